//! Names on the map.
//!
//! The page shows the map at many widths without asking a program, so the names are placed three times over, for a
//! narrow, a middling and a wide map, and a style sheet picks one. In each, what doesn't fit is left out.

use super::map::Drawn;
use crate::data::{Atlas, Region, Town, TownRank};
use crate::domain::claim::{Place, Reach};
use crate::domain::place::{Area, Group, Name};
use crate::domain::story::Story;
use crate::geometry::coordinate::{LonLat, Paper};
use crate::geometry::fit::Fit;
use crate::geometry::label::{Box, Candidate, place};
use crate::geometry::shape::{MultiPolygon, Ring};

/// A width at which the map is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// A phone held upright.
    Narrow,
    /// An article's column.
    Medium,
    /// A page of its own.
    Wide,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// The word for it in class names. The style sheet has the widths at which each is shown.
    pub fn token(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
        }
    }

    /// How many user units one CSS pixel is, on the narrowest map of the tier.
    pub fn units_per_pixel(self) -> f64 {
        let narrowest = match self {
            Self::Narrow => 328.0,
            Self::Medium => 480.0,
            Self::Wide => 680.0,
        };
        super::map::WIDTH / narrowest
    }

    /// The least important rank of town that is shown.
    fn towns_down_to(self) -> TownRank {
        match self {
            Self::Narrow => TownRank::Seat,
            Self::Medium | Self::Wide => TownRank::Town,
        }
    }
}

/// What a name is of. Each has a size and a case of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A group of areas, in spaced capitals.
    Group,
    /// An area.
    Area,
    /// A neighbour, in spaced capitals.
    Region,
    /// A town.
    Town,
}

impl LabelKind {
    /// The word for it in class names.
    pub fn token(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Area => "area",
            Self::Region => "region",
            Self::Town => "town",
        }
    }

    /// The size of its letters, in CSS pixels.
    pub fn pixels(self) -> f64 {
        match self {
            Self::Group => 12.5,
            Self::Area => 11.0,
            Self::Region | Self::Town => 10.0,
        }
    }

    /// The mean width of a letter, in ems, on the safe side for the faces that systems have.
    fn advance(self) -> f64 {
        match self {
            Self::Group | Self::Region => 0.86,
            Self::Area | Self::Town => 0.57,
        }
    }
}

/// A name at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    /// What it is of.
    pub kind: LabelKind,
    /// Its lines.
    pub lines: Vec<String>,
    /// The middle of its box.
    pub at: Paper,
}

/// A town that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTown {
    /// Where its dot stands.
    pub at: Paper,
    /// How important it is.
    pub rank: TownRank,
}

/// The names and towns of one tier.
#[derive(Clone, Debug, PartialEq)]
pub struct TierLabels {
    /// The tier.
    pub tier: Tier,
    /// Its names.
    pub labels: Vec<MapLabel>,
    /// Its towns' dots.
    pub towns: Vec<MapTown>,
}

/// Room above and below a line of text, in ems.
const LINE: f64 = 1.12;

/// Places the names of every tier. `taken` is what other things stand in.
pub(super) fn tiers(
    story: &Story,
    atlas: &Atlas,
    drawn: &[Drawn<'_>],
    fit: &Fit,
    paper: &impl Fn(LonLat) -> Paper,
    taken: &[Box],
) -> Vec<TierLabels> {
    let page = Page { story, atlas, drawn, sheet: Box { left: 0.0, top: 0.0, right: fit.width, bottom: fit.height } };
    Tier::ALL.map(|tier| page.labels(tier, paper, taken)).into_iter().collect()
}

struct Page<'a> {
    story: &'a Story,
    atlas: &'a Atlas,
    drawn: &'a [Drawn<'a>],
    sheet: Box,
}

impl Page<'_> {
    fn labels(&self, tier: Tier, paper: &impl Fn(LonLat) -> Paper, taken: &[Box]) -> TierLabels {
        let unit = tier.units_per_pixel();
        let towns: Vec<(&Town, Paper)> = self
            .atlas
            .towns
            .iter()
            .filter(|town| town.rank <= tier.towns_down_to())
            .map(|town| (town, paper(town.at)))
            .filter(|(_, at)| self.sheet.contains(&Box::around(*at, 8.0 * unit, 8.0 * unit)))
            .collect();
        let dots = towns.iter().map(|(_, at)| Box::around(*at, 7.0 * unit, 7.0 * unit));
        let taken: Vec<Box> = taken.iter().copied().chain(dots).collect();

        // what a source named comes first, then the groups, then the rest, larger ones before smaller ones
        let (named, rest): (Vec<_>, Vec<_>) = self.areas().into_iter().partition(|(area, _)| self.is_named(area));
        let area = |(area, drawn): &(&Area, &Drawn<'_>)| self.in_shape(&area.name, &[&drawn.shape], drawn.inside, tier);
        let candidates = named
            .iter()
            .map(area)
            .chain(self.story.groups.iter().filter_map(|group| self.group(group, tier)))
            .chain(self.atlas.context.iter().filter_map(|region| region_candidate(region, tier, paper)))
            .chain(rest.iter().map(area))
            .chain(towns.iter().filter(|(town, _)| !self.is_area_name(&town.name)).map(|(town, at)| beside(town, *at, tier)));
        let labels = place(self.sheet, &taken, candidates)
            .into_iter()
            .map(|((kind, lines), own)| MapLabel {
                kind,
                lines,
                at: Paper { x: f64::midpoint(own.left, own.right), y: f64::midpoint(own.top, own.bottom) },
            })
            .collect();
        let towns = towns.into_iter().map(|(town, at)| MapTown { at, rank: town.rank }).collect();
        TierLabels { tier, labels, towns }
    }

    /// The areas that have a shape, largest first.
    fn areas(&self) -> Vec<(&Area, &Drawn<'_>)> {
        let mut areas: Vec<_> =
            self.drawn.iter().filter_map(|drawn| Some((self.story.area(drawn.code)?, drawn))).collect();
        areas.sort_by(|(_, a), (_, b)| extent(&b.shape).total_cmp(&extent(&a.shape)));
        areas
    }

    /// Whether a claim names the area itself.
    fn is_named(&self, area: &Area) -> bool {
        self.story.claims.iter().any(|claim| {
            claim.reach == Reach::Named && claim.kind.paints() && claim.places.contains(&Place::Area(area.code.clone()))
        })
    }

    /// A town that bears the name of an area needs it no second time.
    fn is_area_name(&self, name: &Name) -> bool {
        self.story.areas.iter().any(|area| area.name.english == name.english)
    }

    fn group(&self, group: &Group, tier: Tier) -> Option<Candidate<(LabelKind, Vec<String>)>> {
        let members: Vec<&Drawn<'_>> = self
            .drawn
            .iter()
            .filter(|drawn| self.story.area(drawn.code).is_some_and(|area| area.group == group.id))
            .collect();
        let shapes: Vec<_> = members.iter().map(|drawn| &drawn.shape).collect();
        let bounds = bounds(shapes.iter().flat_map(|shape| shape.positions()))?;
        let middle = Paper { x: f64::midpoint(bounds.left, bounds.right), y: f64::midpoint(bounds.top, bounds.bottom) };
        let lines = vec![group.name.english.to_uppercase()];
        let boxes = boxes_inside(&shapes, middle, size(LabelKind::Group, &lines, tier));
        Some(Candidate { label: (LabelKind::Group, lines), boxes })
    }

    /// A name inside its shape, on one line or, where it has several words, on two.
    fn in_shape(
        &self,
        name: &Name,
        shapes: &[&MultiPolygon<Paper>],
        middle: Paper,
        tier: Tier,
    ) -> Candidate<(LabelKind, Vec<String>)> {
        let one = vec![name.english.clone()];
        let boxes = boxes_inside(shapes, middle, size(LabelKind::Area, &one, tier));
        let two: Option<Vec<String>> =
            name.english.rsplit_once(' ').map(|(first, last)| vec![first.to_owned(), last.to_owned()]);
        match two {
            Some(two) if boxes.is_empty() => {
                let boxes = boxes_inside(shapes, middle, size(LabelKind::Area, &two, tier));
                Candidate { label: (LabelKind::Area, two), boxes }
            }
            _ => Candidate { label: (LabelKind::Area, one), boxes },
        }
    }
}

fn region_candidate(
    region: &Region,
    tier: Tier,
    paper: &impl Fn(LonLat) -> Paper,
) -> Option<Candidate<(LabelKind, Vec<String>)>> {
    let at = paper(region.label?);
    let lines = vec![region.name.to_uppercase()];
    let (width, height) = size(LabelKind::Region, &lines, tier);
    Some(Candidate { label: (LabelKind::Region, lines), boxes: vec![Box::around(at, width, height)] })
}

/// A town's name beside its dot: right, left, above, below.
fn beside(town: &Town, at: Paper, tier: Tier) -> Candidate<(LabelKind, Vec<String>)> {
    let lines = vec![town.name.english.clone()];
    let (width, height) = size(LabelKind::Town, &lines, tier);
    let gap = 5.0 * tier.units_per_pixel();
    let (across, down) = (width / 2.0 + gap, height / 2.0 + gap * 0.6);
    let boxes = [(across, 0.0), (-across, 0.0), (0.0, -down), (0.0, down)]
        .map(|(right, below)| Box::around(Paper { x: at.x + right, y: at.y + below }, width, height));
    Candidate { label: (LabelKind::Town, lines), boxes: boxes.to_vec() }
}

/// The width and height of a name, in user units.
fn size(kind: LabelKind, lines: &[String], tier: Tier) -> (f64, f64) {
    let em = kind.pixels() * tier.units_per_pixel();
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    (longest as f64 * kind.advance() * em, lines.len() as f64 * LINE * em)
}

/// How many places a name is tried at, across and down its shape.
const STEPS: u32 = 24;

/// The boxes of this size that lie inside the shapes, those near the middle first.
fn boxes_inside(shapes: &[&MultiPolygon<Paper>], middle: Paper, (width, height): (f64, f64)) -> Vec<Box> {
    let Some(bounds) = bounds(shapes.iter().flat_map(|shape| shape.positions())) else { return Vec::new() };
    let across = |step: u32| bounds.left + (bounds.right - bounds.left) * f64::from(step) / f64::from(STEPS);
    let down = |step: u32| bounds.top + (bounds.bottom - bounds.top) * f64::from(step) / f64::from(STEPS);
    let grid = (0..=STEPS).flat_map(|x| (0..=STEPS).map(move |y| Paper { x: across(x), y: down(y) }));
    let mut places: Vec<Paper> = std::iter::once(middle).chain(grid).collect();
    let distance = |place: &Paper| (place.x - middle.x).hypot(place.y - middle.y);
    places.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    let fits = |own: &Box| {
        let corners = [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().flat_map(|part| {
            let x = own.left + (own.right - own.left) * part;
            [Paper { x, y: own.top }, Paper { x, y: own.bottom }]
        });
        corners.into_iter().all(|corner| shapes.iter().any(|shape| contains(shape, corner)))
    };
    places.into_iter().map(|place| Box::around(place, width, height)).filter(fits).collect()
}

/// Whether a place lies inside a shape, by the even-odd rule.
fn contains(shape: &MultiPolygon<Paper>, place: Paper) -> bool {
    let crossings = |ring: &Ring<Paper>| {
        (0..ring.len())
            .map(|index| (ring[index], ring[(index + 1) % ring.len()]))
            .filter(|(a, b)| (a.y > place.y) != (b.y > place.y))
            .filter(|(a, b)| place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
            .count()
    };
    shape.rings().map(crossings).sum::<usize>() % 2 == 1
}

fn bounds(places: impl Iterator<Item = Paper>) -> Option<Box> {
    places.fold(None, |bounds: Option<Box>, place| {
        let own = Box::around(place, 0.0, 0.0);
        Some(bounds.map_or(own, |bounds| Box {
            left: bounds.left.min(own.left),
            top: bounds.top.min(own.top),
            right: bounds.right.max(own.right),
            bottom: bounds.bottom.max(own.bottom),
        }))
    })
}

/// The area of the shape's bounds, in square user units; enough to order by.
fn extent(shape: &MultiPolygon<Paper>) -> f64 {
    bounds(shape.positions()).map_or(0.0, |bounds| (bounds.right - bounds.left) * (bounds.bottom - bounds.top))
}
