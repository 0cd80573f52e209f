//! The window: address, timers, clipboard.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Function, JsString, Promise, Reflect};

use super::event::{off_stop, on_stop};
use super::window;

/// Calls `then` after a number of milliseconds. With 0 it runs in a task of its own, so that a pending frame or input
/// comes first.
pub fn set_timeout(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        // boxed: each type of closure would add half a kilobyte to the program
        let then: Box<dyn FnOnce()> = Box::new(then);
        let then = Closure::once_into_js(then);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}

/// Calls `then` when the browser is idle, or after half a second; after a moment in a browser that does not tell.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let then: Box<dyn FnOnce()> = Box::new(then);
    let then = Closure::once_into_js(then);
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(500);
    if window.request_idle_callback_with_options(then.unchecked_ref(), &options).is_err() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), 50);
    }
}

/// A timer that repeats until it is cleared.
#[derive(Debug)]
pub struct Interval {
    id: i32,
    /// Clears it when the program stops.
    stop: JsValue,
}

/// Calls `then` every so many milliseconds, until the timer is cleared or the program stops.
pub fn set_interval(milliseconds: i32, then: impl Fn() + 'static) -> Option<Interval> {
    let window = window()?;
    let then = Closure::<dyn Fn()>::new(then);
    let called = then.as_ref().unchecked_ref();
    let id = window.set_interval_with_callback_and_timeout_and_arguments_0(called, milliseconds).ok()?;
    // never dropped: a browser that collects a closure enters the program, even one that has stopped
    then.forget();
    // the browser's own function, since a program that has stopped is not entered again
    let clear: Function = Reflect::get(&window, &"clearInterval".into()).ok()?.dyn_into().ok()?;
    let stop = JsValue::from(clear.bind1(&window, &id.into()));
    on_stop(&stop);
    Some(Interval { id, stop })
}

impl Interval {
    /// Stops the timer.
    pub fn clear(self) {
        off_stop(&self.stop);
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}

/// Sets a mark of the User Timing API.
pub fn mark(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Stops the program as it starts, with an exception for the script that started it.
pub fn throw(why: &str) -> ! {
    wasm_bindgen::throw_str(why)
}

/// The fragment of the page's address, without the `#`; `None` if there is none.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|hash| !hash.is_empty()).map(str::to_owned)
}

/// The page's fragment and query, without the `#` and the `?`.
pub fn fragment_and_query() -> (String, String) {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    (fragment().unwrap_or_default(), query.trim_start_matches('?').to_owned())
}

/// The page's address, without query and fragment.
pub fn page_address() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Changes the address of the page, as a new step of the history or in place of the current one. Where the browser does
/// not allow it, as in a frame without an origin, the address stays as it is.
pub fn set_address(address: &str, step: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let _ = match step {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
    };
}

/// Writes a text to the clipboard, and calls `then` with whether that succeeded. Without a secure connection there is
/// no clipboard, and the browser or the reader may deny access.
pub fn write_to_clipboard(text: &str, then: impl Fn(bool) + 'static) {
    let clipboard = window().and_then(|window| Reflect::get(&window.navigator(), &"clipboard".into()).ok());
    let Some(clipboard) = clipboard.filter(JsValue::is_object) else { return then(false) };
    let written: Promise = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
    let then = Closure::<dyn FnMut(JsValue)>::new({
        // the promise rejects with an error and resolves to undefined
        move |outcome: JsValue| then(outcome.is_undefined())
    });
    let _ = written.then2(&then, &then);
    then.forget();
}

/// Whether the reader prefers reduced motion.
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A text in lower case, with what is composed taken apart: letters and their marks, ligatures (Unicode's NFKD).
pub fn decomposed(text: &str) -> String {
    JsString::from(text).normalize("NFKD").to_lower_case().into()
}
