//! Who speaks: parties, sources and the publications they are cited from.

use super::date::Date;
use super::id::{CitationId, PartyId, SourceId};

/// One of the sides that are said to hold areas. The story names them; the program knows none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its identifier.
    pub id: PartyId,
    /// As it stands in a sentence: "the Taliban".
    pub name: String,
    /// The hue that stands for it; no other party of the story has the same.
    pub colour: Colour,
    /// The side it is on, if others are on it too.
    pub side: Option<Side>,
}

/// A side: parties that fight together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The word that its parties have in common.
    pub id: String,
    /// Where it can be read that the party is on it.
    pub citation: CitationId,
}

/// The hues a story may give its parties. None is red or green, and none is a flag's; `symbology` says what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Colour {
    /// A golden brown.
    Ochre,
    /// A deep blue-green.
    Teal,
    /// A dark violet.
    Plum,
    /// A blue-grey.
    Slate,
}

impl Colour {
    /// Every hue.
    pub const ALL: [Self; 4] = [Self::Ochre, Self::Teal, Self::Plum, Self::Slate];

    /// The word for it in files and in names of patterns.
    pub fn token(self) -> &'static str {
        match self {
            Self::Ochre => "ochre",
            Self::Teal => "teal",
            Self::Plum => "plum",
            Self::Slate => "slate",
        }
    }
}

/// What a source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A party speaking through its leaders and spokesmen.
    Party(PartyId),
    /// An outlet in its own voice: not what it quotes, but what it says itself.
    Outlet,
    /// An organisation or a person that is no party.
    Organisation,
    /// Several observers. Theirs is no one voice, so nothing they say paints.
    Several,
}

/// One voice of the map, as the reader picks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// As it stands in a list: "The Taliban".
    pub name: String,
    /// As it stands in a sentence: "the Taliban".
    pub in_sentence: String,
    /// Whether its name takes a verb in the plural: "the Taliban say".
    pub plural: bool,
    /// What it is.
    pub kind: SourceKind,
    /// What the map of this source shows, in one finding, as an editor has it; `None` for one that is counted out.
    pub headline: Option<String>,
}

/// Where a publication can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// An `http` or `https` address.
    Known(String),
    /// None is known, and none is guessed.
    Unknown,
}

/// A publication that claims are cited from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its identifier.
    pub id: CitationId,
    /// Who published it.
    pub outlet: String,
    /// The title it was published under, if it is known.
    pub title: Option<String>,
    /// The day it was published, if it is known; not always the day a thing was said.
    pub published: Option<Date>,
    /// Where it can be read.
    pub address: Address,
    /// The day it was read, if that was noted.
    pub accessed: Option<Date>,
}
