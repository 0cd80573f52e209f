//! `story.json`: what stands around the map.

use serde::Deserialize;

use super::problem::{At, Problems};
use super::text;
use crate::domain::date::Date;
use crate::domain::story::Credit;

const FILE: &str = "story.json";

/// The file as it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    title: String,
    headline: String,
    framing: String,
    as_of: String,
    updated: String,
    boundary_note: String,
    credits: Vec<RawCredit>,
    corrections: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCredit {
    text: String,
    address: Option<String>,
}

/// The file as it is used.
pub(super) struct Manifest {
    pub title: String,
    pub headline: String,
    pub framing: String,
    /// The day the map shows, and the last a statement can be of.
    pub as_of: Date,
    pub updated: Date,
    pub boundary_note: String,
    pub credits: Vec<Credit>,
    pub corrections: String,
}

/// Reads the file.
pub(super) fn manifest(bytes: &[u8], problems: &Problems) -> Option<Manifest> {
    let raw: Raw = text::json(FILE, bytes, problems)?;
    let at = At::file(FILE);
    let date = |field: &str, text: &str| {
        let date = text.parse::<Date>().ok();
        if date.is_none() {
            problems.error(at, field, format!("`{text}` won't do"), "a day that exists, as 2021-09-05");
        }
        date
    };
    let texts = [
        ("title", &raw.title),
        ("headline", &raw.headline),
        ("framing", &raw.framing),
        ("boundary_note", &raw.boundary_note),
        ("corrections", &raw.corrections),
    ];
    for (field, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        problems.error(at, field, "it is empty", "a text");
    }
    if raw.credits.is_empty() {
        problems.error(at, "credits", "there are none", "who made the boundaries, with the licence");
    }
    for address in raw.credits.iter().filter_map(|credit| credit.address.as_ref()) {
        if !address.starts_with("https://") && !address.starts_with("http://") {
            problems.error(at, "credits", format!("`{address}` is no web address"), "one that begins with https://");
        }
    }
    let (as_of, updated) = (date("as_of", &raw.as_of), date("updated", &raw.updated));
    let credits = raw.credits.into_iter().map(|credit| Credit { text: credit.text, address: credit.address }).collect();
    Some(Manifest {
        title: raw.title,
        headline: raw.headline,
        framing: raw.framing,
        as_of: as_of?,
        updated: updated?,
        boundary_note: raw.boundary_note,
        credits,
        corrections: raw.corrections,
    })
}
