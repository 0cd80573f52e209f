//! The options of an embed, in the form that the embed page reads.

use serde_json::{Value, json};

use super::site::Site;
use crate::contract::options::{OPTIONS, Values};
use crate::contract::path;
use crate::contract::zoom::Zoom;
use crate::i18n::{facts, folder, locales};
use crate::view::Page;

/// The table of options with the values that this story has, as JSON that can be put into a script element: a list of
/// name and values, with the option's own name as a third entry if the first is an alias. Values are a list of words, an
/// object that maps words to other words, or a string with a regular expression; a switch has none.
pub fn json(page: &Page, site: &Site) -> String {
    let rows = OPTIONS.iter().flat_map(|option| {
        option.names().map(move |(name, values)| match self::values(values, page, site) {
            Value::Null if name == option.name => json!([name]),
            values if name == option.name => json!([name, values]),
            values => json!([name, values, option.name]),
        })
    });
    Value::from_iter(rows).to_string().replace('<', "\\u003c")
}

fn values(values: Values, page: &Page, site: &Site) -> Value {
    let story = page.story();
    match values {
        Values::Switch => Value::Null,
        Values::Words(words) => json!(words),
        Values::Mapped(words) => words.iter().map(|(word, meaning)| ((*word).to_owned(), json!(meaning))).collect(),
        Values::Story => json!(site.stories),
        Values::Voice => story.voices().map(|voice| voice.as_str().to_owned()).collect(),
        // a story of one day has no days to choose from
        Values::Day if story.from.is_none() => json!([]),
        Values::Day => story.days().iter().map(ToString::to_string).collect(),
        Values::Area => story.areas.iter().map(|area| area.code.to_string()).collect(),
        Values::Zoom => json!(Zoom::PATTERN),
        // each with the folder of its pages, from that of this page
        Values::Language => {
            let up = path::up(0, page.name.as_deref().unwrap_or_default());
            let folder = |locale| folder(locale).map_or_else(|| up.clone(), |folder| format!("{up}{folder}/"));
            let own = |locale| if locale == page.locale { String::new() } else { folder(locale) };
            locales(story).into_iter().map(|locale| (facts(locale).code.to_owned(), json!(own(locale)))).collect()
        }
    }
}
