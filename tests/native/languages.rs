//! The messages and the stories in each language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use claimed_ground::data;
use claimed_ground::domain::date::Date;
use claimed_ground::i18n::{Locale, all, date, facts, languages, list, locales, number};
use serde_json::Value;

use crate::common::{FIRST, LONG, files, root};

fn language(code: &str) -> Locale {
    all().find(|locale| facts(*locale).code == code).expect("a language")
}

/// The messages of a language, by the keys that lead to them.
fn messages(code: &str) -> BTreeMap<String, String> {
    fn add(messages: &mut BTreeMap<String, String>, key: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    add(messages, &if key.is_empty() { name.clone() } else { format!("{key}.{name}") }, value);
                }
            }
            value => {
                messages.insert(key.to_owned(), value.as_str().expect("a text").to_owned());
            }
        }
    }
    let text = fs::read_to_string(root().join(format!("locales/{code}.json"))).expect("a file");
    let mut messages = BTreeMap::new();
    add(&mut messages, "", &serde_json::from_str(&text).expect("JSON"));
    messages
}

/// The placeholders in a message: `{{ name }}` for the program that renders, `{name}` for the one in the browser.
fn placeholders(message: &str) -> BTreeSet<String> {
    message.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.trim().to_owned())).collect()
}

#[test]
fn each_language_has_the_messages_of_the_others_with_their_placeholders() {
    let own = messages("en");
    for locale in all() {
        let code = facts(locale).code;
        let translated = messages(code);
        assert_eq!(translated.keys().collect::<Vec<_>>(), own.keys().collect::<Vec<_>>(), "{code}");
        for (key, message) in &translated {
            assert!(!message.trim().is_empty(), "{code}: {key}");
            assert_eq!(placeholders(message), placeholders(&own[key]), "{code}: {key}");
        }
    }
}

#[test]
fn each_message_is_used() {
    fn source(folder: &std::path::Path, text: &mut String) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                source(&path, text);
            } else {
                text.extend(fs::read_to_string(&path).expect("a file").split_whitespace());
            }
        }
    }
    let mut text = String::new();
    source(&root().join("src"), &mut text);
    let is_used = |key: &str| {
        let ends = [")", ","].map(|end| format!(",{key}{end}"));
        ends.iter().any(|call| text.contains(call))
    };
    let unused: Vec<_> = messages("en").into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn letters_and_digits_are_those_of_the_language() {
    // what an Arabic keyboard types in their place
    let foreign = |c: char| c.is_ascii_digit() || matches!(c, 'ك' | '٠'..='٩') || matches!(c, '\u{202a}'..='\u{202e}');
    for code in ["fa", "ps"] {
        for (key, message) in messages(code) {
            assert!(!message.contains(foreign), "{code}: {key}: {message}");
            assert!(code != "fa" || !message.contains('ي'), "{code}: {key}: {message}");
        }
    }
}

#[test]
fn both_stories_are_told_whole_in_each_language() {
    for story in [FIRST, LONG] {
        let files = files(story);
        let own = data::read(&files).package.expect("a story").story;
        let told_in: Vec<_> = locales(&own).into_iter().map(|locale| facts(locale).code).collect();
        assert_eq!(told_in, ["en", "fa", "ps"], "{story}");
        for locale in locales(&own).into_iter().skip(1) {
            let told = data::told(&files, &languages(locale)).expect("a story").story;
            let code = facts(locale).code;
            let mut texts = vec![&told.title, &told.framing, &told.boundary_note, &told.corrections];
            texts.extend(&told.headline);
            texts.extend(told.credits.iter().map(|credit| &credit.text));
            texts.extend(told.also.iter().map(|(text, _)| text));
            texts.extend(told.sources.iter().filter_map(|source| source.headline.as_ref()));
            texts.extend(told.areas.iter().filter_map(|area| area.note.as_ref()));
            texts.extend(told.claims.iter().flat_map(|claim| std::iter::once(&claim.paraphrase).chain(&claim.note)));
            for text in texts {
                assert_eq!(text.language(), None, "{story}, {code}: {text}");
            }
            assert!(told.areas_are.is_some(), "{story}, {code}");
            for (claim, before) in told.claims.iter().zip(own.claims.iter()) {
                assert_eq!(claim.quote, before.quote, "quotes are not translated");
                assert_eq!(
                    (claim.places.len(), claim.said_on, &claim.assertion),
                    (before.places.len(), before.said_on, &before.assertion)
                );
            }
            assert!(
                told.translations.iter().all(|translation| translation.read_by.is_none()),
                "no speaker has checked it"
            );
        }
    }
}

#[test]
fn dates_are_in_both_calendars_with_afghan_names() {
    let day: Date = "2021-09-05".parse().expect("a date");
    for (code, told) in
        [("en", "5 September 2021"), ("fa", "۱۴ سنبله ۱۴۰۰ (۵ سپتمبر ۲۰۲۱)"), ("ps", "۱۴ وږی ۱۴۰۰ (۵ سپټمبر ۲۰۲۱)")]
    {
        assert_eq!(date(language(code), day), told);
    }
}

#[test]
fn numbers_and_lists_are_in_the_language() {
    let told = |locale| (number(locale, 1469.5), list(locale, &["1".to_owned(), "2".to_owned(), "3".to_owned()]));
    for (code, one, several) in
        [("en", "1469.5", "1, 2 and 3"), ("fa", "۱۴۶۹٫۵", "1، 2 و 3"), ("ps", "۱۴۶۹٫۵", "1، 2 او 3")]
    {
        assert_eq!(told(language(code)), (one.to_owned(), several.to_owned()));
    }
}
