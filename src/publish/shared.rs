//! A page to share the map of one source by: networks read its card, readers are led on to the map.

use super::Site;
use super::head::card;
use super::text::escaped;
use crate::domain::voice::Voice;
use crate::i18n::headline;
use crate::view::Page;

/// The page of a voice's map; `None` where the site's address or the story's name is not known.
pub fn shared(page: &Page, voice: &Voice, site: &Site) -> Option<String> {
    let name = page.name.as_ref()?;
    let card = card(page, name, voice, site)?;
    let finding = escaped(&headline(page.locale, page.story(), voice));
    let whole = format!("../../{name}.html?source={}", voice.as_str());
    let canonical = escaped(&site.whole(&format!("{name}.html"))?);
    Some(format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{finding}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">\
         <link rel=\"canonical\" href=\"{canonical}\">{card}<meta http-equiv=\"refresh\" content=\"0; url={whole}\">\
         <p><a href=\"{whole}\">{finding}</a></p></html>\n",
        page.locale
    ))
}
