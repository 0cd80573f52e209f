//! The reader's state, see [`crate::contract::state`]: one for the whole page, in attributes of `<body>`.
//!
//! Whoever wants another state dispatches a wish. Each field has one owner, which grants wishes it can fulfil: it does what
//! there is to do, and writes the field. Then all who subscribe are told. `www/state.js` does the same for scripts.
//!
//! | field | owner |
//! | --- | --- |
//! | source, implied | `www/switches.js`, which needs no program |
//! | area | [`super::claims`] |
//! | zoom | [`super::map`] |
//! | day | `super::desk::days` |
//! | compare | `super::desk::compare` |

use super::dom;
use crate::contract::event::{CHANGE, WISH};
use crate::contract::state::{Field, State};

/// The value of a field; `None` where it is as the page is sent.
pub fn value(field: Field) -> Option<String> {
    dom::body()?.get(field.attribute().name())
}

/// The whole state.
pub fn state() -> State {
    State::read(value)
}

/// Asks for another value of a field; `None` for the one the page is sent with. It is granted when this returns, if it is
/// granted at all.
pub fn request(field: Field, value: Option<&str>) {
    if let Some(body) = dom::body() {
        body.dispatch(WISH, &[(field.name(), value)]);
    }
}

/// Asks for another state as a whole.
pub fn request_state(state: &State) {
    let values = Field::ALL.map(|field| (field.name(), state.value(field)));
    if let Some(body) = dom::body() {
        body.dispatch(WISH, &values.each_ref().map(|(name, value)| (*name, value.as_deref())));
    }
}

/// Calls with each value that is wished for a field. For its owner.
pub fn on_wish(field: Field, grant: impl Fn(Option<String>) + 'static) {
    if let Some(body) = dom::body() {
        body.listen_to_detail(WISH, field.name(), Box::new(grant));
    }
}

/// Writes a field and, if that changes it, tells all who subscribe. For its owner.
pub fn write(field: Field, value: Option<&str>) {
    let Some(body) = dom::body() else { return };
    let name = field.attribute().name();
    if body.get(name).as_deref() != value {
        body.set(name, value);
        body.dispatch(CHANGE, &[]);
    }
}

/// Calls whenever the state has changed.
pub fn subscribe(then: impl Fn() + 'static) {
    if let Some(body) = dom::body() {
        body.listen(CHANGE, move |_| then());
    }
}
