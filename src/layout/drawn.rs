//! The areas' shapes on the map.

use std::ops::Deref;

use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::indexed::{Indexed, envelope};
use crate::geometry::label;
use crate::geometry::rect::Rect;
use crate::geometry::shape::MultiPolygon;

/// An area's shape in user units.
pub(super) struct Drawn<'a> {
    /// The area's code.
    pub code: &'a AreaCode,
    /// Its shape.
    pub shape: MultiPolygon<Paper>,
    /// The shape's edges.
    pub edges: Indexed,
    /// Its bounding box.
    pub bounds: Rect,
    /// A point well inside the shape, for its label and its leader.
    pub inside: Paper,
}

impl<'a> Drawn<'a> {
    /// An area's shape; `None` if it has no interior.
    pub fn new(code: &'a AreaCode, shape: MultiPolygon<Paper>) -> Option<Self> {
        let (inside, bounds) = (label::inside(&shape)?, Rect::bounding(shape.positions())?);
        Some(Self { code, edges: Indexed::new(&shape), shape, bounds, inside })
    }
}

/// All areas' shapes, in the order of the file.
pub(super) struct Ground<'a> {
    all: Vec<Drawn<'a>>,
    /// Where they are, by index.
    places: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

impl<'a> FromIterator<Drawn<'a>> for Ground<'a> {
    fn from_iter<I: IntoIterator<Item = Drawn<'a>>>(drawn: I) -> Self {
        let all: Vec<_> = drawn.into_iter().collect();
        let place = |(index, drawn): (usize, &Drawn<'_>)| {
            GeomWithData::new(Rectangle::from_aabb(envelope(&drawn.bounds)), index)
        };
        let places = RTree::bulk_load(all.iter().enumerate().map(place).collect());
        Self { all, places }
    }
}

impl<'a> Deref for Ground<'a> {
    type Target = [Drawn<'a>];

    fn deref(&self) -> &[Drawn<'a>] {
        &self.all
    }
}

impl Ground<'_> {
    /// Whether a point lies in an area.
    pub fn contains(&self, point: Paper) -> bool {
        let near = self.places.locate_in_envelope_intersecting(&AABB::from_point([point.x, point.y]));
        near.filter_map(|place| self.all.get(place.data)).any(|drawn| drawn.edges.contains(point))
    }
}
