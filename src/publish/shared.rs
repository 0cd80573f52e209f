//! A page for sharing the map of one voice: social networks read its card, and readers are redirected to the map.

use super::Site;
use super::head::card;
use super::text::escaped;
use crate::contract::address::Address;
use crate::contract::path;
use crate::contract::state::State;
use crate::domain::voice::Voice;
use crate::i18n::headline;
use crate::view::Page;

/// The page to share for a voice's map; `None` where the site's address or the story's name is not known.
pub fn shared(page: &Page, voice: &Voice, site: &Site) -> Option<String> {
    let name = page.name.as_ref()?;
    let card = card(page, name, voice, site)?;
    let finding = escaped(&headline(page.locale, page.story(), voice));
    let state = State { source: Some(voice.as_str().to_owned()), ..State::default() };
    let view = Address { state, others: Vec::new() };
    let whole = format!("{0}{0}{1}{2}", path::UP, path::page(name), view.write());
    let canonical = escaped(&site.whole(&path::page(name))?);
    Some(format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{finding}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">\
         <link rel=\"canonical\" href=\"{canonical}\">{card}<meta http-equiv=\"refresh\" content=\"0; url={whole}\">\
         <p><a href=\"{whole}\">{finding}</a></p></html>\n",
        page.locale
    ))
}
