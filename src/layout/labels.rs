//! Labels on the map.
//!
//! The page shows the map at many widths, and without a program. So labels are placed for each [`Tier`], and a style
//! sheet chooses one. In each, labels that don't fit are left out. When the reader zooms in, labels stay where they are
//! as long as they fit, others join them, and those that stood outside their area move into it.

use std::collections::HashSet;

use super::drawn::{Drawn, Ground};
use super::leaders::{leader, uncross};
use super::lines::is_silent;
use super::room::{around, boxes_inside, corners, places_in};
use super::tier::Tier;
use crate::data::{Atlas, Region, Town, TownRank};
use crate::domain::claim::{Claim, Place, Reach};
use crate::domain::id::AreaCode;
use crate::domain::part::MANY;
use crate::domain::place::{Area, Group, GroupKind};
use crate::domain::story::Story;
use crate::geometry::coordinate::{LonLat, Paper};
use crate::geometry::fit::Fit;
use crate::geometry::indexed::Indexed;
use crate::geometry::label::{Candidate, place};
use crate::geometry::rect::Rect;

/// What a label names. Each kind has a size and a case of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A group with a border of its own, in spaced capitals.
    Group,
    /// A group for orientation, in lighter spaced capitals.
    Orientation,
    /// An area.
    Area,
    /// A region around the areas, in spaced capitals.
    Region,
    /// A town.
    Town,
}

impl LabelKind {
    /// The name in classes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Orientation => "orientation",
            Self::Area => "area",
            Self::Region => "region",
            Self::Town => "town",
        }
    }

    /// The font size, in CSS pixels. `www/map.css` repeats it.
    pub fn pixels(self) -> f64 {
        match self {
            Self::Group | Self::Orientation | Self::Area => 11.0,
            Self::Region | Self::Town => 10.0,
        }
    }

    /// The mean width of a letter, in ems. A cautious estimate, since fonts differ between systems.
    fn advance(self) -> f64 {
        match self {
            Self::Group | Self::Orientation | Self::Region => 0.86,
            Self::Area | Self::Town => 0.57,
        }
    }
}

/// A placed label.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    /// What it names.
    pub kind: LabelKind,
    /// Its lines.
    pub lines: Vec<String>,
    /// The centre of its box.
    pub at: Paper,
    /// The leader from the area, if the label stands outside it.
    pub leader: Option<(Paper, Paper)>,
}

/// A town's dot.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTown {
    /// Its centre.
    pub at: Paper,
    /// How important it is.
    pub rank: TownRank,
}

/// The labels and towns of one tier.
#[derive(Clone, Debug, PartialEq)]
pub struct TierLabels {
    /// The tier.
    pub tier: Tier,
    /// Its labels.
    pub labels: Vec<MapLabel>,
    /// The dots of its towns.
    pub towns: Vec<MapTown>,
}

/// The height of a line, in ems, with some space around it.
const LINE: f64 = 1.35;

/// The space beside a label, in ems.
const PADDING: f64 = 0.5;

/// Places the labels of every tier. Other things stand in the `taken` boxes.
pub(super) fn tiers(
    story: &Story,
    atlas: &Atlas,
    drawn: &Ground<'_>,
    fit: &Fit,
    paper: &impl Fn(LonLat) -> Paper,
    taken: &[Rect],
) -> Vec<TierLabels> {
    let page = Page {
        story,
        atlas,
        drawn,
        named: named(story),
        sheet: Rect { left: 0.0, top: 0.0, right: fit.width, bottom: fit.height },
    };
    let mut tiers: Vec<TierLabels> = Vec::new();
    for tier in Tier::ALL {
        let before = if tier > Tier::Wide { tiers.last().map_or(&[][..], |labels| &labels.labels) } else { &[] };
        tiers.push(page.labels(tier, paper, taken, before));
    }
    tiers
}

/// The areas that a claim names itself which paints on any day.
fn named(story: &Story) -> HashSet<&AreaCode> {
    let naming = |claim: &&Claim| story.is_told(claim) && claim.reach == Reach::Named && claim.kind.paints();
    let places = story.claims.iter().filter(naming).flat_map(|claim| &claim.places);
    places.filter_map(|place| if let Place::Area(code) = place { Some(code) } else { None }).collect()
}

struct Page<'a> {
    story: &'a Story,
    atlas: &'a Atlas,
    drawn: &'a Ground<'a>,
    /// The areas that a claim names which paints on any day.
    named: HashSet<&'a AreaCode>,
    sheet: Rect,
}

impl Page<'_> {
    fn labels(&self, tier: Tier, paper: &impl Fn(LonLat) -> Paper, taken: &[Rect], before: &[MapLabel]) -> TierLabels {
        let unit = tier.units_per_pixel();
        let towns: Vec<(&Town, Paper)> = self
            .atlas
            .towns
            .iter()
            .filter(|town| town.rank <= towns_down_to(tier))
            .map(|town| (town, paper(town.at)))
            .filter(|(_, at)| self.sheet.contains(&Rect::around(*at, 8.0 * unit, 8.0 * unit)))
            .collect();
        let dots = towns.iter().map(|(_, at)| Rect::around(*at, 7.0 * unit, 7.0 * unit));
        let taken: Vec<Rect> = taken.iter().copied().chain(dots).collect();

        // Groups first, then areas that a source named, then other areas; larger areas before smaller ones. Only named
        // areas may have their label outside, and only where there are few: hundreds of leaders would hide the map.
        let (named, rest): (Vec<_>, Vec<_>) =
            self.areas().into_iter().partition(|(area, _)| self.has_few() && self.named.contains(&area.code));
        let candidates = self
            .story
            .groups
            .iter()
            .filter_map(|group| self.group(group, tier))
            .chain(named.iter().map(|(area, drawn)| self.outside_too(self.in_area(area, drawn, tier), drawn, tier)))
            .chain(rest.iter().map(|(area, drawn)| self.in_area(area, drawn, tier)))
            .chain(self.atlas.context.iter().filter_map(|region| self.region(region, tier, paper)))
            .chain(towns.iter().map(|(town, at)| beside(town, *at, tier)));
        let mut placed = place(self.sheet, &taken, candidates.map(|candidate| staying(candidate, tier, before)));
        let has_room = |own: &Rect, others: &[Rect]| {
            self.is_outside(own)
                && self.sheet.contains(own)
                && !others.iter().chain(&taken).any(|rect| rect.overlaps(own))
        };
        uncross(&mut placed, |text, own| text.of.and_then(|drawn| leader(drawn, own)), has_room);

        // A town called like a labelled area needs no label, and a town without a label needs no dot.
        let is_there = |name: &str| placed.iter().any(|(text, _)| text.kind == LabelKind::Area && text.is(name));
        let names = |text: &&(Text<'_>, Rect)| !(text.0.kind == LabelKind::Town && is_there(&text.0.lines.concat()));
        let has_dot = |town: &Town| placed.iter().any(|(text, _)| text.is(&town.name.default));
        TierLabels {
            tier,
            towns: towns
                .iter()
                .filter(|(town, _)| has_dot(town))
                .map(|(town, at)| MapTown { at: *at, rank: town.rank })
                .collect(),
            labels: placed.iter().filter(names).map(|(text, own)| text.label(*own)).collect(),
        }
    }

    /// Whether the map has so few areas that it can name one beside it.
    fn has_few(&self) -> bool {
        self.drawn.len() <= MANY
    }

    /// The areas that have a shape, largest first.
    fn areas(&self) -> Vec<(&Area, &Drawn<'_>)> {
        let mut areas: Vec<_> =
            self.drawn.iter().filter_map(|drawn| Some((self.story.area(drawn.code)?, drawn))).collect();
        areas.sort_by(|(_, a), (_, b)| b.bounds.area().total_cmp(&a.bounds.area()));
        areas
    }

    fn group(&self, group: &Group, tier: Tier) -> Option<Candidate<'_, Text<'_>>> {
        let shapes: Vec<_> = self
            .drawn
            .iter()
            .filter(|drawn| self.story.area(drawn.code).is_some_and(|area| area.group == group.id))
            .collect();
        let kind = match group.kind {
            GroupKind::Province => LabelKind::Group,
            GroupKind::Orientation => LabelKind::Orientation,
            GroupKind::Wider => return None,
        };
        let text = Text { kind, lines: vec![group.name.default.to_uppercase()], of: None };
        let (bounds, size) = (around(&shapes)?, text.size(tier));
        let middle = bounds.middle();
        let inside = boxes_inside(shapes.clone(), self.sheet, middle, size);
        if self.has_few() {
            return Some(Candidate { label: text, boxes: Box::new(inside) });
        }
        // on a map of many areas, the names of groups are what a reader looks for: one may run over its border
        let is_inside = |point: &Paper| shapes.iter().any(|drawn| drawn.edges.contains(*point));
        let mut over: Vec<_> = places_in(bounds, middle, size).filter(|own| is_inside(&own.middle())).collect();
        over.sort_by_cached_key(|own| corners(own).filter(|corner| !is_inside(corner)).count());
        Some(Candidate { label: text, boxes: Box::new(inside.chain(over)) })
    }

    /// The label of a region, within what is visible of it.
    fn region(&self, region: &Region, tier: Tier, paper: &impl Fn(LonLat) -> Paper) -> Option<Candidate<'_, Text<'_>>> {
        let shape = region.shape.map(paper);
        let text = Text { kind: LabelKind::Region, lines: vec![region.name.to_uppercase()], of: None };
        let seen = Rect::bounding(shape.positions())?.common(&self.sheet)?;
        let edges = Indexed::new(&shape);
        let boxes = places_in(seen, seen.middle(), text.size(tier))
            .filter(move |own| corners(own).all(|corner| edges.contains(corner)))
            .filter(|own| self.is_outside(own));
        Some(Candidate { label: text, boxes: Box::new(boxes) })
    }

    /// An area's label inside its shape, on one line or, if that doesn't fit, its last word on a second line.
    fn in_area<'b>(&self, area: &Area, drawn: &'b Drawn<'b>, tier: Tier) -> Candidate<'b, Text<'b>> {
        let name = &area.name.default;
        let two = name.rsplit_once(' ').map(|(first, last)| vec![first.to_owned(), last.to_owned()]);
        let candidate = |lines| {
            let text = Text { kind: LabelKind::Area, lines, of: Some(drawn) };
            let boxes = boxes_inside(vec![drawn], self.sheet, drawn.inside, text.size(tier));
            (text, boxes.peekable())
        };
        let (mut label, mut boxes) = candidate(vec![name.to_string()]);
        if let (Some(two), true) = (two, boxes.peek().is_none()) {
            (label, boxes) = candidate(two);
        }
        Candidate { label, boxes: Box::new(boxes) }
    }

    /// The same and, if nothing inside fits, boxes outside all areas, with a leader.
    fn outside_too<'b>(
        &'b self,
        candidate: Candidate<'b, Text<'b>>,
        drawn: &'b Drawn<'b>,
        tier: Tier,
    ) -> Candidate<'b, Text<'b>> {
        let Candidate { label, boxes } = candidate;
        let (width, height) = label.size(tier);
        let around = |distance: u32| {
            (0..24).map(move |step| {
                let (sin, cos) = (f64::from(step) * std::f64::consts::TAU / 24.0).sin_cos();
                (f64::from(distance) * 150.0 * cos, f64::from(distance) * 150.0 * sin)
            })
        };
        let outside = (2..24)
            .flat_map(around)
            .map(move |(right, down)| {
                Rect::around(Paper { x: drawn.inside.x + right, y: drawn.inside.y + down }, width, height)
            })
            .filter(|own| self.is_outside(own));
        Candidate { label, boxes: Box::new(boxes.chain(outside)) }
    }

    /// Whether a box lies outside all areas.
    fn is_outside(&self, own: &Rect) -> bool {
        !corners(own).any(|corner| self.drawn.contains(corner))
    }
}

/// The least important rank of town that is shown.
fn towns_down_to(tier: Tier) -> TownRank {
    if tier == Tier::Narrow { TownRank::Seat } else { TownRank::Town }
}

/// A label that prefers its previous position, unless that was outside its area or beside a dot.
fn staying<'a>(candidate: Candidate<'a, Text<'a>>, tier: Tier, before: &[MapLabel]) -> Candidate<'a, Text<'a>> {
    let Candidate { label, boxes } = candidate;
    let stays = |old: &&MapLabel| {
        old.kind == label.kind && old.lines == label.lines && old.leader.is_none() && old.kind != LabelKind::Town
    };
    let (width, height) = label.size(tier);
    let first = before.iter().find(stays).map(|old| Rect::around(old.at, width, height));
    Candidate { label, boxes: Box::new(first.into_iter().chain(boxes)) }
}

/// A label to be placed, and the area it names, if it names one.
struct Text<'a> {
    kind: LabelKind,
    lines: Vec<String>,
    of: Option<&'a Drawn<'a>>,
}

impl Text<'_> {
    fn is(&self, name: &str) -> bool {
        self.lines.join(" ") == name
    }

    /// Its width and height, in user units.
    fn size(&self, tier: Tier) -> (f64, f64) {
        let em = self.kind.pixels() * tier.units_per_pixel();
        let longest = self.lines.iter().map(|line| line.chars().filter(|c| !is_silent(*c)).count()).max().unwrap_or(0);
        ((longest as f64 * self.kind.advance() + PADDING) * em, self.lines.len() as f64 * LINE * em)
    }

    fn label(&self, own: Rect) -> MapLabel {
        let at = own.middle();
        let leader = self.of.and_then(|drawn| leader(drawn, &own));
        MapLabel { kind: self.kind, lines: self.lines.clone(), at, leader }
    }
}

/// A town's label beside its dot: right, left, above or below.
fn beside<'a>(town: &Town, at: Paper, tier: Tier) -> Candidate<'a, Text<'a>> {
    let text = Text { kind: LabelKind::Town, lines: vec![town.name.default.to_string()], of: None };
    let (width, height) = text.size(tier);
    let gap = 5.0 * tier.units_per_pixel();
    let (across, down) = (width / 2.0 + gap, height / 2.0 + gap * 0.6);
    let boxes = [(across, 0.0), (-across, 0.0), (0.0, -down), (0.0, down)]
        .map(|(right, below)| Rect::around(Paper { x: at.x + right, y: at.y + below }, width, height));
    Candidate { label: text, boxes: Box::new(boxes.into_iter()) }
}
