//! The credits below the map: boundaries, data, and where to report mistakes.

use leptos::prelude::*;

use super::page::Page;
use super::told::told;
use crate::contract::path;
use crate::domain::source::{Citation, Party};
use crate::domain::story::Credit;
use crate::i18n::{capitalised, date, list, number};
use crate::t;

/// The footer of an embed page: a link to the full page, and the credits.
pub fn foot(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let whole = page.name.clone().map(|name| {
        let words = t!(locale, foot.whole, count = number(locale, story.claims.len() as f64));
        view! { <p><a class="whole" href=page.address(&path::page(&name)) rel="noopener" target=page.target()>{words}</a></p> }
    });
    view! {
        <footer class="foot">
            {whole}
            <ul>{lines(page)} <li>{t!(locale, credits.updated, date = date(locale, story.updated))}</li></ul>
        </footer>
    }
}

/// The footer of the full page: the date of the boundaries, the credits, and where to report mistakes.
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
        .map(|(text, name)| view! { <p><b>{t!(locale, credits.also)}</b> " " <a href=page.address(&path::page(name))>{told(locale, text)}</a></p> })
        .collect();
    view! {
        <footer class="credits">
            <p><b>{t!(locale, credits.boundaries)}</b> " " {told(locale, &story.boundary_note)}</p>
            <div>
                <p><b>{t!(locale, credits.data)}</b> " " {data}</p>
                <ul>{credits}</ul>
            </div>
            {sides(page)}
            {also}
            <p><b>{t!(locale, credits.mistakes)}</b> " " {told(locale, &story.corrections)}</p>
        </footer>
    }
}

/// Which parties are on one side, with the citations for it.
fn sides(page: &Page) -> Vec<AnyView> {
    let (story, locale) = (page.story(), page.locale);
    let mut told = Vec::new();
    let mut lines = Vec::new();
    for side in story.parties.iter().filter_map(|party| party.side.as_ref()) {
        if told.contains(&&side.id) {
            continue;
        }
        told.push(&side.id);
        let on = |party: &&Party| party.side.as_ref().is_some_and(|other| other.id == side.id);
        let parties: Vec<_> = story.parties.iter().filter(on).collect();
        let names: Vec<_> = parties.iter().map(|party| party.name.clone()).collect();
        let mut cited: Vec<&Citation> = Vec::new();
        for side in parties.iter().filter_map(|party| party.side.as_ref()) {
            cited.extend(story.citation(&side.citation).filter(|citation| !cited.contains(citation)));
        }
        let cited: Vec<_> =
            cited.into_iter().map(|citation| view! { " " {super::statement::cited(page, citation)} }).collect();
        let words = capitalised(&t!(locale, credits.side, parties = list(locale, &names)));
        lines.push(view! { <p><b>{t!(locale, credits.sides)}</b> " " {words} {cited}</p> }.into_any());
    }
    lines
}

/// Whose boundaries and data they are, one line each.
fn lines(page: &Page) -> Vec<AnyView> {
    let line = |credit: &Credit| {
        let text = told(page.locale, &credit.text);
        let line = match credit.address.as_ref().map(ToString::to_string) {
            Some(address) => {
                view! { <a href=address rel="license noopener" target=page.target()>{text}</a> }.into_any()
            }
            None => text.into_any(),
        };
        view! { <li>{line}</li> }.into_any()
    };
    page.story().credits.iter().map(line).collect()
}
