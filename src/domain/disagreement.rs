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
use super::reading::{Reading, reading};
use super::story::Story;

/// What all sources together say of an area.
pub fn standing(story: &Story, area: &Area) -> Standing {
    let said: Vec<Reading<'_>> = story
        .sources
        .iter()
        .filter_map(|source| reading(story, &source.id, area))
        .filter(|reading| reading.reach > Reach::Implied)
        .collect();
    let Some(scope) = said.iter().map(|reading| reading.scope).max() else {
        return Standing::NoClaim;
    };
    let said: Vec<_> = said.into_iter().filter(|reading| reading.scope == scope).collect();

    let conflict = said.iter().any(|one| said.iter().any(|other| one.assertion.conflicts_with(other.assertion)));
    if conflict {
        return Standing::Disputed(sides(&said));
    }
    let strongest = said.iter().reduce(|first, next| if strength(next) > strength(first) { next } else { first });
    strongest.map_or(Standing::NoClaim, |reading| {
        let mut shown = reading.claimed();
        // a concession stays one when somebody else says the same
        shown.conceded =
            said.iter().filter(|other| other.assertion == reading.assertion).any(|other| other.claimed().conceded);
        Standing::Claimed(shown)
    })
}

/// The assertions of a dispute, each once: holders first, in the order of the story's sources.
fn sides(said: &[Reading<'_>]) -> Vec<Assertion> {
    let mut sides: Vec<Assertion> = Vec::new();
    for reading in said {
        if !sides.contains(reading.assertion) {
            sides.push(reading.assertion.clone());
        }
    }
    sides.sort_by_key(|side| !matches!(side, Assertion::Held(_)));
    sides
}

fn strength(reading: &Reading<'_>) -> impl Ord + use<> {
    (!matches!(reading.assertion, Assertion::NotHeld(_)), reading.reach, reading.claim.said_on)
}
