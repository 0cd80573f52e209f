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
    let names = Rc::new(Names { said: RefCell::default(), next: Cell::new(usize::MAX) });
    let of_state = Rc::clone(&names);
    let follow_state = move || of_state.follow([Field::Source, Field::Implied, Field::Day].map(store::value));
    let follow_part = follow_state.clone();
    dom::listen("body", event::PART, move |_| {
        names.said.take();
        follow_part();
    });
    // the reader may have chosen before the program came, and the elements that the names were made of are kept elsewhere
    follow_state();
    store::subscribe(follow_state);
    follow(move || mark_current(live.selected.get().as_ref()));
}

/// How many areas get their names in one task; those of a province all at once.
const AT_ONCE: usize = 50;

/// The milliseconds after the first of these tasks: the browser may still be painting what was chosen.
const PAUSE: i32 = 50;

/// Whose claims: the source, whether implied claims are hidden, and the day.
type Choice = [Option<String>; 3];

/// The names of the areas, which say what is said of them.
struct Names {
    /// The choice that they are about.
    said: RefCell<Option<Choice>>,
    /// The first link that doesn't have its name yet.
    next: Cell<usize>,
}

impl Names {
    /// Gives the areas their names, unless they are about this choice already.
    fn follow(self: &Rc<Self>, choice: Choice) {
        if self.said.borrow().as_ref() != Some(&choice) {
            self.said.replace(Some(choice));
            // a task that is waiting begins anew
            if self.next.replace(0) == usize::MAX {
                self.go_on();
            }
        }
    }

    /// Gives some areas their names, and the others theirs in later tasks.
    fn go_on(self: &Rc<Self>) {
        let Some([source, implied, _day]) = self.said.borrow().clone() else { return };
        let voice = source.and_then(|source| source.parse().ok()).unwrap_or(Voice::All);
        let (links, next) = (links(), self.next.get());
        for link in links.iter().skip(next).take(AT_ONCE) {
            show_area(link, &voice, implied.as_deref() != Some(HIDDEN));
        }
        if next + AT_ONCE < links.len() {
            self.next.set(next + AT_ONCE);
            let names = Rc::clone(self);
            dom::set_timeout(if next == 0 { PAUSE } else { 0 }, move || names.go_on());
        } else {
            self.next.set(usize::MAX);
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
