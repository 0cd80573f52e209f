//! Classes that somebody looks up. Those that only style sheets use are not here.

use std::fmt;

/// The name of a class. Displayed, it is the selector of the elements that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    name: &'static str,
    selector: &'static str,
}

impl Class {
    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The selector of the elements that have it.
    pub const fn selector(self) -> &'static str {
        self.selector
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.selector)
    }
}

/// Defines classes, and lists them all.
macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)*) => {
        $($(#[$doc])* pub const $constant: Class =
            Class { name: $name, selector: concat!(".", $name) };)*

        /// Every class of this file.
        pub const ALL: &[Class] = &[$($constant),*];
    };
}

classes! {
    /// The whole story.
    STORY = "story";
    /// The switches of source and of what is implied.
    SWITCHES = "switches";
    /// A source to choose: its radio and its name.
    CHOICE = "choice";
    /// The switch of what is implied.
    IMPLIED = "implied";
    /// Map, legend and claims.
    COLUMNS = "columns";
    /// The sentence that says what the reader looks at, with the day.
    FRAMING = "framing";
    /// The legend of a voice.
    LEGEND = "legend";
    /// Shown while what is implied is shown.
    WHILE_SHOWN = "while-shown";
    /// Shown while what is implied is hidden.
    WHILE_HIDDEN = "while-hidden";

    /// The map with its frame and its legend.
    MAP_AND_LEGEND = "map-and-legend";
    /// The frame of the map.
    MAP_FRAME = "map-frame";
    /// The part of the map that is zoomed and moved.
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
    /// What lies over the map and does not move with it.
    OVER = "over";
    /// A scale bar.
    BAR = "bar";
    /// The buttons that zoom and move the map.
    ZOOM = "zoom";

    /// A statement in the panel.
    CLAIM = "claim";
    /// An area's heading in the panel.
    HEADING = "place";
    /// What a voice says of an area, in a few words.
    SUMMARY = "summary";
    /// How old a statement is.
    AGE = "age";
    /// Who says nothing of an area.
    SILENT = "silent";
    /// The link that closes an area.
    BACK = "back";
    /// The button that zooms to the area that is open.
    ONTO = "onto";
    /// All statements as a table.
    TABLE = "table";
    /// What scrolls aside where a table is wider than the page.
    SCROLLER = "scroller";

    /// The control of a story told day by day.
    DAYS = "days";
    /// The tools below the map.
    TOOLS = "tools";
    /// Where the desk puts the shapes of the map.
    SHAPES = "shapes";
    /// Two maps that lie over each other.
    HALVES = "halves";
    /// The line to cite a view by.
    REFERENCE = "reference";
    /// The button that leads from a statement to its row.
    TO_ROW = "to-row";
}
