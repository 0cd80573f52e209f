//! A claim: one statement, by one claimant, on one day, through one reporter.

use std::fmt;
use std::str::FromStr;

use super::date::{BadDate, Date};
use super::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use super::place::Area;

/// What kind of statement it is. Only the first four say anything on control; the others never paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// "We hold it", or an outlet's "they hold it".
    Control,
    /// A party says, against its own interest, that the other side holds it.
    Concession,
    /// "It is not theirs", without naming a holder.
    Denial,
    /// One source itself says that both sides hold parts of it.
    Contested,
    /// A denial in general terms, that says nothing of any holder.
    Rebuttal,
    /// Advancing, entered, fighting, trapped.
    Presence,
    /// Withdraw, halt operations: what somebody asks for.
    Demand,
    /// That something could not be checked: a statement about evidence.
    NonVerification,
    /// Losses.
    Casualties,
    /// Aid and access for it.
    Humanitarian,
    /// Anything else that was said and is worth knowing.
    Other,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 11] = [
        Self::Control,
        Self::Concession,
        Self::Denial,
        Self::Contested,
        Self::Rebuttal,
        Self::Presence,
        Self::Demand,
        Self::NonVerification,
        Self::Casualties,
        Self::Humanitarian,
        Self::Other,
    ];

    /// The word for it in files.
    pub fn token(self) -> &'static str {
        match self {
            Self::Control => "control",
            Self::Concession => "concession",
            Self::Denial => "denial",
            Self::Contested => "contested",
            Self::Rebuttal => "rebuttal",
            Self::Presence => "presence",
            Self::Demand => "demand",
            Self::NonVerification => "non-verification",
            Self::Casualties => "casualties",
            Self::Humanitarian => "humanitarian",
            Self::Other => "other",
        }
    }

    /// Whether a statement of this kind says anything on who holds a place.
    pub fn paints(self) -> bool {
        matches!(self, Self::Control | Self::Concession | Self::Denial | Self::Contested)
    }
}

/// How far a statement reaches the areas it is shown on, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Nobody said it; it follows from what was said.
    Implied,
    /// A blanket statement covers the area without naming it.
    Extension,
    /// The area itself was named.
    Named,
}

impl Reach {
    /// Every reach, in the order of the documentation.
    pub const ALL: [Self; 3] = [Self::Named, Self::Extension, Self::Implied];

    /// The word for it in files and attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Extension => "extension",
            Self::Implied => "implied",
        }
    }
}

/// What a statement on control asserts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assertion {
    /// Held by this party.
    Held(PartyId),
    /// Denied to this party; no holder is named.
    NotHeld(PartyId),
    /// Held in parts by both sides, as one source itself says.
    Contested,
}

impl Assertion {
    /// Whether two sources that assert these things of one area conflict with one another.
    ///
    /// Two holders conflict, and so do a holder and a denial of that same holder. Denials never conflict among
    /// themselves, nor does a holder with the denial of another.
    pub fn conflicts_with(&self, other: &Self) -> bool {
        use Assertion::{Contested, Held, NotHeld};
        match (self, other) {
            (Held(a), Held(b)) => a != b,
            (Held(a), NotHeld(b)) | (NotHeld(b), Held(a)) => a == b,
            (Contested, Held(_) | NotHeld(_)) | (Held(_) | NotHeld(_), Contested) => true,
            (NotHeld(_), NotHeld(_)) | (Contested, Contested) => false,
        }
    }
}

/// The place a statement speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// One area, named by itself or covered by a blanket statement.
    Area(AreaCode),
    /// The group as a whole, not each of its areas.
    Group(GroupId),
}

/// When a statement was said, which is not when the event happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaidOn {
    /// On a day.
    Day(Date),
    /// In a month, on a day that is not known: undated, and so of no day's map.
    Month {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
    },
}

impl SaidOn {
    /// The day, if it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { .. } => None,
        }
    }
}

impl FromStr for SaidOn {
    type Err = BadDate;

    /// Reads `YYYY-MM-DD` or, where the day is not known, `YYYY-MM`.
    fn from_str(text: &str) -> Result<Self, BadDate> {
        match format!("{text}-01").parse::<Date>() {
            Ok(first) => Ok(Self::Month { year: first.year(), month: first.month() }),
            Err(_) => text.parse().map(Self::Day),
        }
    }
}

impl fmt::Display for SaidOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
        }
    }
}

/// What a source's statement is known to rest on. Sources that rest on one another never corroborate one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestsOn {
    /// Its own say-so: a party on its own affairs, an outlet in its own voice.
    Itself,
    /// It relays these sources.
    Sources(Vec<SourceId>),
    /// It relays or assesses, and does not say on what.
    Unknown,
}

/// One statement and where it stands. Claimant, reporter and verifier are three fields and never merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its identifier.
    pub id: ClaimId,
    /// The voice of the map it belongs to.
    pub source: SourceId,
    /// Who says it.
    pub claimant: String,
    /// In which role.
    pub role: String,
    /// For which party, if any.
    pub party: Option<PartyId>,
    /// The outlet that carried it.
    pub reporter: String,
    /// Who checked it, if anyone did.
    pub verifier: Option<String>,
    /// How it was said: a tweet, an interview.
    pub medium: String,
    /// When it was said, which is not when the event happened.
    pub said_on: SaidOn,
    /// What kind of statement it is.
    pub kind: Kind,
    /// What it asserts on control; `None` for the kinds that don't paint.
    pub assertion: Option<Assertion>,
    /// How far it reaches the places it is of.
    pub reach: Reach,
    /// What was said and this follows from; for what is implied, and only for that.
    pub follows_from: Option<ClaimId>,
    /// What it rests on.
    pub rests_on: RestsOn,
    /// What it speaks of; empty if it is of no place on the map.
    pub places: Vec<Place>,
    /// What was said, in our words.
    pub paraphrase: String,
    /// The few words of the claimant's own that matter.
    pub quote: Option<String>,
    /// Where it can be read.
    pub citation: CitationId,
    /// What an editor adds.
    pub note: Option<String>,
}

impl Claim {
    /// Whether it speaks of an area, or of the area's group as a whole.
    pub fn is_of(&self, area: &Area) -> bool {
        self.places.iter().any(|place| match place {
            Place::Area(code) => *code == area.code,
            Place::Group(group) => *group == area.group,
        })
    }

    /// How far it reaches areas at most: what is said of groups as wholes reaches their areas by extension.
    pub fn farthest_reach(&self) -> Reach {
        let of_groups = self.places.iter().all(|place| matches!(place, Place::Group(_)));
        if of_groups { self.reach.min(Reach::Extension) } else { self.reach }
    }

    /// Whether a party says, against its own interest, that the other side holds it.
    pub fn is_conceded(&self) -> bool {
        self.kind == Kind::Concession
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(id: &str) -> PartyId {
        id.parse().expect("an id")
    }

    #[test]
    fn conflict_is_mutual_and_denials_name_no_holder() {
        let held = |p| Assertion::Held(party(p));
        let not = |p| Assertion::NotHeld(party(p));
        let cases = [
            (held("a"), held("b"), true),
            (held("a"), held("a"), false),
            (held("a"), not("a"), true),
            (held("a"), not("b"), false),
            (not("a"), not("b"), false),
            (Assertion::Contested, held("a"), true),
            (Assertion::Contested, Assertion::Contested, false),
        ];
        for (one, other, conflict) in cases {
            assert_eq!(one.conflicts_with(&other), conflict, "{one:?} {other:?}");
            assert_eq!(other.conflicts_with(&one), conflict, "{other:?} {one:?}");
        }
    }

    #[test]
    fn only_four_kinds_speak_of_control() {
        assert_eq!(Kind::ALL.iter().filter(|kind| kind.paints()).count(), 4);
        assert!(!Kind::Demand.paints() && !Kind::NonVerification.paints() && !Kind::Rebuttal.paints());
    }
}
