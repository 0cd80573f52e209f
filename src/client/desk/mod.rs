//! The desk, which a page loads when a reader compares sources, goes through the days, finds, cites, embeds or filters.
//!
//! Its markup was rendered in advance, see `view::desk`, and so was what changes from day to day; this code makes them
//! respond. The desk is a program of its own beside the one that hydrated the page; the two share the store.

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
use super::{ready, store};
use crate::contract::attribute::EMBED;
use crate::contract::class::COLUMNS;
use crate::contract::id::MAP;
use crate::contract::stage::Stage;
use crate::contract::state::Field;

/// Inserts the desk into the page and makes it respond. `markup` is the desk's markup; `days` is the JSON of what
/// changes from day to day, empty for a story of one day; `pressed` returns the elements that the reader pressed before
/// the desk responded; it is called once the desk does.
///
/// # Errors
///
/// If the days can't be read. The page is then as it was.
pub fn open(markup: String, days: String, pressed: impl FnOnce() -> Vec<Element> + 'static) -> Result<(), String> {
    let days = match days.as_str() {
        "" => None,
        days => Some(Rc::new(Days::read(days).ok_or("the days are not those of this page")?)),
    };
    in_turn(vec![
        Box::new(move || {
            if let Some(columns) = dom::query(COLUMNS.selector()) {
                columns.insert_after(&markup);
            }
            find::attend();
            compare::attend();
            embed::attend();
        }),
        Box::new(move || {
            if let Some(days) = &days {
                days::attend(days);
            }
            address::attend(days.as_deref().and_then(Days::range));
        }),
        Box::new(move || {
            let table = table::attend();
            tools::attend();
            for pressed in pressed() {
                tools::press(&pressed);
                if let Some(table) = &table {
                    table.press(&pressed);
                }
            }
            ready::reach(Stage::Desk);
        }),
    ]);
    Ok(())
}

/// Runs steps in turn, each in a task of its own, so that none is long.
fn in_turn(mut steps: Vec<Box<dyn FnOnce()>>) {
    if !steps.is_empty() {
        let first = steps.remove(0);
        dom::set_timeout(0, move || {
            first();
            in_turn(steps);
        });
    }
}

/// Opens an area. Scrolls to the map, except on an embed page, where that would scroll the host page.
fn open_area(code: &str) {
    store::request(Field::Area, Some(code));
    if let Some(map) = dom::query(MAP.selector()).filter(|_| dom::query(EMBED.selector()).is_none()) {
        map.scroll_into_view();
    }
}
