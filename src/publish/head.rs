//! A page's metadata for search engines, social networks and other sites: title, description, canonical address, and
//! card.

use std::fmt::Write;

use super::Site;
use super::text::escaped;
use crate::contract::path;
use crate::domain::voice::Voice;
use crate::t;
use crate::view::{CARD, Page};

/// The page's title, escaped for its head.
pub fn title(page: &Page) -> String {
    escaped(&t!(page.locale, page.title, title = page.story().title.clone()))
}

/// The content of the head after the title. What needs an absolute address is left out where the site's address is not
/// known.
pub fn head(page: &Page, site: &Site) -> String {
    let mut head = String::new();
    let description = escaped(&page.story().framing);
    let _ = write!(head, "<meta name=\"description\" content=\"{description}\">");
    let Some(name) = &page.name else { return head };
    // the full page is one folder above its embed page
    let relative = page.embedded.then(|| format!("{}{}", path::UP, path::page(name)));
    if let Some(address) = site.whole(&path::page(name)).or(relative) {
        let _ = write!(head, "<link rel=\"canonical\" href=\"{}\">", escaped(&address));
    }
    if let Some(oembed) = site.whole(&path::oembed(name)) {
        let title = title(page);
        let _ = write!(
            head,
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{title}\">",
            escaped(&oembed)
        );
    }
    head + &card(page, name, &Voice::All, site).unwrap_or_default()
}

/// The card of a voice's map, which other sites show for a link to it; `None` if the site's address is not known.
pub fn card(page: &Page, name: &str, voice: &Voice, site: &Site) -> Option<String> {
    let address = match voice {
        Voice::All => site.whole(&path::page(name))?,
        voice => site.whole(&path::share(name, voice.as_str()))?,
    };
    let image = site.whole(&path::card(name, voice.as_str(), "png"))?;
    let (width, height) = CARD;
    let story = page.story();
    let finding = crate::i18n::headline(page.locale, story, voice);
    let mut card = String::new();
    for (property, content) in [
        ("og:type", "article"),
        ("og:title", &finding),
        ("og:description", &story.framing),
        ("og:url", &address),
        ("og:image", &image),
        ("og:image:width", &width.to_string()),
        ("og:image:height", &height.to_string()),
        ("og:image:alt", &t!(page.locale, map.name, headline = finding.clone())),
    ] {
        let _ = write!(card, "<meta property=\"{property}\" content=\"{}\">", escaped(content));
    }
    Some(card + "<meta name=\"twitter:card\" content=\"summary_large_image\">")
}
