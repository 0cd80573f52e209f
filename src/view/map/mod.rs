//! The map as SVG.

#[cfg(feature = "ssr")]
mod area;
#[cfg(feature = "ssr")]
mod furniture;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod layers;
#[cfg(feature = "ssr")]
mod patterns;

#[cfg(feature = "ssr")]
pub(super) use area::{Areas, old, said};
#[cfg(feature = "ssr")]
pub(super) use {
    furniture::furniture,
    labels::labels,
    layers::ground,
    patterns::{patterns, small_patterns},
};

use leptos::prelude::*;

use super::attr::attr;
use super::live::Live;
use super::page::Page;
use super::still::{later, still};
use crate::contract::attribute::CORNER;
use crate::contract::{class, id};
#[cfg(feature = "ssr")]
use crate::{domain::voice::Voice, layout::Tier, symbology::filter};

/// The main map, which the reader can use.
#[component]
pub fn MapView(
    /// What is rendered.
    page: Page,
    /// What is live.
    live: Live,
) -> impl IntoView {
    view! {
        <div class=class::MAP_FRAME.name()>
            <svg id=id::MAP.name() class="map" viewBox=page.view_box() role="graphics-document group"
                aria-labelledby=id::HEADLINE.name()>
                {still!(patterns(page.story()))}
                <g class=class::WORLD.name() transform=move || live.drawn.get().transform()>
                    {still!(ground(&page, &Voice::All, Areas::Linked))}
                    {ring(live)}
                    {still!(labels(page.layout(), &Tier::WHOLE))}
                </g>
            </svg>
            {still!(furniture::over(&page))}
            <div class=class::ZOOM.name() {..attr(CORNER, page.buttons())}>
                {later!(furniture::buttons(&page))}
            </div>
        </div>
    }
}

/// What is sent behind the map and its legend, so that they don't wait for it: the style rules for the claims, before the claims
/// themselves, and what the program adds to the map when the reader first zooms in.
#[cfg(feature = "ssr")]
pub(super) fn behind(page: &Page) -> impl IntoView + use<> {
    view! {
        <div hidden=true>
            <style inner_html=filter::of_claims(page.story())></style>
            {labels::closer(page.layout())} {furniture::closer_bars(page)}
        </div>
    }
}

/// The ring around the open area, above everything else: ink with a casing of paper, so that it contrasts with every
/// fill.
fn ring(live: Live) -> impl IntoView {
    let path = move || live.open().and_then(|code| (live.outline)(&code));
    view! {
        <g class=class::RING.name() aria-hidden="true">
            <path class="casing" d=path />
            <path d=path />
        </g>
    }
}
