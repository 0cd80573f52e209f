//! Turns a page of the built site and a story into the document that is sent, and writes the other files that sites and
//! search engines read.

mod head;
mod oembed;
mod options;
#[cfg(feature = "cli")]
mod policy;
mod shared;
mod text;

use std::fmt;

use leptos::prelude::*;
use serde_json::{Value, json};

pub use self::oembed::oembed;
pub use self::shared::shared;
use self::text::{between, followed, set_attribute};
use crate::contract::attribute::{OPTIONS, STORY};
use crate::contract::days::{DATES, SLOTS, TEXTS};
use crate::data;
use crate::view::{App, Page, slots};

/// Why a page can't be used as a template for a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadTemplate {
    /// The page has no `<main>` element.
    NoPlace,
    /// The page has no `<html>` or no `<title>` that is followed by a `<style>`.
    NoHead,
    /// The story's statements can't be written as JSON-LD.
    NotLinked,
}

impl fmt::Display for BadTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPlace => "it has no `<main>` element to put the story in",
            Self::NotLinked => "the statements can't be written as JSON-LD",
            Self::NoHead => "it has no `<html>`, or no `<title>` followed by a `<style>`",
        })
    }
}

/// What a page needs to know about its site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The site's address, with a slash at the end. What needs an absolute address is left out where it is `None`.
    pub address: Option<String>,
    /// The names of the site's stories.
    pub stories: Vec<String>,
    /// Whether pages carry their content security policy in a `<meta>`, for hosts that send no headers.
    pub policed: bool,
}

impl Site {
    /// The site's address, normalised to end with a slash; `None` if it is not an http or https address.
    pub fn read_address(text: &str) -> Option<String> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let sound = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "\"'<>?#\\".contains(c));
        sound.then(|| format!("{}/", text.trim_end_matches('/')))
    }

    /// The absolute address of a file of the site.
    fn whole(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.address.as_ref()?))
    }
}

/// The page's components as markup, exactly as hydration expects to find them.
pub fn markup(page: Page) -> String {
    Owner::new().with(|| view! { <App page /> }.to_html())
}

/// What changes on the page from day to day, as JSON: `days`, as dates; `texts`, each once; and `slots`. Each slot has
/// a selector, an attribute (null for the element's content), and a list of steps: the index of a day, and the index of
/// the text from that day on (null for an attribute that is absent).
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
    json!({ DATES: days, TEXTS: texts, SLOTS: slots }).to_string()
}

/// A page of the built site with the story in it. It replaces what was there before, so that a page made this way can
/// serve as a template again.
pub fn document(template: &str, page: Page, site: &Site) -> Result<String, BadTemplate> {
    let named = match &page.name {
        Some(name) => set_attribute(template, "<html", STORY.name(), name).ok_or(BadTemplate::NoHead)?,
        None => template.to_owned(),
    };
    // only embed pages have an attribute for the options
    let asked = options::json(&page, site);
    let asked = between(&named, &format!("{}='", OPTIONS.name()), "'", &asked).unwrap_or(named);
    let linked = match page.embedded {
        // JSON-LD is on the full page only
        true => None,
        false => Some(data::linked(page.story()).map_err(|_| BadTemplate::NotLinked)?),
    };
    let head = head::head(&page, site);
    let mut markup = markup(page.clone());
    if page.embedded {
        // links that lead out of the story are marked by this; in a frame they must open a new tab
        markup = markup.replace("noopener\"", "noopener\" target=\"_blank\"");
    }
    let (start, rest) = asked.split_once("<main>").ok_or(BadTemplate::NoPlace)?;
    let (_, end) = rest.rsplit_once("</main>").ok_or(BadTemplate::NoPlace)?;
    let whole = format!("{start}<main>{markup}</main>{end}");
    let whole = match linked {
        Some(linked) => followed(&whole, "</main>", LINKED, "</script>", &linked).ok_or(BadTemplate::NoPlace)?,
        None => whole,
    };
    #[cfg(feature = "cli")]
    let head = match site.policed {
        true => policy::policy(&whole, &crate::view::desk(&page), site) + &head,
        false => head,
    };
    between(&whole, "</title>", "<style", &head)
        .and_then(|whole| between(&whole, "<title>", "</title>", &head::title(&page)))
        .ok_or(BadTemplate::NoHead)
}

/// The start of the JSON-LD. It follows the page's own content, since readers do not need it.
const LINKED: &str = "<script type=\"application/ld+json\">";
