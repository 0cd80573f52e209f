//! The options that an embed's address can set. Each option has everything about it in one place: its names, its
//! values, its default, its documentation, and where it acts. What else needs to know of options is derived from this
//! table: the page that reads an address (`www/embed/options.js`), its style sheet (`www/embed/options.css`), the dialog,
//! the custom element, and the documentation.

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
    /// What holds without it.
    pub usual: Usual,
    /// What it does, in the words of the documentation.
    pub does: &'static str,
    /// Where it acts.
    pub acts: Acts,
    /// Whether the dialog offers it. Its words there are in `i18n`.
    pub offered: bool,
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
    /// A language that the site is available in.
    Language,
}

/// What holds without an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// The same as with this value.
    Value(&'static str),
    /// What these words say.
    Words(&'static str),
}

/// Where an option acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acts {
    /// It sets a field of the state.
    State(Field),
    /// By rules of an embed page's style sheet, for the attribute that has its value, see [`Choice::is`].
    Style(&'static str),
    /// Where programs and scripts read that attribute.
    Attribute,
    /// In the script that reads addresses: it chooses the page.
    Page,
    /// In the script that talks to the host page. The custom element, which does so itself, never needs it.
    Host,
}

/// Whose claims the map shows.
pub const SOURCE: Choice = Choice {
    values: Values::Voice,
    usual: Usual::Value("all"),
    does: "Whose claims the map shows.",
    ..field(Field::Source)
};

/// Whether implied claims are shown.
pub const IMPLIED: Choice = Choice {
    values: Values::Switch,
    usual: Usual::Value("true"),
    does: "Shows what is implied but was not said.",
    ..field(Field::Implied)
};

/// The value of [`VIEW`] for the maps of all sources.
pub const COMPARE: &str = Field::Compare.name();

/// The map, or the maps of all sources.
pub const VIEW: Choice = Choice {
    name: "view",
    values: Values::Words(&["map", COMPARE]),
    usual: Usual::Value("map"),
    does: "`compare` adds the maps of all sources beside one another.",
    ..field(Field::Compare)
};

/// The alias of [`DATE`], which the page writes into its address.
pub const DAY: &str = Field::Day.name();

/// The day that is shown.
pub const DATE: Choice = Choice {
    name: "date",
    also: Some((DAY, Values::Day)),
    values: Values::Day,
    usual: Usual::Words("the last"),
    does: "As of which day, in a story told day by day.",
    ..field(Field::Day)
};

/// The open area.
pub const AREA: Choice = Choice {
    values: Values::Area,
    does: "The area whose claims are open; `#CODE` does the same.",
    ..field(Field::Area)
};

/// The visible part of the map.
pub const ZOOM: Choice = Choice {
    values: Values::Part,
    usual: Usual::Words("the whole map"),
    does: "How much is enlarged, and the middle of what is seen, all in per cent.",
    ..field(Field::Zoom)
};

/// The colours of the page.
pub const THEME: Choice = Choice {
    also: Some((
        "dark",
        Values::Meaning(&[("true", DARK), ("1", DARK), ("false", "light"), ("0", "light"), ("auto", "auto")]),
    )),
    values: Values::Words(&["light", DARK, "auto"]),
    usual: Usual::Value("light"),
    does: "`auto` follows the reader’s device.",
    acts: Acts::Style(
        r#"[data-theme=dark] { color-scheme: dark; --quiet: #b5afa3; --rule: #4a4945; --focus: #8fb4ff; --page: #1c1d1f; --edge: #8d887d; --sheet: #262729; }
[data-theme=dark] .map:not(.over) { background: #17181a; }
[data-theme=dark] .context path { fill: #222325; stroke: #34363a; }
[data-theme=dark] .labels .region { fill: #a39d91; stroke: #222325; }
[data-theme=dark] .labels tspan.town { fill: #d9d4c9; }
[data-theme=dark] .scale-bar text { stroke: #222325; }
[data-theme=dark] .locator .sea { fill: #1c1d1f; }
[data-theme=dark] .locator .other { fill: #3a3b3e; stroke: #1c1d1f; }
[data-theme=dark] .locator .home { fill: #6d6a63; stroke: #1c1d1f; }"#,
    ),
    offered: true,
    ..option("theme")
};

/// The value of [`THEME`] for the dark theme.
pub const DARK: &str = "dark";

/// The colour of controls; `symbology::palette` has the colours.
pub const ACCENT: Choice = Choice {
    values: Values::Words(&Accent::NAMES),
    usual: Usual::Value(Accent::NAMES[0]),
    does: "The colour of controls, never of the map.",
    acts: Acts::Attribute,
    offered: true,
    ..option("accent")
};

/// Whether the program is left out.
pub const STATIC: Choice = Choice {
    values: Values::Switch,
    usual: Usual::Value("false"),
    does: "Nothing but the map, its sources and its legend: no program is loaded.",
    acts: Acts::Style("[data-static=true] #map a { pointer-events: none; }"),
    ..option("static")
};

/// Whether the wheel zooms.
pub const WHEEL: Choice = Choice {
    values: Values::Switch,
    usual: Usual::Value("false"),
    does: "The wheel zooms without Ctrl or ⌘. Only for a map that fills its page.",
    acts: Acts::Attribute,
    ..option("scrollWheelZoom")
};

/// The selector for a document in which it does.
pub const WHEEL_ZOOMS: &str = "[data-scroll-wheel-zoom=true]";

/// The protocol in which heights are told.
pub const HEIGHTS: Choice = Choice {
    values: Values::Words(&["medium"]),
    does: "Tells the height as Medium and Infogram do, as text, and in no other way unasked.",
    acts: Acts::Host,
    ..option("heights")
};

/// Every option, in the order of the documentation.
pub const OPTIONS: &[Choice] = &[
    Choice {
        values: Values::Story,
        usual: Usual::Words("that of the file"),
        does: "Which story, on `embed/`; on `embed/NAME.html` it is in the name.",
        ..option("story")
    },
    SOURCE,
    IMPLIED,
    VIEW,
    DATE,
    AREA,
    ZOOM,
    Choice { values: Values::Language, usual: Usual::Words("the site’s"), does: "The language.", ..option("lang") },
    THEME,
    ACCENT,
    Choice {
        values: Values::Words(&["sans", "serif", "grotesque"]),
        usual: Usual::Value("sans"),
        does: "The typeface of the text around the map.",
        acts: Acts::Style(
            r#"[data-font=serif] body { font-family: Georgia, "Times New Roman", serif; }
[data-font=grotesque] body { font-family: "Helvetica Neue", Helvetica, Arial, sans-serif; }"#,
        ),
        offered: true,
        ..option("font")
    },
    Choice {
        values: Values::Switch,
        usual: Usual::Value("false"),
        does: "Leaves headline and framing to the article. The day, the legend and the credits stay.",
        acts: Acts::Style(
            "[data-plain=true] :is(.kicker, h1) { display: none; }
[data-plain=true] .framing { font-size: 0; }
[data-plain=true] .framing time { font-size: .875rem; }",
        ),
        offered: true,
        ..option("plain")
    },
    Choice {
        values: Values::Switch,
        usual: Usual::Value("false"),
        does: "The host’s own background.",
        acts: Acts::Style(
            "[data-transparent=true] { color-scheme: normal; }
[data-transparent=true] body { background: none; }",
        ),
        offered: true,
        ..option("transparent")
    },
    STATIC,
    Choice {
        does: "The buttons that zoom and move the map.",
        acts: Acts::Style("[data-controls=false] .zoom { display: none; }"),
        offered: true,
        ..shown("controls")
    },
    Choice {
        does: "The scale bar.",
        acts: Acts::Style("[data-scale-control=false] .scale-bar { display: none; }"),
        ..shown("scaleControl")
    },
    Choice {
        does: "The map that shows where the map lies.",
        acts: Acts::Style("[data-mini-map-control=false] .locator { display: none; }"),
        ..shown("miniMapControl")
    },
    WHEEL,
    HEIGHTS,
];

/// An option of this name, which does nothing yet.
const fn option(name: &'static str) -> Choice {
    Choice {
        name,
        also: None,
        values: Values::Switch,
        usual: Usual::Words("none"),
        does: "",
        acts: Acts::Page,
        offered: false,
    }
}

/// An option that sets a field of the state, named like it.
const fn field(field: Field) -> Choice {
    Choice { acts: Acts::State(field), ..option(field.name()) }
}

/// An option for something that is shown without it.
const fn shown(name: &'static str) -> Choice {
    Choice { values: Values::Switch, usual: Usual::Value("true"), ..option(name) }
}

impl Choice {
    /// The selector for a document whose address sets the option to this value: `www/embed/options.js` puts it into an
    /// attribute of the root element. The value needs no quotes, since options' values are words.
    pub fn is(&self, value: &str) -> String {
        let mut selector = String::from("[data-");
        for c in self.name.chars() {
            if c.is_ascii_uppercase() {
                selector.push('-');
            }
            selector.push(c.to_ascii_lowercase());
        }
        selector + &format!("={value}]")
    }

    /// The option's names, each with its values: its own first.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, Values)> {
        [(self.name, self.values)].into_iter().chain(self.also)
    }

    /// Whether an embed page needs the desk for it.
    pub fn needs_desk(&self) -> bool {
        matches!(self.acts, Acts::State(Field::Compare | Field::Day | Field::Zoom))
    }
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

    /// The name of each.
    const NAMES: [&'static str; 4] =
        [Self::ALL[0].name(), Self::ALL[1].name(), Self::ALL[2].name(), Self::ALL[3].name()];

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
            Self::Language => "a language’s code".to_owned(),
        })
    }
}

/// Writes the default as the documentation names it.
impl fmt::Display for Usual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => write!(f, "`{value}`"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

/// The table of the documentation, as Markdown.
pub fn documentation() -> String {
    let mut text = String::from("| option | values | default | what it does |\n| --- | --- | --- | --- |\n");
    for Choice { name, also, values, usual, does, .. } in OPTIONS {
        let also = also.map(|(other, _)| format!(", also `{other}`")).unwrap_or_default();
        text += &format!("| `{name}`{also} | {values} | {usual} | {does} |\n");
    }
    text
}

/// The rules by which options act, as in `www/embed/options.css`.
pub fn style_sheet() -> String {
    let mut text = String::from(
        "/* What options in an embed's address do. `cargo run -- options --css` writes this file from src/contract/options.rs. */\n",
    );
    for option in OPTIONS {
        if let Acts::Style(rules) = option.acts {
            text += rules;
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_for_its_own_option() {
        for option in OPTIONS {
            if let Acts::Style(rules) = option.acts {
                let own = option.is("");
                let own = own.trim_end_matches("=]");
                assert!(rules.lines().all(|rule| rule.starts_with(own)), "{own}: {rules}");
            }
        }
        assert_eq!(WHEEL.is("true"), WHEEL_ZOOMS);
    }

    #[test]
    fn a_default_is_a_value() {
        for Choice { name, values, usual, .. } in OPTIONS {
            if let (Values::Words(words), Usual::Value(value)) = (values, usual) {
                assert_eq!(words.first(), Some(value), "{name}: the dialog takes the first for the default");
            }
        }
    }
}
