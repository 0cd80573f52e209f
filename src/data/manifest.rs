//! `story.json`: the text around the map, and the story's days.

use serde::Deserialize;

use super::problem::{At, Problems};
use super::text;
use crate::domain::date::Date;
use crate::domain::story::Credit;
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
    pub title: String,
    pub headline: Option<String>,
    pub framing: String,
    /// The first day with a map, if the story is told day by day.
    pub from: Option<Date>,
    /// The day that the map shows, and the last that a statement can be made on.
    pub as_of: Date,
    /// The number of days after which a claim is history.
    pub history_after: Option<u16>,
    /// What the areas are called, in the plural.
    pub areas_are: Option<String>,
    pub updated: Date,
    pub boundary_note: String,
    pub credits: Vec<Credit>,
    pub also: Vec<(String, String)>,
    pub corrections: String,
}

/// Reads the file.
pub(super) fn manifest(bytes: &[u8], problems: &Problems) -> Option<Manifest> {
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
    let mut credits = Vec::new();
    for RawCredit { text, address } in raw.credits {
        let address = match address.as_deref().map(WebAddress::read).transpose() {
            Ok(address) => address,
            Err(flaw) => {
                let address = address.unwrap_or_default();
                let right = "give an address such as https://maps.example/licence";
                problems.error(at, "credits", format!("`{address}` {flaw}"), right);
                None
            }
        };
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
        title: raw.title,
        headline: raw.headline.filter(|text| !text.trim().is_empty()),
        framing: raw.framing,
        from: match from {
            Some(from) => Some(from?),
            None => None,
        },
        as_of: as_of?,
        history_after: history_after.flatten(),
        areas_are: raw.areas_are,
        updated: updated?,
        boundary_note: raw.boundary_note,
        credits,
        also: raw.also.into_iter().map(|also| (also.text, also.story)).collect(),
        corrections: raw.corrections,
    })
}
