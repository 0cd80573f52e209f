//! The layers of the main map.

use std::borrow::Cow;

use super::corner::Corner;
use super::drawn::{Drawn, Ground};
use super::labels::{self, TierLabels};
use super::locator::Locator;
use super::room::around;
use super::sheet::WIDTH;
use super::tier::Tier;
use crate::data::{Atlas, Package};
use crate::domain::id::{AreaCode, GroupId};
use crate::domain::part::MANY;
use crate::domain::place::GroupKind;
use crate::domain::story::Story;
use crate::geometry::albers::Albers;
use crate::geometry::coordinate::{LonLat, Paper};
use crate::geometry::fit::Fit;
use crate::geometry::outline::outline;
use crate::geometry::path::{self, Grid};
use crate::geometry::rect::Rect;
use crate::geometry::scale_bar::{ScaleBar, scale_bars};
use crate::geometry::shape::{MultiPolygon, clipped};
use crate::geometry::shared::simplified;
use crate::geometry::viewport;

/// The grid for the regions around the areas, in user units. They are there for orientation, so coarse shapes will do.
pub const CONTEXT_GRID: f64 = 20.0;

const CONTEXT: Grid = Grid { step: CONTEXT_GRID, own_units: true };

/// The margin around the areas, in user units.
const MARGIN: f64 = 280.0;

/// The locator's width and height, in user units.
const LOCATOR: f64 = 1900.0;

/// The width and height of the scale bar with its text, in user units.
const SCALE_BAR: (f64, f64) = (2000.0, 600.0);

/// An area's shape.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaShape {
    /// The area's code.
    pub code: AreaCode,
    /// The shape as SVG path data.
    pub path: String,
}

/// A group's border.
#[derive(Clone, Debug, PartialEq)]
pub struct Border {
    /// The group.
    pub group: GroupId,
    /// The group's kind. A group for orientation has no border of its own and is drawn accordingly.
    pub kind: GroupKind,
    /// SVG path data.
    pub path: String,
}

/// A group of a story that is told in parts: where it is on the map, and its shapes as they are drawn once the reader has
/// zoomed in.
#[derive(Clone, Debug, PartialEq)]
pub struct PartShapes {
    /// The group.
    pub group: GroupId,
    /// The bounding box of its areas.
    pub bounds: Rect,
    /// Its areas, with all detail that a map zoomed in as far as possible shows.
    pub areas: Vec<AreaShape>,
    /// Its border, with the same detail; empty if it has none.
    pub border: String,
}

/// The width and height of the buttons on a narrow map, in user units.
const BUTTONS: (f64, f64) = (1200.0, 2400.0);

/// The main map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayout {
    /// The map's height in user units; its width is [`WIDTH`].
    pub height: f64,
    /// The areas that have a shape, in the order of the file.
    pub areas: Vec<AreaShape>,
    /// The regions around the areas, as path data on [`CONTEXT_GRID`].
    pub context: Vec<String>,
    /// The borders of groups. Those for orientation come first, so that proper borders are drawn over them.
    pub borders: Vec<Border>,
    /// Labels and towns, for each tier.
    pub labels: Vec<TierLabels>,
    /// The scale bars, of which one is shown at each zoom factor, and their rectangle.
    pub scale_bars: (Vec<ScaleBar>, Rect),
    /// The corner for the buttons.
    pub buttons: Corner,
    /// The locator and its rectangle; `None` if the story has no countries to show in one.
    pub locator: Option<(Locator, Rect)>,
    /// The groups of a story that is told in parts, in the order of the file.
    pub parts: Vec<PartShapes>,
}

impl MapLayout {
    /// Lays out a story; `None` if none of its areas has a shape.
    pub fn new(package: &Package) -> Option<Self> {
        let Package { story, atlas } = package;
        let places = || atlas.areas.iter().flat_map(|(_, shape)| shape.positions());
        let albers = Albers::for_region(places())?;
        let fit = Fit::to_width(WIDTH, MARGIN, places().map(|place| albers.project(place)))?;
        let paper = |place: LonLat| fit.place(albers.project(place));

        let coarse = Tier::Wide.units_per_pixel() / 2.0;
        let shapes = detailed(atlas, paper, coarse);
        let drawn: Ground<'_> = shapes.iter().filter_map(|(code, shape)| Drawn::new(code, shape.map(paper))).collect();
        let locator_box = atlas
            .locator
            .iter()
            .any(|country| country.home)
            .then(|| Corner::emptiest_box(&fit, &drawn, LOCATOR, LOCATOR, &[]));
        let taken: Vec<Rect> = locator_box.into_iter().collect();
        let scale_box = Corner::emptiest_box(&fit, &drawn, SCALE_BAR.0, SCALE_BAR.1, &taken);
        let taken: Vec<Rect> = taken.into_iter().chain([scale_box]).collect();
        let buttons = Corner::emptiest(&fit, &drawn, BUTTONS.0, BUTTONS.1, &taken);

        Some(Self {
            height: fit.height,
            labels: labels::tiers(story, atlas, &drawn, &fit, &paper, &taken),
            buttons,
            borders: borders(story, &shapes, paper),
            context: atlas
                .context
                .iter()
                .map(|region| path::area(&clipped(&region.shape.map(paper), seen(&fit)), CONTEXT))
                .collect(),
            parts: parts(story, &drawn, &detailed(atlas, paper, coarse / viewport::MOST), paper),
            scale_bars: (scale_bars(fit.units_per_metre(), SCALE_BAR.0 - 200.0, viewport::MOST), scale_box),
            locator: locator_box.and_then(|at| Some((Locator::new(atlas, places())?, at))),
            areas: drawn
                .iter()
                .map(|area| AreaShape { code: area.code.clone(), path: path::area(&area.shape, Grid::WHOLE) })
                .collect(),
        })
    }
}

/// The rectangle that can come into view. A frame may be taller than the map, and the stroke along a clipped edge must
/// stay out of view.
fn seen(fit: &Fit) -> Rect {
    let (beside, above) = (100.0, 0.16 * WIDTH);
    Rect { left: -beside, top: -above, right: fit.width + beside, bottom: fit.height + above }
}

/// An area with its shape.
type Shape<'a> = (&'a AreaCode, Cow<'a, MultiPolygon<LonLat>>);

/// The shapes of the areas. Many of them lose what is smaller than `detail`, in user units.
fn detailed(atlas: &Atlas, paper: impl Fn(LonLat) -> Paper, detail: f64) -> Vec<Shape<'_>> {
    let (codes, shapes): (Vec<_>, Vec<_>) = atlas.areas.iter().map(|(code, shape)| (code, shape)).unzip();
    if codes.len() <= MANY {
        return codes.into_iter().zip(shapes.into_iter().map(Cow::Borrowed)).collect();
    }
    let simple = simplified(&shapes, paper, detail);
    codes.into_iter().zip(simple.into_iter().map(Cow::Owned)).collect()
}

fn borders(story: &Story, shapes: &[Shape<'_>], paper: impl Fn(LonLat) -> Paper) -> Vec<Border> {
    let mut borders = Vec::new();
    for kind in [GroupKind::Orientation, GroupKind::Province] {
        for group in story.groups.iter().filter(|group| group.kind == kind) {
            let path = border(story, &group.id, shapes, &paper);
            if !path.is_empty() {
                borders.push(Border { group: group.id.clone(), kind, path });
            }
        }
    }
    borders
}

/// The border of a group as path data; empty if it has no areas.
fn border(story: &Story, group: &GroupId, shapes: &[Shape<'_>], paper: impl Fn(LonLat) -> Paper) -> String {
    let own = shapes.iter().filter(|(code, _)| is_in(story, group, code)).map(|(_, shape)| shape.as_ref());
    let line = |line: Vec<LonLat>| path::line(&line.into_iter().map(&paper).collect::<Vec<_>>(), Grid::WHOLE);
    outline(own).into_iter().map(line).collect()
}

fn is_in(story: &Story, group: &GroupId, code: &AreaCode) -> bool {
    story.area(code).is_some_and(|area| area.group == *group)
}

/// The groups that a story is told by, with their finer shapes.
fn parts(story: &Story, drawn: &Ground<'_>, fine: &[Shape<'_>], paper: impl Fn(LonLat) -> Paper) -> Vec<PartShapes> {
    let shape = |(code, shape): &Shape<'_>| AreaShape {
        code: (*code).clone(),
        path: path::area(&shape.map(&paper), Grid::WHOLE),
    };
    let part = |group: &GroupId| {
        let own: Vec<_> = drawn.iter().filter(|drawn| is_in(story, group, drawn.code)).collect();
        Some(PartShapes {
            group: group.clone(),
            bounds: around(&own)?,
            areas: fine.iter().filter(|(code, _)| is_in(story, group, code)).map(shape).collect(),
            border: border(story, group, fine, &paper),
        })
    };
    story.parts().into_iter().filter_map(|group| part(&group.id)).collect()
}
