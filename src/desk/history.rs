//! The address of the page: kept as the reader goes, taken over when it is opened, and when the reader goes back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::days::Days;
use super::{choose, compare, embed, find, select, selected, voice};
use crate::embed::address::{Address, Known, Zoom};
use crate::platform::live::{copy, listen_to_window, origin, page_address, query_and_fragment, set_address, watch};
use crate::platform::{part, parts, soon};

/// The voice of a page as it is sent.
const FIRST: &str = "all";

struct History {
    known: Known,
    days: Option<Rc<Days>>,
    /// What stands in the address now.
    shown: RefCell<Address>,
    /// Whether the page is being brought to an address, and so must not change it.
    going: Cell<bool>,
}

/// Takes over the address, and keeps it from here on.
pub fn open(days: Option<Rc<Days>>) {
    let known = Known {
        voices: parts("input[name=source]").iter().filter_map(|radio| radio.get("value")).collect(),
        days: days.as_ref().and_then(|days| days.range()),
        areas: parts("#map [data-area]").iter().filter_map(|area| area.get("data-area")).collect(),
    };
    let history = Rc::new(History { known, days, shown: RefCell::default(), going: Cell::new(false) });
    history.begin();

    let moved = Rc::clone(&history);
    listen_to_window("popstate", move |_| moved.go());
    let changed = Rc::clone(&history);
    if let Some(switches) = part(".switches") {
        switches.listen("change", move |_| changed.keep());
    }
    let changed = Rc::clone(&history);
    let watched: Vec<_> = ["#claims", "#map .world", "#compare"].iter().filter_map(|at| part(at)).collect();
    watch(&watched, &["data-selected", "transform", "hidden"], move || changed.keep());
    if let Some(days) = &history.days {
        let changed = Rc::clone(&history);
        days.follow(move || changed.keep());
    }
    let chosen = Rc::clone(&history);
    if let Some(form) = part("#embed form") {
        form.listen("input", move |_| embed::refresh(&chosen.seen()));
    }
    for at in [".tools", "#desk"] {
        let pressed = Rc::clone(&history);
        if let Some(tools) = part(at) {
            tools.listen("click", move |event| {
                let tool = origin(event).and_then(|origin| origin.around("[data-tool]")?.get("data-tool"));
                pressed.press(tool.as_deref().unwrap_or_default());
            });
        }
    }
}

impl History {
    fn press(&self, tool: &str) {
        match tool {
            "compare" => {
                compare::set_open(true);
                if let Some(title) = part("#compare-title") {
                    title.go_to();
                }
            }
            "close" => compare::set_open(false),
            "find" => find::show(),
            "cite" => self.cite(),
            "embed" => embed::show(&self.seen()),
            "copy-code" => embed::take(),
            "copy" => {
                if let Some(field) = part("#cite input") {
                    field.mark_all();
                    let reference = part("#cite .reference").map(|reference| reference.text()).unwrap_or_default();
                    copy(&reference);
                }
                if let Some(status) = part("#cite [role=status]") {
                    status.set("hidden", None);
                }
            }
            "shut" => {
                if let Some(dialog) = part("dialog[open]") {
                    dialog.set_open(false);
                }
            }
            _ => {}
        }
    }

    /// The view as it is on the page.
    fn seen(&self) -> Address {
        Address {
            voice: Some(voice()).filter(|voice| voice != FIRST),
            implied_hidden: part("#implied").is_some_and(|switch| switch.checked().is_none()),
            day: self.days.as_ref().and_then(|days| days.shown()),
            compare: compare::is_open(),
            zoom: zoom(),
            area: selected(),
            others: self.shown.borrow().others.clone(),
        }
    }

    /// Keeps the address as the page is. A reader goes back over sources, days and places; zooming is no step.
    fn keep(&self) {
        if self.going.get() {
            return;
        }
        let seen = self.seen();
        let before = self.shown.borrow().clone();
        if seen != before {
            let step = Address { zoom: None, ..seen.clone() } != Address { zoom: None, ..before };
            // back and forward are the host's, where there is one
            let step = step && part("[data-embed]").is_none();
            set_address(&format!("{}{}", page_address(), seen.write()), step);
            self.shown.replace(seen);
        }
    }

    /// Takes over the address, unless the reader chose something meanwhile: then the address takes that over.
    fn begin(self: &Rc<Self>) {
        let address = self.asked();
        let as_sent = Address { area: address.area.clone(), others: address.others.clone(), ..Address::default() };
        let chosen = voice() != FIRST || part("#implied").is_some_and(|switch| switch.checked().is_none());
        if chosen || address == as_sent {
            self.shown.replace(as_sent);
            self.keep();
        } else {
            self.go();
        }
    }

    /// What the address asks for. What it asks for and can't be is told.
    fn asked(&self) -> Address {
        let (query, fragment) = query_and_fragment();
        let (address, refused) = Address::read(&query, &fragment, &self.known);
        if let Some(notice) = part("#refused") {
            notice.set("hidden", refused.is_empty().then_some(""));
            if let Some(words) = notice.part("span") {
                words.set_text(&refused.join(", "));
            }
        }
        address
    }

    /// Brings the page to its address.
    fn go(self: &Rc<Self>) {
        let address = self.asked();
        self.going.set(true);
        choose(address.voice.as_deref().unwrap_or(FIRST));
        if let Some(switch) = part("#implied") {
            switch.check(!address.implied_hidden);
        }
        if let Some(days) = &self.days {
            days.show(address.day);
        }
        if address.compare != compare::is_open() {
            compare::set_open(address.compare);
        }
        select(address.area.as_deref());
        if let Some(map) = part("#map").filter(|_| zoom() != address.zoom) {
            let Zoom { scale, across, down } = address.zoom.unwrap_or(Zoom { scale: 100, across: 50, down: 50 });
            map.set("data-viewport", Some(&format!("{scale} {across} {down}")));
            map.tell("desk");
        }
        self.shown.replace(address);
        // what watches the page is told of all this a moment later
        let history = Rc::clone(self);
        soon(move || history.going.set(false));
    }

    /// Shows the link to this view and a line to cite it by.
    fn cite(&self) {
        let Some(dialog) = part("#cite") else { return };
        let link = format!("{}{}", page_address(), self.seen().write());
        let text = |at: &str| part(at).map(|part| part.text()).unwrap_or_default();
        let view = format!(".choice:has(#source-{}) span", voice());
        let day = part(".framing time").and_then(|time| time.get("datetime")).unwrap_or_default();
        let reference = dialog.get("data-reference").unwrap_or_default();
        let reference = reference.replace("{view}", &text(&view)).replace("{day}", &day).replace("{link}", &link);
        if let Some(field) = dialog.part("input") {
            field.set_value(&link);
        }
        if let Some(line) = dialog.part(".reference") {
            line.set_text(&reference);
        }
        if let Some(status) = dialog.part("[role=status]") {
            status.set("hidden", Some(""));
        }
        dialog.set_open(true);
    }
}

/// Which part of the map is drawn, from how it is: `translate(left top) scale(2.0000)`, in units of its paper.
fn zoom() -> Option<Zoom> {
    let transform = part("#map .world")?.get("transform")?;
    let (corner, scale) = transform.strip_prefix("translate(")?.split_once(") scale(")?;
    let (left, top) = corner.split_once(' ')?;
    let size = part("#map")?.get("viewBox")?;
    let mut size = size.split(' ').skip(2).filter_map(|length| length.parse::<i64>().ok());
    let (width, height) = (size.next()?, size.next()?);
    // whole numbers all the way: ten thousandths, without a point
    let scale: i64 = scale.trim_end_matches(')').replace('.', "").parse().ok()?;
    let middle = |length: i64, corner: &str| {
        let corner: i64 = corner.parse().ok()?;
        let share = (length / 2 - corner) * 10_000 * 100 / (scale * length).max(1);
        u32::try_from(share.clamp(0, 100)).ok()
    };
    let scale_in_per_cent = u32::try_from(scale / 100).ok()?;
    Some(Zoom { scale: scale_in_per_cent, across: middle(width, left)?, down: middle(height, top)? })
}
