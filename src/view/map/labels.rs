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
            // one `<text>` for all names, since each additional one costs a browser a millisecond; but lines from right to
            // left would be reordered among one another
            let lines = labels.labels.iter().flat_map(lines);
            let (turned, others): (Vec<_>, Vec<_>) = lines.partition(|line| has_rtl(&line.words));
            let turned: Vec<_> =
                turned.into_iter().map(|line| view! { <text direction="rtl">{line.into_view()}</text> }).collect();
            let names: Vec<_> = others.into_iter().map(Line::into_view).collect();
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

/// A line of a name.
struct Line {
    kind: &'static str,
    words: String,
    x: String,
    y: String,
    down: String,
}

impl Line {
    fn into_view(self) -> impl IntoView {
        view! { <tspan class=self.kind x=self.x y=self.y dy=self.down>{self.words}</tspan> }
    }
}

fn lines(label: &MapLabel) -> impl Iterator<Item = Line> {
    // the baseline is 0.35 em below the middle of a line
    let first = 0.35 - 0.56 * (label.lines.len().saturating_sub(1) as f64);
    label.lines.iter().zip(0..).map(move |(words, index)| Line {
        kind: label.kind.token(),
        words: words.clone(),
        x: round(label.at.x),
        y: round(label.at.y),
        down: format!("{:.2}em", first + 1.12 * f64::from(index)),
    })
}

/// Rounds to five user units: half a pixel on a map that is not zoomed in.
fn round(value: f64) -> String {
    format!("{:.0}", (value / 5.0).round() * 5.0)
}
