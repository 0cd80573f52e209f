//! How the statements of a story contradict and supersede one another over its days.

use std::collections::BTreeMap;

use super::claim::Claim;
use super::date::Date;
use super::disagreement::{conflicts, conflicts_as_part, current};
use super::id::ClaimId;
use super::reading::{Reading, of_all};
use super::story::Story;

/// A statement that contradicts another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The other statement.
    pub by: ClaimId,
    /// The first day on which both stand.
    pub since: Date,
    /// Whether they conflict only about a group as a whole, and about no area itself.
    pub as_whole: bool,
}

/// What became of each statement about control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    contradicted: BTreeMap<ClaimId, Vec<Contradiction>>,
    /// The last day on which each statement stands for any area.
    stood_until: BTreeMap<ClaimId, Date>,
}

impl Record {
    /// Builds the record from every day and area of a story.
    pub fn of(story: &Story) -> Self {
        let mut record = Self::default();
        for day in story.days() {
            let then = story.on(day);
            for area in story.areas.iter() {
                for words in of_all(&then, area) {
                    for claim in
                        [words.of_area, words.of_whole, words.implied].iter().flatten().flat_map(Reading::claims)
                    {
                        record.stood_until.insert(claim.id.clone(), day);
                    }
                }
                let words = current(&then, area);
                let said: Vec<_> = words.iter().filter_map(|words| words.of_area.clone()).collect();
                for (one, other) in conflicts(&then, &said) {
                    record.note(one.claim, other.claim, day, false);
                }
                for (one, other) in conflicts_as_part(&then, &words) {
                    record.note(one.of_group(), other.of_group(), day, true);
                }
            }
        }
        record
    }

    /// Records once, for each of two statements, that they conflict.
    fn note(&mut self, one: &Claim, other: &Claim, since: Date, as_whole: bool) {
        for (claim, by) in [(one, other), (other, one)] {
            let known = self.contradicted.entry(claim.id.clone()).or_default();
            match known.iter_mut().find(|known| known.by == by.id) {
                Some(known) => known.as_whole &= as_whole,
                None => known.push(Contradiction { by: by.id.clone(), since, as_whole }),
            }
        }
    }

    /// The statements that contradict this one.
    pub fn contradicting(&self, claim: &Claim) -> &[Contradiction] {
        self.contradicted.get(&claim.id).map_or(&[], Vec::as_slice)
    }

    /// The first day on which later statements of the same source have superseded this one everywhere; `None` if it
    /// stands on the story's day, never stood, or was ended.
    pub fn replaced_on(&self, claim: &Claim, story: &Story) -> Option<Date> {
        let stood = self.stood_until.get(&claim.id).filter(|day| **day < story.as_of)?;
        stood.next().filter(|_| story.ended_by(claim).is_none())
    }
}
