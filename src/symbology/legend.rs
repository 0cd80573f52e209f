//! The legend: what is on a voice's map, and nothing else.

use crate::contract::standing::are_drawn_alike;
use crate::domain::control::{Backing, Extent, Position, Standing};
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The standing that it explains, and that its areas look like.
    pub standing: Standing,
    /// How statements cover its areas: each way once, the most direct first.
    pub extents: Vec<Extent>,
    /// Its areas.
    pub areas: Vec<&'a Area>,
    /// When the line is shown.
    pub turn: Turn,
}

/// When a line is shown. The reader can hide what is implied; the areas then have no claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Always.
    Always,
    /// While what is implied is shown.
    WhileShown,
    /// While what is implied is hidden.
    WhileHidden,
}

/// The lines of a voice's legend, in the order in which they are shown; "no claim" comes last.
pub fn legend<'a>(story: &'a Story, voice: &Voice) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for area in story.areas.iter() {
        let standing = story.standing(voice, area);
        let extent = match &standing {
            Standing::Claimed(claimed) | Standing::History(claimed) => Some(claimed.extent),
            _ => None,
        };
        match entries.iter_mut().find(|entry| are_drawn_alike(&entry.standing, &standing)) {
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

/// The standings on a voice's map on any day of the story; of those that look alike, only the first.
pub fn standings(story: &Story, voice: &Voice) -> Vec<Standing> {
    let mut standings: Vec<Standing> = Vec::new();
    for day in story.days() {
        let then = story.on(day);
        for area in story.areas.iter() {
            let standing = then.standing(voice, area);
            if !standings.iter().any(|known| are_drawn_alike(known, &standing)) {
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
