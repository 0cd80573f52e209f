//! The column `ends` of `claims.csv`: which earlier statements a statement narrows, corrects or withdraws.

use super::problem::{At, Problems};
use super::table::Row;
use crate::domain::claim::Claim;
use crate::domain::id::ClaimId;

/// Reads the ids of the statements that a row ends; `None` if one is not an id.
pub(super) fn read(row: &Row<'_>) -> Option<Vec<ClaimId>> {
    let mut ends = Vec::<ClaimId>::new();
    for word in row.cell("ends").split_whitespace() {
        match word.parse::<ClaimId>() {
            Ok(id) if !ends.contains(&id) => ends.push(id),
            Ok(_) => row.warning("ends", format!("`{word}` is listed twice"), "list each statement once"),
            Err(_) => {
                row.error(
                    "ends",
                    format!("`{word}` is not a valid identifier"),
                    "give ids of rows, separated by spaces",
                );
                return None;
            }
        }
    }
    Some(ends)
}

/// Checks that statements end only earlier ones of their own source, and form no loop.
pub(super) fn check(claims: &[(At, Claim)], problems: &Problems) {
    let find = |id: &ClaimId| claims.iter().map(|(_, claim)| claim).find(|claim| claim.id == *id);
    for (at, claim) in claims {
        let error = |wrong: String, right: &str| problems.error(*at, "ends", wrong, right);
        if !claim.ends.is_empty() && claim.said_on.day().is_none() {
            error("the row has no day on which to end the others".to_owned(), "give a day in `said_on`");
        }
        for id in &claim.ends {
            match find(id) {
                None => error(
                    format!("`{id}` is not a statement in this file"),
                    "give the id of an earlier statement of the same source",
                ),
                Some(other) if other.id == claim.id => {
                    error(format!("`{id}` can't end itself"), "give the id of an earlier statement of the same source");
                }
                Some(other) if other.source != claim.source => error(
                    format!("`{id}` is a statement of `{}`, not of `{}`", other.source, claim.source),
                    "a source can end only its own statements",
                ),
                Some(other) if is_later(other, claim) => {
                    error(
                        format!("`{id}` is a later statement"),
                        "give the id of an earlier statement of the same source",
                    );
                }
                Some(other) if ends_in_the_end(other, &claim.id, &find) => {
                    error(
                        format!("`{id}` also ends `{}`, so neither stands", claim.id),
                        "keep only the id of the statement that was made first",
                    );
                }
                Some(_) => {}
            }
        }
    }
}

fn is_later(one: &Claim, other: &Claim) -> bool {
    matches!((one.said_on.day(), other.said_on.day()), (Some(one), Some(other)) if one > other)
}

/// Whether a statement ends this one, directly or through others.
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
