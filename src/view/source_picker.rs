//! The choice of source.

use leptos::prelude::*;

use super::page::Page;
use super::state::State;
use crate::domain::story::{Story, Voice};
use crate::t;

/// Radios, one a source and one for all together, and the switch for what is implied.
#[component]
pub fn SourcePicker(
    /// What was read.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let (story, locale) = (page.story(), page.locale);
    let first = state.voice.get_untracked();
    let radios: Vec<_> = story
        .voices()
        .map(|voice| {
            let (value, id) = (voice.as_str().to_owned(), format!("source-{}", voice.as_str()));
            let (label, checked) = (name(story, &voice, t!(locale, sources.all)), voice == first);
            view! {
                <label class="choice">
                    <input type="radio" name="source" id=id value=value checked=checked
                        on:change=move |_| state.voice.set(voice.clone()) />
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="sources">
            <legend>{t!(locale, sources.legend)}</legend>
            <div class="choices">{radios}</div>
        </fieldset>
        <label class="implied">
            <input type="checkbox" id="implied" checked=true
                on:change=move |event| state.implied.set(event_target_checked(&event)) />
            <span>{t!(locale, sources.implied)}</span>
        </label>
    }
}

fn name(story: &Story, voice: &Voice, all: String) -> String {
    match voice {
        Voice::Source(id) => story.source(id).map_or_else(|| id.to_string(), |source| source.name.clone()),
        Voice::All => all,
    }
}
