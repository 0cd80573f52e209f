//! The window: its address, its clock, its clipboard.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{JsString, Promise, Reflect};

use super::window;

/// Calls after so many milliseconds; after 0 in a task of its own, so that a frame or an input that waits comes first.
pub fn set_timeout(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        // boxed: each kind of closure would be half a kilobyte of the program
        let then: Box<dyn FnOnce()> = Box::new(then);
        let then = Closure::once_into_js(then);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}

/// What comes again and again, until it is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval(i32);

/// Calls every so many milliseconds.
pub fn set_interval(milliseconds: i32, then: impl Fn() + 'static) -> Option<Interval> {
    let then = Closure::<dyn Fn()>::new(then).into_js_value();
    let set = window()?.set_interval_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    set.ok().map(Interval)
}

impl Interval {
    /// Calls no more.
    pub fn clear(self) {
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.0);
        }
    }
}

/// Sets a mark of the User Timing API.
pub fn mark(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Ends the program that is starting, with an error for whoever starts it.
pub fn throw(why: &str) -> ! {
    wasm_bindgen::throw_str(why)
}

/// What stands after the `#` of the page's address; `None` if nothing does.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|hash| !hash.is_empty()).map(str::to_owned)
}

/// The page's fragment and query, without their signs.
pub fn fragment_and_query() -> (String, String) {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    (fragment().unwrap_or_default(), query.trim_start_matches('?').to_owned())
}

/// The page's address up to its query.
pub fn page_address() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Puts an address into the browser's bar; as a step of its history, or in place of the one that is there. A page that may
/// not, such as one in a frame without an origin, keeps its old one.
pub fn set_address(address: &str, step: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let _ = match step {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
    };
}

/// Writes a text to the clipboard, and calls with whether that was done. Where the page has no secure connection there is
/// no clipboard, and the reader may refuse it.
pub fn write_to_clipboard(text: &str, then: impl Fn(bool) + 'static) {
    let clipboard = window().and_then(|window| Reflect::get(&window.navigator(), &"clipboard".into()).ok());
    let Some(clipboard) = clipboard.filter(JsValue::is_object) else { return then(false) };
    let written: Promise = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
    let then = Closure::<dyn FnMut(JsValue)>::new({
        // rejected with an error, fulfilled with nothing
        move |outcome: JsValue| then(outcome.is_undefined())
    });
    let _ = written.then2(&then, &then);
    then.forget();
}

/// Whether the reader asks for less motion.
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A text without regard to case, accents and what stands between words, for comparing what readers type.
pub fn fold_case(text: &str) -> String {
    let text = JsString::from(text.trim()).normalize("NFKD").to_lower_case();
    String::from(text).chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '-' | ' ' | '\'' | '’')).collect()
}
