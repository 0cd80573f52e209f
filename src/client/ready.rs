//! How far the page has come, see [`crate::contract::stage`]. `www/ready.js` does the same for scripts.

use std::cell::RefCell;

use super::dom;
use crate::contract::attribute::STAGE;
use crate::contract::stage::Stage;

/// Brings the page to a stage.
pub fn reach(stage: Stage) {
    let Some(root) = dom::root() else { return };
    dom::mark(stage.name());
    let before = root.get(STAGE.name()).map_or_else(String::new, |stages| stages + " ");
    root.set(STAGE.name(), Some(&(before + stage.name())));
    root.dispatch(stage.name(), &[]);
}

/// Calls once the page has come to a stage: now if it has.
pub fn when(stage: Stage, then: impl FnOnce() + 'static) {
    let Some(root) = dom::root() else { return };
    if root.matches(&STAGE.has_word(stage.name())) {
        return then();
    }
    let then = RefCell::new(Some(then));
    root.listen(stage.name(), move |_| {
        if let Some(then) = then.take() {
            then();
        }
    });
}
