//! The desk: what a page loads when a reader compares sources, goes through the days, finds, cites or filters.
//!
//! Its markup was rendered natively, see `view::desk`, and so was what changes from day to day; this makes them answer. It
//! is a program of its own beside the one that hydrated the page. The two meet in the document: the desk reads what the
//! reader chose from there, and chooses as a reader does, by the page's own switches and links.

mod compare;
mod days;
mod embed;
mod find;
mod history;
mod table;

use std::rc::Rc;

use self::days::Days;
use crate::platform::{part, parts};

/// Puts the desk on the page and makes it answer.
pub fn open(markup: &str, days: &str) {
    let Some(columns) = part(".columns") else { return };
    columns.put_behind(markup);
    let days = Days::read(days).map(Rc::new);
    table::open();
    find::open();
    if let Some(days) = &days {
        days.open(compare::follow);
    }
    compare::open();
    history::open(days);
}

/// The voice that is chosen, by the page's own switches.
fn voice() -> String {
    let chosen = parts("input[name=source]").iter().find_map(crate::platform::Part::checked);
    chosen.unwrap_or_default()
}

/// Chooses a voice.
fn choose(voice: &str) {
    if let Some(radio) = part(&format!("#source-{voice}")) {
        radio.check(true);
    }
}

/// The area that is open for good.
fn selected() -> Option<String> {
    part("#claims")?.get("data-selected").filter(|code| !code.is_empty())
}

/// Opens an area for good, or none.
fn select(code: Option<&str>) {
    if selected().as_deref() == code {
        return;
    }
    let link = match code {
        Some(code) => part(&format!("#map [data-area=\"{code}\"]")),
        None => part("#claims .back"),
    };
    if let Some(link) = link {
        link.click();
    }
}
