//! What is shown of an area: the status of its control, according to somebody.

use std::fmt;

use super::claim::{Assertion, Claim, Reach};

/// A statement on control that nothing on the map contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Claimed {
    /// What is asserted.
    pub assertion: Assertion,
    /// How far the statement reaches the area.
    pub reach: Reach,
    /// Whether the other side concedes it, against its own interest.
    pub conceded: bool,
}

impl Claimed {
    /// What a claim on control asserts, wherever it reaches; `None` if it is not on control.
    pub fn of(claim: &Claim) -> Option<Self> {
        let assertion = claim.assertion.clone()?;
        Some(Self { assertion, reach: claim.farthest_reach(), conceded: claim.is_conceded() })
    }
}

/// On whose word what is said of an area stands, where nobody contradicts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backing {
    /// One source's, or that of several of whom none backs another.
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
    /// Nobody said who holds it.
    NoClaim,
    /// Said, and not contradicted.
    Claimed(Claimed),
    /// Said, and not contradicted, on the map of how far the sources agree: not what, but on whose word.
    Backed(Backing),
    /// Sources conflict: what they assert, each assertion once.
    Disputed(Vec<Assertion>),
}

impl Standing {
    /// The status as one word, for attributes: `held`, `not-held`, `contested`, `disputed` or `none`, or
    /// the word of a [`Backing`].
    pub fn status(&self) -> &'static str {
        match self {
            Self::NoClaim => "none",
            Self::Disputed(_) => "disputed",
            Self::Backed(backing) => backing.token(),
            Self::Claimed(Claimed { assertion: Assertion::Held(_), .. }) => "held",
            Self::Claimed(Claimed { assertion: Assertion::NotHeld(_), .. }) => "not-held",
            Self::Claimed(Claimed { assertion: Assertion::Contested, .. }) => "contested",
        }
    }

    /// What is asserted: nothing, one thing, or the sides of a dispute.
    pub fn assertions(&self) -> &[Assertion] {
        match self {
            Self::NoClaim | Self::Backed(_) => &[],
            Self::Claimed(claimed) => std::slice::from_ref(&claimed.assertion),
            Self::Disputed(sides) => sides,
        }
    }

    /// How far the statement reaches; a dispute is of several statements and has none.
    pub fn reach(&self) -> Option<Reach> {
        match self {
            Self::Claimed(claimed) => Some(claimed.reach),
            Self::NoClaim | Self::Backed(_) | Self::Disputed(_) => None,
        }
    }

    /// The sides of a dispute as words, such as `held-a not-held-a`; equal disputes have equal words.
    pub fn sides(&self) -> Option<String> {
        let Self::Disputed(sides) = self else { return None };
        let words = sides.iter().map(|side| match side {
            Assertion::Held(party) => format!("held-{party}"),
            Assertion::NotHeld(party) => format!("not-held-{party}"),
            Assertion::Contested => "contested".to_owned(),
        });
        Some(words.collect::<Vec<_>>().join(" "))
    }

    /// Whether nobody said it and it only follows from what was said.
    pub fn is_implied(&self) -> bool {
        self.reach() == Some(Reach::Implied)
    }
}

/// The words of a `data-by-…` attribute: status, party, reach, and `conceded` where it is.
impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status())?;
        if let Self::Claimed(claimed) = self {
            if let Assertion::Held(party) | Assertion::NotHeld(party) = &claimed.assertion {
                write!(f, " {party}")?;
            }
            write!(f, " {}", claimed.reach.token())?;
            if claimed.conceded {
                f.write_str(" conceded")?;
            }
        }
        Ok(())
    }
}
