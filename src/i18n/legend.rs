//! Lines of the legend.

use super::Locale;
use super::phrases::{according, ages, in_sentence, list, parties, party, positioned, speaks_alone, standing};
use crate::domain::age;
use crate::domain::control::{Backing, Claimed, Extent, Position, Standing};
use crate::domain::disagreement::verdict;
use crate::domain::part::MANY;
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::t;

/// A line of a voice's legend: what is said about these areas, which look alike, and how statements cover them. On the
/// map of all sources it also says according to whom.
pub fn legend_entry(
    locale: Locale,
    story: &Story,
    voice: &Voice,
    shown: &Standing,
    extents: &[Extent],
    areas: &[&Area],
) -> String {
    let by = |position: &Position| {
        let what = positioned(locale, story, position);
        if names_speakers(story) { according(locale, what, &speakers(story, areas, position)) } else { what }
    };
    let sides = |positions: &[Position]| positions.iter().map(by).collect::<Vec<_>>().join(&t!(locale, standing.sides));
    match shown {
        Standing::NoClaim if areas.iter().any(|area| story.has_claimed(voice, area)) => t!(locale, legend.none_now),
        Standing::NoClaim => t!(locale, legend.none),
        Standing::Disputed(positions) => t!(locale, legend.disputed_between, sides = sides(positions)),
        Standing::DisputedAsPart(positions) => t!(locale, legend.disputed_as_part, sides = sides(positions)),
        Standing::Backed(Backing::Single) => {
            match (
                areas.iter().any(|area| speaks_alone(story, area)),
                areas.iter().all(|area| speaks_alone(story, area)),
            ) {
                (_, true) => t!(locale, legend.single_one),
                (false, _) => t!(locale, legend.single_several),
                _ => t!(locale, legend.single),
            }
        }
        Standing::Backed(Backing::Corroborated) => t!(locale, legend.corroborated),
        Standing::Backed(Backing::Conceded) => t!(locale, legend.admitted),
        Standing::History(Claimed { position, .. }) => {
            let days: Vec<_> = areas.iter().filter_map(|area| age::age(story, voice, area)).collect();
            t!(locale, legend.history, what = held(locale, story, position), age = ages(locale, &days))
        }
        Standing::Claimed(claim) => {
            let what = claimed(locale, story, claim, extents);
            match voice {
                Voice::All | Voice::Agreement if names_speakers(story) => {
                    let sources = speakers(story, areas, &claim.position);
                    t!(locale, legend.by_sources, what = what, sources = list(locale, &sources))
                }
                _ => what,
            }
        }
    }
}

/// What holds of each area of a line alone, as a phrase; for a source, that it is according to it. It says how statements cover
/// the line's areas, and leaves out what differs from area to area: between whom a dispute is, and whose word it is.
pub fn alone(locale: Locale, story: &Story, voice: &Voice, shown: &Standing, extents: &[Extent]) -> String {
    match (voice, shown) {
        (Voice::Source(id), Standing::Claimed(claim)) => {
            according(locale, claimed(locale, story, claim, extents), &[in_sentence(story, id)])
        }
        (_, Standing::Claimed(claim)) => claimed(locale, story, claim, extents),
        (_, Standing::History(_)) => {
            t!(locale, standing.no_longer, what = standing(locale, story, shown, None))
        }
        (_, Standing::Backed(Backing::Single)) => t!(locale, legend.single),
        (Voice::Source(id), Standing::NoClaim) => {
            t!(locale, standing.none_by_that_counts, source = in_sentence(story, id))
        }
        (_, Standing::NoClaim) => t!(locale, standing.none_that_counts),
        _ => standing(locale, story, shown, None),
    }
}

/// What is claimed, and how statements cover the areas.
fn claimed(locale: Locale, story: &Story, claim: &Claimed, extents: &[Extent]) -> String {
    let what = held(locale, story, &claim.position);
    let what = if claim.conceded { t!(locale, legend.conceded, what = what) } else { what };
    match extents {
        [Extent::Blanket] => t!(locale, legend.blanket, what = what),
        [Extent::Whole] => t!(locale, legend.of_whole, what = what),
        [Extent::Implied] => t!(locale, legend.implied, what = what),
        [Extent::Blanket, Extent::Whole] => t!(locale, legend.blanket_or_whole, what = what),
        _ => what,
    }
}

fn held(locale: Locale, story: &Story, position: &Position) -> String {
    match position {
        Position::Held(..) => t!(locale, legend.held, party = parties(locale, story, position)),
        Position::NotHeld(id) => t!(locale, legend.not_held, party = party(story, id)),
        Position::Contested => t!(locale, legend.contested),
    }
}

/// Whether the legend of the map of all sources names them. With many sources or many areas, of which some would be said by
/// one source and some by another, only an area's panel does.
fn names_speakers(story: &Story) -> bool {
    story.sources.len() < 6 && story.areas.len() <= MANY
}

/// The sources that take this position on any of these areas.
fn speakers(story: &Story, areas: &[&Area], position: &Position) -> Vec<String> {
    let mut speakers = Vec::new();
    for area in areas {
        for reading in verdict(story, area).readings() {
            let name = in_sentence(story, &reading.claim.source);
            if position.includes(reading.assertion) && !speakers.contains(&name) {
                speakers.push(name);
            }
        }
    }
    speakers
}
