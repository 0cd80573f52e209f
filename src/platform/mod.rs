//! The wall to the browser: elements, frames, marks. Compiled natively too, since components are, and never called there.

#[cfg(feature = "desk")]
pub mod live;

pub use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, SvgGraphicsElement, Window};

use crate::geometry::coordinate::Paper;
use crate::geometry::rect::Rect;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// An element of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Part(Element);

/// The first element of a selector.
pub fn part(selector: &str) -> Option<Part> {
    document()?.query_selector(selector).ok().flatten().map(Part)
}

/// Every element of a selector, in the order of the document.
pub fn parts(selector: &str) -> Vec<Part> {
    let Some(list) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok().map(Part)).collect()
}

/// The element in which an event took place, or the nearest around it that a selector matches.
pub fn target(event: &Event, selector: &str) -> Option<Part> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten().map(Part)
}

/// Listens to the first element of a selector, for as long as the page lives.
pub fn listen(selector: &str, name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(part) = part(selector) {
        part.listen(name, then);
    }
}

fn listen_at(target: &EventTarget, name: &str, then: Box<dyn Fn(&Event)>) {
    let then = Closure::<dyn Fn(Event)>::new(move |event: Event| then(&event)).into_js_value();
    let _ = target.add_event_listener_with_callback(name, then.unchecked_ref());
}

impl Part {
    /// Listens, for as long as the page lives.
    pub fn listen(&self, name: &str, then: impl Fn(&Event) + 'static) {
        listen_at(&self.0, name, Box::new(then));
    }

    /// An attribute.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Sets an attribute or takes it away; nothing is written that is there already.
    pub fn set(&self, name: &str, value: Option<&str>) {
        if self.get(name).as_deref() != value {
            // names come from the program itself, so none can be refused
            let _ = match value {
                Some(value) => self.0.set_attribute(name, value),
                None => self.0.remove_attribute(name),
            };
        }
    }

    /// Sets a property of its style.
    pub fn set_property(&self, name: &str, value: &str) {
        // SVG elements have a style as HTML elements do; the two have no class in common that says so
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
    }

    /// Takes what stands in a template in, as the last of what stands here. The template goes.
    pub fn take_in(&self, template: Self) {
        // the template's own parser did not know for which kind of element its content is
        let _ = self.0.insert_adjacent_html("beforeend", &template.0.inner_html());
        template.0.remove();
    }

    /// The first element of a selector within.
    pub fn part(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Part)
    }

    /// Whether a selector matches.
    pub fn is(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// Whether a radio or a box is checked, and its value.
    pub fn checked(&self) -> Option<String> {
        self.0.dyn_ref::<HtmlInputElement>().filter(|input| input.checked()).map(HtmlInputElement::value)
    }

    /// The element itself, for Leptos.
    pub fn into_html(self) -> HtmlElement {
        self.0.unchecked_into()
    }

    /// Moves the focus here.
    pub fn focus(&self) {
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }

    /// Scrolls a scroller to its beginning.
    pub fn scroll_to_top(&self) {
        if self.0.scroll_top() != 0 {
            self.0.set_scroll_top(0);
        }
    }

    /// Scrolls the page as little as it takes for this to be seen, with its `scroll-margin`.
    pub fn reveal(&self) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        self.0.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// How wide it is, in CSS pixels.
    pub fn width(&self) -> f64 {
        self.0.get_bounding_client_rect().width()
    }

    /// The box of a shape, in its own user units.
    pub fn bounds(&self) -> Option<Rect> {
        let own = self.0.dyn_ref::<SvgGraphicsElement>()?.get_b_box().ok()?;
        let (left, top) = (f64::from(own.x()), f64::from(own.y()));
        Some(Rect { left, top, right: left + f64::from(own.width()), bottom: top + f64::from(own.height()) })
    }

    /// How the user units of a drawing lie on the screen.
    pub fn screen(&self) -> Option<Screen> {
        let matrix = self.0.dyn_ref::<SvgGraphicsElement>()?.get_screen_ctm()?;
        let screen = Screen { scale: f64::from(matrix.a()), left: f64::from(matrix.e()), top: f64::from(matrix.f()) };
        (screen.scale > 0.0).then_some(screen)
    }

    /// Keeps a pointer's events coming here, wherever it moves, until it is let go.
    pub fn capture(&self, pointer: i32) {
        let _ = self.0.set_pointer_capture(pointer);
    }
}

/// How the user units of a drawing lie on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// CSS pixels a unit.
    pub scale: f64,
    left: f64,
    top: f64,
}

impl Screen {
    /// A place of the screen, in CSS pixels, as one of the drawing.
    pub fn place(&self, x: f64, y: f64) -> Paper {
        Paper { x: (x - self.left) / self.scale, y: (y - self.top) / self.scale }
    }
}

/// What stands after the `#` of the page's address.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|hash| !hash.is_empty()).map(str::to_owned)
}

/// Sets a mark of the User Timing API.
pub fn mark(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Calls in a task of its own, so that a frame or an input that waits comes first.
pub fn soon(then: impl FnOnce() + 'static) {
    after(0, then);
}

/// Calls after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        // boxed: each kind of closure would be half a kilobyte of the program
        let then: Box<dyn FnOnce()> = Box::new(then);
        let then = Closure::once_into_js(then);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}
