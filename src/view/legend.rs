//! The legend.

use leptos::prelude::*;

use super::page::Page;
use crate::domain::control::Standing;
use crate::domain::story::Story;
use crate::i18n::{legend_entry, number};
use crate::layout::WIDTH;
use crate::symbology::legend::{Entry, legend};
use crate::symbology::palette::Tone;
use crate::symbology::style::style;
use crate::t;

/// The legends of all voices; the style sheet shows the one whose map is shown.
#[component]
pub fn Legends(
    /// What was read.
    page: Page,
) -> impl IntoView {
    let (story, locale) = (page.story(), page.locale);
    let legends: Vec<_> = story
        .voices()
        .map(|voice| {
            let entries: Vec<_> = legend(story, &voice).into_iter().map(|entry| line(&page, entry)).collect();
            view! {
                <ul class="legend" data-voice=voice.as_str().to_owned() aria-label=t!(locale, legend.title)>
                    {entries}
                </ul>
            }
        })
        .collect();
    view! { <figcaption>{legends}</figcaption> }
}

fn line(page: &Page, Entry { standing, areas }: Entry) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    view! {
        <li data-standing=standing.to_string()>
            {swatch(story, &standing)}
            <span>{legend_entry(locale, story, &standing)}</span>
            " "
            <span class="count">{number(locale, areas as f64)}</span>
        </li>
    }
}

/// A piece of the map as an area of this standing has it: a window on a sheet that is as wide as the map, so that
/// hatches have the map's own scale.
pub(super) fn swatch(story: &Story, standing: &Standing) -> impl IntoView + use<> {
    let style = style(story, standing);
    let outline = style.outline.unwrap_or(Tone::Ink).css();
    let width = if style.outline.is_some() { "4" } else { "1" };
    view! {
        <span class="swatch" aria-hidden="true">
            <svg class="sheet" viewBox=format!("0 0 {WIDTH} 100")>
                <rect class="ground" width="100%" height="100%" fill=style.fill.css() />
            </svg>
            <svg class="frame">
                <rect width="100%" height="100%" fill="none" stroke=outline stroke-width=width />
            </svg>
        </span>
    }
}
