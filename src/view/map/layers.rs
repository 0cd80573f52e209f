//! What is drawn on the paper, from the ground up.

use leptos::prelude::*;

use super::area::areas;
use crate::domain::place::GroupKind;
use crate::domain::voice::Voice;
use crate::layout::CONTEXT_GRID;
use crate::view::page::Page;

/// What an area's shape is within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Areas {
    /// Links to the claims, on a page.
    Linked,
    /// Nothing; a picture that stands alone has titles instead.
    Titled,
}

/// Neighbours, areas as this voice has them, borders.
pub fn ground(page: &Page, voice: &Voice, kind: Areas) -> impl IntoView + use<> {
    let layout = page.layout();
    let context: Vec<_> = layout.context.iter().map(|path| view! { <path d=path.clone() /> }).collect();
    let borders: Vec<_> = layout
        .borders
        .iter()
        .map(|border| {
            let class = match border.kind {
                // no border of a wider place is drawn
                GroupKind::Province | GroupKind::Wider => "province",
                GroupKind::Orientation => "orientation",
            };
            view! { <path class=class d=border.path.clone() /> }
        })
        .collect();
    view! {
        <g class="ground">
            <g class="context" transform=format!("scale({CONTEXT_GRID})") aria-hidden="true">{context}</g>
            <g class="areas">{areas(page, voice, kind)}</g>
            <g class="borders" aria-hidden="true">{borders}</g>
        </g>
    }
}
