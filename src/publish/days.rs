//! What changes on a page from day to day, for the desk.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::contract::days::{DATES, SLOTS, TEXTS};
use crate::view::{Page, slots};

/// What changes on the page from day to day, as JSON: `days`, as dates; `texts`, each once; and `slots`. Each slot has
/// a selector, an attribute (null for the element's content), and a list of steps: the index of a day, and the index of
/// the text from that day on (null for an attribute that is absent).
pub fn days(page: &Page) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut places = HashMap::new();
    let mut place = |text: String| {
        *places.entry(text.clone()).or_insert_with(|| {
            texts.push(text);
            texts.len() - 1
        })
    };
    let slots: Vec<Value> = slots(page)
        .into_iter()
        .map(|slot| {
            let steps = slot.steps.into_iter().flat_map(|(day, text)| [json!(day), json!(text.map(&mut place))]);
            json!([slot.at, slot.attribute, steps.collect::<Vec<_>>()])
        })
        .collect();
    let days: Vec<_> = page.story().days().iter().map(ToString::to_string).collect();
    json!({ DATES: days, TEXTS: texts, SLOTS: slots }).to_string()
}
