//! Findings that are counted out, where no editor wrote one.

use super::Locale;
use super::phrases::{date, number};
use crate::domain::claim::{Assertion, Reach};
use crate::domain::control::{Backing, Claimed, Standing};
use crate::domain::place::Area;
use crate::domain::story::{Story, Voice};
use crate::t;

/// What the map of a voice shows, in one finding.
pub fn headline(locale: Locale, story: &Story, voice: &Voice) -> String {
    if let Some(written) = story.headline(voice) {
        return written.to_owned();
    }
    let standings: Vec<_> = story.areas.iter().map(|area: &Area| story.standing(voice, area)).collect();
    let findings = findings(locale, story, voice, &standings);
    let source = match voice {
        Voice::Source(id) => story.source(id),
        Voice::All | Voice::Agreement => None,
    };
    if findings.is_empty() {
        let day = date(locale, story.as_of);
        return match source {
            Some(source) => t!(locale, headline.silent, source = source.name.clone(), date = day),
            None => t!(locale, headline.nobody, date = day),
        };
    }
    let (findings, total) = (findings.join(&t!(locale, headline.and)), number(locale, standings.len() as f64));
    match source {
        Some(source) => {
            t!(locale, headline.said, source = source.in_sentence.clone(), total = total, findings = findings)
        }
        None => t!(locale, headline.all, total = total, findings = findings),
    }
}

/// What areas there are of each kind, and how many; what is implied was not found by anybody.
fn findings(locale: Locale, story: &Story, voice: &Voice, standings: &[Standing]) -> Vec<String> {
    let mut kinds: Vec<(Finding, usize)> = Vec::new();
    for kind in standings.iter().filter_map(|standing| Finding::of(voice, standing)) {
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    kinds.sort_by_key(|(kind, count)| (kind.order(), std::cmp::Reverse(*count)));
    kinds.into_iter().map(|(kind, count)| kind.words(locale, story, number(locale, count as f64))).collect()
}

/// What areas are counted by.
#[derive(PartialEq, Eq)]
enum Finding {
    Disputed,
    Said(Assertion, bool),
    Backed(Backing),
    /// Said by somebody, and disputed by nobody.
    Undisputed,
}

impl Finding {
    fn of(voice: &Voice, standing: &Standing) -> Option<Self> {
        Some(match (standing, voice) {
            (Standing::NoClaim, _) | (Standing::Claimed(Claimed { reach: Reach::Implied, .. }), _) => return None,
            (Standing::Disputed(_), _) => Self::Disputed,
            (Standing::Backed(backing), _) => Self::Backed(*backing),
            (Standing::Claimed(_), Voice::All | Voice::Agreement) => Self::Undisputed,
            (Standing::Claimed(claimed), Voice::Source(_)) => Self::Said(claimed.assertion.clone(), claimed.conceded),
        })
    }

    fn order(&self) -> u8 {
        match self {
            Self::Disputed => 0,
            Self::Said(_, conceded) => 1 + u8::from(*conceded),
            Self::Backed(Backing::Conceded) => 1,
            Self::Backed(Backing::Corroborated) => 2,
            Self::Backed(Backing::Single) => 3,
            Self::Undisputed => 4,
        }
    }

    fn words(&self, locale: Locale, story: &Story, count: String) -> String {
        let party = |id| story.party(id).map_or_else(String::new, |party| party.name.clone());
        match self {
            Self::Disputed => t!(locale, headline.disputed, count = count),
            Self::Said(Assertion::Held(id), true) => t!(locale, headline.conceded, count = count, party = party(id)),
            Self::Said(Assertion::Held(id), false) => t!(locale, headline.held, count = count, party = party(id)),
            Self::Said(Assertion::NotHeld(id), _) => t!(locale, headline.not_held, count = count, party = party(id)),
            Self::Said(Assertion::Contested, _) => t!(locale, headline.contested, count = count),
            Self::Backed(Backing::Conceded) => t!(locale, headline.admitted, count = count),
            Self::Backed(Backing::Corroborated) => t!(locale, headline.corroborated, count = count),
            Self::Backed(Backing::Single) => t!(locale, headline.single, count = count),
            Self::Undisputed => t!(locale, headline.undisputed, count = count),
        }
    }
}
