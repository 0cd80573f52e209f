//! The areas. The program updates their names when the reader's choice changes; the style sheet updates their colours by
//! itself.

use std::cell::RefCell;

use leptos::prelude::*;

use super::follow;
use crate::client::dom::{self, Element, Event};
use crate::client::{places, store};
use crate::contract::attribute::AREA;
use crate::contract::class::AREAS;
use crate::contract::id::MAP;
use crate::contract::state::{Field, HIDDEN};
use crate::domain::id::AreaCode;
use crate::domain::voice::Voice;
use crate::view::Live;

/// Keeps the areas up to date with the state.
pub fn attend(live: Live) {
    let chosen = || [Field::Source, Field::Implied, Field::Day].map(store::value);
    let shown = RefCell::new(None);
    let follow_state = move || {
        let now = chosen();
        if shown.borrow().as_ref() != Some(&now) {
            show(&now);
            shown.replace(Some(now));
        }
    };
    // the reader may have chosen before the program came, and the elements that the names were made of are kept elsewhere
    follow_state();
    store::subscribe(follow_state);
    follow(move || mark_current(live.selected.get().as_ref()));
}

/// Shows what the chosen voice says of every area, with or without implied claims.
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

/// The area's link in which an event took place.
pub fn link_of(event: &Event) -> Option<Element> {
    // the map has no other links
    dom::target(event, "a")
}

/// The code of the area inside a link.
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

/// Makes the area's name say what a voice says of it.
fn show_area(link: &Element, voice: &Voice, implied: bool) {
    let label = code(link).and_then(|code| places::label(&code, voice, implied));
    link.set("aria-label", label.as_deref());
    link.set("aria-labelledby", None);
}

/// Marks the selected area as current. All areas together are one tab stop; arrow keys move between them.
fn mark_current(selected: Option<&AreaCode>) {
    let links = links();
    let current = selected.and_then(|selected| links.iter().position(|link| code(link).as_ref() == Some(selected)));
    for (index, link) in links.iter().enumerate() {
        link.set("aria-current", (current == Some(index)).then_some("true"));
        link.set("tabindex", Some(if current.unwrap_or(0) == index { "0" } else { "-1" }));
    }
}
