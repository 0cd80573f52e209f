//! Names and towns.

use leptos::prelude::*;

use crate::data::TownRank;
use crate::layout::{MapLabel, MapLayout, MapTown, Tier};

/// The names of these tiers; the style sheet shows one, and has the size of their letters.
pub fn labels(layout: &MapLayout, tiers: &[Tier]) -> impl IntoView + use<> {
    let sets: Vec<_> = layout
        .labels
        .iter()
        .filter(|labels| tiers.contains(&labels.tier))
        .map(|labels| {
            let towns: Vec<_> = labels.towns.iter().map(dot).collect();
            let names: Vec<_> = labels.labels.iter().map(name).collect();
            view! { <g class=format!("labels {}", labels.tier.token())>{towns}{names}</g> }
        })
        .collect();
    view! { <g class="names" aria-hidden="true">{sets}</g> }
}

fn dot(town: &MapTown) -> impl IntoView + use<> {
    let class = match town.rank {
        TownRank::Capital | TownRank::Seat => "seat",
        TownRank::Town => "town",
    };
    view! { <circle class=class cx=round(town.at.x) cy=round(town.at.y) /> }
}

fn name(label: &MapLabel) -> impl IntoView + use<> {
    let (x, y) = (round(label.at.x), round(label.at.y));
    let lines = match label.lines.as_slice() {
        // 0.35 em from a line's middle to its baseline
        [line] => view! { <tspan dy=".35em">{line.clone()}</tspan> }.into_any(),
        lines => {
            let first = 0.35 - 0.56 * (lines.len().saturating_sub(1) as f64);
            lines
                .iter()
                .enumerate()
                .map(|(index, line)| {
                    let down = if index == 0 { format!("{first:.2}em") } else { "1.12em".to_owned() };
                    view! { <tspan x=x.clone() dy=down>{line.clone()}</tspan> }
                })
                .collect::<Vec<_>>()
                .into_any()
        }
    };
    let leader = label.leader.map(|(from, to)| {
        let path = format!("M{} {}L{} {}", round(from.x), round(from.y), round(to.x), round(to.y));
        view! {
            <path class="leader casing" d=path.clone() />
            <path class="leader" d=path />
        }
    });
    view! {
        {leader}
        <text class=label.kind.token() x=x.clone() y=y>{lines}</text>
    }
}

/// To five user units: half a pixel on a map that is not zoomed in.
fn round(value: f64) -> String {
    format!("{:.0}", (value / 5.0).round() * 5.0)
}
