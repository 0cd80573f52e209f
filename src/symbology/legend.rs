//! The legend: what is on the map of a voice, and nothing else.

use crate::domain::claim::{Assertion, Reach};
use crate::domain::control::{Backing, Standing};
use crate::domain::story::{Story, Voice};

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the line is of.
    pub standing: Standing,
    /// On how many areas it is.
    pub areas: usize,
    /// When the line is shown.
    pub turn: Turn,
}

/// When a line is shown: the reader can hide what is implied, and its areas then have no claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Whatever the reader chose.
    Always,
    /// While what is implied is shown.
    WhileShown,
    /// While it is hidden.
    WhileHidden,
}

/// The lines of a voice's legend, what is surest first and "no claim" last.
pub fn legend(story: &Story, voice: &Voice) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for area in &story.areas {
        let standing = story.standing(voice, area);
        match entries.iter_mut().find(|entry| entry.standing == standing) {
            Some(entry) => entry.areas += 1,
            None => entries.push(Entry { standing, areas: 1, turn: Turn::Always }),
        }
    }
    entries.sort_by_key(|entry| order(&entry.standing));

    let implied: usize = entries.iter().filter(|entry| entry.standing.is_implied()).map(|entry| entry.areas).sum();
    if implied > 0 {
        let unclaimed: usize =
            entries.iter().filter(|entry| entry.standing == Standing::NoClaim).map(|entry| entry.areas).sum();
        for entry in
            entries.iter_mut().filter(|entry| entry.standing.is_implied() || entry.standing == Standing::NoClaim)
        {
            entry.turn = Turn::WhileShown;
        }
        entries.push(Entry { standing: Standing::NoClaim, areas: unclaimed + implied, turn: Turn::WhileHidden });
    }
    entries
}

/// What areas are on the map of a voice, on any day there is a map of.
pub fn standings(story: &Story, voice: &Voice) -> Vec<Standing> {
    let mut standings = Vec::new();
    for day in story.days() {
        let then = story.on(day);
        for area in &story.areas {
            let standing = then.standing(voice, area);
            if !standings.contains(&standing) {
                standings.push(standing);
            }
        }
    }
    standings.sort_by_key(order);
    standings
}

fn order(standing: &Standing) -> (u8, u8) {
    match standing {
        Standing::Disputed(_) => (0, 0),
        Standing::Backed(Backing::Conceded) => (1, 0),
        Standing::Backed(Backing::Corroborated) => (1, 1),
        Standing::Backed(Backing::Single) => (1, 2),
        Standing::NoClaim => (4, 0),
        Standing::Claimed(claimed) => {
            let kind = match claimed.assertion {
                Assertion::Held(_) => 1,
                Assertion::NotHeld(_) => 2,
                Assertion::Contested => 3,
            };
            let reach = match claimed.reach {
                Reach::Named => 0,
                Reach::Extension => 1,
                Reach::Implied => 2,
            };
            (kind, reach)
        }
    }
}
