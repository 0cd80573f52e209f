//! The search: lists the areas that it finds as one types, by any of their spellings or by what they lie in.

use std::rc::Rc;

use crate::client::dom::{self, Element, Event, JsCast, KeyboardEvent};
use crate::contract::attribute::{AT, SPELLINGS};
use crate::contract::id::{FINDER, FOUND};
use crate::domain::spelling::{Match, folded};

/// Listens to the search form.
pub fn attend() {
    let Some(search) = Search::new().map(Rc::new) else { return };
    let field = search.field.clone();
    let own = Rc::clone(&search);
    field.listen("input", move |_| own.find());
    let own = Rc::clone(&search);
    field.listen("keydown", move |event| own.key(event));
    let own = Rc::clone(&search);
    dom::listen(FINDER.selector(), "submit", move |event| {
        event.prevent_default();
        own.take();
    });
    // the focus stays in the field
    dom::listen(FOUND.selector(), "pointerdown", |event| event.prevent_default());
    dom::listen(FOUND.selector(), "click", move |event| {
        if let Some(option) = dom::target(event, "li") {
            search.open(&option);
        }
    });
}

/// Shows the search and moves the focus there.
pub fn show() {
    if let Some(form) = dom::query(FINDER.selector()) {
        form.set_hidden(false);
        if let Some(field) = form.query("input") {
            field.scroll_into_view();
            field.focus();
        }
    }
}

/// The search form.
struct Search {
    field: Element,
    list: Element,
    status: Element,
    areas: Vec<Found>,
}

/// An area that the search can find.
struct Found {
    option: Element,
    /// Its own spellings, folded.
    own: Vec<String>,
    /// Those of what it lies in.
    around: Vec<String>,
}

impl Found {
    fn new(option: Element) -> Option<Self> {
        let mut found = Self { own: Vec::new(), around: Vec::new(), option };
        let mut is_own = true;
        for line in found.option.get(SPELLINGS.name())?.split('\n') {
            is_own &= !line.is_empty();
            if is_own { &mut found.own } else { &mut found.around }.push(fold(line));
        }
        Some(found)
    }

    /// How well the area answers a search: first by its own name, then by what it lies in.
    fn answers(&self, wanted: &str) -> Option<(bool, Match)> {
        let best = |spellings: &[String]| spellings.iter().filter_map(|spelling| Match::of(spelling, wanted)).min();
        let own = best(&self.own).map(|how| (false, how));
        own.or_else(|| best(&self.around).map(|how| (true, how)))
    }
}

fn fold(text: &str) -> String {
    folded(&dom::decomposed(text))
}

impl Search {
    fn new() -> Option<Self> {
        let form = dom::query(FINDER.selector())?;
        let list = form.query(FOUND.selector())?;
        let areas = list.query_all("li").into_iter().filter_map(Found::new).collect();
        Some(Self { field: form.query("input")?, status: form.query("[role=status]")?, list, areas })
    }

    /// Lists what the search finds, the best first.
    fn find(&self) {
        let wanted = fold(&self.field.value());
        let answers = |found: &Found| if wanted.is_empty() { None } else { found.answers(&wanted) };
        let answers: Vec<_> = self.areas.iter().map(answers).collect();
        for found in &self.areas {
            found.option.set_hidden(true);
        }
        let mut best = Vec::new();
        for how in [false, true].into_iter().flat_map(|around| Match::ALL.map(|how| (around, how))) {
            let answered = self.areas.iter().zip(&answers).filter(|(_, answer)| **answer == Some(how));
            let alike: Vec<_> = answered.map(|(found, _)| &found.option).collect();
            for option in &alike {
                option.set_hidden(false);
                // options stand in the order in which they are read
                self.list.append(option);
            }
            if best.is_empty() {
                best = alike;
            }
        }
        // what Enter takes; nothing, if several areas answer as well
        let only = if let [only] = best[..] { Some(only) } else { None };
        self.mark(only);
        self.expand(!best.is_empty());
        self.status.set_hidden(!best.is_empty() || wanted.is_empty());
    }

    /// The options that are listed, in their order.
    fn listed(&self) -> Vec<Element> {
        self.list.query_all("li:not([hidden])")
    }

    /// Arrow keys move through the list; Escape closes it.
    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let listed = self.listed();
        let marked = self.marked().and_then(|marked| listed.iter().position(|option| *option == marked));
        let last = listed.len().wrapping_sub(1);
        let next = match (event.key().as_str(), marked) {
            ("ArrowDown", None) => 0,
            ("ArrowDown", Some(at)) if at == last => 0,
            ("ArrowDown", Some(at)) => at + 1,
            ("ArrowUp", None | Some(0)) => last,
            ("ArrowUp", Some(at)) => at - 1,
            ("Escape", _) => {
                self.mark(None);
                return self.expand(false);
            }
            _ => return,
        };
        if let Some(option) = listed.get(next) {
            event.prevent_default();
            self.expand(true);
            self.mark(Some(option));
        }
    }

    /// The option that Enter takes.
    fn marked(&self) -> Option<Element> {
        self.list.query("[aria-selected=true]")
    }

    /// Marks the option that Enter takes.
    fn mark(&self, option: Option<&Element>) {
        for Found { option: own, .. } in &self.areas {
            own.set("aria-selected", Some(if option == Some(own) { "true" } else { "false" }));
        }
        self.field.set("aria-activedescendant", option.and_then(|option| option.get("id")).as_deref());
        if let Some(option) = option {
            option.scroll_into_view();
        }
    }

    fn expand(&self, is_open: bool) {
        self.list.set_hidden(!is_open);
        self.field.set("aria-expanded", Some(if is_open { "true" } else { "false" }));
    }

    /// Opens the area that is marked, if one is.
    fn take(&self) {
        if let Some(option) = self.marked() {
            self.open(&option);
        }
    }

    fn open(&self, option: &Element) {
        if let Some(code) = option.get(AT.name()) {
            self.expand(false);
            super::open_area(&code);
        }
    }
}
