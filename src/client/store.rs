//! The reader's state, see [`crate::contract::state`]: one for the whole page, in attributes of `<body>`.
//!
//! To change the state, code dispatches a request. Each field has one owner, which grants the requests that it can
//! meet: it makes the change and writes the field. After the next frame, `www/state.js` calls all subscribers, so that no
//! frame waits for them.
//!
//! | field | owner |
//! | --- | --- |
//! | source, implied | `www/switches.js`, which needs no program |
//! | area | `client::claims` |
//! | zoom | `client::map` |
//! | day | `client::desk::days` |
//! | compare | `client::desk::compare` |

use super::dom;
use crate::contract::event::{CHANGE, REQUEST, WRITTEN};
use crate::contract::state::{Field, State};

/// The value of a field; `None` if it is the one that the page is sent with.
pub fn value(field: Field) -> Option<String> {
    dom::body()?.get(field.attribute().name())
}

/// The whole state.
pub fn state() -> State {
    State::read(value)
}

/// Requests another value of a field; `None` for the one that the page is sent with. If the request is granted, it has
/// been by the time this returns.
pub fn request(field: Field, value: Option<&str>) {
    if let Some(body) = dom::body() {
        body.dispatch(REQUEST, &[(field.name(), value)]);
    }
}

/// Requests values for all fields.
pub fn request_state(state: &State) {
    let values = Field::ALL.map(|field| (field.name(), state.value(field)));
    if let Some(body) = dom::body() {
        body.dispatch(REQUEST, &values.each_ref().map(|(name, value)| (*name, value.as_deref())));
    }
}

/// Calls `grant` with each value that is requested for a field. For the owner of the field.
pub fn on_request(field: Field, grant: impl Fn(Option<String>) + 'static) {
    if let Some(body) = dom::body() {
        body.listen_to_detail(REQUEST, field.name(), Box::new(grant));
    }
}

/// Writes a field. If that changes it, subscribers are called after the next frame. For the owner of the field.
pub fn write(field: Field, value: Option<&str>) {
    let Some(body) = dom::body() else { return };
    let name = field.attribute().name();
    if body.get(name).as_deref() != value {
        body.set(name, value);
        body.dispatch(WRITTEN, &[]);
    }
}

/// Calls `then` whenever the state has changed, after the frame that shows it.
pub fn subscribe(then: impl Fn() + 'static) {
    if let Some(body) = dom::body() {
        body.listen(CHANGE, move |_| then());
    }
}
