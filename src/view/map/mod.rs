//! The map as SVG.

mod area;
mod furniture;
mod labels;
mod patterns;

use leptos::prelude::*;

use self::area::{areas, ring};
use self::furniture::{locator, scale_bar};
use self::labels::labels;
use self::patterns::patterns;
use super::page::Page;
use super::state::State;
use crate::domain::place::GroupKind;
use crate::layout::{MapLayout, WIDTH};
use crate::t;

/// The main map, as the reader uses it.
#[component]
pub fn MapView(
    /// What was read.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let label = {
        let page = page.clone();
        move || t!(page.locale, map.name, headline = page.story().headline(&state.voice.get()).to_owned())
    };
    view! {
        <svg id="map" class="map" viewBox=view_box(page.layout()) role="graphics-document group" aria-label=label
            on:pointerleave=move |_| state.pointed.set(None)>
            {layers(&page, state)}
        </svg>
    }
}

fn view_box(layout: &MapLayout) -> String {
    format!("0 0 {WIDTH} {:.0}", layout.height)
}

/// From the ground up: neighbours, areas, borders, names, and what helps to read them.
pub(super) fn layers(page: &Page, state: State) -> impl IntoView + use<> {
    let layout = page.layout();
    let context: Vec<_> = layout.context.iter().map(|path| view! { <path d=path.clone() /> }).collect();
    let borders: Vec<_> = layout
        .borders
        .iter()
        .map(|border| {
            let class = match border.kind {
                GroupKind::Province => "province",
                GroupKind::Orientation => "orientation",
            };
            view! { <path class=class d=border.path.clone() /> }
        })
        .collect();
    view! {
        {patterns(page.story())}
        <g class="context" aria-hidden="true">{context}</g>
        <g class="areas">{areas(page, state)}</g>
        <g class="borders" aria-hidden="true">{borders}</g>
        {ring(page, state)}
        {labels(layout)}
        {scale_bar(page)}
        {locator(page)}
    }
}
