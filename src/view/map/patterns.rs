//! The patterns that areas are filled with.

use leptos::prelude::*;

use crate::contract::id;
use crate::domain::story::Story;
use crate::symbology::pattern::{Pattern, Primitive};
use crate::symbology::stylesheet;

/// The definitions of every pattern that the story's maps use.
pub fn patterns(story: &Story) -> impl IntoView + use<> {
    let patterns: Vec<_> = stylesheet::patterns(story).into_iter().map(|pattern| definition(pattern, false)).collect();
    view! { <defs>{patterns}</defs> }
}

/// The same for maps that are small on the screen: as coarse on the screen as on a large map.
pub fn small_patterns(story: &Story) -> impl IntoView + use<> {
    let patterns = stylesheet::patterns(story).into_iter();
    let patterns: Vec<_> = patterns.map(|pattern| definition(pattern, true)).collect();
    view! { <defs>{patterns}</defs> }
}

/// How much coarser a pattern is, in user units, on a map that is small on the screen.
const COARSER: f64 = 2.6;

fn definition(pattern: Pattern, small: bool) -> impl IntoView + use<> {
    let tile = pattern.tile();
    let turn = (tile.turn != 0.0).then(|| format!("rotate({})", tile.turn));
    let turn = if small { Some(format!("{} scale({COARSER})", turn.unwrap_or_default())) } else { turn };
    let primitives: Vec<_> = tile
        .primitives
        .into_iter()
        .map(|primitive| match primitive {
            Primitive::Line { from, to, width, tone } => view! {
                <line x1=from.0.to_string() y1=from.1.to_string() x2=to.0.to_string() y2=to.1.to_string()
                    stroke=tone.css() stroke-width=width.to_string() />
            }
            .into_any(),
            Primitive::Dot { at, radius, tone } => view! {
                <circle cx=at.0.to_string() cy=at.1.to_string() r=radius.to_string() fill=tone.css() />
            }
            .into_any(),
        })
        .collect();
    view! {
        <pattern id=id::pattern(&pattern.name(), small) width=tile.size.to_string() height=tile.size.to_string() patternUnits="userSpaceOnUse"
            patternTransform=turn>
            <rect width=tile.size.to_string() height=tile.size.to_string() fill=tile.ground.css() />
            {primitives}
        </pattern>
    }
}
