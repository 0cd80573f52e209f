//! The layers of the map, from the bottom up.

use leptos::prelude::*;

use super::area::{Areas, areas};
use crate::contract::attribute::BORDER;
use crate::contract::class;
use crate::domain::place::GroupKind;
use crate::domain::voice::Voice;
use crate::layout::CONTEXT_GRID;
use crate::view::attr::attr;
use crate::view::page::Page;

/// Neighbouring countries, the areas as this voice has them, and borders.
pub fn ground(page: &Page, voice: &Voice, kind: Areas) -> impl IntoView + use<> {
    let layout = page.layout();
    let context: Vec<_> = layout.context.iter().map(|path| view! { <path d=path.clone() /> }).collect();
    let borders: Vec<_> = layout
        .borders
        .iter()
        .map(|border| {
            let kind = match border.kind {
                // borders of wider groups are not drawn
                GroupKind::Province | GroupKind::Wider => "province",
                GroupKind::Orientation => "orientation",
            };
            // finer shapes replace it
            let group = (!page.parts.is_empty()).then(|| border.group.to_string());
            view! { <path class=kind d=border.path.clone() {..attr(BORDER, group)} /> }
        })
        .collect();
    // On a page, the areas have a layer of their own, see www/reading.css. A layer begins where its content does. Only the
    // map's own corner is sure to be on a whole pixel; anywhere else, the layer is blurred.
    let corner = (kind == Areas::Linked).then(|| view! { <path class="corner" d="M0 0h1v1" /> });
    view! {
        <g class="ground">
            <g class="context" transform=format!("scale({CONTEXT_GRID})") aria-hidden="true">{context}</g>
            <g class=class::AREAS.name()>{corner}{areas(page, voice, kind)}</g>
            <g class=class::BORDERS.name() aria-hidden="true">{borders}</g>
        </g>
    }
}
