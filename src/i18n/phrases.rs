//! Phrases put together from messages: dates, and what is said of an area in a few words.

use super::Locale;
use crate::domain::claim::{Assertion, Kind, Reach};
use crate::domain::control::{Claimed, Standing};
use crate::domain::date::Date;
use crate::domain::id::PartyId;
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::t;

/// A day as it is written in running text.
pub fn date(locale: Locale, date: Date) -> String {
    let month = match date.month() {
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
    };
    t!(locale, date, day = number(locale, f64::from(date.day())), month = month, year = date.year().to_string())
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

/// What is said of an area, within a sentence: "held by the Front, by extension".
pub fn standing(locale: Locale, story: &Story, standing: &Standing) -> String {
    match standing {
        Standing::NoClaim => t!(locale, standing.none),
        Standing::Disputed(_) => t!(locale, standing.disputed),
        Standing::Claimed(Claimed { assertion, reach, conceded }) => {
            let what = match assertion {
                Assertion::Held(id) => t!(locale, standing.held, party = party(story, id)),
                Assertion::NotHeld(id) => t!(locale, standing.not_held, party = party(story, id)),
                Assertion::Contested => t!(locale, standing.contested),
            };
            let what = if *conceded { t!(locale, standing.conceded, what = what) } else { what };
            match reach {
                Reach::Named => what,
                Reach::Extension => t!(locale, standing.extension, what = what),
                Reach::Implied => t!(locale, standing.implied, what = what),
            }
        }
    }
}

/// The same as a line of the legend.
pub fn legend_entry(locale: Locale, story: &Story, standing: &Standing) -> String {
    match standing {
        Standing::NoClaim => t!(locale, legend.none),
        Standing::Disputed(_) => {
            let holders: Vec<_> = standing.holders().map(|id| party(story, id)).collect();
            match holders.as_slice() {
                [one, other, ..] => t!(locale, legend.dispute_holders, one = one.clone(), other = other.clone()),
                [one] if standing.not_holders().next().is_some() => {
                    t!(locale, legend.dispute_denied, party = one.clone())
                }
                _ => t!(locale, legend.disputed),
            }
        }
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
    }
}

/// The name of an area for those who can't see it, with what is said of it.
pub fn area_label(locale: Locale, story: &Story, area: &Area, what: &Standing) -> String {
    let group = story.group(&area.group).map_or_else(String::new, |group| group.name.english.clone());
    t!(locale, map.area, area = area.name.english.clone(), group = group, standing = standing(locale, story, what))
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
