//! JSON, read by the browser's own parser, which adds nothing to the program's size.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, JSON, Reflect};

/// A JSON value.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

impl Json {
    /// Reads a text; `None` if it is not JSON.
    pub fn read(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<Self> {
        Reflect::get(&self.0, &name.into()).ok().map(Self)
    }

    /// The items of an array; empty if it is not an array.
    pub fn list(&self) -> Vec<Self> {
        self.0.dyn_ref::<Array>().map_or_else(Vec::new, |list| list.iter().map(Self).collect())
    }

    /// The text; `None` if it is not a string.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// The number, as a count; `None` if it is not a number.
    pub fn count(&self) -> Option<usize> {
        self.0.as_f64().map(|number| number as usize)
    }
}
