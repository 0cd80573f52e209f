//! How far the sources agree, and on whose word.
//!
//! The statements are those that count among all sources, see [`voices`]: what is implied is not among them.
//!
//! | | when |
//! | --- | --- |
//! | no claim | nobody said who holds it |
//! | disputed | two of them conflict |
//! | conceded | they don't, and a party says that the other side holds it |
//! | corroborated | two sources say the same, and neither rests on the other, nor both on a third |
//! | one source only | anything else: one source, or several of whom none backs another |
//!
//! Which statement rests on whose word is a property of the data. Two outlets that quote one spokesman rest on him, and so
//! are one source, with him; one that does not say what it rests on backs nobody.

use std::collections::BTreeSet;

use super::claim::RestsOn;
use super::control::{Backing, Standing};
use super::disagreement::{conflict, sides, voices};
use super::id::SourceId;
use super::place::Area;
use super::reading::{Reading, reading};
use super::story::Story;

/// How far the sources agree on an area.
pub fn standing(story: &Story, area: &Area) -> Standing {
    let said = voices(story, area);
    if said.is_empty() {
        Standing::NoClaim
    } else if conflict(&said) {
        Standing::Disputed(sides(&said))
    } else if said.iter().any(|reading| reading.claim.is_conceded()) {
        Standing::Backed(Backing::Conceded)
    } else if corroborated(story, area, &said) {
        Standing::Backed(Backing::Corroborated)
    } else {
        Standing::Backed(Backing::Single)
    }
}

/// Whether two of the statements say the same and rest on different words.
fn corroborated(story: &Story, area: &Area, said: &[Reading<'_>]) -> bool {
    let origins: Vec<_> = said.iter().map(|reading| origins(story, area, reading)).collect();
    said.iter().zip(&origins).enumerate().any(|(index, (one, from))| {
        said.iter().zip(&origins).skip(index + 1).any(|(other, others)| {
            one.assertion == other.assertion
                && matches!((from, others), (Some(from), Some(others)) if from.is_disjoint(others))
        })
    })
}

/// The sources on whose word a statement rests in the end; `None` if that is not known.
fn origins<'a>(story: &'a Story, area: &'a Area, start: &Reading<'a>) -> Option<BTreeSet<&'a SourceId>> {
    let (mut origins, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![start.claim]);
    while let Some(claim) = open.pop() {
        if !seen.insert(&claim.id) {
            continue;
        }
        match &claim.rests_on {
            RestsOn::Itself => {
                origins.insert(&claim.source);
            }
            RestsOn::Unknown => return None,
            RestsOn::Sources(sources) => {
                origins.extend(sources);
                // who is relayed may itself relay others
                open.extend(sources.iter().filter_map(|source| Some(reading(story, source, area)?.claim)));
            }
        }
    }
    Some(origins)
}
