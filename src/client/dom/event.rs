//! Events.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{AbortSignal, AddEventListenerOptions, CustomEvent, CustomEventInit, Event, EventTarget};

use super::Element;

thread_local! {
    static FAULT: OnceCell<AbortSignal> = const { OnceCell::new() };
}

/// Removes every listener of this program when `fault` is aborted. A program that has trapped is in an undefined state,
/// so a script outside it aborts the signal, and the program is not entered again.
pub fn stop_on(fault: AbortSignal) {
    FAULT.with(|own| {
        let _ = own.set(fault);
    });
}

/// Calls a function of the browser's when the program stops.
pub(super) fn on_stop(then: &JsValue) {
    FAULT.with(|fault| {
        if let Some(fault) = fault.get() {
            let _ = fault.add_event_listener_with_callback("abort", then.unchecked_ref());
        }
    });
}

/// Takes that back.
pub(super) fn off_stop(then: &JsValue) {
    FAULT.with(|fault| {
        if let Some(fault) = fault.get() {
            let _ = fault.remove_event_listener_with_callback("abort", then.unchecked_ref());
        }
    });
}

/// Listens to an event of the first element that a selector matches, until the program stops.
pub fn listen(selector: &str, name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(element) = super::query(selector) {
        element.listen(name, then);
    }
}

/// Listens to an event of the window, until the program stops.
pub fn listen_to_window(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(window) = super::window() {
        listen_at(&window, name, Box::new(then));
    }
}

fn listen_at(target: &EventTarget, name: &str, then: Box<dyn Fn(&Event)>) {
    let then = Closure::<dyn Fn(Event)>::new(move |event: Event| then(&event));
    let options = AddEventListenerOptions::new();
    FAULT.with(|fault| {
        if let Some(fault) = fault.get() {
            options.set_signal(fault);
        }
    });
    let listener = then.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(name, listener, &options);
    // never dropped: a browser that collects a closure enters the program, even one that has stopped
    then.forget();
}

/// The target of an event, or its nearest ancestor, that a selector matches.
pub fn target(event: &Event, selector: &str) -> Option<Element> {
    Element::from(event.target()?.dyn_into::<web_sys::Element>().ok()?).closest(selector)
}

impl Element {
    /// Listens to an event of the element, until the program stops.
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
