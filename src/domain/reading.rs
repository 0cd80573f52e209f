//! What one source says about an area.
//!
//! Statements about the area and statements about every part of its group supersede one another: the latest stands, and
//! on the same day the one about the area. A statement that repeats the last one renews its day, keeps the more direct
//! reach, and is a blanket statement if either was.
//!
//! An ended statement no longer stands, and neither does what it superseded. Where the statement that ended it repeats
//! it for an area, the ended one was only narrowed: it stands for that area, no longer as a blanket statement.
//!
//! A statement about the group as a whole is separate: it supersedes, renews and ends none of the others. By extension,
//! it applies only to areas that its source says nothing else about. An implied statement stands only where the source
//! said nothing.

use super::claim::{Assertion, Claim, Kind, Reach, Scope};
use super::control::{Claimed, Extent, Standing};
use super::date::Date;
use super::id::{ClaimId, SourceId};
use super::place::Area;
use super::story::Story;

/// What a source asserts about an area, in one statement or in several that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The statement that stands, which is the latest.
    pub claim: &'a Claim,
    /// Earlier statements that say the same, in the order of their days.
    earlier: Vec<&'a Claim>,
    /// The latest of these statements that is about every part of the group.
    blanket: Option<&'a Claim>,
    /// What they assert about control.
    pub assertion: &'a Assertion,
    /// What they are about.
    pub scope: Scope,
    /// How directly they apply to the area: for a statement about a whole, by extension at most.
    pub reach: Reach,
    /// The day on which it was last said.
    pub said_on: Date,
}

impl<'a> Reading<'a> {
    /// A statement as a reading of an area; `None` if it doesn't cover the area, is undated, or says nothing about
    /// control.
    ///
    /// That nobody entered an area says nothing about who holds it. That nobody entered its group counts as a denial of
    /// the whole.
    pub fn of(claim: &'a Claim, area: &Area) -> Option<Self> {
        let (assertion, said_on) = (claim.assertion.as_ref()?, claim.said_on.day()?);
        let scope = claim.scope(area).filter(|scope| claim.kind.paints() || *scope == Scope::Whole)?;
        let reach = if scope == Scope::Area { claim.reach } else { claim.reach.min(Reach::Extension) };
        let blanket = (scope == Scope::EveryPart).then_some(claim);
        Some(Self { claim, earlier: Vec::new(), blanket, assertion, scope, reach, said_on })
    }

    /// The statement that speaks about the group: the latest about every part, or the one about the whole.
    pub fn of_group(&self) -> &'a Claim {
        self.blanket.unwrap_or(self.claim)
    }

    /// All statements of the reading, in the order of their days.
    pub fn claims(&self) -> impl Iterator<Item = &'a Claim> {
        self.earlier.iter().copied().chain([self.claim])
    }

    /// Whether a party concedes, against its own interest, that the other side holds the area.
    pub fn is_conceded(&self) -> bool {
        self.claims().any(Claim::is_conceded)
    }

    /// Whether it paints areas. "Both hold parts" of a group says who holds none of its areas, and "nobody has broken
    /// in" says nothing about control.
    fn paints(&self) -> bool {
        let of_areas = self.scope > Scope::Whole || *self.assertion != Assertion::Contested;
        of_areas && self.claims().any(|claim| claim.kind != Kind::EntryDenied)
    }

    /// The order of one source's statements about an area.
    fn rank(&self) -> impl Ord + use<> {
        (self.said_on, self.scope, self.reach)
    }

    /// Merges with a later reading of the same source that says the same.
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

    /// The reading without its blanket, where the statement that ended it repeats it for this area.
    fn narrowed(self) -> Self {
        Self { scope: Scope::Area, blanket: None, ..self }
    }

    /// What the map shows if nothing contradicts it.
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

/// What one source says about an area and about its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The source.
    pub source: &'a SourceId,
    /// What stands about the area, or about every part of its group.
    pub of_area: Option<Reading<'a>>,
    /// What stands about the group as a whole, including that nobody entered it.
    pub of_whole: Option<Reading<'a>>,
    /// What is implied.
    pub implied: Option<Reading<'a>>,
}

impl<'a> Words<'a> {
    /// The reading that the source's own map shows.
    pub fn shown(&self) -> Option<&Reading<'a>> {
        let of_whole = self.of_whole.as_ref().filter(|reading| reading.paints());
        self.of_area.as_ref().or(of_whole).or(self.implied.as_ref())
    }
}

/// What a source says about an area; `None` if none of its statements counts by the story's day.
pub fn words<'a>(story: &'a Story, source: &'a SourceId, area: &Area) -> Option<Words<'a>> {
    let mut readings: Vec<_> = readings(story, source, area).collect();
    // The sort is stable: statements of equal rank keep the order of the file.
    readings.sort_by_key(Reading::rank);
    let mut words = Words { source, of_area: None, of_whole: None, implied: None };
    for reading in readings {
        let word = match (reading.reach, reading.scope) {
            (Reach::Implied, _) => &mut words.implied,
            (_, Scope::Whole) => &mut words.of_whole,
            _ => &mut words.of_area,
        };
        // A statement that had become history is not repeated but made anew.
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
            // What it superseded doesn't stand again, because nobody repeated it.
            (before, Ending::Ended) => before.filter(|before| before.assertion == reading.assertion),
        };
    }
    (words.of_area.is_some() || words.of_whole.is_some() || words.implied.is_some()).then_some(words)
}

/// What became of a statement about an area.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing ended it.
    Stands,
    /// A later statement narrowed it and repeats it for this area.
    Covered,
    /// A later statement ended it for this area.
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

/// What every source says about an area, in the order of the story's sources. Silent sources are left out.
pub fn of_all<'a>(story: &'a Story, area: &Area) -> Vec<Words<'a>> {
    story.sources.iter().filter_map(|source| words(story, &source.id, area)).collect()
}

/// Every statement about control that a source made about an area up to the story's day, in the order of the file.
fn readings<'a>(story: &'a Story, source: &SourceId, area: &Area) -> impl Iterator<Item = Reading<'a>> {
    let counts = move |claim: &&Claim| claim.source == *source && story.counts(claim);
    story.claims.about(area).filter(counts).filter_map(move |claim| Reading::of(claim, area))
}

/// Two statements of one source that contradict one another about an area with equal rank, so that neither supersedes
/// the other. An editor has to resolve this, unless one of them was ended on the same day.
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

/// Whether a source said who holds an area up to the story's day, even if that was ended or is history. With `told`,
/// statements made before the story begins are left out as background.
pub fn has_spoken(story: &Story, source: &SourceId, area: &Area, told: bool) -> bool {
    let said =
        |reading: &Reading<'_>| reading.said_on <= story.as_of && reading.reach > Reach::Implied && reading.paints();
    let counts = |claim: &&Claim| claim.source == *source && (!told || story.is_told(claim));
    let own = story.claims.about(area).filter(counts);
    own.filter_map(|claim| Reading::of(claim, area)).any(|reading| said(&reading))
}

/// The reading that a source's own map shows for an area. What is merely implied expires instead of becoming history.
pub fn shown<'a>(story: &'a Story, source: &'a SourceId, area: &Area) -> Option<Reading<'a>> {
    let reading = words(story, source, area)?.shown()?.clone();
    (reading.reach > Reach::Implied || !story.is_history(reading.said_on)).then_some(reading)
}

/// What a source's own map shows for an area.
pub fn standing(story: &Story, source: &SourceId, area: &Area) -> Standing {
    match shown(story, source, area) {
        None => Standing::NoClaim,
        Some(reading) if story.is_history(reading.said_on) => Standing::History(reading.claimed()),
        Some(reading) => Standing::Claimed(reading.claimed()),
    }
}
