//! The address of the page. It follows the reader's state, and the state follows it when the page is opened and when
//! the reader goes back or forward.

use std::cell::RefCell;
use std::rc::Rc;

use crate::client::{dom, store};
use crate::contract::address::{Address, Known};
use crate::contract::attribute::{AREA, EMBED};
use crate::contract::field;
use crate::contract::id::{MAP, REFUSED};
use crate::contract::state::State;
use crate::domain::date::Date;

struct History {
    known: Known,
    /// What the address says now.
    shown: RefCell<Address>,
}

/// Applies the address to the state, and keeps it up to date from now on. `days` has the first and the last day of a
/// story told day by day.
pub fn attend(days: Option<(Date, Date)>) {
    let values = |selector: &str, attribute: &str| {
        dom::query_all(selector).iter().filter_map(|element| element.get(attribute)).collect()
    };
    let known =
        Known { voices: values(field::RADIOS, "value"), days, areas: values(&format!("{MAP} {AREA}"), AREA.name()) };
    let history = Rc::new(History { known, shown: RefCell::default() });
    history.begin();
    let moved = Rc::clone(&history);
    dom::listen_to_window("popstate", move |_| moved.go(moved.read()));
    store::subscribe(move || history.keep());
}

/// The absolute address of the current view on this page.
pub fn link() -> String {
    // leave out parameters that are not about the view
    dom::page_address() + &Address { state: store::state(), others: Vec::new() }.write()
}

impl History {
    /// Writes the state to the address. Sources, days and areas become steps in the browser's history; zooming does
    /// not.
    fn keep(&self) {
        let before = self.shown.borrow().clone();
        let now = Address { state: store::state(), others: before.others.clone() };
        if now != before {
            let without_zoom = |state: &State| State { zoom: None, ..state.clone() };
            let step = without_zoom(&now.state) != without_zoom(&before.state);
            // on an embed page, the history belongs to the host page
            let step = step && dom::query(EMBED.selector()).is_none();
            dom::set_address(&(dom::page_address() + &now.write()), step);
            self.shown.replace(now);
        }
    }

    /// Applies what the address asks for, except where the reader has chosen something since; the address then follows
    /// the reader.
    fn begin(&self) {
        let address = self.read();
        let (asked, now) = (address.state.clone(), store::state());
        // the fragment was applied before the desk came, and the reader may have closed its area since
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

    /// Reads the address. Shows a notice of what it asks for and the story does not have.
    fn read(&self) -> Address {
        let (fragment, query) = dom::fragment_and_query();
        let (address, mut refused) = Address::read(&query, &fragment, &self.known);
        // a fragment may lead to another element of the page
        let is_known = fragment.is_empty() || address.state.area.is_some() || dom::by_id(&fragment).is_some();
        if refused.is_empty() && !is_known {
            refused.push("#…".to_owned());
        }
        if let Some(notice) = dom::query(REFUSED.selector()) {
            notice.set_hidden(refused.is_empty());
            if let Some(words) = notice.query("span") {
                words.set_text(&refused.join(", "));
            }
        }
        address
    }

    /// Applies an address to the state.
    fn go(&self, address: Address) {
        store::request_state(&address.state);
        // what of it was granted: what was not is no step of the reader's, and must not be written as one
        self.shown.replace(Address { state: store::state(), ..address });
    }
}
