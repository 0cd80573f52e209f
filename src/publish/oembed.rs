//! The oEmbed response, as a static file, for content systems that ask how to embed a page.
//!
//! <https://oembed.com>, response of type `rich`. A static file can't honour `maxwidth`; the frame is as wide as its
//! container.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use serde_json::json;

use super::site::Site;
use crate::contract::host::FRAME;
use crate::contract::path;
use crate::domain::voice::Voice;
use crate::i18n::headline;
use crate::t;
use crate::view::{CARD, Page, rendered};

/// The response for a story's page; `None` where the site's address or the story's name is not known.
pub fn oembed(page: &Page, site: &Site) -> Option<String> {
    let name = page.name.as_ref()?;
    let (width, height) = FRAME;
    let source = site.whole(&path::embed(name))?;
    // oEmbed wants all three thumbnail fields or none
    let thumbnail = site.whole(&path::card(name, Voice::ALL, "png"))?;
    let map = t!(page.locale, map.name, headline = headline(page.locale, page.story(), &Voice::All));
    let frame = rendered(view! {
        <iframe src=source title=map width=width.to_string() height=height.to_string() {..custom_attribute("loading", "lazy")}></iframe>
    });
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": page.story().title.to_string(),
        "provider_url": site.address,
        "html": frame,
        "width": width,
        "height": height,
        "thumbnail_url": thumbnail,
        "thumbnail_width": CARD.0,
        "thumbnail_height": CARD.1,
    });
    Some(answer.to_string())
}
