//! What all sources say together, and where they conflict.
//!
//! Implied, ended and outdated statements don't count: they neither dispute nor agree. If different sources make
//! conflicting statements, what the statements are about decides:
//!
//! | | area | every part | whole |
//! | --- | --- | --- | --- |
//! | **area** | disputed | disputed | – |
//! | **every part** | disputed | disputed | disputed as part of the whole |
//! | **whole** | – | disputed as part of the whole | disputed as part of the whole |
//!
//! - A statement about the whole doesn't dispute an area if its source says something about that area, or if the source of
//!   the statement about every part has said something else about the area since.
//! - "Both hold parts" of a group conflicts only with statements about every part of it.
//! - Where sources don't conflict, the strongest statement is shown: a holder before a denial, then the more direct reach,
//!   then the later day. A statement about the whole is shown only if no statement is about the area or every part.

use super::claim::{Assertion, Claim, Reach, Scope};
use super::control::{Claimed, Position, Standing};
use super::place::Area;
use super::reading::{Reading, Words, of_all};
use super::story::Story;

/// The outcome of all sources' statements about an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// They conflict about the area itself. The readings of the area.
    Disputed(Vec<Reading<'a>>),
    /// They conflict about its group. The readings that conflict.
    DisputedAsPart(Vec<Reading<'a>>),
    /// They don't conflict. The readings of the area, which may be none.
    Said(Vec<Reading<'a>>),
}

impl<'a> Verdict<'a> {
    /// The readings that it is based on, in the order of the story's sources.
    pub fn readings(&self) -> &[Reading<'a>] {
        match self {
            Self::Disputed(readings) | Self::DisputedAsPart(readings) | Self::Said(readings) => readings,
        }
    }

    /// The statement of a reading that counts here: in a conflict about the group, the one about the group.
    pub fn statement(&self, reading: &Reading<'a>) -> &'a Claim {
        match self {
            Self::DisputedAsPart(_) => reading.of_group(),
            Self::Disputed(_) | Self::Said(_) => reading.claim,
        }
    }
}

/// The outcome of all sources' statements about an area.
pub fn verdict<'a>(story: &'a Story, area: &Area) -> Verdict<'a> {
    let words = current(story, area);
    let said: Vec<_> = words.iter().filter_map(|words| words.of_area.clone()).collect();
    if !conflicts(story, &said).is_empty() {
        return Verdict::Disputed(said);
    }
    let pairs = conflicts_as_part(story, &words);
    if !pairs.is_empty() {
        let of_group = words.iter().flat_map(|words| [&words.of_area, &words.of_whole]).flatten();
        let in_pair = |reading: &&Reading<'_>| pairs.iter().any(|(one, other)| one == reading || other == reading);
        return Verdict::DisputedAsPart(of_group.filter(in_pair).cloned().collect());
    }
    if !said.is_empty() {
        return Verdict::Said(said);
    }
    // A statement about the whole doesn't reach an area that its source speaks of, even if what it said there is
    // history.
    let counts = |reading: &Reading<'_>| {
        reading.scope == Scope::Whole && reading.reach > Reach::Implied && !story.is_history(reading.said_on)
    };
    let shown = of_all(story, area).into_iter().filter_map(|words| words.shown().cloned());
    Verdict::Said(shown.filter(counts).collect())
}

/// What the map of all sources shows for an area.
pub fn standing(story: &Story, area: &Area) -> Standing {
    match verdict(story, area) {
        Verdict::Disputed(said) => Standing::Disputed(positions(story, &said)),
        Verdict::DisputedAsPart(said) => Standing::DisputedAsPart(positions(story, &said)),
        Verdict::Said(said) => strongest(story, &said).map_or(Standing::NoClaim, Standing::Claimed),
    }
}

/// What counts of each source's words: nothing that is implied or history.
pub fn current<'a>(story: &'a Story, area: &Area) -> Vec<Words<'a>> {
    let counts = |word: Option<Reading<'a>>| word.filter(|reading| !story.is_history(reading.said_on));
    let current = |words: Words<'a>| Words {
        of_area: counts(words.of_area),
        of_whole: counts(words.of_whole),
        implied: None,
        source: words.source,
    };
    of_all(story, area).into_iter().map(current).collect()
}

/// The pairs that conflict about the area itself.
pub fn conflicts<'r, 'a>(story: &Story, said: &'r [Reading<'a>]) -> Vec<(&'r Reading<'a>, &'r Reading<'a>)> {
    let others = |index: usize, one: &'r Reading<'a>| said[index + 1..].iter().map(move |other| (one, other));
    let pairs = said.iter().enumerate().flat_map(|(index, one)| others(index, one));
    pairs.filter(|(one, other)| story.conflict(one.assertion, other.assertion)).collect()
}

/// The pairs that conflict about the group, and so about the area as part of it. In each, at least one is about the
/// whole.
pub fn conflicts_as_part<'r, 'a>(story: &Story, words: &'r [Words<'a>]) -> Vec<(&'r Reading<'a>, &'r Reading<'a>)> {
    let mut pairs = Vec::new();
    for (index, one) in words.iter().enumerate() {
        for other in &words[index + 1..] {
            let (of_one, of_other) = (of_group(one), of_group(other));
            if let (Some(a), Some(b)) = (of_one, of_other)
                && conflict_as_part(story, a, b)
            {
                pairs.push((a, b));
            }
        }
    }
    pairs
}

/// What a source says about the group. What it says about the whole doesn't apply to an area that it speaks of.
fn of_group<'r, 'a>(words: &'r Words<'a>) -> Option<&'r Reading<'a>> {
    match &words.of_area {
        Some(reading) => (reading.scope == Scope::EveryPart).then_some(reading),
        None => words.of_whole.as_ref(),
    }
}

fn conflict_as_part(story: &Story, one: &Reading<'_>, other: &Reading<'_>) -> bool {
    let (a, b) = (one.assertion, other.assertion);
    let of_whole = one.scope == Scope::Whole || other.scope == Scope::Whole;
    let both_of_whole = one.scope == Scope::Whole && other.scope == Scope::Whole;
    let contested = *a == Assertion::Contested || *b == Assertion::Contested;
    of_whole && story.conflict(a, b) && !(contested && both_of_whole)
}

fn positions(story: &Story, said: &[Reading<'_>]) -> Vec<Position> {
    story.positions(said.iter().map(|reading| reading.assertion))
}

/// The statement to show of several that don't conflict, with all holders on its side.
pub fn strongest(story: &Story, said: &[Reading<'_>]) -> Option<Claimed> {
    let first = said.iter().reduce(|first, next| if strength(next) > strength(first) { next } else { first })?;
    let same = said.iter().filter(|other| story.agree(other.assertion, first.assertion));
    let position = story.positions(same.clone().map(|reading| reading.assertion)).into_iter().next()?;
    // A concession remains one when another source says the same.
    let conceded = same.clone().any(Reading::is_conceded);
    Some(Claimed { position, conceded, ..first.claimed() })
}

fn strength(reading: &Reading<'_>) -> impl Ord + use<> {
    (!matches!(reading.assertion, Assertion::NotHeld(_)), reading.reach, reading.said_on)
}
