//! Polygons over any type of coordinate.

use geo::{BooleanOps, Simplify};

use super::coordinate::Paper;
use super::rect::Rect;

/// A ring, without the repetition of its first position at its end.
pub type Ring<P> = Vec<P>;

/// An outer ring and the holes in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon<P> {
    /// The outer ring.
    pub exterior: Ring<P>,
    /// The rings of its holes.
    pub holes: Vec<Ring<P>>,
}

/// Polygons that form one shape.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MultiPolygon<P>(pub Vec<Polygon<P>>);

impl<P: Copy> MultiPolygon<P> {
    /// Every ring, outer rings and holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring<P>> {
        self.0.iter().flat_map(|polygon| std::iter::once(&polygon.exterior).chain(&polygon.holes))
    }

    /// Every position.
    pub fn positions(&self) -> impl Iterator<Item = P> {
        self.rings().flatten().copied()
    }

    /// The same shape in other coordinates.
    pub fn map<Q>(&self, to: impl Fn(P) -> Q) -> MultiPolygon<Q> {
        let ring = |ring: &Ring<P>| ring.iter().copied().map(&to).collect();
        MultiPolygon(
            self.0
                .iter()
                .map(|polygon| Polygon {
                    exterior: ring(&polygon.exterior),
                    holes: polygon.holes.iter().map(ring).collect(),
                })
                .collect(),
        )
    }
}

/// Clips a shape to a rectangle. All coordinates must be finite, as those of a fitted shape are.
pub fn clipped(shape: &MultiPolygon<Paper>, within: Rect) -> MultiPolygon<Paper> {
    let within = geo::Rect::new((within.left, within.top), (within.right, within.bottom)).to_polygon();
    from_geo(&to_geo(shape).intersection(&within))
}

/// Simplifies a shape by the Ramer–Douglas–Peucker algorithm: no vertex that is removed lies farther from the new line
/// than `detail`, in user units. Each ring is simplified by itself, so neighbours may drift apart. All coordinates must
/// be finite.
pub fn simplified(shape: &MultiPolygon<Paper>, detail: f64) -> MultiPolygon<Paper> {
    from_geo(&to_geo(shape).simplify(detail))
}

pub(super) fn to_geo(shape: &MultiPolygon<Paper>) -> geo::MultiPolygon {
    let ring = |ring: &Ring<Paper>| ring.iter().map(|point| (point.x, point.y)).collect::<geo::LineString>();
    let polygon =
        |polygon: &Polygon<Paper>| geo::Polygon::new(ring(&polygon.exterior), polygon.holes.iter().map(ring).collect());
    geo::MultiPolygon::new(shape.0.iter().map(polygon).collect())
}

fn from_geo(shape: &geo::MultiPolygon) -> MultiPolygon<Paper> {
    // `geo` repeats a ring's first position at its end.
    let ring = |ring: &geo::LineString| {
        let open = ring.0.split_last().map_or(&[][..], |(_, open)| open);
        open.iter().map(|point| Paper { x: point.x, y: point.y }).collect::<Ring<Paper>>()
    };
    let polygon = |polygon: &geo::Polygon| Polygon {
        exterior: ring(polygon.exterior()),
        holes: polygon.interiors().iter().map(ring).collect(),
    };
    MultiPolygon(shape.0.iter().map(polygon).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: f64) -> MultiPolygon<Paper> {
        let exterior = [(0.0, 0.0), (side, 0.0), (side, side), (side / 2.0, side + 0.1), (0.0, side)];
        MultiPolygon(vec![Polygon { exterior: exterior.map(|(x, y)| Paper { x, y }).into(), holes: Vec::new() }])
    }

    #[test]
    fn what_lies_outside_is_cut_off() {
        let cut = clipped(&square(10.0), Rect { left: 5.0, top: -5.0, right: 50.0, bottom: 4.0 });
        let (left, bottom) =
            cut.positions().fold((99.0_f64, 0.0_f64), |(x, y), point| (x.min(point.x), y.max(point.y)));
        assert_eq!((left.round(), bottom.round(), cut.positions().count()), (5.0, 4.0, 4));
        assert_eq!(clipped(&square(10.0), Rect { left: 50.0, top: 50.0, right: 60.0, bottom: 60.0 }).0.len(), 0);
    }

    #[test]
    fn small_detail_goes() {
        assert_eq!(simplified(&square(10.0), 0.5).positions().count(), 4);
        assert_eq!(simplified(&square(10.0), 0.01).positions().count(), 5);
    }
}
