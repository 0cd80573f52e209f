//! Phrases put together from messages: dates, and what is said of an area in a few words.

use super::Locale;
use crate::domain::claim::{Assertion, Kind, Reach, SaidOn};
use crate::domain::control::{Backing, Claimed, Standing};
use crate::domain::date::Date;
use crate::domain::disagreement;
use crate::domain::id::{PartyId, SourceId};
use crate::domain::place::Area;
use crate::domain::story::{Story, Voice};
use crate::t;

/// A day as it is written in running text.
pub fn date(locale: Locale, date: Date) -> String {
    let day = number(locale, f64::from(date.day()));
    t!(locale, date, day = day, month = month(locale, date.month()), year = date.year().to_string())
}

/// When something was said: a day, or a month of which the day is not known.
pub fn said_on(locale: Locale, said_on: SaidOn) -> String {
    match said_on {
        SaidOn::Day(day) => date(locale, day),
        SaidOn::Month { year, month: number } => {
            t!(locale, undated, month = month(locale, number), year = year.to_string())
        }
    }
}

/// How many days before the map's day something was said.
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

/// A number as it is written in running text.
pub fn number(locale: Locale, number: f64) -> String {
    match locale {
        Locale::en => number.to_string(),
    }
}

fn party(story: &Story, id: &PartyId) -> String {
    story.party(id).map_or_else(|| id.to_string(), |party| party.name.clone())
}

/// What is said of an area, within a sentence: "held by the Front, by extension". Who says so is not in it.
pub fn standing(locale: Locale, story: &Story, standing: &Standing) -> String {
    match standing {
        Standing::NoClaim => t!(locale, standing.none),
        Standing::Disputed(_) => t!(locale, standing.disputed),
        Standing::Backed(Backing::Single) => t!(locale, standing.single),
        Standing::Backed(Backing::Corroborated) => t!(locale, standing.corroborated),
        Standing::Backed(Backing::Conceded) => t!(locale, standing.admitted),
        Standing::Claimed(claimed) => match claimed.reach {
            Reach::Named => asserted(locale, story, claimed),
            Reach::Extension => t!(locale, standing.extension, what = asserted(locale, story, claimed)),
            Reach::Implied => t!(locale, standing.implied, what = asserted(locale, story, claimed)),
        },
    }
}

fn asserted(locale: Locale, story: &Story, claimed: &Claimed) -> String {
    let what = match &claimed.assertion {
        Assertion::Held(id) => t!(locale, standing.held, party = party(story, id)),
        Assertion::NotHeld(id) => t!(locale, standing.not_held, party = party(story, id)),
        Assertion::Contested => t!(locale, standing.contested),
    };
    if claimed.conceded { t!(locale, standing.conceded, what = what) } else { what }
}

/// What a voice says of an area, and according to whom: the sides of a dispute one by one.
pub fn attributed(locale: Locale, story: &Story, voice: &Voice, area: &Area, shown: &Standing) -> String {
    match (shown, voice) {
        (Standing::NoClaim, Voice::All | Voice::Agreement) => t!(locale, standing.none),
        (Standing::Backed(_), _) => {
            let said = attributed(locale, story, &Voice::All, area, &story.standing(&Voice::All, area));
            t!(locale, standing.backed, backing = standing(locale, story, shown), what = said)
        }
        (_, Voice::Source(id)) => according(locale, standing(locale, story, shown), &[in_sentence(story, id)]),
        (Standing::Claimed(_), Voice::All | Voice::Agreement) => {
            let sources: Vec<_> = disagreement::voices(story, area)
                .iter()
                .filter(|reading| shown.assertions().contains(reading.assertion))
                .map(|reading| in_sentence(story, &reading.claim.source))
                .collect();
            according(locale, standing(locale, story, shown), &sources)
        }
        (Standing::Disputed(_), Voice::All | Voice::Agreement) => {
            let sides: Vec<_> = disagreement::voices(story, area)
                .iter()
                .map(|reading| {
                    let what = standing(locale, story, &Standing::Claimed(reading.claimed()));
                    according(locale, what, &[in_sentence(story, &reading.claim.source)])
                })
                .collect();
            t!(locale, standing.disputed_between, sides = sides.join(&t!(locale, standing.sides)))
        }
    }
}

fn according(locale: Locale, what: String, sources: &[String]) -> String {
    t!(locale, standing.according, what = what, sources = sources.join(&t!(locale, claims.and)))
}

fn in_sentence(story: &Story, id: &SourceId) -> String {
    story.source(id).map_or_else(|| id.to_string(), |source| source.in_sentence.clone())
}

/// A line of a voice's legend. On the map of all sources it says according to whom.
pub fn legend_entry(locale: Locale, story: &Story, voice: &Voice, shown: &Standing) -> String {
    let what = match shown {
        Standing::NoClaim => return t!(locale, legend.none),
        Standing::Disputed(_) => {
            let sides: Vec<_> = shown.assertions().iter().map(|side| side_of(locale, story, shown, side)).collect();
            return t!(locale, legend.disputed_between, sides = sides.join(&t!(locale, standing.sides)));
        }
        Standing::Backed(Backing::Single) => return t!(locale, legend.single),
        Standing::Backed(Backing::Corroborated) => return t!(locale, legend.corroborated),
        Standing::Backed(Backing::Conceded) => return t!(locale, legend.admitted),
        Standing::Claimed(Claimed { assertion, reach, conceded }) => {
            let what = match assertion {
                Assertion::Held(id) => t!(locale, legend.held, party = party(story, id)),
                Assertion::NotHeld(id) => t!(locale, legend.not_held, party = party(story, id)),
                Assertion::Contested => t!(locale, legend.contested),
            };
            let what = if *conceded { t!(locale, legend.conceded, what = what) } else { what };
            match reach {
                Reach::Named => what,
                Reach::Extension => t!(locale, legend.extension, what = what),
                Reach::Implied => t!(locale, legend.implied, what = what),
            }
        }
    };
    match voice {
        Voice::All | Voice::Agreement if names_speakers(story) => {
            let sources = speakers(story, shown, shown.assertions());
            t!(locale, legend.by_sources, what = what, sources = sources.join(&t!(locale, claims.and)))
        }
        _ => what,
    }
}

/// One side of a dispute, with those who take it on any area on which it stands.
fn side_of(locale: Locale, story: &Story, shown: &Standing, side: &Assertion) -> String {
    let claimed = Claimed { assertion: side.clone(), reach: Reach::Named, conceded: false };
    let side_taken = asserted(locale, story, &claimed);
    if names_speakers(story) {
        according(locale, side_taken, &speakers(story, shown, std::slice::from_ref(side)))
    } else {
        side_taken
    }
}

/// Whether the legend of all sources says who says so. Of many sources only the place that is open does.
fn names_speakers(story: &Story) -> bool {
    story.sources.len() < 6
}

/// The sources that say one of these things of any area that stands so among all.
fn speakers(story: &Story, shown: &Standing, say: &[Assertion]) -> Vec<String> {
    let mut speakers = Vec::new();
    for area in story.areas.iter().filter(|area| story.standing(&Voice::All, area) == *shown) {
        for reading in disagreement::voices(story, area) {
            let name = in_sentence(story, &reading.claim.source);
            if say.contains(reading.assertion) && !speakers.contains(&name) {
                speakers.push(name);
            }
        }
    }
    speakers
}

/// The name of an area for those who can't see it, with what is said of it and by whom.
pub fn area_label(locale: Locale, story: &Story, voice: &Voice, area: &Area, shown: &Standing) -> String {
    let group = story.group(&area.group).map_or_else(String::new, |group| group.name.english.clone());
    let what = attributed(locale, story, voice, area, shown);
    t!(locale, map.area, area = area.name.english.clone(), group = group, standing = what)
}

/// A phrase as a sentence of its own. Scripts without capitals are left as they are.
pub fn sentence(locale: Locale, phrase: &str) -> String {
    let mut letters = phrase.chars();
    let phrase: String = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    t!(locale, claims.summary, standing = phrase)
}

/// The word for a kind of statement.
pub fn kind(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Control => t!(locale, kinds.control),
        Kind::Concession => t!(locale, kinds.concession),
        Kind::Denial => t!(locale, kinds.denial),
        Kind::Contested => t!(locale, kinds.contested),
        Kind::Rebuttal => t!(locale, kinds.rebuttal),
        Kind::Presence => t!(locale, kinds.presence),
        Kind::Demand => t!(locale, kinds.demand),
        Kind::NonVerification => t!(locale, kinds.non_verification),
        Kind::Casualties => t!(locale, kinds.casualties),
        Kind::Humanitarian => t!(locale, kinds.humanitarian),
        Kind::Other => t!(locale, kinds.other),
    }
}
