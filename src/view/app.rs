//! The page as a whole.

use leptos::prelude::*;

use super::claims::Claims;
use super::credits::Credits;
use super::legend::Legends;
use super::map::MapView;
use super::page::Page;
use super::source_picker::SourcePicker;
use super::state::State;
use crate::i18n::date;
use crate::symbology::stylesheet;
use crate::t;

/// The page of a story: finding, source switch, map and legend, claims, credits.
#[component]
pub fn App(
    /// What was read.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let (story, locale) = (page.story(), page.locale);
    let headlines: Vec<_> = story
        .voices()
        .map(|voice| {
            let headline = story.headline(&voice).to_owned();
            view! { <span data-voice=voice.as_str().to_owned()>{headline}</span> }
        })
        .collect();
    view! {
        <style inner_html=stylesheet::page(story)></style>
        <article class="story">
            <header>
                <p class="kicker">{story.title.clone()}</p>
                <h1 aria-live="polite">{headlines}</h1>
                <p class="framing">
                    {story.framing.clone()} " "
                    <time datetime=story.as_of.to_string()>{t!(locale, as_of, date = date(locale, story.as_of))}</time>
                </p>
            </header>
            <SourcePicker page=page.clone() state />
            <div class="columns">
                <figure class="map-and-legend">
                    <MapView page=page.clone() state />
                    <figcaption><Legends page=page.clone() /></figcaption>
                </figure>
                <Claims page=page.clone() state />
            </div>
            <Credits page=page.clone() />
        </article>
    }
}
