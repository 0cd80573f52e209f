//! The areas. The program updates their names when the reader's choice changes; the style sheet updates their colours by
//! itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::follow;
use crate::client::dom::{self, Element, Event};
use crate::client::{places, store};
use crate::contract::attribute::AREA;
use crate::contract::class::AREAS;
use crate::contract::event;
use crate::contract::id::MAP;
use crate::contract::state::{Field, HIDDEN};
use crate::domain::id::AreaCode;
use crate::domain::voice::Voice;
use crate::view::Live;

/// Keeps the areas up to date with the state.
pub fn attend(live: Live) {
    let chosen = || [Field::Source, Field::Implied, Field::Day].map(store::value);
    let shown = Rc::new(RefCell::new(None));
    let stale = Rc::clone(&shown);
    let turn = Rc::new(Cell::new(0));
    let follow_state = move || {
        let now = chosen();
        if shown.borrow().as_ref() != Some(&now) {
            turn.set(turn.get() + 1);
            let (turn, own) = (Rc::clone(&turn), turn.get());
            Chosen::of(&now).show(links().into(), 0, Rc::new(move || turn.get() == own));
            shown.replace(Some(now));
        }
    };
    let follow_part = follow_state.clone();
    dom::listen("body", event::PART, move |_| {
        stale.replace(None);
        follow_part();
    });
    // the reader may have chosen before the program came, and the elements that the names were made of are kept elsewhere
    follow_state();
    store::subscribe(follow_state);
    follow(move || mark_current(live.selected.get().as_ref()));
}

/// How many areas get their names in one task.
const AT_ONCE: usize = 100;

/// What the names of areas say: the voice, and whether implied claims are shown.
#[derive(Clone)]
struct Chosen(Voice, bool);

impl Chosen {
    fn of([source, implied, _day]: &[Option<String>; 3]) -> Self {
        let voice = source.as_ref().and_then(|source| source.parse().ok()).unwrap_or(Voice::All);
        Self(voice, implied.as_deref() != Some(HIDDEN))
    }

    /// Shows what the chosen voice says of each of these areas, some in each task; `is_due` says whether it still is what the
    /// reader chose.
    fn show(self, links: Rc<[Element]>, first: usize, is_due: Rc<dyn Fn() -> bool>) {
        let rest = links.get(first..).unwrap_or_default();
        for link in rest.iter().take(AT_ONCE) {
            show_area(link, &self.0, self.1);
        }
        if rest.len() > AT_ONCE {
            dom::set_timeout(0, move || {
                if is_due() {
                    self.show(links, first + AT_ONCE, is_due);
                }
            });
        }
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
    // on a page in parts, the headings come later than the program
    if let Some(label) = code(link).and_then(|code| places::label(&code, voice, implied)) {
        link.set("aria-label", Some(&label));
        link.set("aria-labelledby", None);
    }
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
