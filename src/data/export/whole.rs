//! The story as JSON: what the table contains, and the parties, sources and areas that it refers to.

use std::io;

use serde::Serialize;

use super::fields::{Cited, Edition, UNKNOWN, parties, place_names, places, rests_on};
use crate::data::areas::DARI;
use crate::domain::claim::Claim;
use crate::domain::id::PartyId;
use crate::domain::source::{Party, Source, SourceKind};
use crate::domain::story::Story;

#[derive(Serialize)]
struct Whole<'a> {
    title: &'a str,
    framing: &'a str,
    as_of: String,
    /// The days with a map.
    days: Vec<String>,
    updated: String,
    version: &'a str,
    licence: Option<&'a str>,
    boundary_note: &'a str,
    credits: Vec<super::shapes::Credit<'a>>,
    corrections: &'a str,
    parties: Vec<Named<'a>>,
    sources: Vec<Voice<'a>>,
    areas: Vec<Area<'a>>,
    claims: Vec<Statement<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
    side: Option<&'a str>,
}

#[derive(Serialize)]
struct Voice<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    party: Option<&'a str>,
}

#[derive(Serialize)]
struct Area<'a> {
    code: &'a str,
    name: &'a str,
    dari: Option<&'a str>,
    group: &'a str,
    province: &'a str,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct Statement<'a> {
    id: &'a str,
    source: &'a str,
    source_name: &'a str,
    claimant: &'a str,
    role: &'a str,
    party: Option<&'a str>,
    reporter: &'a str,
    verifier: Option<&'a str>,
    medium: &'a str,
    said_on: String,
    event_date: Option<String>,
    kind: &'static str,
    holder: Option<&'a str>,
    not_holder: Option<&'a str>,
    reach: &'static str,
    follows_from: Option<&'a str>,
    rests_on: Origin<'a>,
    ends: Vec<&'a str>,
    places: Vec<String>,
    place_names: Vec<&'a str>,
    paraphrase: &'a str,
    quote: Option<&'a str>,
    citation: Publication,
    note: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Origin<'a> {
    Sources(Vec<&'a str>),
    Word(&'static str),
}

#[derive(Serialize)]
struct Publication {
    outlet: String,
    title: String,
    published: String,
    address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<String>,
}

/// The story as JSON: its fields, parties, sources, areas, and each statement with its citation. A missing optional
/// value is `null`; an unknown value is the word `unknown`.
///
/// # Errors
///
/// Fails if serialising fails, which it does not for these types.
pub fn claims_json(story: &Story, edition: Edition<'_>) -> io::Result<String> {
    let whole = Whole {
        title: &story.title,
        framing: &story.framing,
        as_of: story.as_of.to_string(),
        days: story.days().iter().map(ToString::to_string).collect(),
        updated: story.updated.to_string(),
        version: edition.version,
        licence: edition.licence,
        boundary_note: &story.boundary_note,
        credits: super::shapes::credits(story),
        corrections: &story.corrections,
        parties: story.parties.iter().map(named).collect(),
        sources: story.sources.iter().map(voice).collect(),
        areas: story
            .areas
            .iter()
            .map(|area| Area {
                code: area.code.as_str(),
                name: &area.name.default,
                dari: area.name.in_language(DARI),
                group: area.group.as_str(),
                province: &area.province,
                note: area.note.as_deref(),
            })
            .collect(),
        claims: story.claims.iter().map(|claim| statement(story, claim)).collect(),
    };
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}

fn named(party: &Party) -> Named<'_> {
    Named { id: party.id.as_str(), name: &party.name, side: party.side.as_ref().map(|side| side.id.as_str()) }
}

fn voice(source: &Source) -> Voice<'_> {
    let (kind, party) = match &source.kind {
        SourceKind::Party(party) => ("party", Some(party.as_str())),
        SourceKind::Outlet => ("outlet", None),
        SourceKind::Organisation => ("organisation", None),
        SourceKind::Several => ("several", None),
    };
    Voice { id: source.id.as_str(), name: &source.name, kind, party }
}

fn statement<'a>(story: &'a Story, claim: &'a Claim) -> Statement<'a> {
    let (holder, not_holder) = parties(claim.assertion.as_ref());
    let Cited { outlet, title, published, address, accessed } = Cited::of(story, claim);
    Statement {
        id: claim.id.as_str(),
        source: claim.source.as_str(),
        source_name: story.source(&claim.source).map_or(claim.source.as_str(), |source| &source.name),
        claimant: &claim.claimant,
        role: &claim.role,
        party: claim.party.as_ref().map(PartyId::as_str),
        reporter: &claim.reporter,
        verifier: claim.verifier.as_deref(),
        medium: &claim.medium,
        said_on: claim.said_on.to_string(),
        event_date: claim.event_date.map(|day| day.to_string()),
        kind: claim.kind.token(),
        holder: holder.map(PartyId::as_str),
        not_holder: not_holder.map(PartyId::as_str),
        reach: claim.reach.token(),
        follows_from: claim.follows_from.as_ref().map(|id| id.as_str()),
        rests_on: rests_on(claim).map_or(Origin::Word(UNKNOWN), Origin::Sources),
        ends: claim.ends.iter().map(|id| id.as_str()).collect(),
        places: places(claim),
        place_names: place_names(story, claim),
        paraphrase: &claim.paraphrase,
        quote: claim.quote.as_deref(),
        citation: Publication { outlet, title, published, address, accessed },
        note: claim.note.as_deref(),
    }
}
