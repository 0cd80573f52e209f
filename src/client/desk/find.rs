//! Finds an area by any of its spellings.

use crate::client::dom::{self, Element};
use crate::contract::attribute::AT;
use crate::contract::id::{FINDER, SPELLINGS};

/// Listens to the search form.
pub fn attend() {
    let finder = FINDER.to_string();
    dom::listen(&finder, "submit", |event| event.prevent_default());
    // fires when a suggestion is picked, and when a name is entered
    dom::listen(&finder, "change", |_| find());
    dom::listen(&finder, "input", |_| tell_unknown(false));
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

fn find() {
    let Some(field) = dom::query(&format!("{FINDER} input")) else { return };
    let wanted = dom::fold_case(&field.value());
    if wanted.is_empty() {
        return;
    }
    let options = dom::query_all(&format!("{SPELLINGS} option"));
    let spelled = |option: &&Element| option.get("value").is_some_and(|spelling| dom::fold_case(&spelling) == wanted);
    // otherwise, the one area with a spelling that begins like this
    let begins =
        |option: &&Element| option.get("value").is_some_and(|spelling| dom::fold_case(&spelling).starts_with(&wanted));
    let mut codes: Vec<String> = options.iter().filter(spelled).filter_map(|option| option.get(AT.name())).collect();
    if codes.is_empty() {
        codes = options.iter().filter(begins).filter_map(|option| option.get(AT.name())).collect();
        codes.dedup();
    }
    match codes.as_slice() {
        [code, rest @ ..] if rest.iter().all(|other| other == code) => super::open_area(code),
        _ => tell_unknown(true),
    }
}

fn tell_unknown(is_unknown: bool) {
    if let Some(status) = dom::query(&format!("{FINDER} [role=status]")) {
        status.set_hidden(!is_unknown);
    }
}
