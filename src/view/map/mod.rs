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
pub(super) use {
    furniture::furniture,
    labels::labels,
    layers::{Areas, ground},
    patterns::{patterns, small_patterns},
};
#[cfg(feature = "ssr")]
pub(super) use area::old;

use leptos::prelude::*;

use self::gestures::Gestures;
pub(super) use self::zoom::Step;
use super::page::Page;
use super::state::State;
use super::still::{later, still};
#[cfg(feature = "ssr")]
use crate::{domain::story::Voice, layout::Tier};

/// The main map, as the reader uses it.
#[component]
pub fn MapView(
    /// What is rendered.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let gestures = Gestures::new(state);
    area::keep(state);
    zoom::keep(state);
    view! {
        <div class="map-frame">
            <svg id="map" class="map" viewBox=page.view_box() role="graphics-document group" aria-labelledby="headline"
                on:click=move |event| gestures.click(&event)
                on:dblclick=move |event| gestures.double_click(&event)
                on:focusin=move |event| gestures.focus(&event)
                on:keydown=move |event| gestures.key(&event)
                on:pointerover=move |event| gestures.point(&event)
                on:pointerleave=move |_| state.pointed.set(None)
                on:pointerdown=move |event| gestures.press(&event)
                on:pointermove=move |event| gestures.drag(&event)
                on:pointerup=move |_| gestures.release()
                on:pointercancel=move |_| gestures.release()
                // by the desk, which is a program of its own
                on:viewport=move |_: leptos::ev::Event| gestures.show()
                on:newday=move |_: leptos::ev::Event| state.voice.notify()
                on:dragstart=move |event| event.prevent_default()
                on:wheel=move |event| gestures.wheel(&event)
                on:touchstart=move |event| gestures.touch(&event)
                on:touchmove=move |event| gestures.pinch(&event)
                on:touchend=move |event| gestures.touch(&event)
                on:touchcancel=move |event| gestures.touch(&event)
            >
                {still!(patterns(page.story()))}
                <g class="world" transform=move || state.drawn.get().transform()>
                    {still!(ground(&page, &Voice::All, Areas::Linked))}
                    {area::ring(state)}
                    {still!(labels(page.layout(), &Tier::WHOLE))}
                </g>
            </svg>
            {still!(furniture::over(&page))}
            <div class="zoom" data-at=page.buttons() hidden=move || !state.live.get() on:click=move |event| gestures.button(&event)>
                {still!(furniture::buttons(&page))}
            </div>
            {later!(labels::closer(page.layout()))}
        </div>
    }
}
