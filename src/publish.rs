//! From a built site's page and a story to the document that is sent.

use std::fmt;

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::data;
use crate::t;
use crate::view::{App, Page, State, slots};

/// Why a page can't take a story in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadTemplate {
    /// No element says that the story goes there.
    NoPlace,
    /// The page has no title to fill in.
    NoTitle,
    /// The story's statements can't be told to programs.
    NotLinked,
}

impl fmt::Display for BadTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPlace => "it has no `<main data-story>` for the story to stand in",
            Self::NotLinked => "it can't take the statements as JSON-LD",
            Self::NoTitle => "it has no `<title>`",
        })
    }
}

/// The page's components as markup, exactly as the reader's program expects to find them.
pub fn markup(page: Page) -> String {
    Owner::new().with(|| view! { <App page state=State::as_rendered() /> }.to_html())
}

/// What changes on the page from day to day, as JSON: `days` as dates; `texts`, each once; and `slots`, each with its
/// selector, its attribute (null for what stands in the element), and from which day on, by its place among the days,
/// which text stands there (null for an attribute that is not there).
pub fn days(page: &Page) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut places = std::collections::HashMap::new();
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
    json!({ "days": days, "texts": texts, "slots": slots }).to_string()
}

/// A page of the built site with the story in it. What stood in its place before is replaced, so that a page that was
/// made this way is a template again.
pub fn document(template: &str, page: Page) -> Result<String, BadTemplate> {
    let title = t!(page.locale, page.title, title = page.story().title.clone());
    let titled = replaced(template, "<title>", "</title>", &escaped(&title)).ok_or(BadTemplate::NoTitle)?;
    let linked = data::linked(page.story()).map_err(|_| BadTemplate::NotLinked)?;
    let whole = replaced(&titled, "<main data-story>", "</main>", &markup(page)).ok_or(BadTemplate::NoPlace)?;
    followed(&whole, "</main>", LINKED, "</script>", &linked).ok_or(BadTemplate::NoPlace)
}

/// What begins the statements for programs. They stand behind the page's own text, for they are no reader's.
const LINKED: &str = "<script type=\"application/ld+json\">";

/// The text with an element behind the last `place`, instead of the one that may stand there.
fn followed(text: &str, place: &str, start: &str, end: &str, content: &str) -> Option<String> {
    let (before, after) = text.rsplit_once(place)?;
    let rest = after.strip_prefix(start).and_then(|old| Some(old.split_once(end)?.1)).unwrap_or(after);
    Some(format!("{before}{place}{start}{content}{end}{rest}"))
}

/// The text with what stands between the first `start` and the last `end` replaced.
fn replaced(text: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.rsplit_once(end)?;
    Some(format!("{before}{start}{by}{end}{after}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_is_replaced_and_can_be_again() {
        let once = replaced("a<main>old</main>b", "<main>", "</main>", "new").expect("a place");
        assert_eq!(once, "a<main>new</main>b");
        assert_eq!(replaced(&once, "<main>", "</main>", "newer").as_deref(), Some("a<main>newer</main>b"));
        assert_eq!(replaced("a</main>b", "<main>", "</main>", "new"), None);
    }
}
