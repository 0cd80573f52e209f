//! Events.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, Event, EventTarget};

use super::Element;

/// Listens to an event of the first element that a selector matches, for as long as the page lives.
pub fn listen(selector: &str, name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(element) = super::query(selector) {
        element.listen(name, then);
    }
}

/// Listens to an event of the window, for as long as the page lives.
pub fn listen_to_window(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(window) = super::window() {
        listen_at(&window, name, Box::new(then));
    }
}

fn listen_at(target: &EventTarget, name: &str, then: Box<dyn Fn(&Event)>) {
    let then = Closure::<dyn Fn(Event)>::new(move |event: Event| then(&event)).into_js_value();
    let _ = target.add_event_listener_with_callback(name, then.unchecked_ref());
}

/// The target of an event, or its nearest ancestor, that a selector matches.
pub fn target(event: &Event, selector: &str) -> Option<Element> {
    Element::from(event.target()?.dyn_into::<web_sys::Element>().ok()?).closest(selector)
}

impl Element {
    /// Listens to an event of the element, for as long as the page lives.
    pub fn listen(&self, name: &str, then: impl Fn(&Event) + 'static) {
        listen_at(self.inner(), name, Box::new(then));
    }

    /// Listens to events whose detail is an object, and calls `then` with each value of a field; `None` if it is null.
    /// Not called for an event without the field.
    pub fn listen_to_detail(&self, name: &str, field: &'static str, then: Box<dyn Fn(Option<String>)>) {
        self.listen(name, move |event| {
            // fails for an event without a detail; undefined for one without the field
            let detail = event.unchecked_ref::<CustomEvent>().detail();
            if let Ok(value) = Reflect::get(&detail, &field.into())
                && !value.is_undefined()
            {
                then(value.as_string());
            }
        });
    }

    /// Dispatches an event whose detail is an object with these fields. Returns when all listeners have run.
    pub fn dispatch(&self, name: &str, fields: &[(&str, Option<&str>)]) {
        let (detail, init) = (Object::new(), CustomEventInit::new());
        for (name, value) in fields {
            let value = value.map_or(JsValue::NULL, JsValue::from_str);
            let _ = Reflect::set(&detail, &JsValue::from_str(name), &value);
        }
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.inner().dispatch_event(&event);
        }
    }
}
