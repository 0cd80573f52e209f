//! Attributes that one module writes and another reads.

use super::name::names;
use super::selector;
use crate::domain::voice::Voice;

names! {
    /// An attribute.
    Attribute: "[" "]";

    // on an area's shape; code outside this project reads these too
    /// An area's code.
    AREA = "data-area";
    /// What a dispute over the area is between, see [`super::standing`].
    SIDES = "data-sides";
    /// The voices whose claim about the area is old.
    OLD = "data-old";

    // on the body: the fields of the state, see [`super::state`]
    /// The chosen voice.
    STATE_SOURCE = "data-state-source";
    /// Whether implied claims are hidden.
    STATE_IMPLIED = "data-state-implied";
    /// The open area.
    STATE_AREA = "data-state-area";
    /// The day that is shown.
    STATE_DAY = "data-state-day";
    /// The visible part of the map.
    STATE_ZOOM = "data-state-zoom";
    /// Whether the maps of all sources are shown.
    STATE_COMPARE = "data-state-compare";
    /// The stages that the page has reached, see [`super::stage`].
    STAGE = "data-stage";

    // on elements that the reader's choice shows or hides
    /// The voice that an element belongs to.
    VOICE = "data-voice";
    /// The sources of the statements in an element.
    SOURCE = "data-source";
    /// The areas that an element is about.
    OF = "data-of";
    /// How far a statement reaches.
    REACH = "data-reach";
    /// The day something was said. It is hidden on the maps of earlier days.
    SAID = "data-said";
    /// Set on what was said after the day that is shown.
    LATER = "data-later";
    /// The text of the standing that an entry of the legend explains.
    STANDING = "data-standing";

    // on `<html>`
    /// The story's name in addresses.
    STORY = "data-story";
    /// The hashes of the files that the page loads on demand: the desk's markup and, for a story told day by day, its
    /// days.
    DESK = "data-desk";
    /// Set on an embed page.
    EMBED = "data-embed";
    /// Set where the reader's keyboard has ⌘ instead of Ctrl.
    MAC = "data-mac";

    // on the map and its controls
    /// The corner of the map that its buttons are in.
    CORNER = "data-corner";
    /// How a button changes the visible part of the map.
    ZOOM = "data-zoom";
    /// Set while the map is zoomed in: the set of names that it shows.
    TIER = "data-tier";
    /// Set while a pointer, two fingers or the wheel move the map.
    MOVING = "data-moving";
    /// Set while a hint is shown: how the reader tried to move the map.
    HINT = "data-hint";
    /// The gesture that a hint is about.
    HINT_BY = "data-by";
    /// The largest scale at which a scale bar is used, in thousandths.
    UNTIL = "data-until";

    // on what a story that is told in parts leaves to other files
    /// The group whose border it is.
    BORDER = "data-border";
    /// The path of a part's words and their hash.
    PART = "data-part";
    /// The path of a part's finer shapes and their hash.
    SHAPES = "data-shapes";
    /// Where a part is on the map: left, top, right and bottom, in per cent of the map's width and height.
    WITHIN = "data-within";

    // on the panel
    /// Set once the program answers: whether the panel shows the statements about one area, [`OPEN_AREA`], or all of
    /// them, empty.
    OPEN = "data-open";

    // on the notice of what is missing
    /// What it says is missing.
    WHAT = "data-what";

    // on the tools and the desk
    /// What a button asks the desk to do.
    TOOL = "data-tool";
    /// How many days a button moves by.
    STEP = "data-step";
    /// Set on the button that plays the days.
    PLAY = "data-play";
    /// The code of the area that a suggestion or a copy of a shape stands for.
    AT = "data-at";
    /// Every spelling by which the search finds an area, one a line; then an empty line, and those of what it lies in.
    SPELLINGS = "data-spellings";
    /// The voice of a small multiple.
    MULTIPLE = "data-multiple";
    /// The voice of one of two maps that are laid over each other.
    HALF = "data-half";
    /// The voice whose headline the element shows.
    FINDING = "data-finding";
    /// What the rows of the table are filtered and sorted by.
    ROWS = "data-rows";
    /// The tooltip of the column headers.
    SORT = "data-sort";
    /// The label of the button that leads from a statement to its row.
    BACK = "data-back";
    /// A message with placeholders; on a line of the legend, what holds of each of its areas alone.
    WORDS = "data-words";
    /// The digits of the page's language, from zero to nine.
    DIGITS = "data-digits";
    /// The line that cites a view, with placeholders.
    REFERENCE = "data-reference";
    /// The default value of an option.
    DEFAULT = "data-default";
    /// Set on code that is pasted as text, not as HTML.
    AS_TEXT = "data-as-text";
    /// The outcome that a message is about: `yes` if the text was copied, `no` if not.
    COPIED = "data-copied";
    /// The width of a picture, in CSS pixels.
    WIDTH = "data-width";
    /// The height of a picture, in CSS pixels.
    HEIGHT = "data-height";
}

impl Attribute {
    /// The selector for elements on which the attribute has this value.
    pub fn is(self, value: &str) -> String {
        selector::attribute(self.name, "=", value)
    }

    /// The selector for elements on which the attribute, a list of words with spaces between, has this word.
    pub fn has_word(self, word: &str) -> String {
        selector::attribute(self.name, "~=", word)
    }
}

/// The value of [`OPEN`] while an area is open.
pub const OPEN_AREA: &str = "area";

/// The prefix of the attributes that hold what each voice says of an area; absent where it says nothing.
pub const BY: &str = "data-by-";

/// The name of the attribute that holds what a voice says of an area, such as `data-by-north`.
///
/// The HTML parser lowercases attribute names, but selectors for SVG elements are case-sensitive, so the name is
/// lowercased here. No two sources of a story have ids that differ only in case.
pub fn by(voice: &Voice) -> String {
    format!("{BY}{}", voice.as_str().to_ascii_lowercase())
}

/// Whether an attribute says what a voice says of an area.
pub fn is_by(name: &str) -> bool {
    name.starts_with(BY)
}

/// The selector for areas of which a voice says `text`.
pub fn said_by(voice: &Voice, text: &str) -> String {
    selector::attribute(&by(voice), "=", text)
}

/// The selector for areas where the text of what a voice says ends with `end`.
pub fn said_by_ends(voice: &Voice, end: &str) -> String {
    selector::attribute(&by(voice), "$=", end)
}

/// The value of [`COPIED`] for a message about a text that was copied, or was not.
pub const fn copied(done: bool) -> &'static str {
    if done { "yes" } else { "no" }
}
