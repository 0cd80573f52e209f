//! What all sources say together, and where they conflict.
//!
//! - What is implied but not said never enters, so it can neither dispute nor agree.
//! - What is said of a group as a whole disputes nothing that is said of its parts: a province can be outside a party's
//!   control while some of its districts are taken. It counts only where nobody spoke of the area itself.
//! - Sources that conflict make the area disputed. Otherwise the strongest statement is shown: a holder before a
//!   denial, then the longer reach, then the later day.

use super::claim::{Assertion, Reach};
use super::control::Standing;
use super::place::Area;
use super::reading::{Reading, of_all};
use super::story::Story;

/// The statements that count among all sources: of each source its own, of the area itself if anybody spoke of it, else
/// of its group. In the order of the story's sources.
pub fn voices<'a>(story: &'a Story, area: &'a Area) -> Vec<Reading<'a>> {
    let said: Vec<_> = of_all(story, area).into_iter().filter(|reading| reading.reach > Reach::Implied).collect();
    let scope = said.iter().map(|reading| reading.scope).max();
    said.into_iter().filter(|reading| Some(reading.scope) == scope).collect()
}

/// What all sources together say of an area.
pub fn standing(story: &Story, area: &Area) -> Standing {
    let said = voices(story, area);
    if conflict(&said) {
        return Standing::Disputed(sides(&said));
    }
    let strongest = said.iter().reduce(|first, next| if strength(next) > strength(first) { next } else { first });
    strongest.map_or(Standing::NoClaim, |reading| {
        let mut shown = reading.claimed();
        // a concession stays one when somebody else says the same
        shown.conceded = said.iter().any(|other| other.assertion == reading.assertion && other.claim.is_conceded());
        Standing::Claimed(shown)
    })
}

/// Whether any two of these statements conflict.
pub fn conflict(said: &[Reading<'_>]) -> bool {
    said.iter().any(|one| said.iter().any(|other| one.assertion.conflicts_with(other.assertion)))
}

/// The assertions of a dispute, each once, in an order of their own: holders, denials, contested.
pub fn sides(said: &[Reading<'_>]) -> Vec<Assertion> {
    let mut sides: Vec<Assertion> = said.iter().map(|reading| reading.assertion.clone()).collect();
    sides.sort();
    sides.dedup();
    sides
}

fn strength(reading: &Reading<'_>) -> impl Ord + use<> {
    (!matches!(reading.assertion, Assertion::NotHeld(_)), reading.reach, reading.claim.said_on)
}
