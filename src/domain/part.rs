//! A part of a story: the areas of one group, with what is said of them. A story of many areas is told in parts, so that a
//! reader is sent the words about one group and not those about a whole country.

use std::collections::HashSet;

use super::claim::Claim;
use super::id::{ClaimId, GroupId};
use super::place::{Area, Group};
use super::source::Source;
use super::story::Story;

/// The number of areas up to which a story is told as one.
pub const MANY: usize = 100;

impl Story {
    /// The groups that the story is told by, in the order of the file: all that areas belong to. None if the story has
    /// few areas, or all of them are of one group.
    pub fn parts(&self) -> Vec<&Group> {
        if self.areas.len() <= MANY {
            return Vec::new();
        }
        let own: HashSet<_> = self.areas.iter().map(|area| &area.group).collect();
        let parts: Vec<_> = self.groups.iter().filter(|group| own.contains(&group.id)).collect();
        if parts.len() > 1 { parts } else { Vec::new() }
    }

    /// The part of the story that is about the areas of a group: each with the same standing as in the story, and every
    /// claim that this depends on. Headlines that an editor wrote are about the whole, and are left out.
    pub fn part(&self, group: &GroupId) -> Self {
        let areas: Vec<Area> = self.areas.iter().filter(|area| area.group == *group).cloned().collect();
        let about = areas.iter().flat_map(|area| self.claims.about(area));
        let of_part = self.with_all_that_bears_on(about);
        let claims: Vec<Claim> = self.claims.iter().filter(|claim| of_part.contains(&claim.id)).cloned().collect();
        let sources: Vec<_> = self.sources.iter().map(|source| Source { headline: None, ..source.clone() }).collect();
        Self { headline: None, sources: sources.into(), areas: areas.into(), claims: claims.into(), ..self.clone() }
    }

    /// The claims about none of the areas, which are of no part.
    pub fn of_no_part(&self) -> Vec<&Claim> {
        let about = self.areas.iter().flat_map(|area| self.claims.about(area));
        let of_parts = self.with_all_that_bears_on(about);
        self.claims.iter().filter(|claim| !of_parts.contains(&claim.id)).collect()
    }

    /// These claims, those that end them or are ended by them, and those that they follow from, and so on.
    fn with_all_that_bears_on<'a>(&'a self, claims: impl Iterator<Item = &'a Claim>) -> HashSet<&'a ClaimId> {
        let mut open: Vec<&Claim> = claims.collect();
        let mut found = HashSet::new();
        while let Some(claim) = open.pop() {
            if found.insert(&claim.id) {
                let origins = claim.ends.iter().chain(&claim.follows_from).filter_map(|id| self.claim(id));
                open.extend(self.claims.ending(&claim.id).chain(origins));
            }
        }
        found
    }
}
