//! Events, addresses and timers, for what is not made of components.

use wasm_bindgen::prelude::*;
pub use web_sys::Event;
use web_sys::js_sys::{Array, JSON};
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, MouseEvent,
    MouseEventInit, MutationObserver, MutationObserverInit,
};

use super::{Part, document, listen_at, window};

impl Part {
    /// The text in it.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// Replaces the text in it.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Replaces the markup in it; for markup that was rendered natively.
    pub fn set_markup(&self, markup: &str) {
        self.0.set_inner_html(markup);
    }

    /// The markup of it and of what stands in it.
    pub fn markup(&self) -> String {
        self.0.outer_html()
    }

    /// Puts markup that was rendered natively behind it.
    pub fn put_behind(&self, markup: &str) {
        let _ = self.0.insert_adjacent_html("afterend", markup);
    }

    /// Puts markup that was rendered natively in it, as the last of what stands there.
    pub fn put_last(&self, markup: &str) {
        let _ = self.0.insert_adjacent_html("beforeend", markup);
    }

    /// Puts a part in front of another one.
    pub fn put_before(&self, other: &Self) {
        if let Some(parent) = other.0.parent_node() {
            let _ = parent.insert_before(&self.0, Some(&other.0));
        }
    }

    /// Makes it the last of what stands in another one.
    pub fn put_into(&self, other: &Self) {
        let _ = other.0.append_child(&self.0);
    }

    /// Every element of a selector within.
    pub fn parts(&self, selector: &str) -> Vec<Self> {
        let Ok(list) = self.0.query_selector_all(selector) else { return Vec::new() };
        (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok().map(Part)).collect()
    }

    /// The nearest around it that a selector matches, itself included.
    pub fn around(&self, selector: &str) -> Option<Self> {
        self.0.closest(selector).ok().flatten().map(Part)
    }

    /// What was chosen or typed.
    pub fn value(&self) -> String {
        match (self.0.dyn_ref::<HtmlInputElement>(), self.0.dyn_ref::<HtmlSelectElement>()) {
            (Some(input), _) => input.value(),
            (_, Some(select)) => select.value(),
            _ => String::new(),
        }
    }

    /// Chooses or types a value.
    pub fn set_value(&self, value: &str) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        } else if let Some(select) = self.0.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        }
    }

    /// Checks or unchecks, as a reader does: who listens is told.
    pub fn check(&self, checked: bool) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>()
            && input.checked() != checked
        {
            input.click();
        }
    }

    /// Marks the text of a field, to be copied by hand.
    pub fn mark_all(&self) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        }
    }

    /// Opens a dialog, or closes it.
    pub fn set_open(&self, open: bool) {
        if let Some(dialog) = self.0.dyn_ref::<HtmlDialogElement>() {
            match open {
                true => drop(dialog.show_modal()),
                false => dialog.close(),
            }
        }
    }

    /// Clicks it, SVG or not.
    pub fn click(&self) {
        let kind = MouseEventInit::new();
        kind.set_bubbles(true);
        kind.set_cancelable(true);
        if let Ok(event) = MouseEvent::new_with_mouse_event_init_dict("click", &kind) {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// Tells it of an event by its name alone.
    pub fn tell(&self, name: &str) {
        if let Ok(event) = Event::new(name) {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// Scrolls the page as little as it takes to see it, and gives it the focus.
    pub fn go_to(&self) {
        self.reveal();
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Listens to the whole window.
pub fn listen_to_window(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(window) = window() {
        listen_at(&window, name, Box::new(then));
    }
}

/// The element in which an event took place.
pub fn origin(event: &Event) -> Option<Part> {
    event.target()?.dyn_into::<Element>().ok().map(Part)
}

/// Calls whenever one of these attributes changes on any of the parts, once for all changes of a moment.
pub fn watch(parts: &[Part], attributes: &[&str], then: impl Fn() + 'static) {
    let then = Closure::<dyn Fn()>::new(then).into_js_value();
    let Ok(observer) = MutationObserver::new(then.unchecked_ref()) else { return };
    let names: Array = attributes.iter().map(|name| JsValue::from_str(name)).collect();
    for part in parts {
        let what = MutationObserverInit::new();
        what.set_attributes(true);
        what.set_attribute_filter(&names);
        let _ = observer.observe_with_options(&part.0, &what);
    }
}

/// What comes again and again, until it is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock(i32);

impl Clock {
    /// Calls every so many milliseconds.
    pub fn start(milliseconds: i32, then: impl Fn() + 'static) -> Option<Self> {
        let then = Closure::<dyn Fn()>::new(then).into_js_value();
        let started = window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds)
            .ok()?;
        Some(Self(started))
    }

    /// Calls no more.
    pub fn stop(self) {
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.0);
        }
    }
}

/// The page's query and fragment, without their signs.
pub fn query_and_fragment() -> (String, String) {
    let Some(location) = window().map(|window| window.location()) else { return Default::default() };
    let part = |text: Result<String, JsValue>, sign| text.unwrap_or_default().trim_start_matches(sign).to_owned();
    (part(location.search(), '?'), part(location.hash(), '#'))
}

/// The page's address up to its query.
pub fn page_address() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// The name of the page's story.
pub fn story() -> Option<String> {
    document()?.document_element()?.get_attribute("data-story")
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

/// Copies a text, where the browser lets the page.
pub fn copy(text: &str) {
    if let Some(window) = window() {
        let clipboard = web_sys::js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
        // it is missing on pages without a secure connection
        if let Some(clipboard) = clipboard.ok().filter(|clipboard| !clipboard.is_undefined()) {
            let _ = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text);
        }
    }
}

/// Whether the reader asks for less motion.
pub fn prefers_less_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A value of JSON that the browser has read.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

impl Json {
    /// Reads a text.
    pub fn read(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<Self> {
        web_sys::js_sys::Reflect::get(&self.0, &name.into()).ok().map(Self)
    }

    /// The values of a list; none if it is no list.
    pub fn list(&self) -> Vec<Self> {
        self.0.dyn_ref::<Array>().map_or_else(Vec::new, |list| list.iter().map(Self).collect())
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// A number that counts something.
    pub fn count(&self) -> Option<usize> {
        self.0.as_f64().map(|number| number as usize)
    }
}

/// The browser's own words for a text without regard to case and accents, for comparing what readers type.
pub fn folded(text: &str) -> String {
    let text = web_sys::js_sys::JsString::from(text.trim()).normalize("NFKD").to_lower_case();
    String::from(text).chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '-' | ' ' | '\'' | '’')).collect()
}
