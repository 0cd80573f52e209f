//! What the map shows for an area: who is said to hold it, according to somebody.

use super::claim::{Assertion, Claim, Place, Reach};
use super::id::PartyId;

/// What is asserted about an area, with the holders on one side taken as one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// Held by the first party, or by it and others on its side that other sources name.
    Held(PartyId, Vec<PartyId>),
    /// Denied to this party; no holder is named.
    NotHeld(PartyId),
    /// Held in part by both sides, according to a single source.
    Contested,
}

impl Position {
    /// The parties named as holders.
    pub fn holders(&self) -> impl Iterator<Item = &PartyId> {
        let (first, others) = match self {
            Self::Held(first, others) => (Some(first), others.as_slice()),
            Self::NotHeld(_) | Self::Contested => (None, [].as_slice()),
        };
        first.into_iter().chain(others)
    }

    /// Whether a statement with this assertion takes the position.
    pub fn includes(&self, assertion: &Assertion) -> bool {
        match assertion {
            Assertion::Held(party) => self.holders().any(|holder| holder == party),
            Assertion::NotHeld(party) => *self == Self::NotHeld(party.clone()),
            Assertion::Contested => *self == Self::Contested,
        }
    }

    /// The status as one word: `held`, `not-held` or `contested`.
    pub fn status(&self) -> &'static str {
        match self {
            Self::Held(..) => "held",
            Self::NotHeld(_) => "not-held",
            Self::Contested => "contested",
        }
    }

    /// The identifiers of the parties, joined by `+`; `None` if it names none.
    pub fn parties(&self) -> Option<String> {
        match self {
            Self::Held(..) => Some(self.holders().map(PartyId::as_str).collect::<Vec<_>>().join("+")),
            Self::NotHeld(party) => Some(party.to_string()),
            Self::Contested => None,
        }
    }
}

impl From<&Assertion> for Position {
    fn from(assertion: &Assertion) -> Self {
        match assertion {
            Assertion::Held(party) => Self::Held(party.clone(), Vec::new()),
            Assertion::NotHeld(party) => Self::NotHeld(party.clone()),
            Assertion::Contested => Self::Contested,
        }
    }
}

/// How a statement covers an area, the most direct first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// The statement names it.
    Named,
    /// The statement is a blanket one and covers the area without naming it.
    Blanket,
    /// The statement is about the area's group as a whole.
    Whole,
    /// Nobody said so; it follows from what was said.
    Implied,
}

impl Extent {
    /// How directly the statement applies to the area. A statement about a whole applies to its parts by extension.
    pub fn reach(self) -> Reach {
        match self {
            Self::Named => Reach::Named,
            Self::Blanket | Self::Whole => Reach::Extension,
            Self::Implied => Reach::Implied,
        }
    }
}

/// A statement about control that nothing on the map contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Claimed {
    /// What is asserted.
    pub position: Position,
    /// How the statement covers the area.
    pub extent: Extent,
    /// Whether the other side concedes it, against its own interest.
    pub conceded: bool,
}

impl Claimed {
    /// What a claim about control asserts, whichever areas it covers; `None` if it is about something else.
    pub fn of(claim: &Claim) -> Option<Self> {
        let assertion = claim.assertion.as_ref().filter(|_| claim.kind.paints())?;
        let of_wholes = claim.places.iter().all(|place| matches!(place, Place::Whole(_)));
        let of_every_part = claim.places.iter().any(|place| matches!(place, Place::EveryPart(_)));
        let extent = match claim.reach {
            Reach::Implied => Extent::Implied,
            _ if of_wholes => Extent::Whole,
            Reach::Named if !of_every_part => Extent::Named,
            Reach::Named | Reach::Extension => Extent::Blanket,
        };
        Some(Self { position: assertion.into(), extent, conceded: claim.is_conceded() })
    }
}

/// Whose word an uncontradicted statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backing {
    /// One source's, or that of several sources that may share an origin.
    Single,
    /// That of two sources that don't rest on one another.
    Corroborated,
    /// The other side's: a party concedes the area.
    Conceded,
}

impl Backing {
    /// The name in attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Corroborated => "corroborated",
            Self::Conceded => "conceded",
        }
    }
}

/// What a map shows for an area.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// No dated statement says who holds it.
    NoClaim,
    /// A claim that nobody contradicts.
    Claimed(Claimed),
    /// A claim last made too long ago to count; only on the map of its own source.
    History(Claimed),
    /// A claim that nobody contradicts, on the map of agreement: whose word it rests on, not what it says.
    Backed(Backing),
    /// Sources conflict about the area: each position once.
    Disputed(Vec<Position>),
    /// Sources conflict about the area's group as a whole, and about the area only as part of it.
    DisputedAsPart(Vec<Position>),
}

impl Standing {
    /// The status as one word, for attributes: `held`, `not-held`, `contested`, `history`, `disputed`,
    /// `disputed-as-part` or `none`, or the word of a [`Backing`].
    pub fn status(&self) -> &'static str {
        match self {
            Self::NoClaim => "none",
            Self::Disputed(_) => "disputed",
            Self::DisputedAsPart(_) => "disputed-as-part",
            Self::History(_) => "history",
            Self::Backed(backing) => backing.token(),
            Self::Claimed(claimed) => claimed.position.status(),
        }
    }

    /// The positions: none, one, or those in a dispute.
    pub fn positions(&self) -> &[Position] {
        match self {
            Self::NoClaim | Self::Backed(_) => &[],
            Self::Claimed(claimed) | Self::History(claimed) => std::slice::from_ref(&claimed.position),
            Self::Disputed(positions) | Self::DisputedAsPart(positions) => positions,
        }
    }

    /// How directly the statement applies to the area. A dispute has several statements and so no reach; history has
    /// none either.
    pub fn reach(&self) -> Option<Reach> {
        match self {
            Self::Claimed(claimed) => Some(claimed.extent.reach()),
            Self::NoClaim | Self::History(_) | Self::Backed(_) | Self::Disputed(_) | Self::DisputedAsPart(_) => None,
        }
    }

    /// Whether nobody said so and it only follows from what was said.
    pub fn is_implied(&self) -> bool {
        self.reach() == Some(Reach::Implied)
    }
}
