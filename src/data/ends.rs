//! The column `ends` of `claims.csv`: which earlier statements a statement narrows, corrects or takes back.

use super::problem::{At, Problems};
use super::table::Row;
use crate::domain::claim::Claim;
use crate::domain::id::ClaimId;

/// The ids of earlier statements that this one ends. `None` is a problem.
pub(super) fn read(row: &Row<'_>) -> Option<Vec<ClaimId>> {
    let mut ends = Vec::<ClaimId>::new();
    for word in row.cell("ends").split_whitespace() {
        match word.parse::<ClaimId>() {
            Ok(id) if !ends.contains(&id) => ends.push(id),
            Ok(_) => row.warning("ends", format!("`{word}` stands twice"), "name each statement once"),
            Err(_) => {
                row.error("ends", format!("`{word}` won't do"), "the ids of rows, with spaces between them");
                return None;
            }
        }
    }
    Some(ends)
}

/// A statement ends earlier ones of its own source, each known, and not in a circle.
pub(super) fn check(claims: &[(At, Claim)], problems: &Problems) {
    let find = |id: &ClaimId| claims.iter().map(|(_, claim)| claim).find(|claim| claim.id == *id);
    for (at, claim) in claims {
        let error = |wrong: String, right: &str| problems.error(*at, "ends", wrong, right);
        if !claim.ends.is_empty() && claim.said_on.day().is_none() {
            error("the day on which the others end is not known".to_owned(), "a day under `said_on`");
        }
        for id in &claim.ends {
            match find(id) {
                None => {
                    error(format!("`{id}` is no statement of this file"), "the id of an earlier row of the same source")
                }
                Some(other) if other.id == claim.id => {
                    error(format!("`{id}` ends itself"), "the id of an earlier row of the same source");
                }
                Some(other) if other.source != claim.source => error(
                    format!("`{id}` is a statement of `{}`, not of `{}`", other.source, claim.source),
                    "a source ends its own statements alone",
                ),
                Some(other) if is_later(other, claim) => {
                    error(
                        format!("`{id}` was said later"),
                        "the id of an earlier row: a statement ends what was said before it",
                    );
                }
                Some(other) if ends_in_the_end(other, &claim.id, &find) => {
                    error(format!("`{id}` ends `{}` too, so neither stands", claim.id), "the one that was said first");
                }
                Some(_) => {}
            }
        }
    }
}

fn is_later(one: &Claim, other: &Claim) -> bool {
    matches!((one.said_on.day(), other.said_on.day()), (Some(one), Some(other)) if one > other)
}

/// Whether a statement ends this one, by itself or by way of others.
fn ends_in_the_end<'a>(claim: &'a Claim, id: &ClaimId, find: &impl Fn(&ClaimId) -> Option<&'a Claim>) -> bool {
    let (mut seen, mut open) = (Vec::new(), vec![claim]);
    while let Some(next) = open.pop() {
        if next.ends.contains(id) {
            return true;
        }
        if !seen.contains(&&next.id) {
            seen.push(&next.id);
            open.extend(next.ends.iter().filter_map(find));
        }
    }
    false
}
