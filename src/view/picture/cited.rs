//! The outlets that are cited for what a picture shows.

use crate::domain::claim::Claim;
use crate::domain::disagreement::verdict;
use crate::domain::reading;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::i18n::{Locale, number};
use crate::t;

/// The outlets that are cited for the claims that colour the map of a voice, each once, in the order of the areas. If
/// no claim colours it, those that are cited for what the source said.
pub fn outlets(story: &Story, voice: &Voice) -> Vec<String> {
    let mut shown: Vec<&Claim> = Vec::new();
    for area in story.areas.iter() {
        match voice {
            Voice::Source(source) => {
                shown.extend(reading::shown(story, source, area).map(|reading| reading.claim));
            }
            Voice::All | Voice::Agreement => {
                let verdict = verdict(story, area);
                shown.extend(verdict.readings().iter().map(|reading| verdict.statement(reading)));
            }
        }
    }
    if let (true, Voice::Source(source)) = (shown.is_empty(), voice) {
        shown.extend(story.claims.iter().filter(|claim| claim.source == *source && story.counts(claim)));
    }
    let mut outlets: Vec<String> = Vec::new();
    for citation in shown.iter().filter_map(|claim| story.citation(&claim.citation)) {
        if !outlets.contains(&citation.outlet) {
            outlets.push(citation.outlet.clone());
        }
    }
    outlets
}

/// A sentence with as many of the outlets as fit, and the number of the others; `None` if nobody is cited or not even
/// one fits.
pub fn sentence(locale: Locale, outlets: &[String], fits: impl Fn(&str) -> bool) -> Option<String> {
    let words = |count: usize| {
        let named = outlets[..count].join(&t!(locale, claims.and));
        match outlets.len() - count {
            0 => t!(locale, map.cited, outlets = named),
            more => t!(locale, map.cited_more, outlets = named, count = number(locale, more as f64)),
        }
    };
    (1..=outlets.len()).rev().map(words).find(|words| fits(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_have_no_room_are_counted() {
        let outlets = ["One", "Two", "Three"].map(str::to_owned);
        let within = |room: usize| sentence(Locale::en, &outlets, |words| words.len() <= room);
        assert_eq!(within(30).as_deref(), Some("Sources: One, Two, Three"));
        assert_eq!(within(23).as_deref(), Some("Sources: One and 2 more"));
        assert_eq!(within(9), None);
        assert_eq!(sentence(Locale::en, &[], |_| true), None);
    }
}
