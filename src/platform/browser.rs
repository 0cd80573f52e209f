//! The browser itself.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Response, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// The window; there is none in a worker.
fn window() -> Option<Window> {
    web_sys::window()
}

fn first(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok()?
}

/// Moves the focus to the first element of a selector.
pub fn focus(selector: &str) {
    // SVG elements take focus as HTML elements do; the two have no class in common that says so
    if let Some(element) = first(selector) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Scrolls the first element of a selector, which is a scroller of its own, to its beginning.
pub fn scroll_to_top(selector: &str) {
    if let Some(element) = first(selector) {
        element.set_scroll_top(0);
    }
}

/// Scrolls as little as it takes for the first element of a selector to be seen, with its `scroll-margin`.
pub fn reveal(selector: &str) {
    if let Some(element) = first(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element the page keeps for the program, and the address of the story it asks for.
pub fn place_for_story() -> Option<(Element, String)> {
    let element = first("[data-story]")?;
    let story = element.get_attribute("data-story")?;
    Some((element, story))
}

/// Loads a file. The request goes out at the call, not at the first wait; what went wrong comes as a few words.
pub fn fetch(address: &str) -> impl Future<Output = Result<Vec<u8>, String>> + use<> {
    let response = window().map(|window| JsFuture::from(window.fetch_with_str(address)));
    async move {
        let response = response.ok_or("no window")?.await.map_err(|_| "no connection".to_owned())?;
        let response: Response = response.unchecked_into();
        if !response.ok() {
            return Err(format!("status {}", response.status()));
        }
        let buffer = response.array_buffer().map_err(|_| "no content".to_owned())?;
        let buffer = JsFuture::from(buffer).await.map_err(|_| "the connection broke off".to_owned())?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// Sets a mark of the User Timing API once what is in the document now has been painted: two animation frames later.
pub fn mark_after_paint(name: &'static str) {
    next_frame(move || {
        next_frame(move || {
            if let Some(performance) = window().and_then(|window| window.performance()) {
                let _ = performance.mark(name);
            }
        });
    });
}

fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let _ = window.request_animation_frame(Closure::once_into_js(then).unchecked_ref());
    }
}
