//! The legend.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::attr::attr;
use super::map::behind;
use super::page::Page;
use super::still::later;
use super::tools::tools;
use crate::contract::attribute::{HINT_BY, STANDING, VOICE, WORDS};
use crate::contract::map::{Hint, WHEEL_MAC};
use crate::contract::{class, standing};
use crate::domain::age::OLD;
use crate::domain::control::Standing;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::i18n::{alone, isolated, legend_entry, number, sentence};
use crate::layout::WIDTH;
use crate::symbology::legend::{Entry, Turn, legend};
use crate::symbology::palette::Tone;
use crate::symbology::style::style;
use crate::t;

/// The legends of all voices; the style sheet shows that of the chosen one. With the map comes only the legend of the
/// voice that it shows at first; the others, the tools and the hints are unfolded later. What the page loads for all this
/// to respond is linked here: neither before the map, which would come later, nor at the end of a long page.
pub fn legends(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let one = |voice: Voice| {
        view! {
            <ul class=class::LEGEND.name() {..attr(VOICE, voice.as_str().to_owned())} aria-label=t!(locale, legend.title)>
                {lines(page, &voice)}
            </ul>
        }
    };
    let others: Vec<_> = story.voices().filter(|voice| *voice != Voice::All).map(one).collect();
    let old = story
        .from
        .map(|_| view! { <p class="old-claims">{t!(locale, legend.old, days = number(locale, f64::from(OLD)))}</p> });
    view! {
        <figcaption>
            {one(Voice::All)} {later!(others)} {old} {undrawn(page)} {InertElement::new(page.preloads.to_string())}
            {later!((behind(page), hints(page), tools(page)))}
        </figcaption>
    }
}

/// Hints on how to zoom and move the map of an embed page, for a reader who tried the wheel or one finger. The program
/// shows one over the map. They are for sighted readers only; the keyboard and the buttons need none.
fn hints(page: &Page) -> Option<impl IntoView + use<>> {
    let locale = page.locale;
    page.embedded.then(|| {
        view! {
            <p class="hints" aria-hidden="true">
                <span {..attr(HINT_BY, Hint::Wheel.name())}>{t!(locale, hints.wheel)}</span>
                <span {..attr(HINT_BY, WHEEL_MAC)}>{t!(locale, hints.wheel_mac)}</span>
                <span {..attr(HINT_BY, Hint::Touch.name())}>{t!(locale, hints.touch)}</span>
            </p>
        }
    })
}

/// The lines of a voice's legend.
pub fn lines(page: &Page, voice: &Voice) -> impl IntoView + use<> {
    legend(page.story(), voice).into_iter().map(|entry| line(page, voice, entry)).collect::<Vec<_>>()
}

/// A line of the legend. Where the reader can hide implied claims, there are two lines for "no claim", and the switch
/// shows one of them.
fn line(page: &Page, voice: &Voice, entry: Entry<'_>) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let standing = &entry.standing;
    let turn = match entry.turn {
        Turn::Always => None,
        Turn::WhileShown => Some(class::WHILE_SHOWN.name()),
        Turn::WhileHidden => Some(class::WHILE_HIDDEN.name()),
    };
    // what the program says of an area whose part it has not loaded
    let words =
        (!page.parts.is_empty()).then(|| sentence(locale, &alone(locale, story, voice, standing, &entry.extents)));
    view! {
        <li class={turn} {..attr(STANDING, standing::text(standing))} {..attr(WORDS, words)}>
            {swatch(story, standing)}
            {legend_entry(locale, story, voice, &entry.standing, &entry.extents, &entry.areas)}
            " "
            <span class="count">{number(locale, entry.areas.len() as f64)}</span>
        </li>
    }
}

/// The areas that have no shape. They are listed, since the map can't show them.
fn undrawn(page: &Page) -> impl IntoView + use<> {
    let drawn = &page.layout().areas;
    let names: Vec<_> = page
        .story()
        .areas
        .iter()
        .filter(|area| !drawn.iter().any(|drawn| drawn.code == area.code))
        .map(|area| isolated(page.locale, &area.name.default))
        .collect();
    (!names.is_empty()).then(|| {
        let names = names.join(&t!(page.locale, claims.and));
        view! { <p class="undrawn">{t!(page.locale, map.undrawn)} " " {names}</p> }
    })
}

/// A swatch: a piece of the map as an area of this standing looks. It is a window onto a sheet as wide as the map, so
/// that hatches have the same scale as on the map.
fn swatch(story: &Story, standing: &Standing) -> impl IntoView + use<> {
    let style = style(story, standing);
    let class = if style.outline.is_some() { "swatch framed" } else { "swatch" };
    let outline = style.outline.map(|outline| {
        view! {
            <svg class="frame">
                <rect width="100%" height="100%" fill="none" stroke=outline.tone.css() stroke-width="4" stroke-dasharray=outline.dashes(4) />
            </svg>
        }
    });
    view! {
        <span class=class aria-hidden="true">
            <svg class="sheet" viewBox=format!("0 0 {WIDTH} {}", WIDTH / 10.0)>
                <rect class="ground" width="100%" height="100%" fill=style.fill.css() />
            </svg>
            {outline}
        </span>
    }
}

/// The swatch beside a statement, whose size does not depend on the map's.
pub(super) fn sample(story: &Story, standing: &Standing) -> impl IntoView + use<> {
    // as on a map of 768 pixels
    let unit = WIDTH / 768.0;
    let style = style(story, standing);
    view! {
        <svg class="sample" aria-hidden="true" color=style.outline.map_or(Tone::Ink, |outline| outline.tone).css()
            viewBox=format!("0 0 {:.0} {:.0}", 38.0 * unit, 22.0 * unit)>
            <rect width="100%" height="100%" fill=style.fill.css() />
        </svg>
    }
}
