//! How the statements of a story answer one another, over all of its days.

use std::collections::BTreeMap;

use super::claim::Claim;
use super::date::Date;
use super::disagreement::{conflicts, conflicts_as_part, current};
use super::id::ClaimId;
use super::reading::{Reading, of_all};
use super::story::Story;

/// A statement that conflicts with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The other statement.
    pub by: ClaimId,
    /// The first day on which both stand.
    pub since: Date,
    /// Whether they conflict on a group as a whole alone, and on no area itself.
    pub as_whole: bool,
}

/// What became of each statement on control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    contradicted: BTreeMap<ClaimId, Vec<Contradiction>>,
    /// The last day on which the statement is among what its source says of any area.
    stood_until: BTreeMap<ClaimId, Date>,
}

impl Record {
    /// Goes through the days and areas of a story.
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

    /// Notes that two statements conflict, of each, once.
    fn note(&mut self, one: &Claim, other: &Claim, since: Date, as_whole: bool) {
        for (claim, by) in [(one, other), (other, one)] {
            let known = self.contradicted.entry(claim.id.clone()).or_default();
            match known.iter_mut().find(|known| known.by == by.id) {
                Some(known) => known.as_whole &= as_whole,
                None => known.push(Contradiction { by: by.id.clone(), since, as_whole }),
            }
        }
    }

    /// The statements that conflict with this one.
    pub fn contradicting(&self, claim: &Claim) -> &[Contradiction] {
        self.contradicted.get(&claim.id).map_or(&[], Vec::as_slice)
    }

    /// The day from which later statements of the same source have taken its place everywhere; `None` if it stands to
    /// the end, or never did, or was ended.
    pub fn replaced_on(&self, claim: &Claim, story: &Story) -> Option<Date> {
        let stood = self.stood_until.get(&claim.id).filter(|day| **day < story.as_of)?;
        stood.next().filter(|_| story.ended_by(claim).is_none())
    }
}
