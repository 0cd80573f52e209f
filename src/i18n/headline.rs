//! Headlines that the program writes where no editor did. They count areas by what was said about them or about every
//! part of their group. What was said about a group as a whole is told as such, and never counted in areas.

use super::Locale;
use super::phrases::{area_name, areas_are, date, list, number};
use crate::domain::claim::{Assertion, Reach, Scope};
use crate::domain::control::{Backing, Claimed, Extent, Position, Standing};
use crate::domain::id::{GroupId, PartyId, SourceId};
use crate::domain::place::Area;
use crate::domain::reading::{Reading, Words, words};
use crate::domain::source::{Source, SourceKind};
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::t;

/// Up to this many areas are named; more are counted.
const NAMED: usize = 3;

/// The headline of a voice's map.
pub fn headline(locale: Locale, story: &Story, voice: &Voice) -> String {
    // one in another language is worth less than one that the program writes in the reader's
    if let Some(written) = story.headline(voice).filter(|written| written.language().is_none()) {
        return written.to_string();
    }
    let standings: Vec<_> = story.areas.iter().map(|area| story.standing(voice, area)).collect();
    let teller = Teller { locale, story };
    match voice {
        Voice::Source(id) => story.source(id).map_or_else(String::new, |source| teller.of_source(source, &standings)),
        Voice::All => teller.of_all(&standings),
        Voice::Agreement => teller.of_agreement(&standings),
    }
}

/// What headlines are written from.
#[derive(Clone, Copy)]
struct Teller<'a> {
    locale: Locale,
    story: &'a Story,
}

impl<'a> Teller<'a> {
    fn number(self, count: usize) -> String {
        number(self.locale, count as f64)
    }

    fn areas(self) -> String {
        areas_are(self.locale, self.story)
    }

    fn total(self) -> String {
        self.number(self.story.areas.len())
    }

    fn of_all(self, standings: &[Standing]) -> String {
        let locale = self.locale;
        let count = |is_meant: fn(&Standing) -> bool| standings.iter().filter(|standing| is_meant(standing)).count();
        let disputed = count(|standing| matches!(standing, Standing::Disputed(_)));
        let as_part = count(|standing| matches!(standing, Standing::DisputedAsPart(_)));
        let unclaimed = count(|standing| *standing == Standing::NoClaim);
        let unopposed = standings.len() - disputed - as_part - unclaimed;
        if unclaimed == standings.len() {
            return self.nobody();
        }
        let mut clauses: Vec<String> = self.conflicts(disputed, as_part).into_iter().collect();
        if unopposed > 0 {
            clauses.push(if clauses.is_empty() {
                let (count, total) = (self.number(unopposed), self.total());
                t!(locale, headline.unopposed_first, count = count, total = total, areas = self.areas())
            } else {
                t!(locale, headline.unopposed, count = self.number(unopposed))
            });
        }
        clauses.extend(self.unclaimed(standings));
        clauses.join(&t!(locale, headline.then))
    }

    fn of_agreement(self, standings: &[Standing]) -> String {
        let locale = self.locale;
        let count = |is_meant: fn(&Standing) -> bool| standings.iter().filter(|standing| is_meant(standing)).count();
        let disputed = count(|standing| matches!(standing, Standing::Disputed(_)));
        let as_part = count(|standing| matches!(standing, Standing::DisputedAsPart(_)));
        let unclaimed = count(|standing| *standing == Standing::NoClaim);
        if unclaimed == standings.len() {
            return self.nobody();
        }
        let conceded = count(|standing| *standing == Standing::Backed(Backing::Conceded));
        let corroborated = count(|standing| *standing == Standing::Backed(Backing::Corroborated));
        let single = count(|standing| *standing == Standing::Backed(Backing::Single));
        let mut findings = Vec::new();
        if conceded > 0 {
            findings.push(t!(locale, headline.admitted, count = self.number(conceded)));
        }
        if corroborated > 0 {
            findings.push(t!(locale, headline.corroborated, count = self.number(corroborated)));
        }
        if single > 0 {
            findings.push(t!(locale, headline.single, count = self.number(single)));
        }
        let findings = findings.join(&t!(locale, headline.and));
        let mut clauses: Vec<String> = self.conflicts(disputed, as_part).into_iter().collect();
        if !findings.is_empty() {
            clauses.push(if clauses.is_empty() {
                t!(locale, headline.backed_first, total = self.total(), areas = self.areas(), findings = findings)
            } else {
                findings
            });
        }
        clauses.join(&t!(locale, headline.then))
    }

    /// How many areas are disputed, and how many only as part of a whole.
    fn conflicts(self, disputed: usize, as_part: usize) -> Option<String> {
        let locale = self.locale;
        let (total, areas) = (self.total(), self.areas());
        match (disputed, as_part) {
            (0, 0) => None,
            (0, count) => {
                Some(t!(locale, headline.disputed_as_part, count = self.number(count), total = total, areas = areas))
            }
            (count, as_part) => {
                let on = t!(locale, headline.disputed, count = self.number(count), total = total, areas = areas);
                let also = (as_part > 0).then(|| t!(locale, headline.and_as_part, count = self.number(as_part)));
                Some(on + &also.unwrap_or_default())
            }
        }
    }

    fn unclaimed(self, standings: &[Standing]) -> Option<String> {
        let (locale, story) = (self.locale, self.story);
        let areas = story.areas.iter().zip(standings).filter(|(_, standing)| **standing == Standing::NoClaim);
        let areas: Vec<_> = areas.map(|(area, _)| area).collect();
        let count = self.number(areas.len());
        if areas.is_empty() {
            None
        } else if areas.iter().any(|area| story.has_claimed(&Voice::All, area)) {
            Some(t!(locale, headline.unclaimed_now, count = count))
        } else {
            Some(t!(locale, headline.unclaimed, count = count))
        }
    }

    /// The headline for a map without claims: either nothing was said, or nothing that still counts.
    fn nobody(self) -> String {
        let (locale, story) = (self.locale, self.story);
        let (day, areas) = (date(locale, story.as_of), self.areas());
        if story.areas.iter().any(|area| story.has_spoken(&Voice::All, area)) {
            t!(locale, headline.nobody_now, date = day, areas = areas)
        } else {
            t!(locale, headline.nobody, date = day, areas = areas)
        }
    }

    fn of_source(self, source: &Source, standings: &[Standing]) -> String {
        let (locale, story) = (self.locale, self.story);
        let wholes = self.wholes(&source.id);
        let mut clauses: Vec<_> = wholes.iter().filter_map(|whole| self.whole(source, whole)).collect();
        let told: Vec<&Area> = wholes.iter().flat_map(|whole| whole.named().iter().copied()).collect();
        let counted = story.areas.iter().zip(standings).filter(|(area, _)| !told.contains(area));
        let findings = self.findings(counted);
        if !findings.is_empty() {
            clauses.push(if clauses.is_empty() {
                t!(locale, headline.said, source = source.in_sentence.clone(), findings = findings)
            } else {
                findings
            });
        }
        if !clauses.is_empty() {
            return clauses.join(&t!(locale, headline.then));
        }
        let (day, name, areas) = (date(locale, story.as_of), source.in_sentence.clone(), self.areas());
        if source.kind == SourceKind::Several {
            return t!(locale, headline.several, source = source.name.clone());
        }
        if story.areas.iter().any(|area| story.has_spoken(&Voice::Source(source.id.clone()), area)) {
            t!(locale, headline.lapsed, source = name, date = day, areas = areas)
        } else {
            t!(locale, headline.silent, source = name, date = day, areas = areas)
        }
    }

    /// What was said about which areas: a few areas are named, more are counted. Statements about a group as a whole
    /// and implied ones are left out.
    fn findings<'s>(self, standings: impl Iterator<Item = (&'s Area, &'s Standing)>) -> String {
        let mut kinds: Vec<(&Position, bool, Vec<&Area>)> = Vec::new();
        for (area, standing) in standings {
            let Standing::Claimed(Claimed { position, extent, conceded }) = standing else { continue };
            if !matches!(extent, Extent::Named | Extent::Blanket) {
                continue;
            }
            match kinds.iter_mut().find(|(known, is_conceded, _)| *known == position && is_conceded == conceded) {
                Some((_, _, areas)) => areas.push(area),
                None => kinds.push((position, *conceded, vec![area])),
            }
        }
        kinds.sort_by_key(|(_, conceded, areas)| (*conceded, std::cmp::Reverse(areas.len())));
        let phrase = |(position, conceded, areas): (&Position, bool, Vec<&Area>)| {
            let (what, areas) = (self.finding(position, conceded), self.named_or_counted(&areas));
            t!(self.locale, headline.finding, what = what, areas = areas)
        };
        kinds.into_iter().map(phrase).collect::<Vec<_>>().join(&t!(self.locale, headline.then))
    }

    fn named_or_counted(self, areas: &[&Area]) -> String {
        if areas.len() <= NAMED {
            return list(
                self.locale,
                &areas.iter().map(|area| area_name(self.locale, self.story, area)).collect::<Vec<_>>(),
            );
        }
        let (count, total) = (self.number(areas.len()), self.total());
        t!(self.locale, headline.count, count = count, total = total, areas = self.areas())
    }

    fn finding(self, position: &Position, conceded: bool) -> String {
        let locale = self.locale;
        match position {
            Position::Held(id, _) if conceded => t!(locale, headline.conceded, party = self.party(id)),
            Position::Held(id, _) => t!(locale, headline.held, party = self.party(id)),
            Position::NotHeld(id) => t!(locale, headline.not_held, party = self.party(id)),
            Position::Contested => t!(locale, headline.contested),
        }
    }

    fn party(self, id: &PartyId) -> String {
        self.story.party(id).map_or_else(String::new, |party| party.name.clone())
    }

    /// What a source says about groups as wholes and, by extension, shows on their areas.
    fn wholes(self, source: &SourceId) -> Vec<Whole<'a>> {
        let story = self.story;
        let mut wholes: Vec<Whole<'a>> = Vec::new();
        let spoken: Vec<(&Area, Words<'_>)> =
            story.areas.iter().filter_map(|area| Some((area, words(story, source, area)?))).collect();
        for (area, words) in &spoken {
            let counts = |reading: &&Reading<'_>| {
                reading.scope == Scope::Whole && reading.reach > Reach::Implied && !story.is_history(reading.said_on)
            };
            let shown = words.shown().filter(counts);
            if let Some(reading) = shown
                && !wholes.iter().any(|whole| *whole.group == area.group)
            {
                wholes.push(Whole { group: &area.group, assertion: reading.assertion.clone(), same: Vec::new() });
            }
        }
        // The areas of the group that it says the same about by name.
        for whole in &mut wholes {
            let says_so = |(area, words): &&(&'a Area, Words<'_>)| {
                area.group == *whole.group
                    && words.of_area.as_ref().is_some_and(|reading| {
                        *reading.assertion == whole.assertion
                            && reading.reach == Reach::Named
                            && !story.is_history(reading.said_on)
                    })
            };
            whole.same = spoken.iter().filter(says_so).map(|(area, _)| *area).collect();
        }
        wholes
    }

    fn whole(self, source: &Source, whole: &Whole<'_>) -> Option<String> {
        let locale = self.locale;
        let group = self.story.group(whole.group).map_or_else(String::new, |group| group.name.default.to_string());
        let name = source.name.clone();
        let is_party = matches!(source.kind, SourceKind::Party(_));
        let id = match &whole.assertion {
            Assertion::Held(id) | Assertion::NotHeld(id) => self.possessive(id),
            // No area shows "both hold parts of it".
            Assertion::Contested => return None,
        };
        let is_held = matches!(whole.assertion, Assertion::Held(_));
        let words = match (is_held, is_party, source.plural) {
            (true, _, false) => t!(locale, headline.whole_held_one, source = name, group = group, parties = id),
            (true, _, true) => t!(locale, headline.whole_held_many, source = name, group = group, parties = id),
            (false, true, false) => t!(locale, headline.whole_not_held_one, source = name, group = group, parties = id),
            (false, true, true) => t!(locale, headline.whole_not_held_many, source = name, group = group, parties = id),
            // Only parties deny.
            (false, false, false) => t!(locale, headline.whole_outside_one, source = name, group = group, parties = id),
            (false, false, true) => t!(locale, headline.whole_outside_many, source = name, group = group, parties = id),
        };
        let named: Vec<_> = whole.named().iter().map(|area| area_name(locale, self.story, area)).collect();
        let naming = match (named.is_empty(), source.plural) {
            (true, _) => String::new(),
            (false, false) => t!(locale, headline.naming_one, areas = list(locale, &named)),
            (false, true) => t!(locale, headline.naming_many, areas = list(locale, &named)),
        };
        Some(words + &naming)
    }

    /// A party's name as a possessive: "the Front’s", "the Circles’".
    fn possessive(self, id: &PartyId) -> String {
        let name = self.party(id);
        if name.ends_with('s') {
            t!(self.locale, possessive_s, name = name)
        } else {
            t!(self.locale, possessive, name = name)
        }
    }
}

/// What a source says about a group as a whole.
struct Whole<'a> {
    group: &'a GroupId,
    assertion: Assertion,
    /// The areas of the group that it says the same about by name.
    same: Vec<&'a Area>,
}

impl<'a> Whole<'a> {
    /// The areas to name beside the group.
    fn named(&self) -> &[&'a Area] {
        if self.same.len() <= NAMED { &self.same } else { &[] }
    }
}
