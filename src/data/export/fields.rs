//! The fields that the exports have in common.

use crate::domain::claim::{Assertion, Claim, Place, RestsOn};
use crate::domain::id::PartyId;
use crate::domain::source::{Address, Citation};
use crate::domain::story::Story;

/// The word for what is not known.
pub(super) const UNKNOWN: &str = "unknown";

/// What an export says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The version of the data, see [`version`](crate::data::version()).
    pub version: &'a str,
    /// Under which terms the data can be used, as its publisher has it; `None` if nothing is known of that.
    pub licence: Option<&'a str>,
}

/// Who is said to hold a place, and to whom that is denied.
pub(super) fn parties(assertion: Option<&Assertion>) -> (Option<&PartyId>, Option<&PartyId>) {
    match assertion {
        Some(Assertion::Held(party)) => (Some(party), None),
        Some(Assertion::NotHeld(party)) => (None, Some(party)),
        Some(Assertion::Contested) | None => (None, None),
    }
}

/// The sources on which a statement rests, its own if it is its own say-so; `None` if that is not known.
pub(super) fn rests_on(claim: &Claim) -> Option<Vec<&str>> {
    match &claim.rests_on {
        RestsOn::Itself => Some(vec![claim.source.as_str()]),
        RestsOn::Sources(sources) => Some(sources.iter().map(|source| source.as_str()).collect()),
        RestsOn::Unknown => None,
    }
}

/// What a statement is of, as the story's own file has it.
pub(super) fn places(claim: &Claim) -> Vec<String> {
    claim.places.iter().map(ToString::to_string).collect()
}

/// Their names, in the same order.
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

/// Where a statement can be read: outlet, title, day and address.
pub(super) struct Cited {
    pub outlet: String,
    pub title: String,
    pub published: String,
    pub address: String,
    /// The day it was read, if that was noted.
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
                Address::Known(address) => Some(address.clone()),
                Address::Unknown => None,
            }),
            accessed: citation.and_then(|citation| citation.accessed).map(|day| day.to_string()),
        }
    }
}
