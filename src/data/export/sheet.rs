//! The statements as a table: a row a statement, each cell readable without another file.
//!
//! UTF-8 without a byte order mark, which readers of CSV other than spreadsheets take for part of the first column's name.

use std::io;

use super::fields::{Cited, UNKNOWN, parties, place_names, places, rests_on};
use crate::domain::claim::Claim;
use crate::domain::story::Story;

/// The columns, in their order.
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

/// The story's statements as CSV, in the order of its file, below a row of [`COLUMNS`]. Codes of places stand with
/// spaces between them, their names with semicolons. `rests_on` names the statement's own source if it is its own say-so.
///
/// # Errors
///
/// If the table can't be written, which memory never gives a reason for.
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
        claim.paraphrase.clone(),
        text(claim.quote.as_ref()),
        cited.outlet,
        cited.title,
        cited.published,
        cited.address,
        text(cited.accessed),
        text(claim.note.as_ref()),
    ]
}

/// A cell as a spreadsheet shows it, and does not run it: what it would take for a formula begins with an apostrophe.
///
/// That is a cell that begins with `=`, `+`, `-` or `@`, also in full width, or does so after blanks and quotation marks,
/// which importers strip; and one with a tab or the end of a line among these.
pub fn unformulated(cell: &str) -> String {
    let is_skipped = |c: &char| c.is_whitespace() || matches!(c, '"' | '\'');
    let is_control = |c: char| matches!(c, '\t' | '\r' | '\n');
    let starts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let runs = cell.chars().take_while(is_skipped).any(is_control)
        || cell.chars().find(|c| !is_skipped(c)).is_some_and(starts);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}
