//! The options that an embed's address can set. Each option has everything about it in one place: its names, its
//! values, its default, its documentation, and where it acts. What else needs to know of options is derived from this
//! table: the page that reads an address (`www/embed/options.js`), its style sheet (`www/embed/options.css`), the dialog,
//! the custom element, and the documentation.

use std::fmt;

use super::state::Field;
use crate::domain::voice::Voice;

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbedOption {
    /// The option's name in the address.
    pub name: &'static str,
    /// A second name, for people used to other tools, and its values.
    pub alias: Option<(&'static str, Values)>,
    /// The values that it accepts.
    pub values: Values,
    /// Its default.
    pub default: DefaultValue,
    /// What it does, for the documentation.
    pub description: &'static str,
    /// What has its effect.
    pub effect: Effect,
    /// Whether the dialog has a field for it. Its labels are in `i18n`.
    pub in_dialog: bool,
}

/// The values that an option accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// On or off, one of [`SWITCH`].
    Switch,
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, each of which maps to another.
    Mapped(&'static [(&'static str, &'static str)]),
    /// The name of a story of the site.
    Story,
    /// A source, or all of them.
    Voice,
    /// A day, in a story told day by day.
    Day,
    /// The code of an area.
    Area,
    /// A part of the map, see [`super::zoom::Zoom`].
    Zoom,
    /// A language that the site is available in.
    Language,
}

/// The values of a switch, and what each means. An option without a value is on.
pub const SWITCH: [(&str, bool); 7] =
    [("true", true), ("false", false), ("1", true), ("0", false), ("yes", true), ("no", false), ("", true)];

/// The default of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    /// One of its values.
    Value(&'static str),
    /// Described in words.
    Words(&'static str),
}

/// What has the effect of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A field of the state, which the option sets.
    State(Field),
    /// Rules of an embed page's style sheet, for the attribute that has its value, see [`EmbedOption::is`].
    Style(&'static str),
    /// Code that reads that attribute.
    Attribute,
    /// The script that reads addresses: it goes to another page.
    Page,
    /// The script that talks to the host page. The custom element, which does so itself, never needs the option.
    Host,
}

/// Whose claims the map shows.
pub const SOURCE: EmbedOption = EmbedOption {
    values: Values::Voice,
    default: DefaultValue::Value(Voice::ALL),
    description: "Whose claims the map shows.",
    ..field(Field::Source)
};

/// Whether implied claims are shown.
pub const IMPLIED: EmbedOption = EmbedOption {
    values: Values::Switch,
    default: DefaultValue::Value("true"),
    description: "Shows what is implied but was not said.",
    ..field(Field::Implied)
};

/// The value of [`VIEW`] for the maps of all sources.
pub const COMPARE: &str = Field::Compare.name();

/// The value of [`VIEW`] for the map alone.
pub const MAP: &str = "map";

/// The map, or the maps of all sources.
pub const VIEW: EmbedOption = EmbedOption {
    name: "view",
    values: Values::Words(&[MAP, COMPARE]),
    default: DefaultValue::Value(MAP),
    description: "`compare` adds the maps of all sources, side by side.",
    ..field(Field::Compare)
};

/// The alias of [`DATE`], which the page writes into its address.
pub const DAY: &str = Field::Day.name();

/// The day that is shown, in a story told day by day.
pub const DATE: EmbedOption = EmbedOption {
    name: "date",
    alias: Some((DAY, Values::Day)),
    values: Values::Day,
    default: DefaultValue::Words("the last"),
    description: "As of which day, in a story told day by day.",
    ..field(Field::Day)
};

/// The open area.
pub const AREA: EmbedOption = EmbedOption {
    values: Values::Area,
    description: "The area whose claims are open; `#CODE` does the same.",
    ..field(Field::Area)
};

/// The visible part of the map.
pub const ZOOM: EmbedOption = EmbedOption {
    values: Values::Zoom,
    default: DefaultValue::Words("the whole map"),
    description: "The scale (100 to 800) and the centre of the visible part, in per cent of the map.",
    ..field(Field::Zoom)
};

/// The colours of the page.
pub const THEME: EmbedOption = EmbedOption {
    alias: Some((
        "dark",
        Values::Mapped(&[
            ("true", DARK),
            ("false", LIGHT),
            ("1", DARK),
            ("0", LIGHT),
            ("yes", DARK),
            ("no", LIGHT),
            ("", DARK),
            ("auto", "auto"),
        ]),
    )),
    values: Values::Words(&[LIGHT, DARK, "auto"]),
    default: DefaultValue::Value(LIGHT),
    description: "`auto` follows the reader’s device.",
    effect: Effect::Style(
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
    in_dialog: true,
    ..option("theme")
};

/// The value of [`THEME`] for the light theme.
pub const LIGHT: &str = "light";

/// The value of [`THEME`] for the dark theme.
pub const DARK: &str = "dark";

/// The colour of controls; `symbology::palette` has the colours.
pub const ACCENT: EmbedOption = EmbedOption {
    values: Values::Words(&Accent::NAMES),
    default: DefaultValue::Value(Accent::NAMES[0]),
    description: "The colour of controls, never of the map.",
    effect: Effect::Attribute,
    in_dialog: true,
    ..option("accent")
};

/// Whether the program is left out.
pub const STATIC: EmbedOption = EmbedOption {
    values: Values::Switch,
    default: DefaultValue::Value("false"),
    description: "Nothing but the map, its sources and its legend: no program is loaded.",
    effect: Effect::Style("[data-static=true] #map a { pointer-events: none; }"),
    ..option("static")
};

/// Whether the wheel zooms.
pub const WHEEL: EmbedOption = EmbedOption {
    values: Values::Switch,
    default: DefaultValue::Value("false"),
    description: "The wheel zooms without Ctrl or ⌘. Only for a map that fills its page.",
    effect: Effect::Attribute,
    ..option("scrollWheelZoom")
};

/// The selector for a document in which it does.
pub const WHEEL_ZOOMS: &str = "[data-scroll-wheel-zoom=true]";

/// The protocol that reports heights.
pub const HEIGHTS: EmbedOption = EmbedOption {
    values: Values::Words(&["medium"]),
    description: "Reports the height as JSON text, as Medium and Infogram expect; in other ways only if asked.",
    effect: Effect::Host,
    ..option("heights")
};

/// Every option, in the order of the documentation.
pub const OPTIONS: &[EmbedOption] = &[
    EmbedOption {
        values: Values::Story,
        default: DefaultValue::Words("that of the file"),
        description: "Which story, on `embed/`; on `embed/NAME.html` it is in the name.",
        ..option("story")
    },
    SOURCE,
    IMPLIED,
    VIEW,
    DATE,
    AREA,
    ZOOM,
    EmbedOption {
        values: Values::Language,
        default: DefaultValue::Words("the site’s"),
        description: "The language.",
        ..option("lang")
    },
    THEME,
    ACCENT,
    EmbedOption {
        values: Values::Words(&["sans", "serif", "grotesque"]),
        default: DefaultValue::Value("sans"),
        description: "The typeface of the text around the map.",
        effect: Effect::Style(
            r#"[data-font=serif] body { font-family: Georgia, "Times New Roman", serif; }
[data-font=grotesque] body { font-family: "Helvetica Neue", Helvetica, Arial, sans-serif; }"#,
        ),
        in_dialog: true,
        ..option("font")
    },
    EmbedOption {
        values: Values::Switch,
        default: DefaultValue::Value("false"),
        description: "Leaves headline and framing to the article. The day, the legend and the credits stay.",
        effect: Effect::Style(
            "[data-plain=true] :is(.kicker, h1) { display: none; }
[data-plain=true] .framing { font-size: 0; }
[data-plain=true] .framing time { font-size: .875rem; }",
        ),
        in_dialog: true,
        ..option("plain")
    },
    EmbedOption {
        values: Values::Switch,
        default: DefaultValue::Value("false"),
        description: "Shows the host page’s background.",
        effect: Effect::Style(
            "[data-transparent=true] { color-scheme: normal; }
[data-transparent=true] body { background: none; }",
        ),
        in_dialog: true,
        ..option("transparent")
    },
    STATIC,
    EmbedOption {
        description: "The buttons that zoom and move the map.",
        effect: Effect::Style("[data-controls=false] .zoom { display: none; }"),
        in_dialog: true,
        ..shown("controls")
    },
    EmbedOption {
        description: "The scale bar.",
        effect: Effect::Style("[data-scale-control=false] .scale-bar { display: none; }"),
        ..shown("scaleControl")
    },
    EmbedOption {
        description: "The map that shows where the map lies.",
        effect: Effect::Style("[data-mini-map-control=false] .locator { display: none; }"),
        ..shown("miniMapControl")
    },
    WHEEL,
    HEIGHTS,
];

/// The defaults for an option of this name.
const fn option(name: &'static str) -> EmbedOption {
    EmbedOption {
        name,
        alias: None,
        values: Values::Switch,
        default: DefaultValue::Words("none"),
        description: "",
        effect: Effect::Page,
        in_dialog: false,
    }
}

/// An option that sets a field of the state, named like it.
const fn field(field: Field) -> EmbedOption {
    EmbedOption { effect: Effect::State(field), ..option(field.name()) }
}

/// An option for something that is shown without it.
const fn shown(name: &'static str) -> EmbedOption {
    EmbedOption { values: Values::Switch, default: DefaultValue::Value("true"), ..option(name) }
}

impl EmbedOption {
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
        [(self.name, self.values)].into_iter().chain(self.alias)
    }

    /// Whether an embed page needs the desk for it.
    pub fn needs_desk(&self) -> bool {
        matches!(self.effect, Effect::State(Field::Compare | Field::Day | Field::Zoom))
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
            // the documentation names the other words of a switch once
            Self::Switch => words(&["true", "false"]),
            Self::Words(all) => words(all),
            Self::Mapped(all) => {
                let is_switch = |word: &str| SWITCH[2..].iter().any(|(other, _)| *other == word);
                let own: Vec<_> = all.iter().map(|(word, _)| *word).filter(|word| !is_switch(word)).collect();
                words(&own)
            }
            Self::Story => "a story’s name".to_owned(),
            Self::Voice => "a source’s id, `all`, `agreement`".to_owned(),
            Self::Day => "`YYYY-MM-DD`".to_owned(),
            Self::Area => "an area’s code".to_owned(),
            Self::Zoom => "`SCALE,ACROSS,DOWN`".to_owned(),
            Self::Language => "a language’s code".to_owned(),
        })
    }
}

/// Writes the default as the documentation names it.
impl fmt::Display for DefaultValue {
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
    for EmbedOption { name, alias: also, values, default, description, .. } in OPTIONS {
        let alias = also.filter(|(_, own)| own != values);
        let values = alias.map_or_else(|| values.to_string(), |(other, own)| format!("{values}; for `{other}` {own}"));
        let alias = also.map(|(other, _)| format!(", also `{other}`")).unwrap_or_default();
        text += &format!("| `{name}`{alias} | {values} | {default} | {description} |\n");
    }
    text
}

/// The rules by which options act, as in `www/embed/options.css`.
pub fn style_sheet() -> String {
    let mut text = String::from(
        "/* What options in an embed's address do. `cargo run -- options --css` writes this file from src/contract/options.rs. */\n",
    );
    for option in OPTIONS {
        if let Effect::Style(rules) = option.effect {
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
            if let Effect::Style(rules) = option.effect {
                let own = option.is("");
                let own = own.trim_end_matches("=]");
                assert!(rules.lines().all(|rule| rule.starts_with(own)), "{own}: {rules}");
            }
        }
        assert_eq!(WHEEL.is("true"), WHEEL_ZOOMS);
    }

    #[test]
    fn a_default_is_a_value_and_words_begin_with_it() {
        for EmbedOption { name, values, default, .. } in OPTIONS {
            let DefaultValue::Value(default) = default else { continue };
            match values {
                Values::Words(words) => assert_eq!(words.first(), Some(default), "{name}: the dialog begins with it"),
                Values::Switch => assert!(["true", "false"].contains(default), "{name}"),
                _ => assert_eq!((*name, *default), (SOURCE.name, Voice::ALL)),
            }
        }
    }
}
