//! The headings of areas in the panel, with what each voice says of them: hundreds of elements, of which a reader sees
//! those of one area. The program keeps the others out of the document, in a `<template>`; until it comes, and if it
//! never does, all of them are in the document.

use super::dom::{self, Element};
use crate::contract::id::PLACES;

#[cfg(feature = "hydrate")]
pub use program::{keep, label, show};

fn template() -> Option<Element> {
    dom::query(PLACES.selector())
}

/// The first element that a selector matches, in a heading or elsewhere on the page.
#[cfg(feature = "desk")]
pub fn find(selector: &str) -> Option<Element> {
    template().and_then(|template| template.query_kept(selector)).or_else(|| dom::query(selector))
}

/// What only the page's own program does.
#[cfg(feature = "hydrate")]
mod program {
    use super::template;
    use crate::client::dom;
    use crate::contract::attribute::VOICE;
    use crate::contract::class::{PLACE, WHILE_HIDDEN, WHILE_SHOWN};
    use crate::domain::id::AreaCode;
    use crate::domain::voice::Voice;

    /// Takes all headings out of the document.
    pub fn keep() {
        if let Some(template) = template() {
            for place in dom::query_all(PLACE.selector()) {
                template.keep(&place);
            }
        }
    }

    /// Puts the heading of an area into the document, in place of the one that is there.
    pub fn show(area: Option<&AreaCode>) {
        keep();
        if let (Some(template), Some(area)) = (template(), area)
            && let Some(place) = template.kept(area.as_str())
        {
            place.insert_before(&template);
        }
    }

    /// The accessible name of an area: its name and what a voice says of it, with or without implied claims.
    pub fn label(area: &AreaCode, voice: &Voice, implied: bool) -> Option<String> {
        let place = template()?.kept(area.as_str()).or_else(|| dom::by_id(area.as_str()))?;
        let not = if implied { WHILE_HIDDEN } else { WHILE_SHOWN };
        let said = place.query(&(VOICE.is(voice.as_str()) + ":not(" + not.selector() + ")"))?;
        Some(place.query("header")?.text() + " " + &said.text())
    }
}
