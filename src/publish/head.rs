//! A page's metadata for search engines, social networks and other sites: description, canonical address, and card.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::site::Site;
use crate::contract::path;
use crate::domain::voice::Voice;
use crate::i18n::{Locale, facts, folder, headline};
use crate::t;
use crate::view::{CARD, Page};

/// The metadata of a page. What needs an absolute address is left out where the site's address is not known.
pub fn head(page: &Page, site: &Site) -> impl IntoView + use<> {
    // what only search engines read is for the page, which they list, not for the frame
    let description = (!page.embedded).then(|| page.story().framing.to_string());
    let named = page.name.as_deref().map(|name| {
        // the full page is one folder above its embed page
        let relative = page.embedded.then(|| page.address(&path::page(name)));
        let canonical = site.whole(&path::page(name)).or(relative);
        let title = page.story().title.to_string();
        view! {
            {canonical.map(|address| view! { <link rel="canonical" href=address /> })}
            {site.whole(&path::oembed(name)).filter(|_| page.whole.is_none()).map(|address| {
                view! { <link rel="alternate" type="application/json+oembed" href=address title=title /> }
            })}
            {alternates(page, site)}
            {card(page, name, &Voice::All, site)}
        }
    });
    view! {
        {description.map(|text| view! { <meta name="description" content=text /> })}
        {named}
    }
}

/// The same page in each language, for search engines, which list pages and not frames.
fn alternates(page: &Page, site: &Site) -> Vec<AnyView> {
    let own = page.name.as_deref().map(path::untranslated).unwrap_or_default();
    let alternate = |(locale, relative): (Locale, String)| {
        let address = site.whole(&path::page(&path::translated(folder(locale), own))).unwrap_or(relative);
        view! { <link rel="alternate" hreflang=facts(locale).tag href=address /> }.into_any()
    };
    page.languages().into_iter().filter(|_| !page.embedded).map(alternate).collect()
}

/// The card of a voice's map, which other sites show for a link to it; `None` if the site's address is not known.
pub fn card(page: &Page, name: &str, voice: &Voice, site: &Site) -> Option<impl IntoView + use<>> {
    // a part has no card of its own
    if page.whole.is_some() {
        return None;
    }
    let address = match voice {
        Voice::All => site.whole(&path::page(name))?,
        voice => site.whole(&path::share(name, voice.as_str()))?,
    };
    let image = site.whole(&path::card(name, voice.as_str(), "png"))?;
    let (width, height) = CARD;
    let story = page.story();
    let finding = headline(page.locale, story, voice);
    let properties = [
        ("og:type", "article".to_owned()),
        ("og:title", finding.clone()),
        ("og:description", story.framing.to_string()),
        ("og:url", address),
        ("og:image", image),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
        ("og:image:alt", t!(page.locale, map.name, headline = finding)),
    ]
    .map(|(property, content)| view! { <meta {..custom_attribute("property", property)} content=content /> });
    Some(view! {
        {properties}
        <meta name="twitter:card" content="summary_large_image" />
    })
}
