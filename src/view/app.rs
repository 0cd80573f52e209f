//! The page as a whole.

use leptos::prelude::*;

use super::claims::Claims;
use super::live::Live;
use super::map::MapView;
use super::page::Page;
use super::still::still;
use crate::contract::{class, id};

/// The page's components as markup, exactly as hydration expects to find them.
#[cfg(feature = "ssr")]
pub fn markup(page: Page) -> String {
    Owner::new().with(|| view! { <App page /> }.to_html())
}

/// The page of a story: headline, switches, map and legend, claims, all statements as a table, credits.
#[cfg(feature = "ssr")]
#[component]
fn App(
    /// What is rendered.
    page: Page,
) -> impl IntoView {
    use super::source_picker::switches;
    use super::still::later;

    let live = Live::as_rendered(|_| None);
    view! {
        <article class=class::STORY.name()>
            {still!(head::rules(&page))}
            {still!(view! { <div class=class::HEAD.name()>{head::header(&page)} {switches(&page)}</div> })}
            <div class=class::COLUMNS.name()>
                <MapAndClaims page=page.clone() live />
            </div>
            {later!(below::below(&page))}
        </article>
    }
}

/// The part of the page that hydrates: the map with its legend, and the claims beside it.
#[component]
pub fn MapAndClaims(
    /// What is rendered.
    page: Page,
    /// What is live.
    live: Live,
) -> impl IntoView {
    view! {
        <figure class=class::MAP_AND_LEGEND.name()>
            <MapView page=page.clone() live />
            {still!(super::legend::legends(&page))}
        </figure>
        <Claims page live />
    }
}

/// The nodes that hydration of [`MapAndClaims`] walks over: the selector of an element, and the names of its child
/// nodes, in upper case for HTML. `*` stands for content that is sent in a `<noscript>` and unfolded later.
pub const WALKED: [(&str, &str); 8] = [
    (class::COLUMNS.selector(), "FIGURE SECTION"),
    (class::MAP_AND_LEGEND.selector(), "DIV FIGCAPTION"),
    (class::MAP_FRAME.selector(), "svg svg DIV"),
    (id::MAP.selector(), "defs g"),
    (class::WORLD.selector(), "g g g"),
    (class::RING.selector(), "path path"),
    (class::ZOOM.selector(), "*"),
    (id::CLAIMS.selector(), "*"),
];

#[cfg(feature = "ssr")]
mod below {
    use leptos::either::Either;
    use leptos::prelude::*;

    use crate::view::page::Page;
    use crate::view::{credits, table};

    /// What is below the map: all statements and the credits; on an embed page, a link to them.
    pub fn below(page: &Page) -> impl IntoView + use<> {
        let content = match page.embedded {
            // each part has a table of its own
            false => Either::Left((page.parts.is_empty().then(|| table::table(page)), credits::credits(page))),
            true => Either::Right(credits::foot(page)),
        };
        view! { <div class="below">{content}</div> }
    }
}

#[cfg(feature = "ssr")]
mod head {
    use leptos::either::Either;
    use leptos::prelude::*;

    use crate::contract::attribute::VOICE;
    use crate::contract::{class, id, path};
    use crate::i18n::{date, headline, isolated};
    use crate::symbology::{filter, stylesheet};
    use crate::t;
    use crate::view::attr::attr;
    use crate::view::page::Page;

    /// The style rules by which the map follows the reader's choice.
    pub fn rules(page: &Page) -> impl IntoView + use<> {
        let css = stylesheet::page(page.story()) + &filter::of_map(page.story());
        view! { <style inner_html=css></style> }
    }

    /// The story's title. That of a part leads back to the whole.
    fn kicker(page: &Page) -> impl IntoView + use<> {
        match page.whole.clone() {
            None => Either::Left(page.story().title.clone()),
            Some(whole) => Either::Right(view! {
                <a href=path::page(&whole.name)>{whole.title}</a> " › " {isolated(whole.part)}
            }),
        }
    }

    /// Headline, framing and day.
    pub fn header(page: &Page) -> impl IntoView + use<> {
        let (story, locale) = (page.story(), page.locale);
        let headlines: Vec<_> = story
            .voices()
            .map(|voice| {
                let headline = headline(locale, story, &voice);
                view! { <span {..attr(VOICE, voice.as_str().to_owned())}>{headline}</span> }
            })
            .collect();
        view! {
            <header>
                <p class="kicker">{kicker(page)}</p>
                <h1 id=id::HEADLINE.name() aria-live="polite">{headlines}</h1>
                <p class=class::FRAMING.name()>
                    {isolated(&story.framing)} " "
                    <time datetime=story.as_of.to_string()>{t!(locale, as_of, date = date(locale, story.as_of))}</time>
                </p>
                {crate::view::days::control(page)}
            </header>
        }
    }
}
