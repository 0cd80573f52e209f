//! Phrases composed of messages: dates, and what is said about an area in a few words.

use super::solar_hijri::SolarHijri;
use super::{Locale, facts, isolated};
use crate::domain::age;
use crate::domain::claim::{Kind, SaidOn, Scope};
use crate::domain::control::{Backing, Claimed, Extent, Position, Standing};
use crate::domain::date::Date;
use crate::domain::disagreement::verdict;
use crate::domain::id::{PartyId, SourceId};
use crate::domain::place::{Area, Group, GroupKind};
use crate::domain::reading::Reading;
use crate::domain::source::SourceKind;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::t;

/// A day, in running text.
pub fn date(locale: Locale, date: Date) -> String {
    let gregorian = |month| {
        let day = number(locale, f64::from(date.day()));
        t!(locale, date, day = day, month = month, year = number(locale, f64::from(date.year())))
    };
    let gregorian = gregorian(month(locale, date.month()));
    if !facts(locale).solar_hijri {
        return gregorian;
    }
    let SolarHijri { year, month, day } = SolarHijri::from(date);
    let (day, year) = (number(locale, f64::from(day)), number(locale, f64::from(year)));
    let hijri = t!(locale, date, day = day, month = solar_month(locale, month), year = year);
    t!(locale, both_calendars, solar_hijri = hijri, gregorian = gregorian)
}

/// When something was said: a day, or a month if the day is unknown.
pub fn said_on(locale: Locale, said_on: SaidOn) -> String {
    match said_on {
        SaidOn::Day(day) => date(locale, day),
        SaidOn::Month { year, month: of_year } => {
            t!(locale, undated, month = month(locale, of_year), year = number(locale, f64::from(year)))
        }
    }
}

/// The age of a statement, in days before the map's day.
pub fn age(locale: Locale, days: i32) -> String {
    match days {
        0 => t!(locale, age.same_day),
        1 => t!(locale, age.day_before),
        days => t!(locale, age.days_before, days = number(locale, f64::from(days))),
    }
}

fn month(locale: Locale, month: u8) -> String {
    match month {
        1 => t!(locale, months.m1),
        2 => t!(locale, months.m2),
        3 => t!(locale, months.m3),
        4 => t!(locale, months.m4),
        5 => t!(locale, months.m5),
        6 => t!(locale, months.m6),
        7 => t!(locale, months.m7),
        8 => t!(locale, months.m8),
        9 => t!(locale, months.m9),
        10 => t!(locale, months.m10),
        11 => t!(locale, months.m11),
        _ => t!(locale, months.m12),
    }
}

/// A month of the solar Hijri calendar.
fn solar_month(locale: Locale, month: u8) -> String {
    match month {
        1 => t!(locale, solar_months.m1),
        2 => t!(locale, solar_months.m2),
        3 => t!(locale, solar_months.m3),
        4 => t!(locale, solar_months.m4),
        5 => t!(locale, solar_months.m5),
        6 => t!(locale, solar_months.m6),
        7 => t!(locale, solar_months.m7),
        8 => t!(locale, solar_months.m8),
        9 => t!(locale, solar_months.m9),
        10 => t!(locale, solar_months.m10),
        11 => t!(locale, solar_months.m11),
        _ => t!(locale, solar_months.m12),
    }
}

/// A number, in running text, in the digits of the language.
pub fn number(locale: Locale, number: f64) -> String {
    let digits = t!(locale, digits);
    let own = |c: char| match (c.to_digit(10), c) {
        (Some(digit), _) => digits.chars().nth(digit as usize).unwrap_or(c),
        (None, '.') => t!(locale, decimal).chars().next().unwrap_or(c),
        (None, _) => c,
    };
    number.to_string().chars().map(own).collect()
}

/// A list of names, in running text: "a, b and c".
pub fn list(locale: Locale, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => {
            let most: Vec<_> = most.iter().map(|name| isolated(locale, name)).collect();
            t!(locale, list, first = most.join(&t!(locale, claims.and)), last = last.clone())
        }
    }
}

/// What the story's areas are called, in the plural.
pub fn areas_are(locale: Locale, story: &Story) -> String {
    story.areas_are.clone().unwrap_or_else(|| t!(locale, areas))
}

/// An area's name, with its province if a group has the same name.
pub fn area_name(locale: Locale, story: &Story, area: &Area) -> String {
    let name = area.name.default.to_string();
    if story.groups.iter().any(|group| *group.name.default == name) {
        t!(locale, namesake, area = name, province = area.province.clone())
    } else {
        name
    }
}

/// An area's name with its group's.
pub fn area_in_group(locale: Locale, story: &Story, area: &Area) -> String {
    let name = area_name(locale, story, area);
    match story.group(&area.group) {
        Some(group) if group.name != area.name => {
            t!(locale, find.of, area = name, group = group.name.default.clone())
        }
        _ => name,
    }
}

pub(super) fn party(story: &Story, id: &PartyId) -> String {
    story.party(id).map_or_else(|| id.to_string(), |party| party.name.clone())
}

pub(super) fn parties(locale: Locale, story: &Story, position: &Position) -> String {
    list(locale, &position.holders().map(|id| party(story, id)).collect::<Vec<_>>())
}

/// What is said about an area, within a sentence: "held by the Front, covered by a blanket statement". It doesn't say
/// who says so. The group is the one meant in a statement about a whole.
pub fn standing(locale: Locale, story: &Story, standing: &Standing, group: Option<&Group>) -> String {
    match standing {
        Standing::NoClaim => t!(locale, standing.none),
        Standing::Disputed(_) => t!(locale, standing.disputed),
        Standing::DisputedAsPart(_) => t!(locale, standing.disputed_as_part),
        Standing::Backed(Backing::Single) => t!(locale, standing.single),
        Standing::Backed(Backing::Corroborated) => t!(locale, standing.corroborated),
        Standing::Backed(Backing::Conceded) => t!(locale, standing.admitted),
        Standing::Claimed(claimed) | Standing::History(claimed) => {
            let what = asserted(locale, story, claimed);
            match claimed.extent {
                Extent::Named => what,
                Extent::Blanket => t!(locale, standing.blanket, what = what),
                Extent::Whole => match group {
                    Some(group) if group.kind == GroupKind::Province => {
                        t!(locale, standing.of_province, what = what)
                    }
                    Some(group) => t!(locale, standing.of_group, what = what, group = group.name.default.clone()),
                    None => what,
                },
                Extent::Implied => t!(locale, standing.implied, what = what),
            }
        }
    }
}

pub(super) fn positioned(locale: Locale, story: &Story, position: &Position) -> String {
    match position {
        Position::Held(..) => t!(locale, standing.held, party = parties(locale, story, position)),
        Position::NotHeld(id) => t!(locale, standing.not_held, party = party(story, id)),
        Position::Contested => t!(locale, standing.contested),
    }
}

fn asserted(locale: Locale, story: &Story, claimed: &Claimed) -> String {
    let what = positioned(locale, story, &claimed.position);
    if claimed.conceded { t!(locale, standing.conceded, what = what) } else { what }
}

/// What a voice shows for an area, and according to whom. A dispute is told position by position. Nothing is attributed
/// to a source that did not speak.
pub fn attributed(locale: Locale, story: &Story, voice: &Voice, area: &Area, shown: &Standing) -> String {
    let group = story.group(&area.group);
    let what = || standing(locale, story, shown, group);
    match (shown, voice) {
        (Standing::NoClaim, _) => {
            let source = match voice {
                Voice::Source(id) if is_several(story, id) => {
                    return t!(locale, standing.none_of_several, source = in_sentence(story, id));
                }
                Voice::Source(id) => Some(in_sentence(story, id)),
                Voice::All | Voice::Agreement => None,
            };
            match (source, story.has_spoken(voice, area)) {
                (Some(source), false) => t!(locale, standing.none_by, source = source),
                (Some(source), true) => t!(locale, standing.none_by_now, source = source),
                (None, false) => t!(locale, standing.none),
                (None, true) => t!(locale, standing.none_now),
            }
        }
        (Standing::Backed(_), _) => {
            let said = attributed(locale, story, &Voice::All, area, &story.standing(&Voice::All, area));
            let backing = match shown {
                Standing::Backed(Backing::Single) if !speaks_alone(story, area) => t!(locale, standing.single_several),
                _ => what(),
            };
            t!(locale, standing.backed, backing = backing, what = said)
        }
        (Standing::History(_), Voice::Source(id)) => {
            let said = according(locale, what(), &[in_sentence(story, id)]);
            let days = age::age(story, voice, area).unwrap_or_default();
            t!(locale, standing.history, what = said, age = ages(locale, &[days]))
        }
        (_, Voice::Source(id)) => according(locale, what(), &[in_sentence(story, id)]),
        (Standing::Disputed(_), Voice::All | Voice::Agreement) => {
            let side = |reading: &Reading<'_>| standing(locale, story, &Standing::Claimed(reading.claimed()), group);
            t!(locale, standing.disputed_between, sides = sides(locale, story, area, shown.positions(), side))
        }
        (Standing::DisputedAsPart(_), Voice::All | Voice::Agreement) => {
            let side = |reading: &Reading<'_>| {
                let what = of_group(locale, story, reading);
                if reading.scope == Scope::EveryPart {
                    t!(locale, standing.in_every_part, what = what)
                } else {
                    t!(locale, standing.as_whole, what = what)
                }
            };
            let group = group.map_or_else(String::new, |group| group.name.default.to_string());
            let sides = sides(locale, story, area, shown.positions(), side);
            t!(locale, standing.disputed_as_part_between, group = group, sides = sides)
        }
        // What each source says in its own statement: sources on one side may name different holders, and not all
        // concede.
        (Standing::Claimed(_) | Standing::History(_), Voice::All | Voice::Agreement) => {
            let holders = shown.positions().iter().flat_map(Position::holders).count();
            let side = |reading: &Reading<'_>| standing(locale, story, &Standing::Claimed(reading.claimed()), group);
            let sides = sides(locale, story, area, shown.positions(), side);
            if holders > 1 { t!(locale, standing.one_side, sides = sides) } else { sides }
        }
    }
}

/// Whether a single source says what the map of all sources shows for an area.
pub(super) fn speaks_alone(story: &Story, area: &Area) -> bool {
    let (shown, verdict) = (story.standing(&Voice::All, area), verdict(story, area));
    let says_so =
        |reading: &&Reading<'_>| shown.positions().iter().any(|position| position.includes(reading.assertion));
    verdict.readings().iter().filter(says_so).count() == 1
}

/// What a statement says about a group.
fn of_group(locale: Locale, story: &Story, reading: &Reading<'_>) -> String {
    match (reading.of_group().kind, Position::from(reading.assertion)) {
        (Kind::EntryDenied, Position::NotHeld(id)) => t!(locale, standing.not_entered, party = party(story, &id)),
        (_, position) => positioned(locale, story, &position),
    }
}

/// What is said for these positions: each phrase once, with every source that says so.
fn sides(
    locale: Locale,
    story: &Story,
    area: &Area,
    positions: &[Position],
    side: impl Fn(&Reading<'_>) -> String,
) -> String {
    let mut sides: Vec<(String, Vec<String>)> = Vec::new();
    let verdict = verdict(story, area);
    let takes_one = |reading: &&Reading<'_>| positions.iter().any(|position| position.includes(reading.assertion));
    for reading in verdict.readings().iter().filter(takes_one) {
        let (what, source) = (side(reading), in_sentence(story, &reading.claim.source));
        match sides.iter_mut().find(|(known, _)| *known == what) {
            Some((_, sources)) => sources.push(source),
            None => sides.push((what, vec![source])),
        }
    }
    let sides: Vec<_> = sides.into_iter().map(|(what, sources)| according(locale, what, &sources)).collect();
    sides.join(&t!(locale, standing.sides))
}

pub(super) fn according(locale: Locale, what: String, sources: &[String]) -> String {
    t!(locale, standing.according, what = what, sources = list(locale, sources))
}

/// Whether a source is several observers, who don't speak as one.
pub fn is_several(story: &Story, id: &SourceId) -> bool {
    story.source(id).is_some_and(|source| source.kind == SourceKind::Several)
}

pub(super) fn in_sentence(story: &Story, id: &SourceId) -> String {
    story.source(id).map_or_else(|| id.to_string(), |source| source.in_sentence.clone())
}

/// The range of ages of several statements, in days before the map's day.
pub(super) fn ages(locale: Locale, days: &[i32]) -> String {
    let (least, most) =
        (days.iter().min().copied().unwrap_or_default(), days.iter().max().copied().unwrap_or_default());
    let number = |days: i32| number(locale, f64::from(days));
    if least == most {
        t!(locale, legend.age, days = number(most))
    } else {
        t!(locale, legend.ages, least = number(least), most = number(most))
    }
}

/// An area's accessible name: its name, what is said about it, and by whom.
pub fn area_label(locale: Locale, story: &Story, voice: &Voice, area: &Area, shown: &Standing) -> String {
    let what = attributed(locale, story, voice, area, shown);
    t!(locale, map.area, area = area_in_group(locale, story, area), standing = what)
}

/// A phrase as a sentence.
pub fn sentence(locale: Locale, phrase: &str) -> String {
    t!(locale, claims.summary, standing = capitalised(phrase))
}

/// A phrase with a capital letter, for the beginning of a sentence. Scripts without capitals are unchanged.
pub fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of a kind of statement.
pub fn kind(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Control => t!(locale, kinds.control),
        Kind::Concession => t!(locale, kinds.concession),
        Kind::Denial => t!(locale, kinds.denial),
        Kind::Contested => t!(locale, kinds.contested),
        Kind::EntryDenied => t!(locale, kinds.entry_denied),
        Kind::Rebuttal => t!(locale, kinds.rebuttal),
        Kind::Presence => t!(locale, kinds.presence),
        Kind::Demand => t!(locale, kinds.demand),
        Kind::NonVerification => t!(locale, kinds.non_verification),
        Kind::Casualties => t!(locale, kinds.casualties),
        Kind::Humanitarian => t!(locale, kinds.humanitarian),
        Kind::Other => t!(locale, kinds.other),
    }
}
