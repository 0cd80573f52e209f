//! Where a label's box fits: in a shape, and at which points of it.

use super::drawn::Drawn;
use crate::geometry::coordinate::Paper;
use crate::geometry::rect::Rect;

/// The number of steps of the grid on which a label is tried, across and down.
const STEPS: u32 = 24;

/// The boxes of this size that lie inside the shapes and on the map, nearest to the middle first.
pub(super) fn boxes_inside<'a>(
    shapes: Vec<&'a Drawn<'a>>,
    sheet: Rect,
    middle: Paper,
    size: (f64, f64),
) -> impl Iterator<Item = Rect> + use<'a> {
    let bounds = around(&shapes).and_then(|bounds| bounds.common(&sheet));
    let fits = move |own: &Rect| corners(own).all(|corner| shapes.iter().any(|drawn| drawn.edges.contains(corner)));
    bounds.into_iter().flat_map(move |bounds| places_in(bounds, middle, size)).filter(fits)
}

/// Boxes of this size, centred on a grid within the bounds, nearest to the middle first.
pub(super) fn places_in(bounds: Rect, middle: Paper, (width, height): (f64, f64)) -> impl Iterator<Item = Rect> {
    let across = |step: u32| bounds.left + (bounds.right - bounds.left) * f64::from(step) / f64::from(STEPS);
    let down = |step: u32| bounds.top + (bounds.bottom - bounds.top) * f64::from(step) / f64::from(STEPS);
    let grid = (0..=STEPS).flat_map(|x| (0..=STEPS).map(move |y| Paper { x: across(x), y: down(y) }));
    let mut points: Vec<Paper> = std::iter::once(middle).chain(grid).collect();
    // squared: the order is the same
    let distance = |point: &Paper| (point.x - middle.x).powi(2) + (point.y - middle.y).powi(2);
    points.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    points.into_iter().map(move |point| Rect::around(point, width, height))
}

/// Points along the top and bottom edges of a box.
pub(super) fn corners(own: &Rect) -> impl Iterator<Item = Paper> + use<> {
    let own = *own;
    (0..=8).flat_map(move |step| {
        let x = own.left + (own.right - own.left) * f64::from(step) / 8.0;
        [Paper { x, y: own.top }, Paper { x, y: own.bottom }]
    })
}

/// The bounding box of areas; `None` if there are none.
pub(super) fn around(shapes: &[&Drawn<'_>]) -> Option<Rect> {
    let ends = |drawn: &&Drawn<'_>| {
        let Rect { left, top, right, bottom } = drawn.bounds;
        [Paper { x: left, y: top }, Paper { x: right, y: bottom }]
    };
    Rect::bounding(shapes.iter().flat_map(ends))
}
