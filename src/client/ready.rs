//! Reaching the stages of a page, and waiting for them, see [`crate::contract::stage`]. `www/ready.js` does the same
//! for scripts.

use std::cell::Cell;

use super::dom;
use crate::contract::attribute::STAGE;
use crate::contract::stage::Stage;

/// Records that the page has reached a stage.
pub fn reach(stage: Stage) {
    let Some(body) = dom::body() else { return };
    dom::mark(stage.name());
    let before = body.get(STAGE.name()).map_or_else(String::new, |stages| stages + " ");
    body.set(STAGE.name(), Some(&(before + stage.name())));
    body.dispatch(stage.name(), &[]);
}

/// Calls `then` once the page has reached a stage; at once if it already has.
pub fn when(stage: Stage, then: impl FnOnce() + 'static) {
    let Some(body) = dom::body() else { return };
    if body.matches(&STAGE.has_word(stage.name())) {
        return then();
    }
    let then = Cell::new(Some(then));
    body.listen(stage.name(), move |_| {
        if let Some(then) = then.take() {
            then();
        }
    });
}
