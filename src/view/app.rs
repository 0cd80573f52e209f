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
    use crate::i18n::{Facts, Locale, date, facts, folder, headline, is_rtl, isolated};
    use crate::symbology::{filter, stylesheet};
    use crate::t;
    use crate::view::attr::attr;
    use crate::view::page::Page;
    use crate::view::told::told;

    /// The style rules by which the map follows the reader's choice.
    pub fn rules(page: &Page) -> impl IntoView + use<> {
        let css = stylesheet::page(page.story()) + &filter::of_map(page.story());
        view! { <style inner_html=css></style> }
    }

    /// The story's title. That of a part leads back to the whole.
    fn kicker(page: &Page) -> impl IntoView + use<> {
        match page.whole.clone() {
            None => Either::Left(told(page.locale, &page.story().title)),
            Some(whole) => Either::Right(view! {
                <a href=page.address(&path::page(&whole.name))>{whole.title}</a> " › " {isolated(page.locale, whole.part)}
            }),
        }
    }

    /// The page in other languages, each named in its own. An embed is in the language of the page around it.
    fn languages(page: &Page) -> Option<impl IntoView + use<>> {
        let link = |(locale, address): (Locale, String)| {
            let Facts { tag, .. } = facts(locale);
            let dir = (is_rtl(locale) != is_rtl(page.locale)).then(|| if is_rtl(locale) { "rtl" } else { "ltr" });
            view! { <a href=address hreflang=tag lang=tag dir=dir>{t!(locale, language)}</a> " " }.into_any()
        };
        let others = page.languages().into_iter().filter(|(locale, _)| *locale != page.locale);
        let links: Vec<_> = others.map(link).collect();
        let is_choice = !links.is_empty() && !page.embedded;
        is_choice.then(|| view! { <nav class="languages" aria-label=t!(page.locale, languages.title)>{links}</nav> })
    }

    /// Who has checked the translation, or that it is a draft.
    fn translation(page: &Page) -> Option<impl IntoView + use<>> {
        let own = folder(page.locale)?;
        let translation = page.story().translations.iter().find(|other| other.language.as_str() == own)?;
        let words = match translation.read_by.clone() {
            Some(name) => t!(page.locale, languages.read_by, name = name),
            None => t!(page.locale, languages.draft),
        };
        Some(view! { <p class="translation">{words}</p> })
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
                {languages(page)}
                <p class="kicker">{kicker(page)}</p>
                <h1 id=id::HEADLINE.name() aria-live="polite">{headlines}</h1>
                <p class=class::FRAMING.name()>
                    {told(locale, &story.framing)} " "
                    <time datetime=story.as_of.to_string()>{t!(locale, as_of, date = date(locale, story.as_of))}</time>
                </p>
                {translation(page)}
                {crate::view::days::control(page)}
            </header>
        }
    }
}
