//! A story: its areas, its sources, and what they say.

use std::sync::Arc;

use super::claim::Claim;
use super::claims::Claims;
use super::date::Date;
use super::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use super::language::Language;
use super::listed::Listed;
use super::place::{Area, Group};
use super::source::{Citation, Party, Source};
use super::text::Text;
use super::voice::Voice;
use super::web::WebAddress;

/// Everything a reader is told, in the order of the files. Whoever builds a story makes sure that every reference in it
/// resolves. The lists are shared, so that copying a story is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its title.
    pub title: Text,
    /// The headline of the map of all sources, as written by an editor; `None` if the program writes it.
    pub headline: Option<Text>,
    /// One sentence that says what the map shows.
    pub framing: Text,
    /// The first day with a map, for a story told day by day. Earlier statements are background: they are listed but
    /// never paint.
    pub from: Option<Date>,
    /// The day that the map shows; on the site, the last one. Later statements don't count.
    pub as_of: Date,
    /// The number of days after which a claim is history; `None` if claims never expire.
    pub history_after: Option<u16>,
    /// What its areas are called, in the form that the messages of the language take, in English the plural, such as
    /// "districts"; `None` for the default.
    pub areas_are: Option<String>,
    /// The day on which the data was last changed.
    pub updated: Date,
    /// A note on what the boundaries are and are not.
    pub boundary_note: Text,
    /// Credits and licences of the map's data.
    pub credits: Arc<[Credit]>,
    /// Other stories on the same site: for each a line of text and its name in addresses.
    pub also: Arc<[(Text, String)]>,
    /// The languages that it is told in beside its own, in the order of the file.
    pub translations: Arc<[Translation]>,
    /// Where to report mistakes.
    pub corrections: Text,
    /// The parties.
    pub parties: Listed<Party>,
    /// The sources, in the order in which the reader chooses among them.
    pub sources: Listed<Source>,
    /// The groups of areas.
    pub groups: Listed<Group>,
    /// The areas, including those without a shape.
    pub areas: Listed<Area>,
    /// The publications that claims are cited from.
    pub citations: Listed<Citation>,
    /// The claims, in the order of the file.
    pub claims: Claims,
}

/// A language that a story is told in beside its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The code in the names of columns and in addresses, such as `fa`.
    pub language: Language,
    /// Who has checked the translation; `None` for a draft.
    pub read_by: Option<String>,
}

/// A line of credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The text.
    pub text: Text,
    /// The address of the licence or of the maker, if there is one.
    pub address: Option<WebAddress>,
}

impl Story {
    /// Everything that the reader can choose: each source, then all together, then how far they agree.
    pub fn voices(&self) -> impl Iterator<Item = Voice> {
        let sources = self.sources.iter().map(|source| Voice::Source(source.id.clone()));
        sources.chain([Voice::All, Voice::Agreement])
    }

    /// The days with a map, in order. Only one, unless the story is told day by day.
    pub fn days(&self) -> Vec<Date> {
        let first = self.from.unwrap_or(self.as_of);
        std::iter::successors(Some(first), |day| day.next()).take_while(|day| *day <= self.as_of).collect()
    }

    /// The story as of a day: later statements don't count.
    pub fn on(&self, day: Date) -> Self {
        Self { as_of: day, ..self.clone() }
    }

    /// Whether a statement counts on the story's day: it has a day, which is not after the story's and not before its
    /// first.
    pub fn counts(&self, claim: &Claim) -> bool {
        self.is_told(claim) && claim.said_on.day() <= Some(self.as_of)
    }

    /// Whether a statement counts on any day of the story, even a later one.
    pub fn is_told(&self, claim: &Claim) -> bool {
        claim.said_on.day().is_some_and(|day| self.from.is_none_or(|first| first <= day))
    }

    /// Whether a statement last made on this day is history on the story's day.
    pub fn is_history(&self, said_on: Date) -> bool {
        self.history_after.is_some_and(|most| self.as_of.days_after(said_on) > i32::from(most))
    }

    /// The first statement that ended this one, up to the story's day. An implied statement ends with the one it
    /// follows from.
    pub fn ended_by(&self, claim: &Claim) -> Option<&Claim> {
        let day = |other: &&Claim| other.said_on.day();
        let origin = claim.follows_from.iter().flat_map(|id| self.claims.ending(id));
        self.claims
            .ending(&claim.id)
            .chain(origin)
            .filter(|other| day(other).is_some() && day(other) <= Some(self.as_of))
            .min_by_key(|other| (day(other), self.claims.place(&other.id)))
    }

    /// The headline that an editor wrote for the map of this voice.
    pub fn headline(&self, voice: &Voice) -> Option<&Text> {
        match voice {
            Voice::Source(id) => self.source(id)?.headline.as_ref(),
            Voice::All => self.headline.as_ref(),
            Voice::Agreement => None,
        }
    }

    /// The area with this code.
    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.areas.with_id(code)
    }

    /// The group with this identifier.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.with_id(id)
    }

    /// The source with this identifier.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.with_id(id)
    }

    /// The party with this identifier.
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.with_id(id)
    }

    /// The claim with this identifier.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.with_id(id)
    }

    /// The publication with this identifier.
    pub fn citation(&self, id: &CitationId) -> Option<&Citation> {
        self.citations.with_id(id)
    }
}
