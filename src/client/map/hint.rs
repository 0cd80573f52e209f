//! How the map is moved in someone else's page, to which wheel and finger belong.

use crate::client::dom;
use crate::contract::attribute::HINT;
use crate::contract::id::MAP;

/// How long a hint is shown, in milliseconds.
const DURATION: i32 = 1500;

/// By what a reader tried to move the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The wheel, without Ctrl or ⌘.
    Wheel,
    /// One finger.
    Touch,
}

/// Shows how the map is moved instead, for a moment.
pub fn show(by: By) {
    let Some(map) = dom::query(MAP.selector()).filter(|map| map.get(HINT.name()).is_none()) else { return };
    let word = match by {
        By::Wheel => "wheel",
        By::Touch => "touch",
    };
    map.set(HINT.name(), Some(word));
    dom::set_timeout(DURATION, move || map.set(HINT.name(), None));
}
