//! The legend: what is on the map of a voice, and nothing else.

use crate::domain::control::{Backing, Extent, Position, Standing};
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What the line is of; its areas are all drawn as this one is.
    pub standing: Standing,
    /// How its areas come to be covered by statements, each way once, the surest first.
    pub extents: Vec<Extent>,
    /// The areas that look like this.
    pub areas: Vec<&'a Area>,
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
pub fn legend<'a>(story: &'a Story, voice: &Voice) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for area in story.areas.iter() {
        let standing = story.standing(voice, area);
        let extent = match &standing {
            Standing::Claimed(claimed) | Standing::History(claimed) => Some(claimed.extent),
            _ => None,
        };
        match entries.iter_mut().find(|entry| entry.standing.is_drawn_as(&standing)) {
            Some(entry) => {
                entry.areas.push(area);
                entry.extents.extend(extent.filter(|extent| !entry.extents.contains(extent)));
            }
            None => entries.push(Entry {
                standing,
                extents: extent.into_iter().collect(),
                areas: vec![area],
                turn: Turn::Always,
            }),
        }
    }
    entries.iter_mut().for_each(|entry| entry.extents.sort());
    entries.sort_by_key(|entry| order(&entry.standing));

    if entries.iter().any(|entry| entry.standing.is_implied()) {
        let mut unclaimed = Vec::new();
        for entry in
            entries.iter_mut().filter(|entry| entry.standing.is_implied() || entry.standing == Standing::NoClaim)
        {
            entry.turn = Turn::WhileShown;
            unclaimed.extend(&entry.areas);
        }
        entries.push(Entry {
            standing: Standing::NoClaim,
            extents: Vec::new(),
            areas: unclaimed,
            turn: Turn::WhileHidden,
        });
    }
    entries
}

/// What areas are on the map of a voice, on any day there is a map of; of those that are drawn alike, one.
pub fn standings(story: &Story, voice: &Voice) -> Vec<Standing> {
    let mut standings: Vec<Standing> = Vec::new();
    for day in story.days() {
        let then = story.on(day);
        for area in story.areas.iter() {
            let standing = then.standing(voice, area);
            if !standings.iter().any(|known| known.is_drawn_as(&standing)) {
                standings.push(standing);
            }
        }
    }
    standings.sort_by_key(order);
    standings
}

fn order(standing: &Standing) -> (u8, u8, Option<Extent>) {
    let kind = |position: &Position| match position {
        Position::Held(..) => 0,
        Position::NotHeld(_) => 1,
        Position::Contested => 2,
    };
    match standing {
        Standing::Disputed(_) => (0, 0, None),
        Standing::DisputedAsPart(_) => (0, 1, None),
        Standing::Backed(Backing::Conceded) => (1, 0, None),
        Standing::Backed(Backing::Corroborated) => (1, 1, None),
        Standing::Backed(Backing::Single) => (1, 2, None),
        Standing::Claimed(claimed) => (2, kind(&claimed.position), Some(claimed.extent)),
        Standing::History(claimed) => (3, kind(&claimed.position), None),
        Standing::NoClaim => (4, 0, None),
    }
}
