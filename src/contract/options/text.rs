//! The table as documentation and as a style sheet.

use std::fmt;

use super::table::THEME;
use super::{DefaultValue, Effect, EmbedOption, OPTIONS, SWITCH, Values};

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
        "/* What options in an embed's address do. `make generate` writes this file from src/contract/options/table.rs. */\n",
    );
    for option in OPTIONS {
        if let Effect::Style(rules) = option.effect {
            // paper is light
            let (before, after) = if option.name == THEME.name { ("@media screen {\n", "\n}\n") } else { ("", "\n") };
            text += &format!("{before}{rules}{after}");
        }
    }
    text
}
