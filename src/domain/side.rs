//! Sides: which assertions conflict and which agree, given that some parties fight together.

use super::claim::Assertion;
use super::control::Position;
use super::id::PartyId;
use super::source::Party;
use super::story::Story;

impl Story {
    /// The parties on the same side as this one, itself included, in the order of the story.
    pub fn side_of<'a>(&'a self, id: &'a PartyId) -> impl Iterator<Item = &'a Party> {
        let side = self.party(id).and_then(|party| party.side.as_ref()).map(|side| &side.id);
        self.parties
            .iter()
            .filter(move |other| other.id == *id || side.is_some() && other.side.as_ref().map(|side| &side.id) == side)
    }

    /// Whether two parties are the same or on the same side.
    pub fn same_side(&self, one: &PartyId, other: &PartyId) -> bool {
        one == other || self.side_of(one).any(|party| party.id == *other)
    }

    /// Whether these assertions of two sources about one area conflict.
    ///
    /// Two holders conflict unless they are on one side. A holder conflicts with a denial of that same holder, but not
    /// with a denial of another party. Denials never conflict with one another.
    pub fn conflict(&self, one: &Assertion, other: &Assertion) -> bool {
        use Assertion::{Contested, Held, NotHeld};
        match (one, other) {
            (Held(a), Held(b)) => !self.same_side(a, b),
            (Held(a), NotHeld(b)) | (NotHeld(b), Held(a)) => a == b,
            (Contested, Held(_) | NotHeld(_)) | (Held(_) | NotHeld(_), Contested) => true,
            (NotHeld(_), NotHeld(_)) | (Contested, Contested) => false,
        }
    }

    /// Whether two assertions agree: they are equal, or name holders on one side.
    pub fn agree(&self, one: &Assertion, other: &Assertion) -> bool {
        match (one, other) {
            (Assertion::Held(a), Assertion::Held(b)) => self.same_side(a, b),
            _ => one == other,
        }
    }

    /// What several sources assert, each position once: first holders, with those on one side taken together, then
    /// denials, both in the order of the story's parties, and contested last.
    pub fn positions<'a>(&self, asserted: impl IntoIterator<Item = &'a Assertion>) -> Vec<Position> {
        let asserted: Vec<_> = asserted.into_iter().collect();
        let is_held = |id: &PartyId| asserted.iter().any(|one| matches!(one, Assertion::Held(holder) if holder == id));
        let mut positions: Vec<Position> = Vec::new();
        for party in self.parties.iter().filter(|party| is_held(&party.id)) {
            let known = positions.iter_mut().find_map(|position| match position {
                Position::Held(first, others) if self.same_side(first, &party.id) => Some(others),
                _ => None,
            });
            match known {
                Some(others) => others.push(party.id.clone()),
                None => positions.push(Position::Held(party.id.clone(), Vec::new())),
            }
        }
        let denied = self.parties.iter().filter(|party| asserted.contains(&&Assertion::NotHeld(party.id.clone())));
        positions.extend(denied.map(|party| Position::NotHeld(party.id.clone())));
        positions.extend(asserted.contains(&&Assertion::Contested).then_some(Position::Contested));
        positions
    }
}
