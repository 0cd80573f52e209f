//! The options that an embed's address can set. One table serves the page that reads them (`www/embed/options.js`), the
//! dialog that writes them, the custom element, and `docs/embedding.md`; tests keep the last two in step with it.

use std::fmt;

use super::state::Field;

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The option's name in the address.
    pub name: &'static str,
    /// An alias that other tools have made familiar, and what its values mean here.
    pub also: Option<(&'static str, Values)>,
    /// The values that it accepts.
    pub values: Values,
    /// The default, in the words of the documentation.
    pub usual: &'static str,
    /// What it does, in the words of the documentation.
    pub does: &'static str,
}

/// The values that an option accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// On or off: `true` and `false`, `1` and `0`, `yes` and `no`.
    Switch,
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, each of which maps to another.
    Meaning(&'static [(&'static str, &'static str)]),
    /// The name of a story of the site.
    Story,
    /// A source, or all of them.
    Voice,
    /// A day, in a story told day by day.
    Day,
    /// The code of an area.
    Area,
    /// A part of the map, see [`super::zoom::Zoom`].
    Part,
    /// A colour that controls can have.
    Accent,
    /// A language that the site is available in.
    Language,
}

// the names of options that the addresses of whole pages have too; most are fields of the state

/// Whose claims the map shows.
pub const SOURCE: &str = Field::Source.name();

/// Whether implied claims are shown.
pub const IMPLIED: &str = Field::Implied.name();

/// The map, or the maps of all sources.
pub const VIEW: &str = "view";

/// The value of [`VIEW`] for the maps of all sources.
pub const COMPARE: &str = Field::Compare.name();

/// The day that is shown.
pub const DATE: &str = "date";

/// The alias of [`DATE`], which the page writes into its address.
pub const DAY: &str = Field::Day.name();

/// The open area.
pub const AREA: &str = Field::Area.name();

/// The visible part of the map.
pub const ZOOM: &str = Field::Zoom.name();

/// The options that an embed page needs the desk for.
pub const OF_THE_DESK: [&str; 4] = [VIEW, DATE, DAY, ZOOM];

/// The selector for a document whose address sets an option to this value. The value needs no quotes, since options'
/// values are words.
pub fn asked(name: &str, value: &str) -> String {
    format!("[data-{name}={value}]")
}

/// A colour that an embed's controls can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accent {
    /// The colour of text.
    Ink,
    /// Blue.
    Blue,
    /// Violet.
    Violet,
    /// Crimson.
    Crimson,
}

impl Accent {
    /// Every accent; the first is the default.
    pub const ALL: [Self; 4] = [Self::Ink, Self::Blue, Self::Violet, Self::Crimson];

    /// Its name in addresses and attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Crimson => "crimson",
        }
    }
}

/// Every option, in the order of the documentation.
pub const OPTIONS: &[Choice] = &[
    option(
        "story",
        Values::Story,
        "that of the file",
        "Which story, on `embed/`; on `embed/NAME.html` it is in the name.",
    ),
    option(SOURCE, Values::Voice, "`all`", "Whose claims the map shows."),
    option(IMPLIED, Values::Switch, "`true`", "Shows what is implied but was not said."),
    option(
        VIEW,
        Values::Words(&["map", COMPARE]),
        "`map`",
        "`compare` adds the maps of all sources beside one another.",
    ),
    Choice {
        also: Some((DAY, Values::Day)),
        ..option(DATE, Values::Day, "the last", "As of which day, in a story told day by day.")
    },
    option(AREA, Values::Area, "none", "The place whose claims are open; `#CODE` does the same."),
    option(
        ZOOM,
        Values::Part,
        "the whole map",
        "How much is enlarged, and the middle of what is seen, all in per cent.",
    ),
    option("lang", Values::Language, "the site’s", "The language."),
    Choice {
        also: Some((
            "dark",
            Values::Meaning(&[("true", "dark"), ("1", "dark"), ("false", "light"), ("0", "light"), ("auto", "auto")]),
        )),
        ..option("theme", Values::Words(&["light", "dark", "auto"]), "`light`", "`auto` follows the reader’s device.")
    },
    option("accent", Values::Accent, "`ink`", "The colour of controls, never of the map."),
    option(
        "font",
        Values::Words(&["sans", "serif", "grotesque"]),
        "`sans`",
        "The face of what is written around the map.",
    ),
    option(
        "plain",
        Values::Switch,
        "`false`",
        "Leaves headline and framing to the article. The day, the legend and the credits stay.",
    ),
    option("transparent", Values::Switch, "`false`", "The host’s own background."),
    option(
        "static",
        Values::Switch,
        "`false`",
        "Nothing but the map, its sources and its legend: no program is loaded.",
    ),
    option("controls", Values::Switch, "`true`", "The buttons that zoom and move the map."),
    option("scaleControl", Values::Switch, "`true`", "The scale bar."),
    option("miniMapControl", Values::Switch, "`true`", "The map that shows where the map lies."),
    option(
        "scrollWheelZoom",
        Values::Switch,
        "`false`",
        "The wheel zooms without Ctrl or ⌘. Only for a map that fills its page.",
    ),
    option(
        "heights",
        Values::Words(&["medium"]),
        "none",
        "Tells the height as Medium and Infogram do, as text, and in no other way unasked.",
    ),
];

const fn option(name: &'static str, values: Values, usual: &'static str, does: &'static str) -> Choice {
    Choice { name, also: None, values, usual, does }
}

/// Writes the accepted values as the documentation lists them.
impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        f.write_str(&match self {
            Self::Switch => "`true`, `false`, `1`, `0`".to_owned(),
            Self::Words(all) => words(all),
            Self::Meaning(all) => words(&all.iter().map(|(word, _)| *word).collect::<Vec<_>>()),
            Self::Story => "a story’s name".to_owned(),
            Self::Voice => "a source’s id, `all`, `agreement`".to_owned(),
            Self::Day => "`YYYY-MM-DD`".to_owned(),
            Self::Area => "an area’s code".to_owned(),
            Self::Part => "`SCALE,ACROSS,DOWN`".to_owned(),
            Self::Accent => words(&Accent::ALL.map(Accent::name)),
            Self::Language => "a language’s code".to_owned(),
        })
    }
}

/// The table of the documentation, as Markdown.
pub fn documentation() -> String {
    let mut text = String::from("| option | values | usual | what it does |\n| --- | --- | --- | --- |\n");
    for Choice { name, also, values, usual, does } in OPTIONS {
        let also = also.map(|(other, _)| format!(", also `{other}`")).unwrap_or_default();
        text += &format!("| `{name}`{also} | {values} | {usual} | {does} |\n");
    }
    text
}
