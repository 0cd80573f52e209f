//! The words of an embed's options, for the dialog that offers them.

use super::Locale;
use crate::contract::options::EmbedOption;
use crate::t;

/// The label of an option. An option without a label of its own has the words of its documentation.
pub fn option(locale: Locale, option: &EmbedOption) -> String {
    match option.name {
        "theme" => t!(locale, embed.theme),
        "accent" => t!(locale, embed.accent),
        "font" => t!(locale, embed.font),
        "plain" => t!(locale, embed.plain),
        "transparent" => t!(locale, embed.transparent),
        "controls" => t!(locale, embed.controls),
        _ => option.description.to_owned(),
    }
}

/// The label of an option's value.
pub fn option_value(locale: Locale, value: &str) -> String {
    match value {
        "light" => t!(locale, embed.light),
        "dark" => t!(locale, embed.dark),
        "auto" => t!(locale, embed.auto),
        "ink" => t!(locale, embed.ink),
        "blue" => t!(locale, embed.blue),
        "violet" => t!(locale, embed.violet),
        "crimson" => t!(locale, embed.crimson),
        "sans" => t!(locale, embed.sans),
        "serif" => t!(locale, embed.serif),
        "grotesque" => t!(locale, embed.grotesque),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::options::{OPTIONS, Values};

    #[test]
    fn what_the_dialog_offers_has_words() {
        let locale = Locale::default();
        for offered in OPTIONS.iter().filter(|option| option.in_dialog) {
            assert_ne!(option(locale, offered), offered.description, "{}", offered.name);
            if let Values::Words(words) = offered.values {
                assert!(words.iter().all(|word| option_value(locale, word) != *word), "{}", offered.name);
            }
        }
    }
}
