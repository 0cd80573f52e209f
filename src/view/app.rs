//! The page as a whole.

use leptos::prelude::*;

use super::claims::Claims;
use super::map::MapView;
use super::page::Page;
use super::source_picker::SourcePicker;
use super::state::State;
use super::still::{later, still};

/// The page of a story: finding, source switch, map and legend, claims, all statements as a table, credits.
#[component]
pub fn App(
    /// What is rendered.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    view! {
        <article class="story">
            {still!(head::rules(&page))}
            {later!(head::rules_of_what_is_later(&page))}
            {still!(head::header(&page))}
            <SourcePicker page=page.clone() />
            <div class="columns">
                <figure class="map-and-legend">
                    <MapView page=page.clone() state />
                    {still!(super::legend::legends(&page))}
                </figure>
                <Claims page=page.clone() state />
            </div>
            {later!(below::below(&page))}
        </article>
    }
}

/// Attends to what the reader does, on a page that is in the document.
pub fn attend(state: State) {
    super::source_picker::attend(state);
    super::map::attend(state);
    super::claims::attend(state);
}

#[cfg(feature = "ssr")]
pub(super) use head::joined;

#[cfg(feature = "ssr")]
mod below {
    use leptos::either::Either;
    use leptos::prelude::*;

    use crate::view::page::Page;
    use crate::view::{credits, table};

    /// What stands below the map: all statements and the credits; of an embed, the way to them.
    pub fn below(page: &Page) -> impl IntoView + use<> {
        let parts = match page.embedded {
            false => Either::Left((table::table(page), credits::credits(page))),
            true => Either::Right(credits::foot(page)),
        };
        view! { <div class="below">{parts}</div> }
    }
}

#[cfg(feature = "ssr")]
mod head {
    use leptos::prelude::*;

    use crate::i18n::{date, headline};
    use crate::symbology::{filter, stylesheet};
    use crate::t;
    use crate::view::page::Page;

    /// The look of the control of a story told day by day.
    const DAYS_CSS: &str = include_str!("../../www/days.css");

    /// A style sheet as short as Trunk sends the others, as far as lines, comments and spaces go.
    pub fn joined(css: &str) -> String {
        let css: String = css.lines().map(str::trim).filter(|line| !line.starts_with("/*")).collect();
        [("; }", "}"), (" { ", "{"), ("; ", ";"), (": ", ":")]
            .iter()
            .fold(css, |css, (long, short)| css.replace(long, short))
    }

    /// The rules by which the map follows the reader's choice.
    pub fn rules(page: &Page) -> impl IntoView + use<> {
        let days = if page.story().from.is_some() { joined(DAYS_CSS) } else { String::new() };
        let themes = if page.embedded { stylesheet::themes() } else { String::new() };
        let css = stylesheet::page(page.story()) + &filter::of_map(page.story()) + &days + &themes;
        view! { <style inner_html=css></style> }
    }

    /// The rules of what is sent to be unfolded later, with it.
    pub fn rules_of_what_is_later(page: &Page) -> impl IntoView + use<> {
        view! { <style inner_html=filter::of_claims(page.story())></style> }
    }

    /// Finding, framing and day.
    pub fn header(page: &Page) -> impl IntoView + use<> {
        let (story, locale) = (page.story(), page.locale);
        let headlines: Vec<_> = story
            .voices()
            .map(|voice| {
                let headline = headline(locale, story, &voice);
                view! { <span data-voice=voice.as_str().to_owned()>{headline}</span> }
            })
            .collect();
        view! {
            <header>
                <p class="kicker">{story.title.clone()}</p>
                <h1 id="headline" aria-live="polite">{headlines}</h1>
                <p class="framing">
                    {story.framing.clone()} " "
                    <time datetime=story.as_of.to_string()>{t!(locale, as_of, date = date(locale, story.as_of))}</time>
                </p>
                {crate::view::days::control(page)}
            </header>
        }
    }
}
