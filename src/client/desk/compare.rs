//! The maps of all sources as small multiples, and two of them laid over each other.

use std::cell::RefCell;
use std::rc::Rc;

use crate::client::dom::{self, Element, Event};
use crate::client::store;
use crate::contract::attribute::{AREA, AT, FINDING, HALF, SOURCE, TOOL, VOICE};
use crate::contract::class::{AREA as SHAPE, BORDERS, HALVES, RING, SHAPES, TOOLS};
use crate::contract::id::{COMPARE, COMPARE_TITLE, HEADLINE, MAP, SWIPE, SWIPE_LEFT, SWIPE_RIGHT};
use crate::contract::state::{COMPARED, Field};
use crate::contract::tool::Tool;

/// Shows the maps, scrolls to them and moves the focus there.
pub fn show() {
    store::request(Field::Compare, Some(COMPARED));
    if let Some(title) = dom::query(COMPARE_TITLE.selector()) {
        title.scroll_into_view();
        title.focus();
    }
}

/// Hides the maps.
pub fn close() {
    store::request(Field::Compare, None);
}

/// Owns the field that says whether the maps are shown, and makes the maps respond.
pub fn attend() {
    let Some(root) = dom::query(COMPARE.selector()) else { return };
    let maps = root.clone();
    store::on_request(Field::Compare, move |requested| {
        let shown = requested.as_deref() == Some(COMPARED);
        if let Some(template) = maps.query("template").filter(|_| shown) {
            maps.unpack(&template);
        }
        maps.set_hidden(!shown);
        if let Some(button) = dom::query(&format!("{TOOLS} {}", TOOL.is(Tool::Compare.name()))) {
            button.set("aria-expanded", Some(if shown { "true" } else { "false" }));
        }
        store::write(Field::Compare, shown.then_some(COMPARED));
    });
    follow();
    let pointed: Rc<dyn Fn(&Event)> = Rc::new(|event| {
        let copy = dom::target(event, AT.selector()).and_then(|area| area.get(AT.name()));
        let area = copy.or_else(|| dom::target(event, &format!("{MAP} {AREA}"))?.get(AREA.name()));
        ring(area.or_else(|| store::value(Field::Area)).as_deref());
    });
    for map in [COMPARE, MAP] {
        let pointed = Rc::clone(&pointed);
        dom::listen(&map.to_string(), "pointerover", move |event| pointed(event));
    }
    root.listen("click", |event| {
        if let Some(code) = dom::target(event, AT.selector()).and_then(|area| area.get(AT.name())) {
            super::open_area(&code);
        } else if let Some(voice) = dom::target(event, SOURCE.selector()).and_then(|button| button.get(SOURCE.name())) {
            store::request(Field::Source, Some(&voice));
            if let Some(map) = dom::query(MAP.selector()) {
                map.scroll_into_view();
            }
        }
    });
    root.listen("input", |event| {
        if let Some(swipe) = dom::target(event, SWIPE.selector()) {
            if let Some(halves) = dom::query(HALVES.selector()) {
                halves.set_property("--at", &format!("{}%", swipe.value()));
            }
            return;
        }
        for (id, half) in [SWIPE_LEFT, SWIPE_RIGHT].iter().zip(dom::query_all(&format!("{HALVES} {HALF}"))) {
            if let Some(choice) = dom::target(event, &id.to_string()) {
                half.set(HALF.name(), Some(&choice.value()));
            }
        }
    });
}

/// Updates the maps when the day changes, and their ring when another area opens.
fn follow() {
    // the day that the maps show; `None` before they show any
    let shown = RefCell::new(None);
    store::subscribe(move || {
        let state = store::state();
        if !state.compare {
            return;
        }
        if *shown.borrow() != Some(state.day) {
            copy();
            shown.replace(Some(state.day));
        }
        ring(state.area.as_deref());
    });
}

/// Copies what the page's own map shows.
fn copy() {
    let shapes: String = dom::query_all(&format!("{MAP} path{SHAPE}")).iter().map(Element::outer_html).collect();
    // `data-area` must stay unique to the page's own map, where others look an area up by it
    let shapes = shapes.replace(&format!("{}=", AREA.name()), &format!("{}=", AT.name()));
    let borders = dom::query(&format!("{MAP} {BORDERS}")).map(|borders| borders.outer_html()).unwrap_or_default();
    for sheet in dom::query_all(&format!("{COMPARE} {SHAPES}")) {
        sheet.set_inner_html(&format!("{shapes}{borders}"));
    }
    for finding in dom::query_all(&format!("{COMPARE} {FINDING}")) {
        let voice = finding.get(FINDING.name()).unwrap_or_default();
        if let Some(headline) = dom::query(&format!("{HEADLINE} {}", VOICE.is(&voice))) {
            finding.set_text(&headline.text());
        }
    }
}

/// Draws a ring around an area on all maps, or removes it.
fn ring(code: Option<&str>) {
    let shape = code.and_then(|code| dom::query(&format!("{MAP} {}", AREA.is(code))));
    let path = shape.and_then(|shape| shape.get("d"));
    for ring in dom::query_all(&format!("{COMPARE} {RING} path")) {
        ring.set("d", path.as_deref());
    }
}
