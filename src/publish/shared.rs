//! A page for sharing the map of one voice: social networks read its card, and readers are redirected to the map.

use leptos::prelude::*;

use super::head::card;
use super::site::Site;
use crate::contract::address::Address;
use crate::contract::path;
use crate::contract::state::State;
use crate::domain::voice::Voice;
use crate::i18n::{facts, headline, is_rtl};
use crate::view::{Page, rendered};

/// The page to share for a voice's map; `None` where the site's address or the story's name is not known.
pub fn shared(page: &Page, voice: &Voice, site: &Site) -> Option<String> {
    let name = page.name.as_ref()?;
    let card = card(page, name, voice, site)?;
    let finding = headline(page.locale, page.story(), voice);
    let source = Some(voice.as_str().to_owned()).filter(|source| source != Voice::ALL);
    let view = Address { state: State { source, ..State::default() }, others: Vec::new() };
    let map = format!("{}{}{}", path::up(2, name), path::page(name), view.write());
    let canonical = site.whole(&path::page(name))?;
    Some(rendered(view! {
        <!DOCTYPE html>
        <html lang=facts(page.locale).tag dir=is_rtl(page.locale).then_some("rtl")>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="robots" content="noindex" />
                <title>{finding.clone()}</title>
                <link rel="canonical" href=canonical />
                {card}
                <meta http-equiv="refresh" content=format!("0; url={map}") />
            </head>
            <body>
                <p><a href=map>{finding}</a></p>
            </body>
        </html>
    }))
}
