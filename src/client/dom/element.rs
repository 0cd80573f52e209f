//! Elements.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Reflect};
use web_sys::{
    DocumentFragment, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement,
    HtmlTextAreaElement, Node, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition, SvgElement, SvgGraphicsElement,
};

use crate::contract::trusted::TRUSTED;
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

/// Markup as the browser accepts it where Trusted Types are required: by the policy that `www/fold.js` creates.
fn trusted(markup: &str) -> JsValue {
    let plain = JsValue::from_str(markup);
    let of_policy = || {
        let policy = Reflect::get(&super::window()?.into(), &TRUSTED.into()).ok()?;
        let create: Function = Reflect::get(&policy, &"createHTML".into()).ok()?.dyn_into().ok()?;
        create.call1(&policy, &plain).ok()
    };
    of_policy().unwrap_or(plain)
}

impl Element {
    /// Unwraps the browser's own element.
    pub(super) fn into_inner(self) -> web_sys::Element {
        self.0
    }

    /// The browser's own element, for event listeners.
    pub(super) fn inner(&self) -> &web_sys::Element {
        &self.0
    }

    /// The value of an attribute.
    pub fn get(&self, attribute: &str) -> Option<String> {
        self.0.get_attribute(attribute)
    }

    /// Sets an attribute, or removes it. Writes only if that changes it.
    pub fn set(&self, attribute: &str, value: Option<&str>) {
        if self.get(attribute).as_deref() != value {
            // names come from the contract, so the browser rejects none
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

    /// Sets a property of its inline style.
    pub fn set_property(&self, name: &str, value: &str) {
        // SVG elements have a `style` as HTML elements do, but web-sys has no type that covers both
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
    }

    /// The first descendant that a selector matches.
    pub fn query(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// Every descendant that a selector matches.
    pub fn query_all(&self, selector: &str) -> Vec<Self> {
        elements(self.0.query_selector_all(selector))
    }

    /// The nearest ancestor that a selector matches, or the element itself.
    pub fn closest(&self, selector: &str) -> Option<Self> {
        self.0.closest(selector).ok().flatten().map(Self)
    }

    /// Whether a selector matches it.
    pub fn matches(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// The names of its child nodes, with spaces between: upper case for HTML, and `#text` for text.
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

    /// Replaces the markup in it. Only for markup that was rendered in advance.
    pub fn set_inner_html(&self, markup: &str) {
        let _ = Reflect::set(&self.0, &"innerHTML".into(), &trusted(markup));
    }

    /// The markup of the element and its content.
    pub fn outer_html(&self) -> String {
        self.0.outer_html()
    }

    /// Inserts markup that was rendered in advance after it.
    pub fn insert_after(&self, markup: &str) {
        self.insert("afterend", markup);
    }

    /// Appends markup that was rendered in advance to its content.
    pub fn append_html(&self, markup: &str) {
        self.insert("beforeend", markup);
    }

    fn insert(&self, place: &str, markup: &str) {
        // web-sys takes strings only
        if let Ok(insert) = Reflect::get(&self.0, &"insertAdjacentHTML".into()) {
            let _ = insert.unchecked_into::<Function>().call2(&self.0, &place.into(), &trusted(markup));
        }
    }

    /// Moves what a `<template>` holds to the end of its content, and removes the template. SVG elements are held in an
    /// `<svg>` of their own, since a template is parsed as HTML.
    pub fn unpack(&self, template: &Self) {
        let content = template.content();
        let only = content.first_element_child().filter(|_| content.child_element_count() == 1);
        let svg = only.filter(|only| only.has_type::<SvgElement>());
        let from = svg.map_or_else(|| content.into(), Node::from);
        while let Some(child) = from.first_child() {
            let _ = self.0.append_child(&child);
        }
        template.remove();
    }

    /// Appends another element to its content.
    pub fn append(&self, child: &Self) {
        let _ = self.0.append_child(&child.0);
    }

    /// Takes an element out of the document, into the content of this `<template>`.
    pub fn keep(&self, element: &Self) {
        let _ = self.content().append_child(&element.0);
    }

    /// The element with an id in the content of this `<template>`.
    pub fn kept(&self, id: &str) -> Option<Self> {
        self.content().get_element_by_id(id).map(Self)
    }

    /// The first element in the content of this `<template>` that a selector matches.
    pub fn query_kept(&self, selector: &str) -> Option<Self> {
        self.content().query_selector(selector).ok().flatten().map(Self)
    }

    fn content(&self) -> DocumentFragment {
        self.0.unchecked_ref::<HtmlTemplateElement>().content()
    }

    /// Clicks it, as a program does.
    pub fn click(&self) {
        self.0.unchecked_ref::<HtmlElement>().click();
    }

    /// Inserts it before another element.
    pub fn insert_before(&self, other: &Self) {
        if let Some(parent) = other.0.parent_node() {
            let _ = parent.insert_before(&self.0, Some(&other.0));
        }
    }

    /// Removes it from the document.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Whether a radio or a checkbox is checked.
    pub fn is_checked(&self) -> bool {
        self.0.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
    }

    /// The value of a field.
    pub fn value(&self) -> String {
        match (self.0.dyn_ref::<HtmlInputElement>(), self.0.dyn_ref::<HtmlSelectElement>()) {
            (Some(input), _) => input.value(),
            (_, Some(select)) => select.value(),
            _ => String::new(),
        }
    }

    /// Sets the value of a field. Dispatches no event.
    pub fn set_value(&self, value: &str) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        } else if let Some(select) = self.0.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        }
    }

    /// Selects the text of a field, or of any other element, so that the reader can copy it by hand.
    pub fn select_text(&self) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        } else if let Some(Ok(Some(selection))) = super::window().map(|window| window.get_selection()) {
            let _ = selection.select_all_children(&self.0);
        }
    }

    /// Opens a dialog as a modal.
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

    /// Moves the focus to it.
    pub fn focus(&self) {
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }

    /// Scrolls the page no further than needed to show it with its `scroll-margin`.
    pub fn scroll_into_view(&self) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        self.0.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Scrolls its content to the top.
    pub fn scroll_to_top(&self) {
        if self.0.scroll_top() != 0 {
            self.0.set_scroll_top(0);
        }
    }

    /// Its width on the screen, in CSS pixels.
    pub fn width(&self) -> f64 {
        self.0.get_bounding_client_rect().width()
    }

    /// The bounding box of a shape, in its own user units.
    pub fn bounds(&self) -> Option<Rect> {
        let own = self.0.dyn_ref::<SvgGraphicsElement>()?.get_b_box().ok()?;
        let (left, top) = (f64::from(own.x()), f64::from(own.y()));
        Some(Rect { left, top, right: left + f64::from(own.width()), bottom: top + f64::from(own.height()) })
    }

    /// Where the user units of an SVG element are on the screen; `None` while it has no size there.
    pub fn screen(&self) -> Option<Screen> {
        let matrix = self.0.dyn_ref::<SvgGraphicsElement>()?.get_screen_ctm()?;
        let screen = Screen { scale: f64::from(matrix.a()), left: f64::from(matrix.e()), top: f64::from(matrix.f()) };
        (screen.scale > 0.0).then_some(screen)
    }

    /// Directs a pointer's events here, wherever it moves, until it is released.
    pub fn capture_pointer(&self, pointer: i32) {
        let _ = self.0.set_pointer_capture(pointer);
    }
}

/// Where the user units of an SVG element are on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// CSS pixels per user unit.
    pub scale: f64,
    left: f64,
    top: f64,
}

impl Screen {
    /// Converts a point of the viewport, in CSS pixels from the left and from the top, to user units.
    pub fn point(&self, x: f64, y: f64) -> Paper {
        Paper { x: (x - self.left) / self.scale, y: (y - self.top) / self.scale }
    }
}
