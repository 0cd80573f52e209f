//! A place by any of its spellings.

use super::select;
use crate::platform::live::folded;
use crate::platform::{Part, part, parts};

/// Makes the search answer.
pub fn open() {
    let Some(form) = part("#finder") else { return };
    form.listen("submit", |event| event.prevent_default());
    // of a suggestion that is taken, and of a name that is typed to its end
    form.listen("change", |_| find());
    form.listen("input", |_| tell(false));
}

/// Shows the search and gives it the focus.
pub fn show() {
    if let Some(form) = part("#finder") {
        form.set("hidden", None);
        if let Some(field) = form.part("input") {
            field.go_to();
        }
    }
}

fn find() {
    let Some(field) = part("#finder input") else { return };
    let wanted = folded(&field.value());
    if wanted.is_empty() {
        return;
    }
    let options = parts("#spellings option");
    let spelled = |option: &&Part| option.get("value").is_some_and(|spelling| folded(&spelling) == wanted);
    // failing that, the one place that begins so
    let begins = |option: &&Part| option.get("value").is_some_and(|spelling| folded(&spelling).starts_with(&wanted));
    let mut codes: Vec<String> = options.iter().filter(spelled).filter_map(|option| option.get("data-at")).collect();
    if codes.is_empty() {
        codes = options.iter().filter(begins).filter_map(|option| option.get("data-at")).collect();
        codes.dedup();
    }
    match codes.as_slice() {
        [code, rest @ ..] if rest.iter().all(|other| other == code) => select(Some(code)),
        _ => tell(true),
    }
}

fn tell(is_unknown: bool) {
    if let Some(status) = part("#finder [role=status]") {
        status.set("hidden", (!is_unknown).then_some(""));
    }
}
