//! What one source says of an area.
//!
//! Of a source's statements that count, those of the area and those of every part of its group follow one another: the
//! latest stands, and on one day the area's. One that says the same again renews the day, keeps the longer reach and
//! keeps the scope of a blanket statement. A statement that was ended stands no more, nor does what it had replaced; where
//! the one that ended it says the same of an area, it was narrowed, and only its blanket is gone. What is said of the group as a whole stands apart: it reaches, by extension,
//! only an area of which the source has no such word, and ends, renews and replaces none. What is implied stands only
//! where nothing was said.

use super::claim::{Assertion, Claim, Kind, Reach, Scope};
use super::control::{Claimed, Extent, Standing};
use super::date::Date;
use super::id::{ClaimId, SourceId};
use super::place::Area;
use super::story::Story;

/// What a source asserts of an area, by one statement or by several that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The statement that stands: the latest.
    pub claim: &'a Claim,
    /// Earlier ones that say the same, in the order of their days.
    earlier: Vec<&'a Claim>,
    /// The latest of them that is of every part of the group.
    blanket: Option<&'a Claim>,
    /// What they assert on control.
    pub assertion: &'a Assertion,
    /// How far they speak of the area.
    pub scope: Scope,
    /// How far they reach it. What is said of a whole reaches its parts by extension at most.
    pub reach: Reach,
    /// The day on which it was last said.
    pub said_on: Date,
}

impl<'a> Reading<'a> {
    /// How a statement of a known day reaches the area; `None` if it does not, or if it says nothing on control.
    ///
    /// That an area was not entered says nothing on who holds it; that its group was not, counts as a denial of the whole.
    pub fn of(claim: &'a Claim, area: &Area) -> Option<Self> {
        let (assertion, said_on) = (claim.assertion.as_ref()?, claim.said_on.day()?);
        let scope = claim.scope(area).filter(|scope| claim.kind.paints() || *scope == Scope::Whole)?;
        let reach = if scope == Scope::Area { claim.reach } else { claim.reach.min(Reach::Extension) };
        let blanket = (scope == Scope::EveryPart).then_some(claim);
        Some(Self { claim, earlier: Vec::new(), blanket, assertion, scope, reach, said_on })
    }

    /// The statement by which it speaks of the group: the latest of every part, or of the whole.
    pub fn of_group(&self) -> &'a Claim {
        self.blanket.unwrap_or(self.claim)
    }

    /// All statements that say so, in the order of their days.
    pub fn claims(&self) -> impl Iterator<Item = &'a Claim> {
        self.earlier.iter().copied().chain([self.claim])
    }

    /// Whether a party says, against its own interest, that the other side holds it.
    pub fn is_conceded(&self) -> bool {
        self.claims().any(Claim::is_conceded)
    }

    /// Whether it says who holds areas. "Both hold parts" of a group says it of none of them, and "nobody has broken in"
    /// of nothing.
    fn paints(&self) -> bool {
        let of_areas = self.scope > Scope::Whole || *self.assertion != Assertion::Contested;
        of_areas && self.claims().any(|claim| claim.kind != Kind::EntryDenied)
    }

    /// The order in which one source's statements on an area follow one another.
    fn rank(&self) -> impl Ord + use<> {
        (self.said_on, self.scope, self.reach)
    }

    /// This one and a later one of the same source that says the same.
    fn again(mut self, next: Self) -> Self {
        self.earlier.push(self.claim);
        self.earlier.extend(next.earlier);
        self.claim = next.claim;
        self.blanket = next.blanket.or(self.blanket);
        self.scope = if self.blanket.is_some() { Scope::EveryPart } else { self.scope };
        self.reach = self.reach.max(next.reach);
        self.said_on = next.said_on;
        self
    }

    /// What is left of it where the statement that ended it says the same of the area: no blanket any more.
    fn narrowed(self) -> Self {
        Self { scope: Scope::Area, blanket: None, ..self }
    }

    /// What the map shows of it, if nothing contradicts it.
    pub fn claimed(&self) -> Claimed {
        let extent = match (self.reach, self.scope) {
            (Reach::Implied, _) => Extent::Implied,
            (_, Scope::Whole) => Extent::Whole,
            (Reach::Named, _) => Extent::Named,
            (Reach::Extension, _) => Extent::Blanket,
        };
        Claimed { position: self.assertion.into(), extent, conceded: self.is_conceded() }
    }
}

/// What one source says of an area and of the group it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// Its identifier.
    pub source: &'a SourceId,
    /// Its standing word of the area, or of every part of the group.
    pub of_area: Option<Reading<'a>>,
    /// Its standing word of the group as a whole; that nobody broke in is one too.
    pub of_whole: Option<Reading<'a>>,
    /// What follows from what it said.
    pub implied: Option<Reading<'a>>,
}

impl<'a> Words<'a> {
    /// What its own map shows of the area.
    pub fn shown(&self) -> Option<&Reading<'a>> {
        let of_whole = self.of_whole.as_ref().filter(|reading| reading.paints());
        self.of_area.as_ref().or(of_whole).or(self.implied.as_ref())
    }
}

/// What a source says of an area, if it says anything that counts by the story's day.
pub fn words<'a>(story: &'a Story, source: &'a SourceId, area: &Area) -> Option<Words<'a>> {
    let mut readings: Vec<_> = readings(story, source, area).collect();
    // of the same rank, those of the file stay in its order
    readings.sort_by_key(Reading::rank);
    let mut words = Words { source, of_area: None, of_whole: None, implied: None };
    for reading in readings {
        let word = match (reading.reach, reading.scope) {
            (Reach::Implied, _) => &mut words.implied,
            (_, Scope::Whole) => &mut words.of_whole,
            _ => &mut words.of_area,
        };
        // what was history by then is not said again but anew
        let same = |before: &Reading<'_>| {
            let gap = reading.said_on.days_after(before.said_on);
            before.assertion == reading.assertion && story.history_after.is_none_or(|most| gap <= i32::from(most))
        };
        let before = word.take();
        *word = match (before, ending(story, &reading, area)) {
            (Some(before), Ending::Stands) if same(&before) => Some(before.again(reading)),
            (Some(before), Ending::Covered) if same(&before) => Some(before.again(reading.narrowed())),
            (_, Ending::Stands) => Some(reading),
            (_, Ending::Covered) => Some(reading.narrowed()),
            // what had been replaced by it does not stand again: nobody said so
            (before, Ending::Ended) => before.filter(|before| before.assertion == reading.assertion),
        };
    }
    (words.of_area.is_some() || words.of_whole.is_some() || words.implied.is_some()).then_some(words)
}

/// What became of a statement on an area.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing ended it.
    Stands,
    /// A later statement narrowed it, and says the same of this area itself.
    Covered,
    /// A later statement ended it here.
    Ended,
}

fn ending(story: &Story, reading: &Reading<'_>, area: &Area) -> Ending {
    let Some(by) = story.ended_by(reading.claim) else { return Ending::Stands };
    let covers = |by: &Reading<'_>| by.assertion == reading.assertion && by.scope > Scope::Whole;
    match Reading::of(by, area) {
        Some(by) if covers(&by) && reading.scope > Scope::Whole => Ending::Covered,
        _ => Ending::Ended,
    }
}

/// The same of every source that speaks of the area, in the order of the story's sources.
pub fn of_all<'a>(story: &'a Story, area: &Area) -> Vec<Words<'a>> {
    story.sources.iter().filter_map(|source| words(story, &source.id, area)).collect()
}

/// Every statement on control that a source made of an area by the story's day, in the order of the file.
fn readings<'a>(story: &'a Story, source: &SourceId, area: &Area) -> impl Iterator<Item = Reading<'a>> {
    let counts = move |claim: &&Claim| claim.source == *source && story.counts(claim);
    story.claims.iter().filter(counts).filter_map(move |claim| Reading::of(claim, area))
}

/// Two statements of one source that say different things of an area so that neither replaces the other: an editor has to
/// sort them out, unless one of them was ended on the same day.
pub fn clash<'a>(story: &'a Story, source: &SourceId, area: &Area) -> Option<(&'a ClaimId, &'a ClaimId)> {
    let stands = |reading: &Reading<'_>| {
        let by = story.ended_by(reading.claim).and_then(|by| by.said_on.day());
        by != Some(reading.said_on)
    };
    let readings: Vec<_> = readings(story, source, area).filter(stands).collect();
    readings.iter().enumerate().find_map(|(index, one)| {
        let clashes = |other: &&Reading<'_>| one.rank() == other.rank() && one.assertion != other.assertion;
        readings[index + 1..].iter().find(clashes).map(|other| (&one.claim.id, &other.claim.id))
    })
}

/// Whether a source said who holds an area by the story's day, even if that was ended since or is history. `told` leaves
/// out what was said before the story begins, which is background.
pub fn has_spoken(story: &Story, source: &SourceId, area: &Area, told: bool) -> bool {
    let said =
        |reading: &Reading<'_>| reading.said_on <= story.as_of && reading.reach > Reach::Implied && reading.paints();
    let counts = |claim: &&Claim| claim.source == *source && (!told || story.is_told(claim));
    let own = story.claims.iter().filter(counts);
    own.filter_map(|claim| Reading::of(claim, area)).any(|reading| said(&reading))
}

/// What a source's own map shows of an area. What nobody said is not remembered as history.
pub fn shown<'a>(story: &'a Story, source: &'a SourceId, area: &Area) -> Option<Reading<'a>> {
    let reading = words(story, source, area)?.shown()?.clone();
    (reading.reach > Reach::Implied || !story.is_history(reading.said_on)).then_some(reading)
}

/// What a source says of an area.
pub fn standing(story: &Story, source: &SourceId, area: &Area) -> Standing {
    match shown(story, source, area) {
        None => Standing::NoClaim,
        Some(reading) if story.is_history(reading.said_on) => Standing::History(reading.claimed()),
        Some(reading) => Standing::Claimed(reading.claimed()),
    }
}
