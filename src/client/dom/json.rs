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

    /// The items of an array; `None` if it is not an array.
    pub fn list(&self) -> Option<Vec<Self>> {
        Some(self.0.dyn_ref::<Array>()?.iter().map(Self).collect())
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// The text; `None` if it is not a string.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// The number as an index below `end`; `None` if it is no such number.
    pub fn index(&self, end: usize) -> Option<usize> {
        let number = self.0.as_f64()?;
        // a cast saturates, and makes 0 of what is not a number
        let index = number as usize;
        (index as f64 == number && index < end).then_some(index)
    }
}
