//! The statements as a table. Each row is a statement that can be read without other files.
//!
//! UTF-8 without a byte order mark, which CSV readers other than spreadsheets take for part of the first column's name.

use std::io;

use super::fields::{Cited, UNKNOWN, parties, place_names, places, rests_on};
use crate::domain::claim::Claim;
use crate::domain::story::Story;

/// The columns, in order.
pub const COLUMNS: [&str; 28] = [
    "id",
    "source",
    "source_name",
    "claimant",
    "role",
    "party",
    "reporter",
    "verifier",
    "medium",
    "said_on",
    "event_date",
    "kind",
    "holder",
    "not_holder",
    "reach",
    "follows_from",
    "rests_on",
    "ends",
    "places",
    "place_names",
    "paraphrase",
    "quote",
    "outlet",
    "title",
    "published",
    "address",
    "accessed",
    "note",
];

/// The story's statements as CSV, in the order of its file, below a row of [`COLUMNS`]. Codes of places are separated
/// by spaces, their names by semicolons. `rests_on` names the statement's own source if it rests on itself.
///
/// # Errors
///
/// Fails if writing fails, which it does not in memory.
pub fn claims_csv(story: &Story) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for claim in story.claims.iter() {
        writer.write_record(row(story, claim).map(|cell| unformulated(&cell)))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn row(story: &Story, claim: &Claim) -> [String; COLUMNS.len()] {
    fn text(value: Option<impl ToString>) -> String {
        value.map_or_else(String::new, |value| value.to_string())
    }
    let (holder, not_holder) = parties(claim.assertion.as_ref());
    let cited = Cited::of(story, claim);
    [
        claim.id.to_string(),
        claim.source.to_string(),
        text(story.source(&claim.source).map(|source| &source.name)),
        claim.claimant.clone(),
        claim.role.clone(),
        text(claim.party.as_ref()),
        claim.reporter.clone(),
        text(claim.verifier.as_ref()),
        claim.medium.clone(),
        claim.said_on.to_string(),
        text(claim.event_date),
        claim.kind.token().to_owned(),
        text(holder),
        text(not_holder),
        claim.reach.token().to_owned(),
        text(claim.follows_from.as_ref()),
        rests_on(claim).map_or(UNKNOWN.to_owned(), |sources| sources.join(" ")),
        claim.ends.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        places(claim).join(" "),
        place_names(story, claim).join("; "),
        claim.paraphrase.to_string(),
        text(claim.quote.as_ref()),
        cited.outlet,
        cited.title,
        cited.published,
        cited.address,
        text(cited.accessed),
        text(claim.note.as_ref()),
    ]
}

/// A cell that spreadsheets show and don't run: an apostrophe is put before anything that they would take for a
/// formula.
///
/// That is a cell that begins with `=`, `+`, `-` or `@`, also in full width, possibly after white space and quotation
/// marks, which importers strip; and a cell with a tab or a line break among those.
pub fn unformulated(cell: &str) -> String {
    let is_skipped = |c: &char| c.is_whitespace() || matches!(c, '"' | '\'');
    let is_control = |c: char| matches!(c, '\t' | '\r' | '\n');
    let starts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let runs = cell.chars().take_while(is_skipped).any(is_control)
        || cell.chars().find(|c| !is_skipped(c)).is_some_and(starts);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}
