//! The map as SVG.

mod area;
#[cfg(feature = "ssr")]
mod furniture;
mod gestures;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod layers;
#[cfg(feature = "ssr")]
mod patterns;
mod zoom;

#[cfg(feature = "ssr")]
pub(super) use area::old;
#[cfg(feature = "ssr")]
pub(super) use {
    furniture::furniture,
    labels::labels,
    layers::{Areas, ground},
    patterns::{patterns, small_patterns},
};

use leptos::prelude::*;

pub(super) use self::gestures::attend;
pub(super) use self::zoom::Step;
use super::page::Page;
use super::state::State;
use super::still::{later, still};
#[cfg(feature = "ssr")]
use crate::{domain::voice::Voice, layout::Tier};

/// The main map, as the reader uses it.
#[component]
pub fn MapView(
    /// What is rendered.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    area::keep(state);
    zoom::keep(state);
    view! {
        <div class="map-frame">
            <svg id="map" class="map" viewBox=page.view_box() role="graphics-document group" aria-labelledby="headline">
                {still!(patterns(page.story()))}
                <g class="world" transform=move || state.drawn.get().transform()>
                    {still!(ground(&page, &Voice::All, Areas::Linked))}
                    {area::ring(state)}
                    {still!(labels(page.layout(), &Tier::WHOLE))}
                </g>
            </svg>
            {still!(furniture::over(&page))}
            <div class="zoom" data-at=page.buttons() hidden=move || !state.live.get()>
                {still!(furniture::buttons(&page))}
            </div>
            {later!(labels::closer(page.layout()))}
        </div>
    }
}
