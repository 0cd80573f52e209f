//! A story: the places, the voices, and what they say.

use std::sync::Arc;

use super::claim::Claim;
use super::date::Date;
use super::id::{AreaCode, CitationId, GroupId, PartyId, SourceId};
use super::place::{Area, Group};
use super::source::{Citation, Party, Source};
use super::voice::Voice;

/// Everything a reader is told, in the order of the files. Every reference in it leads somewhere: whoever builds a
/// story has checked that. The lists are shared, so that a story of another day is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its title.
    pub title: String,
    /// What the map of all sources together shows, in one finding, as an editor has it; `None` for one that is counted out.
    pub headline: Option<String>,
    /// One sentence that says what the reader looks at.
    pub framing: String,
    /// The first day there is a map of, for a story that is told day by day. Statements of before are background: they
    /// are listed, and colour nothing.
    pub from: Option<Date>,
    /// The day the map shows; the last one, as the story is sent. What was said later is not in it.
    pub as_of: Date,
    /// After how many days a claim is history; `None` if none ever is.
    pub history_after: Option<u16>,
    /// What its areas are called, in the plural, such as "districts"; `None` for the general word.
    pub areas_are: Option<String>,
    /// The day the data was last changed.
    pub updated: Date,
    /// What the boundaries are and are not.
    pub boundary_note: String,
    /// Who made the data the map draws on, with licence, a line each.
    pub credits: Arc<[Credit]>,
    /// Other stories on the same site, each by a line and its name in addresses.
    pub also: Arc<[(String, String)]>,
    /// Whom to tell of a mistake.
    pub corrections: String,
    /// The sides.
    pub parties: Arc<[Party]>,
    /// The voices, in the order of the choice.
    pub sources: Arc<[Source]>,
    /// The groups of areas.
    pub groups: Arc<[Group]>,
    /// The areas, also those without a shape.
    pub areas: Arc<[Area]>,
    /// What is cited.
    pub citations: Arc<[Citation]>,
    /// What was said.
    pub claims: Arc<[Claim]>,
}

/// A line of credit, with the address its licence asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// What the line says.
    pub text: String,
    /// Where the licence or the maker is found.
    pub address: Option<String>,
}

impl Story {
    /// The choices a reader has: each source in its order, then all together, then how far they agree.
    pub fn voices(&self) -> impl Iterator<Item = Voice> {
        let sources = self.sources.iter().map(|source| Voice::Source(source.id.clone()));
        sources.chain([Voice::All, Voice::Agreement])
    }

    /// The days there is a map of, in their order: one, unless the story is told day by day.
    pub fn days(&self) -> Vec<Date> {
        let first = self.from.unwrap_or(self.as_of);
        std::iter::successors(Some(first), |day| day.next()).take_while(|day| *day <= self.as_of).collect()
    }

    /// The story as it stood on a day: of every source what it had last said by then.
    pub fn on(&self, day: Date) -> Self {
        Self { as_of: day, ..self.clone() }
    }

    /// Whether a statement is one of those the map shows: said on a day that is known, not later than the map's and
    /// not before the story's first.
    pub fn counts(&self, claim: &Claim) -> bool {
        self.is_told(claim) && claim.said_on.day() <= Some(self.as_of)
    }

    /// Whether the map of any day shows it, also of a later one.
    pub fn is_told(&self, claim: &Claim) -> bool {
        claim.said_on.day().is_some_and(|day| self.from.is_none_or(|first| first <= day))
    }

    /// Whether what was last said on this day is too old for the map of all sources.
    pub fn is_history(&self, said_on: Date) -> bool {
        self.history_after.is_some_and(|most| self.as_of.days_after(said_on) > i32::from(most))
    }

    /// The statement that ended this one by the story's day, if any did: the first to do so. What is implied ends with
    /// what it follows from.
    pub fn ended_by(&self, claim: &Claim) -> Option<&Claim> {
        let ends = |other: &&Claim| {
            let names = |id| other.ends.contains(id);
            names(&claim.id) || claim.follows_from.as_ref().is_some_and(names)
        };
        let day = |other: &&Claim| other.said_on.day();
        self.claims
            .iter()
            .filter(ends)
            .filter(|other| day(other).is_some() && day(other) <= Some(self.as_of))
            .min_by_key(day)
    }

    /// The finding that an editor wrote for the map of this voice.
    pub fn headline(&self, voice: &Voice) -> Option<&str> {
        match voice {
            Voice::Source(id) => self.source(id)?.headline.as_deref(),
            Voice::All => self.headline.as_deref(),
            Voice::Agreement => None,
        }
    }

    /// The area of this code.
    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == *code)
    }

    /// The group of this identifier.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The source of this identifier.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The party of this identifier.
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// The publication of this identifier.
    pub fn citation(&self, id: &CitationId) -> Option<&Citation> {
        self.citations.iter().find(|citation| citation.id == *id)
    }
}
