//! A claim: one statement, by one claimant, on one day, through one reporter.

use std::fmt;
use std::str::FromStr;

use super::date::{BadDate, Date};
use super::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use super::place::Area;
use super::text::Text;

/// The kind of a statement. Only the first four say who holds an area; the others never paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// "We hold it", or an outlet's "they hold it".
    Control,
    /// A party says, against its own interest, that the other side holds it.
    Concession,
    /// "It is not theirs", without naming a holder.
    Denial,
    /// A single source says that both sides hold parts of it.
    Contested,
    /// "Nobody has broken in". It paints nothing, but counts as a denial of the group as a whole.
    EntryDenied,
    /// A denial in general terms that names no holder.
    Rebuttal,
    /// Somebody is there: advancing, fighting, trapped.
    Presence,
    /// A call on somebody, such as to withdraw or to halt operations.
    Demand,
    /// Something could not be checked: a statement about evidence.
    NonVerification,
    /// Losses.
    Casualties,
    /// Aid, or access for it.
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

    /// The name in files.
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

/// How directly a statement applies to an area, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Nobody said so; it follows from what was said.
    Implied,
    /// A blanket statement covers the area without naming it.
    Extension,
    /// The area itself was named.
    Named,
}

impl Reach {
    /// Every reach, in the order of the documentation.
    pub const ALL: [Self; 3] = [Self::Named, Self::Extension, Self::Implied];

    /// The name in files and attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Extension => "extension",
            Self::Implied => "implied",
        }
    }
}

/// What a statement about control asserts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assertion {
    /// Held by this party.
    Held(PartyId),
    /// Denied to this party; no holder is named.
    NotHeld(PartyId),
    /// Held in part by both sides, according to a single source.
    Contested,
}

/// What a statement that covers an area is about, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The area's group as a whole: "the province has fallen".
    Whole,
    /// Every part of the group: "all districts".
    EveryPart,
    /// The area itself, named or covered by a blanket statement that makes exceptions.
    Area,
}

/// What a statement is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// One area, named or covered by a blanket statement.
    Area(AreaCode),
    /// A group as a whole, not each of its areas.
    Whole(GroupId),
    /// Every part of a group.
    EveryPart(GroupId),
}

impl Place {
    /// The prefix of a group's identifier, in files, that means every part of the group.
    pub const EVERY_PART: &'static str = "every-part-of:";

    /// Whether the area is this place or lies in it.
    pub fn has(&self, area: &Area) -> bool {
        match self {
            Self::Area(code) => *code == area.code,
            Self::Whole(group) | Self::EveryPart(group) => area.within.contains(group),
        }
    }
}

/// The place as it is written in files.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Area(code) => code.fmt(f),
            Self::Whole(group) => group.fmt(f),
            Self::EveryPart(group) => write!(f, "{}{group}", Self::EVERY_PART),
        }
    }
}

/// When a statement was made, as opposed to when the event happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaidOn {
    /// On a day.
    Day(Date),
    /// In a month, on an unknown day. The statement is undated, so it is on no map.
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

/// What a statement is known to rest on. Sources that rest on one another never corroborate one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestsOn {
    /// Its source's own word: a party on its own affairs, an outlet speaking for itself.
    Itself,
    /// It relays these sources.
    Sources(Vec<SourceId>),
    /// Its source relays or assesses something without saying whose word that is.
    Unknown,
}

/// One statement, with where it was published. Claimant, reporter and verifier are separate fields, never merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its identifier.
    pub id: ClaimId,
    /// The source whose map shows it.
    pub source: SourceId,
    /// Who says it.
    pub claimant: String,
    /// The claimant's role.
    pub role: String,
    /// The party that the claimant speaks for, if any.
    pub party: Option<PartyId>,
    /// The outlet that carried it.
    pub reporter: String,
    /// Who checked it, if anyone did.
    pub verifier: Option<String>,
    /// The medium, such as a tweet or an interview.
    pub medium: String,
    /// When it was said.
    pub said_on: SaidOn,
    /// When the event it reports happened, if that is known and another day.
    pub event_date: Option<Date>,
    /// Its kind.
    pub kind: Kind,
    /// What it asserts about control, or whose entry it denies; `None` for the other kinds.
    pub assertion: Option<Assertion>,
    /// How directly it applies to its places.
    pub reach: Reach,
    /// The claim that an implied one follows from; `None` for a claim that was said.
    pub follows_from: Option<ClaimId>,
    /// What it rests on.
    pub rests_on: RestsOn,
    /// The earlier statements of its source that it narrows, corrects or withdraws. They end on its day.
    pub ends: Vec<ClaimId>,
    /// What it is about; empty if that is not on the map.
    pub places: Vec<Place>,
    /// What was said, in an editor's words.
    pub paraphrase: Text,
    /// The claimant's own words, where they matter.
    pub quote: Option<String>,
    /// The publication that it is cited from.
    pub citation: CitationId,
    /// An editor's note.
    pub note: Option<Text>,
}

impl Claim {
    /// Whether it is about an area, or about a group that the area lies in.
    pub fn is_of(&self, area: &Area) -> bool {
        self.places.iter().any(|place| place.has(area))
    }

    /// What it is about when it covers an area; `None` if it doesn't cover it. A statement about every part of a wider
    /// place, such as a country, is about every part of each group in it. A statement about a wider place as a whole
    /// covers no area in it.
    pub fn scope(&self, area: &Area) -> Option<Scope> {
        let scope = |place: &Place| match place {
            Place::Area(code) => (*code == area.code).then_some(Scope::Area),
            Place::Whole(group) => (*group == area.group).then_some(Scope::Whole),
            Place::EveryPart(_) => place.has(area).then_some(Scope::EveryPart),
        };
        let scopes = self.places.iter().filter_map(scope);
        if self.kind == Kind::EntryDenied {
            // A denial that anybody entered a group says nothing about its areas.
            return scopes.min().map(|scope| if scope == Scope::EveryPart { Scope::Whole } else { scope });
        }
        scopes.max()
    }

    /// Whether it is a concession: a party says, against its own interest, that the other side holds the area.
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
