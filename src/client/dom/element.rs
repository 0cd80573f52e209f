//! Elements.

use wasm_bindgen::JsCast;
use web_sys::{
    HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, NodeList,
    ScrollIntoViewOptions, ScrollLogicalPosition, SvgGraphicsElement,
};

use crate::geometry::coordinate::Paper;
use crate::geometry::rect::Rect;

/// An element of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(web_sys::Element);

impl From<web_sys::Element> for Element {
    fn from(element: web_sys::Element) -> Self {
        Self(element)
    }
}

fn elements(list: Result<NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
    let Ok(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok().map(Element)).collect()
}

impl Element {
    /// The browser's own element.
    pub(super) fn into_inner(self) -> web_sys::Element {
        self.0
    }

    /// The same, to listen to.
    pub(super) fn inner(&self) -> &web_sys::Element {
        &self.0
    }

    /// The value of an attribute.
    pub fn get(&self, attribute: &str) -> Option<String> {
        self.0.get_attribute(attribute)
    }

    /// Sets an attribute or removes it. Writes nothing that is there already.
    pub fn set(&self, attribute: &str, value: Option<&str>) {
        if self.get(attribute).as_deref() != value {
            // names come from the contract, so the browser refuses none
            let _ = match value {
                Some(value) => self.0.set_attribute(attribute, value),
                None => self.0.remove_attribute(attribute),
            };
        }
    }

    /// Hides it, or shows it again.
    pub fn set_hidden(&self, hidden: bool) {
        self.set("hidden", hidden.then_some(""));
    }

    /// Sets a property of its style.
    pub fn set_property(&self, name: &str, value: &str) {
        // SVG elements have a style as HTML elements do; no class that web-sys knows has it for both
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
    }

    /// The first element within that a selector matches.
    pub fn query(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// Every element within that a selector matches.
    pub fn query_all(&self, selector: &str) -> Vec<Self> {
        elements(self.0.query_selector_all(selector))
    }

    /// The nearest element around it that a selector matches, itself included.
    pub fn closest(&self, selector: &str) -> Option<Self> {
        self.0.closest(selector).ok().flatten().map(Self)
    }

    /// Whether a selector matches it.
    pub fn matches(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// The names of the nodes in it, with spaces between: upper case for HTML, and `#text` for text.
    pub fn child_names(&self) -> String {
        let mut names = String::new();
        let mut next = self.0.first_child();
        while let Some(node) = next {
            if !names.is_empty() {
                names.push(' ');
            }
            names += &node.node_name();
            next = node.next_sibling();
        }
        names
    }

    /// The text in it.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// Replaces the text in it.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Replaces the markup in it; for markup that was rendered beforehand.
    pub fn set_inner_html(&self, markup: &str) {
        self.0.set_inner_html(markup);
    }

    /// The markup in it.
    pub fn inner_html(&self) -> String {
        self.0.inner_html()
    }

    /// The markup of it and of what stands in it.
    pub fn outer_html(&self) -> String {
        self.0.outer_html()
    }

    /// Puts markup that was rendered beforehand behind it.
    pub fn insert_after(&self, markup: &str) {
        let _ = self.0.insert_adjacent_html("afterend", markup);
    }

    /// Puts markup that was rendered beforehand in it, as the last of what stands there.
    pub fn append_html(&self, markup: &str) {
        let _ = self.0.insert_adjacent_html("beforeend", markup);
    }

    /// Makes another element the last of what stands in it.
    pub fn append(&self, child: &Self) {
        let _ = self.0.append_child(&child.0);
    }

    /// Puts it in front of another element.
    pub fn insert_before(&self, other: &Self) {
        if let Some(parent) = other.0.parent_node() {
            let _ = parent.insert_before(&self.0, Some(&other.0));
        }
    }

    /// Takes it out of the document.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Whether a radio or a checkbox is checked.
    pub fn is_checked(&self) -> bool {
        self.0.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
    }

    /// What was chosen or typed.
    pub fn value(&self) -> String {
        match (self.0.dyn_ref::<HtmlInputElement>(), self.0.dyn_ref::<HtmlSelectElement>()) {
            (Some(input), _) => input.value(),
            (_, Some(select)) => select.value(),
            _ => String::new(),
        }
    }

    /// Chooses or types a value. No event tells of it.
    pub fn set_value(&self, value: &str) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        } else if let Some(select) = self.0.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        }
    }

    /// Selects the text of a field, or else the text in it, to be copied by hand.
    pub fn select_text(&self) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        } else if let Some(Ok(Some(selection))) = super::window().map(|window| window.get_selection()) {
            let _ = selection.select_all_children(&self.0);
        }
    }

    /// Opens a dialog over the page.
    pub fn show_modal(&self) {
        if let Some(dialog) = self.0.dyn_ref::<HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
    }

    /// Closes a dialog.
    pub fn close(&self) {
        if let Some(dialog) = self.0.dyn_ref::<HtmlDialogElement>() {
            dialog.close();
        }
    }

    /// Moves the focus here.
    pub fn focus(&self) {
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }

    /// Scrolls the page as little as it takes for this to be seen, with its `scroll-margin`.
    pub fn scroll_into_view(&self) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        self.0.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Scrolls it to its beginning.
    pub fn scroll_to_top(&self) {
        if self.0.scroll_top() != 0 {
            self.0.set_scroll_top(0);
        }
    }

    /// How wide it is on the screen, in CSS pixels.
    pub fn width(&self) -> f64 {
        self.0.get_bounding_client_rect().width()
    }

    /// The box of a shape, in its own user units.
    pub fn bounds(&self) -> Option<Rect> {
        let own = self.0.dyn_ref::<SvgGraphicsElement>()?.get_b_box().ok()?;
        let (left, top) = (f64::from(own.x()), f64::from(own.y()));
        Some(Rect { left, top, right: left + f64::from(own.width()), bottom: top + f64::from(own.height()) })
    }

    /// How the user units of a drawing lie on the screen; `None` while it has no room there.
    pub fn screen(&self) -> Option<Screen> {
        let matrix = self.0.dyn_ref::<SvgGraphicsElement>()?.get_screen_ctm()?;
        let screen = Screen { scale: f64::from(matrix.a()), left: f64::from(matrix.e()), top: f64::from(matrix.f()) };
        (screen.scale > 0.0).then_some(screen)
    }

    /// Keeps a pointer's events coming here, wherever it moves, until it is released.
    pub fn capture_pointer(&self, pointer: i32) {
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
    /// A point of the screen, in CSS pixels from the left and from the top, as one of the drawing, in user units.
    pub fn point(&self, x: f64, y: f64) -> Paper {
        Paper { x: (x - self.left) / self.scale, y: (y - self.top) / self.scale }
    }
}
