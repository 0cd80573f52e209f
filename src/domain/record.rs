//! How the statements of a story answer one another, over all of its days.

use std::collections::BTreeMap;

use super::claim::Claim;
use super::date::Date;
use super::disagreement::voices;
use super::id::ClaimId;
use super::reading::of_all;
use super::story::Story;

/// What became of each statement on control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    contradicted: BTreeMap<ClaimId, Vec<(ClaimId, Date)>>,
    /// The last day on which the statement is what its source says of any area.
    stood_until: BTreeMap<ClaimId, Date>,
}

impl Record {
    /// Goes through the days and areas of a story.
    pub fn of(story: &Story) -> Self {
        let mut record = Self::default();
        for day in story.days() {
            let then = story.on(day);
            for area in &story.areas {
                for reading in of_all(&then, area) {
                    record.stood_until.insert(reading.claim.id.clone(), day);
                }
                let said = voices(&then, area);
                for one in &said {
                    let others = said.iter().filter(|other| one.assertion.conflicts_with(other.assertion));
                    let known = record.contradicted.entry(one.claim.id.clone()).or_default();
                    for other in others {
                        if !known.iter().any(|(id, _)| *id == other.claim.id) {
                            known.push((other.claim.id.clone(), day));
                        }
                    }
                }
            }
        }
        record
    }

    /// The statements that conflict with this one on any area, each with the first day on which both stand.
    pub fn contradicting(&self, claim: &Claim) -> &[(ClaimId, Date)] {
        self.contradicted.get(&claim.id).map_or(&[], Vec::as_slice)
    }

    /// The day from which later statements of the same source have taken its place everywhere; `None` if it stands to
    /// the end, or never did.
    pub fn replaced_on(&self, claim: &Claim, story: &Story) -> Option<Date> {
        self.stood_until.get(&claim.id).filter(|day| **day < story.as_of).and_then(|day| day.next())
    }
}
