//! Classes that Rust code or scripts look up. Those that only style sheets use are not listed here.

use super::name::names;

names! {
    /// A class.
    Class: "." "";

    /// The whole story.
    STORY = "story";
    /// The head of the story: headline, framing, day and switches.
    HEAD = "head";
    /// The source switch and the switch for implied claims.
    SWITCHES = "switches";
    /// The one of them that the browser asks for.
    OFFERED = "offered";
    /// One choice of the source switch: a radio button and its label.
    CHOICE = "choice";
    /// The switch for implied claims.
    IMPLIED = "implied";
    /// Map, legend and claims.
    COLUMNS = "columns";
    /// The sentence below the headline that says what the map is about, with the day.
    FRAMING = "framing";
    /// The legend of a voice.
    LEGEND = "legend";
    /// Shown while implied claims are shown.
    WHILE_SHOWN = "while-shown";
    /// Shown while implied claims are hidden.
    WHILE_HIDDEN = "while-hidden";

    /// The map in its frame, with its legend.
    MAP_AND_LEGEND = "map-and-legend";
    /// The frame of the map.
    MAP_FRAME = "map-frame";
    /// The group that zooming and panning transform.
    WORLD = "world";
    /// The areas' shapes, each in its link.
    AREAS = "areas";
    /// One area's shape.
    AREA = "area";
    /// Borders of groups.
    BORDERS = "borders";
    /// The ring around the area that is open.
    RING = "ring";
    /// The names on the map.
    NAMES = "names";
    /// The drawing that lies over the map and does not move with it.
    OVER = "over";
    /// The place of the scale bar.
    SCALE_BAR = "scale-bar";
    /// What the map shows, in the locator.
    EXTENT = "extent";
    /// A scale bar.
    BAR = "bar";
    /// The buttons that zoom and move the map.
    ZOOM = "zoom";

    /// The statements in the panel.
    STATEMENTS = "statements";
    /// A statement in the panel.
    CLAIM = "claim";
    /// The heading of an area in the panel, with what each voice says of it.
    PLACE = "place";
    /// What is said of the areas of the part that was loaded last.
    PART_WORDS = "part-words";
    /// What a voice says of an area, in a few words.
    SUMMARY = "summary";
    /// How old a statement is.
    AGE = "age";
    /// The sources that say nothing about who holds an area.
    SILENT = "silent";
    /// The link that closes an area.
    BACK = "back";
    /// The button that zooms to the open area.
    ONTO = "onto";
    /// All statements as a table.
    TABLE = "table";
    /// The box that scrolls sideways where the table is wider than the page.
    SCROLLER = "scroller";
    /// The rows of a long table that are not shown at first.
    MORE_ROWS = "more-rows";
    /// The button that shows them.
    ALL_ROWS = "all-rows";

    /// The control for choosing a day, in a story told day by day.
    DAYS = "days";
    /// The tools below the map.
    TOOLS = "tools";
    /// The group that the desk fills with copies of the map's shapes.
    SHAPES = "shapes";
    /// Two maps laid over each other.
    HALVES = "halves";
    /// The line that cites a view.
    REFERENCE = "reference";
    /// The button that leads from a statement to its row.
    TO_ROW = "to-row";
}
