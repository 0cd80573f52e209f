//! From a built site's page and a story to the document that is sent, and what else others read of it.

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
use crate::data;
use crate::view::{App, Page, slots};

/// Why a page can't take a story in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadTemplate {
    /// No element says that the story goes there.
    NoPlace,
    /// The page has no head to fill in.
    NoHead,
    /// The story's statements can't be told to programs.
    NotLinked,
}

impl fmt::Display for BadTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPlace => "it has no `<main>` for the story to stand in",
            Self::NotLinked => "it can't take the statements as JSON-LD",
            Self::NoHead => "it has no `<html>`, or no `<title>` with a `<style>` behind it",
        })
    }
}

/// What a page is told of the site around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its address, with a slash at its end; what others need a whole address for is left out where it is not known.
    pub address: Option<String>,
    /// The names of its stories.
    pub stories: Vec<String>,
    /// Whether its pages say themselves what they may load: for hosts that send no headers.
    pub policed: bool,
}

impl Site {
    /// The site's address as others give it; `None` if it is none, or not of the web.
    pub fn read_address(text: &str) -> Option<String> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let sound = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "\"'<>?#\\".contains(c));
        sound.then(|| format!("{}/", text.trim_end_matches('/')))
    }

    /// The whole address of a file of the site.
    fn whole(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.address.as_ref()?))
    }
}

/// The page's components as markup, exactly as the reader's program expects to find them.
pub fn markup(page: Page) -> String {
    Owner::new().with(|| view! { <App page /> }.to_html())
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
pub fn document(template: &str, page: Page, site: &Site) -> Result<String, BadTemplate> {
    let named = match &page.name {
        Some(name) => set_attribute(template, "<html", STORY.name(), name).ok_or(BadTemplate::NoHead)?,
        None => template.to_owned(),
    };
    // an embed has options; no other page has a place for them
    let asked = options::json(&page, site);
    let asked = between(&named, &format!("{}='", OPTIONS.name()), "'", &asked).unwrap_or(named);
    let linked = match page.embedded {
        // what is told to programs stands on the whole page
        true => None,
        false => Some(data::linked(page.story()).map_err(|_| BadTemplate::NotLinked)?),
    };
    let head = head::head(&page, site);
    let mut markup = markup(page.clone());
    if page.embedded {
        // the links that lead out of the story say so by this; in a frame they must not lead away from the host
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

/// What begins the statements for programs. They stand behind the page's own text, for they are no reader's.
const LINKED: &str = "<script type=\"application/ld+json\">";
