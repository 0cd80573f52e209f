//! The table of options. To add one, add it here.

use super::{Accent, DefaultValue, Effect, EmbedOption, Values};
use crate::contract::state::Field;
use crate::domain::voice::Voice;

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
        default: DefaultValue::Words("the page’s"),
        description: "The language, if the story is told in it. Leads to the embed page in that language’s folder, such as `embed/fa/NAME.html`.",
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
