//! A claim: one statement, by one claimant, on one day, through one reporter.

use std::fmt;
use std::str::FromStr;

use super::date::{BadDate, Date};
use super::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use super::place::Area;

/// What kind of statement it is. Only the first four say who holds an area; the others never paint.
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
    /// "Nobody has broken in". It paints nothing, but counts as a denial of the group as a whole.
    EntryDenied,
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
    pub const ALL: [Self; 12] = [
        Self::Control,
        Self::Concession,
        Self::Denial,
        Self::Contested,
        Self::EntryDenied,
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
            Self::EntryDenied => "entry-denied",
            Self::Rebuttal => "rebuttal",
            Self::Presence => "presence",
            Self::Demand => "demand",
            Self::NonVerification => "non-verification",
            Self::Casualties => "casualties",
            Self::Humanitarian => "humanitarian",
            Self::Other => "other",
        }
    }

    /// Whether a statement of this kind says who holds an area.
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

/// How far a statement speaks of an area, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Of its group as a whole: "the province has fallen".
    Whole,
    /// Of every part of its group: "all districts".
    EveryPart,
    /// Of the area itself, named or covered by a blanket statement that makes exceptions.
    Area,
}

/// What a statement is said of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// One area, named by itself or covered by a blanket statement.
    Area(AreaCode),
    /// A group as a whole, not each of its areas.
    Whole(GroupId),
    /// Every part of a group.
    EveryPart(GroupId),
}

impl Place {
    /// What stands before the identifier of a group in files, where every part of it is meant.
    pub const EVERY_PART: &'static str = "every-part-of:";

    /// Whether the area is the place, or lies in it.
    pub fn has(&self, area: &Area) -> bool {
        match self {
            Self::Area(code) => *code == area.code,
            Self::Whole(group) | Self::EveryPart(group) => area.within.contains(group),
        }
    }
}

/// The place as files have it.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Area(code) => code.fmt(f),
            Self::Whole(group) => group.fmt(f),
            Self::EveryPart(group) => write!(f, "{}{group}", Self::EVERY_PART),
        }
    }
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
    /// When what it tells of happened, if that is known and another day.
    pub event_date: Option<Date>,
    /// What kind of statement it is.
    pub kind: Kind,
    /// What it asserts on control, or of whom it denies entry; `None` for the other kinds.
    pub assertion: Option<Assertion>,
    /// How far it reaches the places it is of.
    pub reach: Reach,
    /// What was said and this follows from; for what is implied, and only for that.
    pub follows_from: Option<ClaimId>,
    /// What it rests on.
    pub rests_on: RestsOn,
    /// The earlier statements of its source that it narrows, corrects or takes back. They end on its day.
    pub ends: Vec<ClaimId>,
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
    /// Whether it is said of an area, or of a group that the area lies in.
    pub fn is_of(&self, area: &Area) -> bool {
        self.places.iter().any(|place| place.has(area))
    }

    /// How far it speaks of an area; `None` if it does not. What is said of every part of a wider place, such as a country,
    /// is said of every part of each group in it; what is said of it as a whole, of no group in it.
    pub fn scope(&self, area: &Area) -> Option<Scope> {
        let scope = |place: &Place| match place {
            Place::Area(code) => (*code == area.code).then_some(Scope::Area),
            Place::Whole(group) => (*group == area.group).then_some(Scope::Whole),
            Place::EveryPart(_) => place.has(area).then_some(Scope::EveryPart),
        };
        let scopes = self.places.iter().filter_map(scope);
        if self.kind == Kind::EntryDenied {
            // whoever denies that anybody came into a group says nothing of its areas
            return scopes.min().map(|scope| if scope == Scope::EveryPart { Scope::Whole } else { scope });
        }
        scopes.max()
    }

    /// Whether a party says, against its own interest, that the other side holds it.
    pub fn is_conceded(&self) -> bool {
        self.kind == Kind::Concession
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_kinds_speak_of_control() {
        assert_eq!(Kind::ALL.iter().filter(|kind| kind.paints()).count(), 4);
        assert!(!Kind::Demand.paints() && !Kind::NonVerification.paints() && !Kind::Rebuttal.paints());
        assert!(!Kind::EntryDenied.paints());
    }
}
