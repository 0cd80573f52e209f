//! The switches: whose claims the map shows, and whether implied claims are shown. The style sheets follow them without
//! a script.

use leptos::prelude::*;

use super::page::Page;
use crate::contract::{class, field, id};
use crate::domain::voice::Voice;
use crate::i18n::isolated;
use crate::t;

/// Both switches.
pub fn switches(page: &Page) -> impl IntoView + use<> {
    view! { <div class=class::SWITCHES.name()>{sources(page)} {implied(page)}</div> }
}

/// A radio button for each voice. They work without the program.
fn sources(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let radios: Vec<_> = story
        .voices()
        .map(|voice| {
            let (value, id) = (voice.as_str().to_owned(), id::source(&voice));
            let (label, checked) = (name(page, &voice), voice == Voice::All);
            view! {
                <label class=class::CHOICE.name()>
                    <input type="radio" name=field::SOURCE id=id value=value checked=checked />
                    <span>{isolated(locale, label)}</span>
                </label>
            }
        })
        .collect();
    // a narrow page has no room for rows of these, so they scroll sideways
    let class = if radios.len() > 7 { "sources many" } else { "sources" };
    view! {
        <fieldset class=class>
            <legend>{t!(locale, sources.legend)}</legend>
            <div class="choices">{radios}</div>
        </fieldset>
    }
}

/// The switch for implied claims.
fn implied(page: &Page) -> impl IntoView + use<> {
    view! {
        <label class=class::IMPLIED.name()>
            <input type="checkbox" id=id::IMPLIED.name() checked=true />
            <span>{t!(page.locale, sources.implied)}</span>
        </label>
    }
}

/// A voice's name as it appears in a list.
pub fn name(page: &Page, voice: &Voice) -> String {
    match voice {
        Voice::Source(id) => page.story().source(id).map_or_else(|| id.to_string(), |source| source.name.clone()),
        Voice::All => t!(page.locale, sources.all),
        Voice::Agreement => t!(page.locale, sources.agreement),
    }
}
