//! Attributes that one side writes and another reads.

use std::fmt;

use super::selector;
use crate::domain::voice::Voice;

/// The name of an attribute. Displayed, it is the selector of the elements that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    name: &'static str,
    selector: &'static str,
}

/// An attribute of this name.
macro_rules! named {
    ($name:expr) => {
        $crate::contract::Attribute::new($name, concat!("[", $name, "]"))
    };
}

pub(super) use named;

impl Attribute {
    pub(super) const fn new(name: &'static str, selector: &'static str) -> Self {
        Self { name, selector }
    }

    /// Its name, such as `data-area`.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The selector of the elements that have it.
    pub const fn selector(self) -> &'static str {
        self.selector
    }

    /// The selector of the elements on which it has this value.
    pub fn is(self, value: &str) -> String {
        selector::attribute(self.name, "=", value)
    }

    /// The selector of the elements on which this is one of its words.
    pub fn has_word(self, word: &str) -> String {
        selector::attribute(self.name, "~=", word)
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.selector)
    }
}

/// Defines attributes, and lists them all.
macro_rules! attributes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)*) => {
        $($(#[$doc])* pub const $constant: Attribute = named!($name);)*

        /// Every attribute of this file.
        pub const ALL: &[Attribute] = &[$($constant),*];
    };
}

attributes! {
    // of an area's shape; others than this project read these too
    /// An area's code.
    AREA = "data-area";
    /// The status of an area by the chosen source, as one word.
    STATUS = "data-status";
    /// Who holds it, by the chosen source: party ids, those of one side joined by `+`.
    HOLDER = "data-holder";
    /// Who does not hold it, likewise.
    NOT_HOLDER = "data-not-holder";
    /// How far the statement reaches.
    REACH = "data-reach";
    /// What a dispute over the area is between, see [`super::standing`].
    SIDES = "data-sides";
    /// The voices whose word on the area is old.
    OLD = "data-old";

    // of the body, with the fields of the state, see [`super::state`]
    /// The stages that the page has come to, see [`super::stage`].
    STAGE = "data-stage";

    // of what is shown or hidden with the reader's choice
    /// The voice that an element belongs to.
    VOICE = "data-voice";
    /// The sources of the statements in an element.
    SOURCE = "data-source";
    /// The areas that an element is about.
    OF = "data-of";
    /// A statement's id.
    CLAIM = "data-claim";
    /// The day something was said; it is not shown on the maps of earlier days.
    SAID = "data-said";
    /// Set on what is said later than on the day that is shown.
    LATER = "data-later";
    /// The text of the standing that a line of a legend explains.
    STANDING = "data-standing";

    // of the document: `<html>`
    /// The story's name in addresses.
    STORY = "data-story";
    /// Set on a page that stands in someone else's.
    EMBED = "data-embed";
    /// Set where the reader's keyboard has ⌘ for Ctrl.
    MAC = "data-mac";
    /// The table of options, on the script that reads an embed's address.
    OPTIONS = "data-options";

    // of the map and its controls
    /// The corner of the map where its buttons stand.
    CORNER = "data-corner";
    /// What a button does to the part of the map that is seen.
    ZOOM = "data-zoom";
    /// Set while the map is zoomed in: which names it shows.
    TIER = "data-tier";
    /// Set while a hand or the wheel moves the map.
    MOVING = "data-moving";
    /// Set while a hint is shown: by what the reader tried to move the map.
    HINT = "data-hint";
    /// What a hint is about.
    HINT_BY = "data-by";
    /// Up to how many thousandths of enlargement a scale bar is used.
    UNTIL = "data-until";

    // of the panel
    /// The area whose statements the panel shows; empty while it shows all of them.
    OPEN = "data-open";
    /// Set on the heading of that area.
    SHOWN = "data-shown";

    // of the tools and the desk
    /// What a button asks of the desk.
    TOOL = "data-tool";
    /// By how many days a button goes.
    STEP = "data-step";
    /// Set on the button that plays the days.
    PLAY = "data-play";
    /// The code of the area that a suggestion or a copy of a shape stands for.
    AT = "data-at";
    /// The voice of a small map.
    MULTIPLE = "data-multiple";
    /// The voice of one of two maps that lie over each other.
    HALF = "data-half";
    /// The voice whose headline stands here.
    FINDING = "data-finding";
    /// What rows of the table are filtered and sorted by.
    ROWS = "data-rows";
    /// The words on the heads of columns.
    SORT = "data-sort";
    /// The words on the link from a statement to its row.
    BACK = "data-back";
    /// A message with places to fill in.
    WORDS = "data-words";
    /// The line to cite a view by, with places to fill in.
    REFERENCE = "data-reference";
    /// The value that an option has if nothing is said.
    USUAL = "data-usual";
    /// Set on code that is pasted as text, not as HTML.
    AS_TEXT = "data-as-text";
    /// What is told after copying: `yes` if it was copied, `no` if not.
    COPIED = "data-copied";
    /// The width of a picture, in CSS pixels.
    WIDTH = "data-width";
    /// The height of a picture, in CSS pixels.
    HEIGHT = "data-height";
}

/// What the name of the attribute that says what a voice says of an area begins with.
pub const BY: &str = "data-by-";

/// The name of the attribute that says what a voice says of an area, such as `data-by-north`.
///
/// HTML lowers the case of attributes' names as it reads them; selectors for SVG don't. No two sources of a story have ids
/// that differ by case only.
pub fn by(voice: &Voice) -> String {
    format!("{BY}{}", voice.as_str().to_ascii_lowercase())
}

/// The selector of areas of which a voice says this.
pub fn said_by(voice: &Voice, text: &str) -> String {
    selector::attribute(&by(voice), "=", text)
}

/// The selector of areas of which what a voice says ends like this.
pub fn said_by_ends(voice: &Voice, end: &str) -> String {
    selector::attribute(&by(voice), "$=", end)
}
