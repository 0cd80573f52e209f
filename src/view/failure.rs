//! The notice of what of the page is missing. The scripts show one of its sentences, in the order of `www/failure.js`.

use leptos::prelude::*;

use super::page::Page;
use crate::contract::id;
use crate::i18n::Locale;
use crate::t;

/// The notice on a story's page or embed page.
pub fn failure(page: &Page) -> impl IntoView + use<> {
    let locale = page.locale;
    let tools = match (page.story().from.is_some(), page.embedded) {
        (true, false) => t!(locale, notice.days_and_tools),
        (true, true) => t!(locale, notice.days),
        (false, _) => t!(locale, notice.tools),
    };
    let words = (!page.parts.is_empty()).then(|| t!(locale, notice.words));
    notice(locale, t!(locale, notice.program), tools, words)
}

/// The notice on a page that has no story yet.
pub fn no_story(locale: Locale) -> impl IntoView {
    notice(locale, t!(locale, notice.story), t!(locale, notice.tools), None)
}

fn notice(locale: Locale, program: String, tools: String, words: Option<String>) -> impl IntoView {
    let sentences = [t!(locale, notice.fault), t!(locale, notice.style), program, tools];
    let sentences: Vec<_> =
        sentences.into_iter().chain(words).map(|sentence| view! { <span>{sentence}</span> }).collect();
    view! {
        <p id=id::FAILURE.name() role="alert" hidden=true>
            {sentences}
            <button type="button">{t!(locale, notice.again)}</button>
            <small></small>
        </p>
    }
}
