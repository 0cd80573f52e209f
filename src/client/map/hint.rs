//! Hints on how to move the map of an embed page, where the wheel and a finger scroll the host page.

use crate::client::dom;
use crate::contract::attribute::HINT;
use crate::contract::id::MAP;
use crate::contract::map::Hint;

/// How long a hint is shown, in milliseconds.
const DURATION: i32 = 1500;

/// Shows for a moment how to move the map instead.
pub fn show(hint: Hint) {
    let Some(map) = dom::query(MAP.selector()).filter(|map| map.get(HINT.name()).is_none()) else { return };
    map.set(HINT.name(), Some(hint.name()));
    dom::set_timeout(DURATION, move || map.set(HINT.name(), None));
}
