//! The dialog with a link to the view, and a line that cites it.

use super::{address, copied};
use crate::client::dom::{self, Element};
use crate::client::store;
use crate::contract::attribute::REFERENCE;
use crate::contract::class::{self, CHOICE, FRAMING};
use crate::contract::id::{self, CITE};
use crate::domain::voice::Voice;

/// Opens the dialog.
pub fn show() {
    let Some(dialog) = dialog() else { return };
    let link = address::link();
    let text = |selector: &str| dom::query(selector).map(|element| element.text()).unwrap_or_default();
    let voice = store::state().source.and_then(|source| source.parse().ok()).unwrap_or(Voice::All);
    let view = text(&format!("{CHOICE}:has({}) span", id::radio(&voice)));
    let time = dom::query(&format!("{FRAMING} time"));
    let day = time.and_then(|time| time.get("datetime")).unwrap_or_default();
    let reference = dialog.get(REFERENCE.name()).unwrap_or_default();
    let reference = reference.replace("{view}", &view).replace("{day}", &day).replace("{link}", &link);
    if let Some(field) = dialog.query("input") {
        field.set_value(&link);
    }
    if let Some(line) = line(&dialog) {
        line.set_text(&reference);
    }
    copied::tell(&dialog, None);
    dialog.show_modal();
}

/// Copies the line.
pub fn copy() {
    if let Some(dialog) = dialog()
        && let Some(line) = line(&dialog)
    {
        copied::copy(&dialog, &line, &line.text());
    }
}

fn dialog() -> Option<Element> {
    dom::query(CITE.selector())
}

fn line(dialog: &Element) -> Option<Element> {
    dialog.query(class::REFERENCE.selector())
}
