//! What one source says of an area.

use std::collections::BTreeMap;

use super::claim::{Assertion, Claim, Place, Reach};
use super::control::{Claimed, Standing};
use super::id::SourceId;
use super::place::Area;
use super::story::Story;

/// Whether a statement speaks of the area itself or of its group as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The group as a whole.
    Group,
    /// The area itself.
    Area,
}

/// A claim as it reaches one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What it asserts on control.
    pub assertion: &'a Assertion,
    /// Whether it speaks of the area or of its group.
    pub scope: Scope,
    /// What is said of a group as a whole reaches its areas by extension at most.
    pub reach: Reach,
}

impl<'a> Reading<'a> {
    /// How the claim reaches the area; `None` if it does not, or if it says nothing on control.
    pub fn of(claim: &'a Claim, area: &Area) -> Option<Self> {
        let assertion = claim.assertion.as_ref()?;
        let scope = claim
            .places
            .iter()
            .filter_map(|place| match place {
                Place::Area(code) => (*code == area.code).then_some(Scope::Area),
                Place::Group(group) => (*group == area.group).then_some(Scope::Group),
            })
            .max()?;
        let reach = match scope {
            Scope::Area => claim.reach,
            Scope::Group => claim.reach.min(Reach::Extension),
        };
        Some(Self { claim, assertion, scope, reach })
    }

    /// The order in which one source's statements on an area replace one another: what was said goes before what is
    /// implied, then the later day, then the area itself before its group, then the longer reach.
    fn rank(&self) -> impl Ord + use<> {
        (self.reach > Reach::Implied, self.claim.said_on, self.scope, self.reach)
    }

    /// This one, unless another of the same source replaces it: of equals the first in the file stands.
    fn or_later(self, next: Self) -> Self {
        if next.rank() > self.rank() { next } else { self }
    }

    /// What the map shows of it, if nothing contradicts it.
    pub fn claimed(&self) -> Claimed {
        Claimed { assertion: self.assertion.clone(), reach: self.reach, conceded: self.claim.is_conceded() }
    }

    /// Whether two statements of one source contradict each other so that neither replaces the other.
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.rank() == other.rank() && self.assertion != other.assertion
    }
}

/// Every statement on control that a source made of an area by the story's day, in the order of the file.
pub fn readings<'a>(story: &'a Story, source: &'a SourceId, area: &'a Area) -> impl Iterator<Item = Reading<'a>> {
    let claims = story.claims.iter().filter(move |claim| claim.source == *source && story.counts(claim));
    claims.filter_map(|claim| Reading::of(claim, area))
}

/// The statement that counts: the one that no other of the same source replaces.
pub fn reading<'a>(story: &'a Story, source: &'a SourceId, area: &'a Area) -> Option<Reading<'a>> {
    readings(story, source, area).reduce(Reading::or_later)
}

/// The same of every source that speaks of an area, in the order of the story's sources; in one go, since maps of many
/// days ask for it.
pub fn of_all<'a>(story: &'a Story, area: &'a Area) -> Vec<Reading<'a>> {
    let mut last = BTreeMap::<&SourceId, Reading<'_>>::new();
    let counted = story.claims.iter().filter(|claim| story.counts(claim));
    for reading in counted.filter_map(|claim| Reading::of(claim, area)) {
        last.entry(&reading.claim.source).and_modify(|known| *known = known.or_later(reading)).or_insert(reading);
    }
    story.sources.iter().filter_map(|source| last.remove(&source.id)).collect()
}

/// What a source says of an area.
pub fn standing(story: &Story, source: &SourceId, area: &Area) -> Standing {
    reading(story, source, area).map_or(Standing::NoClaim, |reading| Standing::Claimed(reading.claimed()))
}
