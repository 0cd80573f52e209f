//! The fields that the exports have in common.

use crate::domain::claim::{Assertion, Claim, Place, RestsOn};
use crate::domain::id::PartyId;
use crate::domain::source::{Address, Citation};
use crate::domain::story::Story;

/// The word for what is unknown.
pub(super) const UNKNOWN: &str = "unknown";

/// What an export says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The version of the data, see [`version`](crate::data::version()).
    pub version: &'a str,
    /// The terms under which the data can be used, as its publisher states them; `None` if they are unknown.
    pub licence: Option<&'a str>,
}

/// The holder that is asserted, and the party that is denied to hold.
pub(super) fn parties(assertion: Option<&Assertion>) -> (Option<&PartyId>, Option<&PartyId>) {
    match assertion {
        Some(Assertion::Held(party)) => (Some(party), None),
        Some(Assertion::NotHeld(party)) => (None, Some(party)),
        Some(Assertion::Contested) | None => (None, None),
    }
}

/// The sources on which a statement rests, including its own if it rests on itself; `None` if they are unknown.
pub(super) fn rests_on(claim: &Claim) -> Option<Vec<&str>> {
    match &claim.rests_on {
        RestsOn::Itself => Some(vec![claim.source.as_str()]),
        RestsOn::Sources(sources) => Some(sources.iter().map(|source| source.as_str()).collect()),
        RestsOn::Unknown => None,
    }
}

/// What a statement is about, as in the story's own file.
pub(super) fn places(claim: &Claim) -> Vec<String> {
    claim.places.iter().map(ToString::to_string).collect()
}

/// The names of what a statement is about, in the same order.
pub(super) fn place_names<'a>(story: &'a Story, claim: &'a Claim) -> Vec<&'a str> {
    claim
        .places
        .iter()
        .map(|place| match place {
            Place::Area(code) => story.area(code).map_or(code.as_str(), |area| &area.name.default),
            Place::Whole(id) | Place::EveryPart(id) => story.group(id).map_or(id.as_str(), |group| &group.name.default),
        })
        .collect()
}

/// The publication that a statement is cited from.
pub(super) struct Cited {
    pub outlet: String,
    pub title: String,
    pub published: String,
    pub address: String,
    /// The day on which an editor read it, if recorded.
    pub accessed: Option<String>,
}

impl Cited {
    pub fn of(story: &Story, claim: &Claim) -> Self {
        let citation = story.citation(&claim.citation);
        let known = |field: fn(&Citation) -> Option<String>| citation.and_then(field).unwrap_or(UNKNOWN.to_owned());
        Self {
            outlet: known(|citation| Some(citation.outlet.clone())),
            title: known(|citation| citation.title.clone()),
            published: known(|citation| citation.published.map(|day| day.to_string())),
            address: known(|citation| match &citation.address {
                Address::Known(address) => Some(address.to_string()),
                Address::Unknown => None,
            }),
            accessed: citation.and_then(|citation| citation.accessed).map(|day| day.to_string()),
        }
    }
}
