//! Whether rings make a polygon. `geo` has the same checks, but compares each edge of a ring with every other.

use std::fmt;

use geo::coordinate_position::CoordPos;
use geo::dimensions::Dimensions;
use geo::{Intersects, Line, LineString, Polygon, PreparedGeometry, Relate};
use rstar::primitives::GeomWithData;
use rstar::{RTree, RTreeObject};

use crate::geometry::coordinate::LonLat;

/// What is wrong with the rings of a polygon. Rings are counted from 0, the outer ring.
#[derive(Debug, PartialEq)]
pub enum Flaw {
    /// A ring has fewer than three distinct positions.
    TooFew(usize),
    /// A ring crosses or touches itself near a position.
    Crosses(usize, LonLat),
    /// A hole is not inside the outer ring.
    Outside(usize),
    /// Two rings share a line.
    Along(usize, usize),
    /// Two holes overlap.
    Overlap(usize, usize),
}

/// What a ring is called: the outer ring, or a hole by its number.
pub fn name_of(index: usize) -> String {
    if index == 0 { "the outer ring".to_owned() } else { format!("hole {index}") }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::TooFew(ring) => write!(f, "{} has fewer than three different positions", name_of(ring)),
            Self::Crosses(ring, at) => {
                write!(f, "{} crosses or touches itself at [{:.5}, {:.5}]", name_of(ring), at.lon(), at.lat())
            }
            Self::Outside(ring) => write!(f, "{} is not inside the outer ring", name_of(ring)),
            Self::Along(one, other) => write!(f, "{} and {} share a line", name_of(one), name_of(other)),
            Self::Overlap(one, other) => write!(f, "{} and {} overlap", name_of(one), name_of(other)),
        }
    }
}

/// The flaws of a polygon. All coordinates must be finite.
pub fn flaws(polygon: &Polygon) -> Vec<Flaw> {
    let rings = || std::iter::once(polygon.exterior()).chain(polygon.interiors()).enumerate();
    let mut flaws: Vec<_> = rings().filter_map(|(index, ring)| flaw(index, ring)).collect();
    // rings that are none have no inside to compare
    if !flaws.is_empty() {
        return flaws;
    }
    let alone = |ring: &LineString| Polygon::new(ring.clone(), Vec::new());
    let holes: Vec<_> = polygon.interiors().iter().map(alone).collect();
    if holes.is_empty() {
        return flaws;
    }
    let outer = alone(polygon.exterior());
    let outer = PreparedGeometry::from(&outer);
    let on_a_line = |matrix: &geo::relate::IntersectionMatrix| {
        matrix.get(CoordPos::OnBoundary, CoordPos::OnBoundary) == Dimensions::OneDimensional
    };
    for (one, hole) in holes.iter().enumerate() {
        let hole = PreparedGeometry::from(hole);
        let inside = outer.relate(&hole);
        if !inside.is_contains() {
            flaws.push(Flaw::Outside(one + 1));
        }
        if on_a_line(&inside) {
            flaws.push(Flaw::Along(0, one + 1));
        }
        for (other, second) in holes.iter().enumerate().skip(one + 1) {
            let matrix = hole.relate(second);
            if matrix.get(CoordPos::Inside, CoordPos::Inside) == Dimensions::TwoDimensional {
                flaws.push(Flaw::Overlap(one + 1, other + 1));
            }
            if on_a_line(&matrix) {
                flaws.push(Flaw::Along(one + 1, other + 1));
            }
        }
    }
    flaws
}

/// The flaw of a ring by itself.
fn flaw(index: usize, ring: &LineString) -> Option<Flaw> {
    let mut distinct = Vec::new();
    for place in &ring.0 {
        if !distinct.contains(place) {
            distinct.push(*place);
        }
        if distinct.len() == 3 {
            return crossing(ring).map(|place| Flaw::Crosses(index, place));
        }
    }
    Some(Flaw::TooFew(index))
}

/// A position at which a ring crosses or touches itself. Edges that follow one another share a position, and may do so.
fn crossing(ring: &LineString) -> Option<LonLat> {
    let edges: Vec<_> = ring.lines().enumerate().map(|(index, line)| GeomWithData::new(line, index)).collect();
    let tree = RTree::bulk_load(edges.clone());
    let meets = |one: &Line, other: &Line| one.start != other.end && one.end != other.start && one.intersects(other);
    edges.iter().find_map(|edge| {
        let near = tree.locate_in_envelope_intersecting(&edge.envelope());
        let other = near.into_iter().find(|other| other.data != edge.data && meets(edge.geom(), other.geom()))?;
        let at = geo::line_intersection::line_intersection(*edge.geom(), *other.geom())?;
        let at = match at {
            geo::line_intersection::LineIntersection::SinglePoint { intersection, .. } => intersection,
            geo::line_intersection::LineIntersection::Collinear { intersection } => intersection.start,
        };
        LonLat::new(at.x, at.y)
    })
}

#[cfg(test)]
mod tests {
    use geo::{Validation, wkt};

    use super::*;

    /// Polygons, and how many flaws they have.
    fn polygons() -> Vec<Polygon> {
        vec![
            wkt!(POLYGON((0. 0., 4. 0., 4. 4., 0. 4., 0. 0.))),
            // a bow tie, a spike, a ring that touches itself at a corner and on an edge, one that goes back
            wkt!(POLYGON((0. 0., 4. 4., 4. 0., 0. 4., 0. 0.))),
            wkt!(POLYGON((0. 0., 4. 0., 4. 4., 4. 6., 4. 4., 0. 4., 0. 0.))),
            wkt!(POLYGON((0. 0., 2. 2., 4. 0., 4. 4., 2. 2., 0. 4., 0. 0.))),
            wkt!(POLYGON((0. 0., 4. 0., 4. 4., 2. 0., 0. 4., 0. 0.))),
            wkt!(POLYGON((0. 0., 4. 0., 0. 0., 4. 0., 0. 0.))),
            // holes: inside, outside, along the outer ring, at one of its corners, over one another, side by side
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (1. 1., 1. 2., 2. 2., 2. 1., 1. 1.))),
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (11. 1., 11. 2., 12. 2., 12. 1., 11. 1.))),
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (0. 1., 0. 2., 2. 2., 2. 1., 0. 1.))),
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (0. 0., 1. 2., 2. 2., 2. 1., 0. 0.))),
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (1. 1., 1. 5., 5. 5., 5. 1., 1. 1.), (2. 2., 2. 7., 7. 7., 7. 2., 2. 2.))),
            wkt!(POLYGON((0. 0., 9. 0., 9. 9., 0. 9., 0. 0.), (1. 1., 1. 2., 2. 2., 2. 1., 1. 1.), (2. 1., 2. 2., 3. 2., 3. 1., 2. 1.))),
        ]
    }

    #[test]
    fn what_geo_refuses_is_refused_and_nothing_else() {
        for polygon in polygons() {
            let flaws = flaws(&polygon);
            assert_eq!(flaws.is_empty(), polygon.validation_errors().is_empty(), "{polygon:?}: {flaws:?}");
        }
        assert_eq!(polygons().iter().filter(|polygon| flaws(polygon).is_empty()).count(), 3);
    }

    #[test]
    fn a_crossing_is_told_where_it_is() {
        let flaws = flaws(&polygons()[1]);
        assert_eq!(
            flaws.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["the outer ring crosses or touches itself at [2.00000, 2.00000]"]
        );
    }

    #[test]
    fn a_ring_of_many_positions_takes_no_longer_than_a_map() {
        let many = 20_000;
        let ring: LineString = (0..many)
            .map(|step| {
                let (sin, cos) = (f64::from(step) * std::f64::consts::TAU / f64::from(many)).sin_cos();
                let radius = if step % 2 == 0 { 10.0 } else { 10.001 };
                (radius * cos, radius * sin)
            })
            .collect();
        let start = std::time::Instant::now();
        assert_eq!(flaws(&Polygon::new(ring, Vec::new())), []);
        // all pairs took 47 seconds in this build
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }
}
