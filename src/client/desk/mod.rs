//! The desk: what a page loads when a reader compares sources, goes through the days, finds, cites, embeds or filters.
//!
//! Its markup was rendered beforehand, see `view::desk`, and so was what changes from day to day; this makes them answer.
//! It is a program of its own beside the one that hydrated the page, and meets it in the store.

mod address;
mod cite;
mod compare;
mod copied;
mod days;
mod embed;
mod find;
mod table;
mod tools;

use std::rc::Rc;

use self::days::Days;
use super::dom::{self, Element};
use super::ready;
use crate::contract::class::COLUMNS;
use crate::contract::stage::Stage;

/// Puts the desk on the page and makes it answer; `markup` is the desk as it was rendered, and `days` is what changes from
/// day to day, empty for a story of one day. `pressed` is what the reader pressed before the desk was there.
pub fn open(markup: &str, days: &str, pressed: Vec<web_sys::Element>) {
    let Some(columns) = dom::query(COLUMNS.selector()) else { return };
    columns.insert_after(markup);
    let days = Days::read(days).map(Rc::new);
    if let Some(days) = &days {
        days::attend(days);
    }
    let table = table::attend();
    find::attend();
    compare::attend();
    address::attend(days.as_deref().and_then(Days::range));
    embed::attend();
    tools::attend();
    for pressed in pressed.into_iter().map(Element::from) {
        tools::press(&pressed);
        if let Some(table) = &table {
            table.press(&pressed);
        }
    }
    ready::reach(Stage::Desk);
}
