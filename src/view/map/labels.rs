//! Names and towns.

use leptos::prelude::*;

use crate::data::TownRank;
use crate::layout::{MapLabel, MapLayout, MapTown, Tier};

/// The names of every tier; the style sheet shows one.
pub fn labels(layout: &MapLayout) -> impl IntoView + use<> {
    layout
        .labels
        .iter()
        .map(|labels| {
            let unit = labels.tier.units_per_pixel();
            let towns: Vec<_> = labels.towns.iter().map(|town| dot(town, unit)).collect();
            let names: Vec<_> = labels.labels.iter().map(|label| name(label, labels.tier)).collect();
            view! { <g class=format!("labels {}", labels.tier.token()) aria-hidden="true">{towns} {names}</g> }
        })
        .collect::<Vec<_>>()
}

fn dot(town: &MapTown, unit: f64) -> impl IntoView + use<> {
    let radius = match town.rank {
        TownRank::Capital | TownRank::Seat => 2.6,
        TownRank::Town => 1.8,
    };
    view! { <circle class="town" cx=round(town.at.x) cy=round(town.at.y) r=round(radius * unit) /> }
}

fn name(label: &MapLabel, tier: Tier) -> impl IntoView + use<> {
    let em = label.kind.pixels() * tier.units_per_pixel();
    let last = label.lines.len().saturating_sub(1) as f64;
    let lines: Vec<_> = label
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            // 0.35 em from a line's middle to its baseline
            let y = label.at.y + em * (0.35 + 1.12 * (index as f64 - last / 2.0));
            view! { <tspan x=round(label.at.x) y=round(y)>{line.clone()}</tspan> }
        })
        .collect();
    let leader = label.leader.map(|(from, to)| {
        let path = format!("M{} {}L{} {}", round(from.x), round(from.y), round(to.x), round(to.y));
        view! {
            <path class="leader casing" d=path.clone() />
            <path class="leader" d=path />
        }
    });
    view! {
        {leader}
        <text class=label.kind.token() font-size=round(em)>{lines}</text>
    }
}

/// A tenth of a user unit is fine enough.
fn round(value: f64) -> String {
    ((value * 10.0).round() / 10.0).to_string()
}
