//! The areas: their attributes and names are kept in step with what the reader chose. Their colours follow by themselves.

use std::cell::RefCell;

use leptos::prelude::*;

use super::follow;
use crate::client::dom::{self, Element, Event};
use crate::client::store;
use crate::contract::attribute::{self, AREA, HOLDER, NOT_HOLDER, REACH, SIDES, STATUS};
use crate::contract::class::AREAS;
use crate::contract::id::{self, MAP};
use crate::contract::standing::{Said, implied_end};
use crate::contract::state::{Field, HIDDEN};
use crate::domain::id::AreaCode;
use crate::domain::voice::Voice;
use crate::view::Live;

/// Keeps the areas in step.
pub fn attend(live: Live) {
    // what the areas show: source, what is implied, day
    let shown = RefCell::new([None, None, None]);
    store::subscribe(move || {
        let chosen = [Field::Source, Field::Implied, Field::Day].map(store::value);
        if *shown.borrow() != chosen {
            show(&chosen);
            shown.replace(chosen);
        }
    });
    // from here on the program keeps what a reader may have chosen before
    show(&[Field::Source, Field::Implied, Field::Day].map(store::value));
    follow(move || mark_current(live.selected.get().as_ref()));
}

/// Shows what is said of every area by this source, with what is implied or without.
fn show([source, implied, _day]: &[Option<String>; 3]) {
    let voice = source.as_ref().and_then(|source| source.parse().ok()).unwrap_or(Voice::All);
    let implied = implied.as_deref() != Some(HIDDEN);
    for link in links() {
        show_area(&link, &voice, implied);
    }
}

/// The areas' links, in the order of the document.
pub fn links() -> Vec<Element> {
    dom::query(AREAS.selector()).map_or_else(Vec::new, |areas| areas.query_all("a"))
}

/// The link in which an event took place.
pub fn link_of(event: &Event) -> Option<Element> {
    // the map has no other links
    dom::target(event, "a")
}

/// The code of the area that a link is around.
pub fn code(link: &Element) -> Option<AreaCode> {
    link.query(AREA.selector())?.get(AREA.name())?.parse().ok()
}

/// The shape of an area.
pub fn shape(code: &AreaCode) -> Option<Element> {
    dom::query(MAP.selector())?.query(&AREA.is(code.as_str()))
}

/// The outline of an area, as path data in user units.
pub fn outline(code: &AreaCode) -> Option<String> {
    shape(code)?.get("d")
}

/// Shows what a voice says of an area.
fn show_area(link: &Element, voice: &Voice, implied: bool) {
    let Some(area) = link.query(AREA.selector()) else { return };
    let (Some(code), Some(text)) = (code(link), area.get(&attribute::by(voice))) else { return };
    let hidden = !implied && text.ends_with(&implied_end());
    let said = if hidden { Said::nothing() } else { Said::read(&text, &area.get(SIDES.name()).unwrap_or_default()) };
    area.set(STATUS.name(), Some(&said.status));
    area.set(HOLDER.name(), said.holder.as_deref());
    area.set(NOT_HOLDER.name(), said.not_holder.as_deref());
    area.set(REACH.name(), said.reach.as_deref());
    link.set("aria-labelledby", Some(&id::label(&code, voice, !hidden)));
}

/// Marks the area that is selected. All areas together are one stop of the Tab key; arrow keys move among them.
fn mark_current(selected: Option<&AreaCode>) {
    let links = links();
    let current = selected.and_then(|selected| links.iter().position(|link| code(link).as_ref() == Some(selected)));
    for (index, link) in links.iter().enumerate() {
        link.set("aria-current", (current == Some(index)).then_some("true"));
        link.set("tabindex", Some(if current.unwrap_or(0) == index { "0" } else { "-1" }));
    }
}
