//! `story.json`: the text around the map, and the story's days.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::problem::{At, Problems};
use super::text;
use super::translated::best;
use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::domain::story::{Credit, Translation};
use crate::domain::text::Text;
use crate::domain::web::WebAddress;

const FILE: &str = "story.json";

/// The largest number of days that a story can have.
const MOST_DAYS: i32 = 1000;

/// The name of the story whose map this story uses, if it has none of its own. Other problems of the file are reported
/// when it is read.
pub fn map_of(bytes: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Map {
        map: String,
    }
    let name = serde_json::from_slice::<Map>(bytes).ok()?.map;
    is_name(&name).then_some(name)
}

/// Whether a text is the name of a story's folder, and not a path out of the folder of stories.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// The file's fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    title: String,
    headline: Option<String>,
    framing: String,
    from: Option<String>,
    as_of: String,
    history_after_days: Option<i64>,
    areas_are: Option<String>,
    #[allow(dead_code, reason = "the caller reads it with `map_of` when it collects the files")]
    map: Option<String>,
    updated: String,
    boundary_note: String,
    credits: Vec<RawCredit>,
    #[serde(default)]
    also: Vec<RawAlso>,
    corrections: String,
    #[serde(default)]
    translations: BTreeMap<String, RawTranslation>,
}

/// The file's texts in another language, as far as they are translated.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTranslation {
    read_by: Option<String>,
    title: Option<String>,
    headline: Option<String>,
    framing: Option<String>,
    areas_are: Option<String>,
    boundary_note: Option<String>,
    #[serde(default)]
    credits: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    corrections: Option<String>,
}

/// Chooses among translations.
struct Chosen<'a> {
    languages: &'a [Language],
    translations: &'a BTreeMap<String, RawTranslation>,
}

impl Chosen<'_> {
    /// A text as readers of the first language are told it; `field` finds its translation.
    fn text(&self, own: String, field: impl Fn(&RawTranslation) -> Option<&String>) -> Text {
        let in_language = |language: &Language| self.translations.get(language.as_str()).and_then(&field).cloned();
        let translations = self.languages.iter().map(|language| in_language(language).filter(|text| !text.is_empty()));
        let (words, language) = best(self.languages, translations, own);
        Text::new(words, language)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAlso {
    text: String,
    story: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCredit {
    text: String,
    address: Option<String>,
}

/// The file's content, checked.
pub(super) struct Manifest {
    pub title: Text,
    pub headline: Option<Text>,
    pub framing: Text,
    /// The first day with a map, if the story is told day by day.
    pub from: Option<Date>,
    /// The day that the map shows, and the last that a statement can be made on.
    pub as_of: Date,
    /// The number of days after which a claim is history.
    pub history_after: Option<u16>,
    /// What the areas are called, in the form that the messages of the language take.
    pub areas_are: Option<String>,
    pub updated: Date,
    pub boundary_note: Text,
    pub credits: Vec<Credit>,
    pub also: Vec<(Text, String)>,
    pub translations: Vec<Translation>,
    pub corrections: Text,
}

/// Reads the file.
pub(super) fn manifest(bytes: &[u8], languages: &[Language], problems: &Problems) -> Option<Manifest> {
    let raw: Raw = text::json(FILE, bytes, problems)?;
    let at = At::file(FILE);
    let date = |field: &str, text: &str| {
        let date = text.parse::<Date>().ok();
        if date.is_none() {
            problems.error(at, field, format!("`{text}` is not a valid date"), "give a date such as 2021-09-05");
        }
        date
    };
    let texts = [
        ("title", &raw.title),
        ("framing", &raw.framing),
        ("boundary_note", &raw.boundary_note),
        ("corrections", &raw.corrections),
    ];
    for (field, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        problems.error(at, field, "the text is empty", "write the text");
    }
    if raw.headline.as_ref().is_some_and(|text| text.trim().is_empty()) {
        problems.error(at, "headline", "the text is empty", "write the text");
    }
    if raw.areas_are.as_ref().is_some_and(|text| text.trim().is_empty()) {
        problems.error(
            at,
            "areas_are",
            "the text is empty",
            "say what the areas are called, in the plural, such as `districts`",
        );
    }
    let history_after = raw.history_after_days.map(|days| {
        let fits = u16::try_from(days).ok().filter(|days| *days > 0);
        if fits.is_none() {
            let right = "give a number of days from 1 to 65535, or remove the field if claims never expire";
            problems.error(at, "history_after_days", format!("`{days}` is not a possible number of days"), right);
        }
        fits
    });
    if raw.credits.is_empty() {
        problems.error(at, "credits", "there are none", "credit whoever made the boundaries, with the licence");
    }
    if raw.map.is_some() && map_of(bytes).is_none() {
        problems.error(at, "map", "it is not the name of a story", "give the name of another story's folder");
    }
    let translations = translations(&raw, problems);
    let chosen = Chosen { languages, translations: &raw.translations };
    let mut credits = Vec::new();
    for (index, RawCredit { text, address }) in raw.credits.into_iter().enumerate() {
        let address = match address.as_deref().map(WebAddress::read).transpose() {
            Ok(address) => address,
            Err(flaw) => {
                let address = address.unwrap_or_default();
                let right = "give an address such as https://maps.example/licence";
                problems.error(at, "credits", format!("`{address}` {flaw}"), right);
                None
            }
        };
        let text = chosen.text(text, |translation| translation.credits.get(index));
        credits.push(Credit { text, address });
    }
    for also in raw.also.iter().filter(|also| !is_name(&also.story)) {
        problems.error(
            at,
            "also",
            format!("`{}` is not the name of a story", also.story),
            "give the name of another story's folder",
        );
    }
    let (as_of, updated) = (date("as_of", &raw.as_of), date("updated", &raw.updated));
    let from = raw.from.as_deref().map(|text| date("from", text));
    if let (Some(Some(from)), Some(as_of)) = (from, as_of)
        && !(0..MOST_DAYS).contains(&as_of.days_after(from))
    {
        let right = format!("give a day up to `as_of`, less than {MOST_DAYS} days before it");
        problems.error(at, "from", format!("`{from}` is not a possible first day"), right);
    }
    match (&raw.headline, from) {
        (None, None) => problems.error(at, "headline", "it is missing", "say what the map of all sources shows"),
        (Some(_), Some(_)) => {
            problems.error(
                at,
                "headline",
                "one headline can't be true of every day",
                "remove it; the program writes one for each day",
            );
        }
        _ => {}
    }
    Some(Manifest {
        title: chosen.text(raw.title, |translation| translation.title.as_ref()),
        headline: raw
            .headline
            .filter(|text| !text.trim().is_empty())
            .map(|text| chosen.text(text, |translation| translation.headline.as_ref())),
        framing: chosen.text(raw.framing, |translation| translation.framing.as_ref()),
        from: match from {
            Some(from) => Some(from?),
            None => None,
        },
        as_of: as_of?,
        history_after: history_after.flatten(),
        // the default of the language is better than a word of another in its sentences
        areas_are: raw
            .areas_are
            .map(|text| chosen.text(text, |translation| translation.areas_are.as_ref()))
            .filter(|text| text.language().is_none())
            .map(|text| text.to_string()),
        updated: updated?,
        boundary_note: chosen.text(raw.boundary_note, |translation| translation.boundary_note.as_ref()),
        credits,
        also: raw
            .also
            .into_iter()
            .enumerate()
            .map(|(index, also)| (chosen.text(also.text, |translation| translation.also.get(index)), also.story))
            .collect(),
        translations,
        corrections: chosen.text(raw.corrections, |translation| translation.corrections.as_ref()),
    })
}

/// The languages that a story is translated into.
fn translations(raw: &Raw, problems: &Problems) -> Vec<Translation> {
    let at = At::file(FILE);
    let mut translations = Vec::new();
    for (code, translation) in &raw.translations {
        let field = format!("translations: {code}");
        match code.parse::<Language>() {
            Ok(language) if language.as_str() == code => {
                translations.push(Translation { language, read_by: translation.read_by.clone() });
            }
            _ => problems.error(at, &field, format!("`{code}` is not the code of a language"), "give one such as `fa`"),
        }
        for (what, translated, own) in [
            ("credits", translation.credits.len(), raw.credits.len()),
            ("also", translation.also.len(), raw.also.len()),
        ] {
            if translated != 0 && translated != own {
                let wrong = format!("`{what}` has {translated} texts, but the story has {own}");
                problems.error(at, &field, wrong, "give one for each, in the same order");
            }
        }
    }
    translations
}
