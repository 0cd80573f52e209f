//! Names and town markers.

use leptos::prelude::*;

use crate::contract::{class, id};
use crate::data::TownRank;
use crate::i18n::has_rtl;
use crate::layout::{MapLabel, MapLayout, MapTown, Tier};

/// The names of these tiers. The style sheet shows one tier and sets the size of its letters.
pub fn labels(layout: &MapLayout, tiers: &[Tier]) -> impl IntoView + use<> {
    view! { <g class=class::NAMES.name() aria-hidden="true">{sets(layout, tiers)}</g> }
}

/// The names for a map that is zoomed in. The program adds them to the others when the reader first zooms in.
pub fn closer(layout: &MapLayout) -> impl IntoView + use<> {
    view! { <template id=id::CLOSER_NAMES.name()><svg>{sets(layout, &Tier::ZOOMED)}</svg></template> }
}

fn sets(layout: &MapLayout, tiers: &[Tier]) -> Vec<impl IntoView + use<>> {
    layout
        .labels
        .iter()
        .filter(|labels| tiers.contains(&labels.tier))
        .map(|labels| {
            let towns: Vec<_> = labels.towns.iter().map(dot).collect();
            let leaders: Vec<_> = labels.labels.iter().filter_map(leader).collect();
            // one `<text>` for all names, since each additional one costs a browser a millisecond; but names from right to
            // left would be reordered among one another
            let (turned, others): (Vec<_>, Vec<_>) =
                labels.labels.iter().partition(|label| label.lines.iter().any(|line| has_rtl(line)));
            let turned: Vec<_> = turned.into_iter().map(|label| view! { <text>{name(label)}</text> }).collect();
            let names: Vec<_> = others.into_iter().map(name).collect();
            let names = (!names.is_empty()).then(|| view! { <text>{names}</text> });
            view! { <g class=format!("labels {}", labels.tier.token())>{towns}{leaders}{turned}{names}</g> }
        })
        .collect()
}

fn dot(town: &MapTown) -> impl IntoView + use<> {
    let kind = match town.rank {
        TownRank::Capital | TownRank::Seat => "seat",
        TownRank::Town => "town",
    };
    view! { <circle class=kind cx=round(town.at.x) cy=round(town.at.y) /> }
}

fn leader(label: &MapLabel) -> Option<impl IntoView + use<>> {
    let (from, to) = label.leader?;
    let path = format!("M{} {}L{} {}", round(from.x), round(from.y), round(to.x), round(to.y));
    Some(view! {
        <path class="leader casing" d=path.clone() />
        <path class="leader" d=path />
    })
}

fn name(label: &MapLabel) -> impl IntoView + use<> {
    let (x, y) = (round(label.at.x), round(label.at.y));
    // the baseline is 0.35 em below the middle of a line
    let first = 0.35 - 0.56 * (label.lines.len().saturating_sub(1) as f64);
    label
        .lines
        .iter()
        .zip(0..)
        .map(|(line, index)| {
            let down = format!("{:.2}em", first + 1.12 * f64::from(index));
            view! { <tspan class=label.kind.token() x=x.clone() y=y.clone() dy=down>{line.clone()}</tspan> }
        })
        .collect::<Vec<_>>()
}

/// Rounds to five user units: half a pixel on a map that is not zoomed in.
fn round(value: f64) -> String {
    format!("{:.0}", (value / 5.0).round() * 5.0)
}
