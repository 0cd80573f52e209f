//! What is shown of an area: the status of its control, according to somebody.

use super::claim::{Assertion, Claim, Place, Reach};
use super::id::PartyId;

/// What is asserted of an area, the holders of one side taken as one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// Held by the first of these, or by it and others of its side, whom other sources name.
    Held(PartyId, Vec<PartyId>),
    /// Denied to this party; no holder is named.
    NotHeld(PartyId),
    /// Held in parts by both sides, as one source itself says.
    Contested,
}

impl Position {
    /// The parties that are named as holders.
    pub fn holders(&self) -> impl Iterator<Item = &PartyId> {
        let (first, others) = match self {
            Self::Held(first, others) => (Some(first), others.as_slice()),
            Self::NotHeld(_) | Self::Contested => (None, [].as_slice()),
        };
        first.into_iter().chain(others)
    }

    /// Whether a statement that asserts this is among those for the position.
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

    /// The parties, joined by `+`; `None` if it names none.
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

/// How an area comes to be covered by a statement, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// It was named.
    Named,
    /// A blanket statement covers it without naming it.
    Blanket,
    /// It was said of its group as a whole.
    Whole,
    /// Nobody said it; it follows from what was said.
    Implied,
}

impl Extent {
    /// How far the statement reaches the area: what is said of a whole reaches its parts by extension.
    pub fn reach(self) -> Reach {
        match self {
            Self::Named => Reach::Named,
            Self::Blanket | Self::Whole => Reach::Extension,
            Self::Implied => Reach::Implied,
        }
    }
}

/// A statement on control that nothing on the map contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Claimed {
    /// What is asserted.
    pub position: Position,
    /// How the area comes to be covered.
    pub extent: Extent,
    /// Whether the other side concedes it, against its own interest.
    pub conceded: bool,
}

impl Claimed {
    /// What a claim on control asserts, wherever it reaches; `None` if it is not on control.
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

/// On whose word what is said of an area stands, where nobody contradicts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backing {
    /// One source's, or that of several that may share one origin.
    Single,
    /// That of two that don't rest on one another.
    Corroborated,
    /// The other side's: a party concedes it.
    Conceded,
}

impl Backing {
    /// The word for it in attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Corroborated => "corroborated",
            Self::Conceded => "conceded",
        }
    }
}

/// What is said of an area, by one source or by all together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// No dated statement says who holds it.
    NoClaim,
    /// Said, and not contradicted.
    Claimed(Claimed),
    /// Last said too long ago to count; only on the map of its own source.
    History(Claimed),
    /// Said, and not contradicted, on the map of how far the sources agree: not what, but on whose word.
    Backed(Backing),
    /// Sources conflict: what they assert, each position once.
    Disputed(Vec<Position>),
    /// Sources conflict on its group as a whole, and on the area only as part of that.
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

    /// What is asserted: nothing, one thing, or the positions in a dispute.
    pub fn positions(&self) -> &[Position] {
        match self {
            Self::NoClaim | Self::Backed(_) => &[],
            Self::Claimed(claimed) | Self::History(claimed) => std::slice::from_ref(&claimed.position),
            Self::Disputed(positions) | Self::DisputedAsPart(positions) => positions,
        }
    }

    /// How far the statement reaches; a dispute is of several statements and has none, nor has what is history.
    pub fn reach(&self) -> Option<Reach> {
        match self {
            Self::Claimed(claimed) => Some(claimed.extent.reach()),
            Self::NoClaim | Self::History(_) | Self::Backed(_) | Self::Disputed(_) | Self::DisputedAsPart(_) => None,
        }
    }

    /// Whether nobody said it and it only follows from what was said.
    pub fn is_implied(&self) -> bool {
        self.reach() == Some(Reach::Implied)
    }
}
