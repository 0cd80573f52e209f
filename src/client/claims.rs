//! The panel of claims: which area is open, and which statements are about it. Every statement is in the page once;
//! those about other areas are hidden.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::dom::{self, Element};
use super::map;
use super::places;
use super::store;
use crate::contract::attribute::OF;
use crate::contract::class::BACK;
use crate::contract::event;
use crate::contract::id::CLAIMS;
use crate::contract::state::Field;
use crate::domain::id::AreaCode;
use crate::view::Live;

/// Owns the field for the open area, and handles the panel's link back.
pub fn attend(live: Live) {
    store::on_request(Field::Area, move |code| match code.map(|code| code.parse()) {
        None => select(live, None),
        Some(Ok(code)) => select(live, Some(code)),
        Some(Err(_)) => {}
    });
    dom::listen(CLAIMS.selector(), "click", move |event| {
        if dom::target(event, BACK.selector()).is_some() {
            // the link is for pages without the program
            event.prevent_default();
            store::request(Field::Area, None);
            // the link disappears and would take the focus with it
            if let Some(panel) = panel() {
                panel.focus();
            }
        }
    });
    places::keep();
    show_open(live);
}

fn panel() -> Option<Element> {
    dom::query(CLAIMS.selector())
}

/// Opens an area, or closes the open one. Ignores a code that no area has.
fn select(live: Live, area: Option<AreaCode>) {
    if area.as_ref().is_some_and(|code| map::shape(code).is_none()) {
        return;
    }
    store::write(Field::Area, area.as_ref().map(AreaCode::as_str));
    live.pointed.set(None);
    live.selected.set(area);
}

/// Shows the heading of the open area and the statements about it, or all statements while no area is open.
fn show_open(live: Live) {
    // the elements that are about certain areas, with those areas
    let items = Rc::new(RefCell::new(Vec::<(Element, String)>::new()));
    let shown = Rc::new(RefCell::new(Some(None)));
    // Reading an element's scroll position makes the browser lay out the page at once: ask only if it may have changed.
    let scrolled = Rc::new(Cell::new(false));
    let moved = Rc::clone(&scrolled);
    dom::listen(CLAIMS.selector(), "scroll", move |_| moved.set(true));
    // a part has come: the panel has other elements, and the shapes may have finer outlines
    let (known, stale) = (Rc::clone(&items), Rc::clone(&shown));
    dom::listen("body", event::PART, move |_| {
        known.borrow_mut().clear();
        stale.replace(None);
        live.selected.update(|_| {});
    });
    map::follow(move || {
        let open = live.open();
        if shown.borrow().as_ref() == Some(&open) {
            return;
        }
        let Some(panel) = panel() else { return };
        let mut items = items.borrow_mut();
        if items.is_empty() {
            let item = |element: Element| element.get(OF.name()).map(|areas| (element, areas));
            *items = panel.query_all(OF.selector()).into_iter().filter_map(item).collect();
        }
        for (element, areas) in items.iter() {
            let is_on = open.as_ref().is_none_or(|code| areas.split(' ').any(|other| other == code.as_str()));
            element.set_hidden(!is_on);
        }
        places::show(open.as_ref());
        shown.replace(Some(open));
        if scrolled.replace(false) {
            panel.scroll_to_top();
        }
    });
}
