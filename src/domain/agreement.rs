//! How far the sources agree, and on whose word.
//!
//! This considers the statements that count for all sources together, see [`verdict`]. Implied and outdated statements
//! are not among them.
//!
//! | | when |
//! | --- | --- |
//! | no claim | no dated statement says who holds it |
//! | disputed, disputed as part of the whole | two of them conflict |
//! | conceded | they don't, and a party says that the other side holds it |
//! | corroborated | two sources say the same, and neither rests on the other, nor both on a third |
//! | one source only | anything else: one source, or several that may share one origin |
//!
//! The data says what each statement rests on. Two outlets that quote one spokesman rest on him: together with him they
//! are one source. A source that doesn't say what it rests on corroborates nobody. Parties on one side are one origin.

use std::collections::BTreeSet;

use super::claim::RestsOn;
use super::control::{Backing, Standing};
use super::disagreement::{self, Verdict, verdict};
use super::id::SourceId;
use super::place::Area;
use super::reading::{Reading, Words, words};
use super::source::SourceKind;
use super::story::Story;

/// How far the sources agree on an area.
pub fn standing(story: &Story, area: &Area) -> Standing {
    let Verdict::Said(said) = verdict(story, area) else { return disagreement::standing(story, area) };
    let Some(shown) = disagreement::strongest(story, &said) else { return Standing::NoClaim };
    // Denying the area to a third party doesn't back whoever is said to hold it.
    let said: Vec<_> = said.into_iter().filter(|reading| shown.position.includes(reading.assertion)).collect();
    if shown.conceded {
        Standing::Backed(Backing::Conceded)
    } else if corroborated(story, area, &said) {
        Standing::Backed(Backing::Corroborated)
    } else {
        Standing::Backed(Backing::Single)
    }
}

/// Whether two of the statements agree and have no origin in common.
fn corroborated(story: &Story, area: &Area, said: &[Reading<'_>]) -> bool {
    let origins: Vec<_> = said.iter().map(|reading| origins(story, area, reading)).collect();
    said.iter().zip(&origins).enumerate().any(|(index, (one, from))| {
        said.iter().zip(&origins).skip(index + 1).any(|(other, others)| {
            story.agree(one.assertion, other.assertion)
                && matches!((from, others), (Some(from), Some(others)) if from.is_disjoint(others))
        })
    })
}

/// The sources that a statement ultimately rests on; `None` if they are unknown. A party stands for all parties on its
/// side.
fn origins<'a>(story: &'a Story, area: &Area, start: &Reading<'a>) -> Option<BTreeSet<&'a SourceId>> {
    let (mut origins, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![start.claim]);
    while let Some(claim) = open.pop() {
        if !seen.insert(&claim.id) {
            continue;
        }
        match &claim.rests_on {
            RestsOn::Itself => origins.extend(allies(story, &claim.source)),
            RestsOn::Unknown => return None,
            RestsOn::Sources(sources) => {
                origins.extend(sources.iter().flat_map(|source| allies(story, source)));
                // A source that is relayed may itself relay others.
                let relayed = sources.iter().filter_map(|source| words(story, source, area));
                open.extend(relayed.filter_map(|words: Words<'_>| Some(words.shown()?.claim)));
            }
        }
    }
    Some(origins)
}

/// A source, and the sources that speak for parties on its side.
fn allies<'a>(story: &'a Story, id: &'a SourceId) -> Vec<&'a SourceId> {
    let party = |id: &SourceId| match &story.source(id)?.kind {
        SourceKind::Party(party) => Some(party),
        SourceKind::Outlet | SourceKind::Organisation | SourceKind::Several => None,
    };
    let own = party(id);
    let is_ally = |other: &&'a SourceId| {
        *other == id || matches!((own, party(other)), (Some(one), Some(other)) if story.same_side(one, other))
    };
    story.sources.iter().map(|source| &source.id).filter(is_ally).collect()
}
