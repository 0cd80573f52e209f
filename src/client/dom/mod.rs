//! A thin wrapper around the browser's API, with the web's own names: elements, events, the window. Nothing else in the
//! client touches the browser.

mod element;
mod event;
mod json;
mod window;

pub use element::{Element, Screen};
pub use event::{listen, listen_to_window, stop_on, target};
pub use json::Json;
pub use wasm_bindgen::JsCast;
pub use web_sys::{AbortSignal, Event, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};
use web_sys::{Document, HtmlElement, Window};
pub use window::{
    Interval, decomposed, fragment, fragment_and_query, mark, page_address, prefers_reduced_motion, set_address,
    set_interval, set_timeout, throw, when_idle, write_to_clipboard,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The root element, `<html>`.
pub fn html() -> Option<Element> {
    document()?.document_element().map(Element::from)
}

/// The document's body.
pub fn body() -> Option<Element> {
    document()?.body().map(|body| Element::from(web_sys::Element::from(body)))
}

/// The first element that a selector matches.
pub fn query(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten().map(Element::from)
}

/// Every element that a selector matches, in the order of the document.
pub fn query_all(selector: &str) -> Vec<Element> {
    html().map_or_else(Vec::new, |html| html.query_all(selector))
}

/// The element with an id, whatever characters the id has.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id).map(Element::from)
}

/// An element as the type that Leptos expects.
pub fn for_leptos(element: Element) -> HtmlElement {
    element.into_inner().unchecked_into()
}
