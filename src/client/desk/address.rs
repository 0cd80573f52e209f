//! The address of the page: kept in step with the reader's state, taken over when it is opened, and when the reader goes
//! back or forward.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::client::{dom, store};
use crate::contract::address::{Address, Known};
use crate::contract::attribute::{AREA, EMBED};
use crate::contract::id::{MAP, REFUSED};
use crate::contract::state::State;
use crate::domain::date::Date;
use crate::domain::voice::Voice;

struct History {
    known: Known,
    /// What stands in the address now.
    shown: RefCell<Address>,
    /// Whether the page is being brought to an address, and so must not change it.
    going: Cell<bool>,
}

/// Takes over the address, and keeps it from here on. `days` are the first and the last of a story told day by day.
pub fn attend(days: Option<(Date, Date)>) {
    let values = |selector: &str, attribute: &str| {
        dom::query_all(selector).iter().filter_map(|element| element.get(attribute)).collect()
    };
    let known = Known {
        voices: values("input[name=source]", "value"),
        days,
        areas: values(&format!("{MAP} {AREA}"), AREA.name()),
    };
    let history = Rc::new(History { known, shown: RefCell::default(), going: Cell::new(false) });
    history.begin();
    let moved = Rc::clone(&history);
    dom::listen_to_window("popstate", move |_| moved.go(moved.read()));
    store::subscribe(move || history.keep());
}

/// The address of what is shown, on this page.
pub fn link() -> String {
    let state = shown();
    // what else stands in this page's address is no part of what is shown
    dom::page_address() + &Address { state, others: Vec::new() }.write()
}

/// The state, without what goes without saying in an address.
pub fn shown() -> State {
    let state = store::state();
    State { source: state.source.filter(|source| source != Voice::ALL), ..state }
}

impl History {
    /// Keeps the address as the page is. A reader goes back over sources, days and areas; zooming is no step.
    fn keep(&self) {
        if self.going.get() {
            return;
        }
        let before = self.shown.borrow().clone();
        let now = Address { state: shown(), others: before.others.clone() };
        if now != before {
            let without_zoom = |state: &State| State { zoom: None, ..state.clone() };
            let step = without_zoom(&now.state) != without_zoom(&before.state);
            // back and forward are the host's, where there is one
            let step = step && dom::query(EMBED.selector()).is_none();
            dom::set_address(&(dom::page_address() + &now.write()), step);
            self.shown.replace(now);
        }
    }

    /// Takes over what the address asks for, but for what the reader chose meanwhile: the address takes that over.
    fn begin(&self) {
        let address = self.read();
        let (asked, now) = (address.state.clone(), shown());
        // the fragment was taken over before the desk came, and the reader may have closed its area since
        let asked_area = asked.area.filter(|_| dom::fragment() != address.state.area);
        let state = State {
            source: now.source.or(asked.source),
            implied_hidden: now.implied_hidden || asked.implied_hidden,
            area: now.area.or(asked_area),
            day: now.day.or(asked.day),
            zoom: now.zoom.or(asked.zoom),
            compare: now.compare || asked.compare,
        };
        self.go(Address { state, others: address.others.clone() });
        self.shown.replace(address);
        self.keep();
    }

    /// What the address asks for. What it asks for and can't be is told.
    fn read(&self) -> Address {
        let (fragment, query) = dom::fragment_and_query();
        let (address, refused) = Address::read(&query, &fragment, &self.known);
        if let Some(notice) = dom::query(REFUSED.selector()) {
            notice.set_hidden(refused.is_empty());
            if let Some(words) = notice.query("span") {
                words.set_text(&refused.join(", "));
            }
        }
        address
    }

    /// Brings the page to an address.
    fn go(&self, address: Address) {
        self.going.set(true);
        let source = address.state.source.clone().unwrap_or_else(|| Voice::ALL.to_owned());
        store::request_state(&State { source: Some(source), ..address.state.clone() });
        self.going.set(false);
        self.shown.replace(address);
    }
}
