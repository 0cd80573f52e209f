//! Who speaks: parties, sources, and the publications they are cited from.

use super::date::Date;
use super::id::{CitationId, PartyId, SourceId};
use super::text::Text;
use super::web::WebAddress;

/// A party that areas are said to be held by. Parties are defined by the story, not by the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its identifier.
    pub id: PartyId,
    /// Its name within a sentence: "the Front".
    pub name: String,
    /// Its colour on the map, which no other party of the story has.
    pub colour: Colour,
    /// The side it fights on, if it shares one with other parties.
    pub side: Option<Side>,
}

/// What puts a party on a side. Parties on one side fight together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The side's identifier, the same for each of its parties.
    pub id: String,
    /// The publication that says so.
    pub citation: CitationId,
}

/// The colours that a story can give its parties. None is red, green or a flag's; `symbology` defines their values.
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
    /// Every colour.
    pub const ALL: [Self; 4] = [Self::Ochre, Self::Teal, Self::Plum, Self::Slate];

    /// The name in files and in identifiers of patterns.
    pub fn token(self) -> &'static str {
        match self {
            Self::Ochre => "ochre",
            Self::Teal => "teal",
            Self::Plum => "plum",
            Self::Slate => "slate",
        }
    }
}

/// The kind of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A party, speaking through its leaders and spokesmen.
    Party(PartyId),
    /// An outlet, for what it says itself and not for what it quotes.
    Outlet,
    /// An organisation or a person that is not a party.
    Organisation,
    /// Several observers. They don't speak as one, so nothing they say paints.
    Several,
}

/// A source, as the reader chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Its name in a list: "The Front".
    pub name: String,
    /// Its name within a sentence: "the Front".
    pub in_sentence: String,
    /// Whether its name takes a plural verb: "the Circles say".
    pub plural: bool,
    /// Its kind.
    pub kind: SourceKind,
    /// The headline of this source's map, as written by an editor; `None` if the program writes it.
    pub headline: Option<Text>,
}

/// Where a publication can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Its address.
    Known(WebAddress),
    /// No address is known.
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
    /// The day it was published, if known. What it reports may have been said earlier.
    pub published: Option<Date>,
    /// Where it can be read.
    pub address: Address,
    /// The day on which an editor read it, if recorded.
    pub accessed: Option<Date>,
}
