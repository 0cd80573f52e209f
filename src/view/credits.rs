//! What stands below the map: boundaries, data, mistakes.

use leptos::prelude::*;

use super::page::Page;
use crate::domain::story::Credit;
use crate::i18n::{date, number};
use crate::t;

/// The foot of an embed: the way to the whole page, and whose data it is.
pub fn foot(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let whole = page.name.clone().map(|name| {
        let words = t!(locale, foot.whole, count = number(locale, story.claims.len() as f64));
        view! { <p><a class="whole" href=format!("../{name}.html") rel="noopener">{words}</a></p> }
    });
    view! {
        <footer class="foot">
            {whole}
            <ul>{lines(page)} <li>{t!(locale, credits.updated, date = date(locale, story.updated))}</li></ul>
        </footer>
    }
}

/// Boundaries' vintage, credit, and whom to tell of a mistake.
pub fn credits(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let credits = lines(page);
    let updated = date(locale, story.updated);
    let data = match page.version.clone() {
        Some(version) => t!(locale, credits.updated_version, date = updated, version = version),
        None => t!(locale, credits.updated, date = updated),
    };
    let also: Vec<_> = story
        .also
        .iter()
        .filter(|_| page.name.is_some())
        .map(|(text, name)| view! { <p><b>{t!(locale, credits.also)}</b> " " <a href=format!("{name}.html")>{text.clone()}</a></p> })
        .collect();
    view! {
        <footer class="credits">
            <p><b>{t!(locale, credits.boundaries)}</b> " " {story.boundary_note.clone()}</p>
            <div>
                <p><b>{t!(locale, credits.data)}</b> " " {data}</p>
                <ul>{credits}</ul>
            </div>
            {also}
            <p><b>{t!(locale, credits.mistakes)}</b> " " {story.corrections.clone()}</p>
        </footer>
    }
}

/// Whose boundaries and data they are, a line each.
fn lines(page: &Page) -> Vec<AnyView> {
    let line = |credit: &Credit| {
        let text = credit.text.clone();
        let line = match credit.address.clone() {
            Some(address) => view! { <a href=address rel="license noopener">{text}</a> }.into_any(),
            None => text.into_any(),
        };
        view! { <li>{line}</li> }.into_any()
    };
    page.story().credits.iter().map(line).collect()
}
