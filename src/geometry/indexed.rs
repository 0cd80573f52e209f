//! A shape that is asked many times whether it contains a point.

use rstar::{AABB, RTree, RTreeObject};

use super::coordinate::Paper;
use super::rect::Rect;
use super::shape::MultiPolygon;

/// An index of a shape's edges.
pub struct Indexed {
    edges: RTree<Edge>,
    /// The x of the shape's right end.
    right: f64,
}

struct Edge(Paper, Paper);

impl RTreeObject for Edge {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners([self.0.x, self.0.y], [self.1.x, self.1.y])
    }
}

impl Indexed {
    /// Indexes a shape. All coordinates must be finite, as those of a fitted shape are.
    pub fn new(shape: &MultiPolygon<Paper>) -> Self {
        let edges = shape.rings().flat_map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).map(|(from, to)| Edge(*from, *to))
        });
        let right = shape.positions().map(|point| point.x).fold(f64::NEG_INFINITY, f64::max);
        Self { edges: RTree::bulk_load(edges.collect()), right }
    }

    /// Whether a point lies inside the shape, by the even-odd rule.
    pub fn contains(&self, point: Paper) -> bool {
        if point.x > self.right {
            return false;
        }
        // what lies to the left of the point is not crossed by a ray to the right
        let ray = AABB::from_corners([point.x, point.y], [self.right, point.y]);
        let crossed = self.edges.locate_in_envelope_intersecting(&ray).filter(|Edge(a, b)| {
            (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
        });
        crossed.count() % 2 == 1
    }
}

/// Rectangles that are asked many times whether one of them overlaps another.
#[derive(Default)]
pub struct Taken(RTree<Boxed>);

struct Boxed(Rect);

impl RTreeObject for Boxed {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        envelope(&self.0)
    }
}

/// The envelope of a rectangle.
pub fn envelope(own: &Rect) -> AABB<[f64; 2]> {
    AABB::from_corners([own.left, own.top], [own.right, own.bottom])
}

impl Taken {
    /// Adds a rectangle.
    pub fn take(&mut self, own: Rect) {
        self.0.insert(Boxed(own));
    }

    /// Whether a rectangle overlaps one of these. Rectangles that only touch don't.
    pub fn overlaps(&self, own: &Rect) -> bool {
        self.0.locate_in_envelope_intersecting(&envelope(own)).any(|Boxed(other)| own.overlaps(other))
    }
}

impl FromIterator<Rect> for Taken {
    fn from_iter<I: IntoIterator<Item = Rect>>(boxes: I) -> Self {
        Self(RTree::bulk_load(boxes.into_iter().map(Boxed).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::shape::Polygon;

    /// The same question, asked of every edge.
    fn contains(shape: &MultiPolygon<Paper>, point: Paper) -> bool {
        let crossings = shape.rings().map(|ring| {
            (0..ring.len())
                .map(|index| (ring[index], ring[(index + 1) % ring.len()]))
                .filter(|(a, b)| (a.y > point.y) != (b.y > point.y))
                .filter(|(a, b)| point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
                .count()
        });
        crossings.sum::<usize>() % 2 == 1
    }

    #[test]
    fn the_index_answers_as_every_edge_does() {
        let ring = |corners: &[(f64, f64)]| corners.iter().map(|&(x, y)| Paper { x, y }).collect::<Vec<_>>();
        // a star with a hole, and an island
        let star = (0..40).map(|step| {
            let (sin, cos) = (f64::from(step) * std::f64::consts::TAU / 40.0).sin_cos();
            let radius = if step % 2 == 0 { 50.0 } else { 20.0 };
            (radius * cos, radius * sin)
        });
        let exterior = ring(&star.collect::<Vec<_>>());
        let holes = vec![ring(&[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)])];
        let island = ring(&[(60.0, 0.0), (70.0, 0.0), (70.0, 10.0)]);
        let shape = MultiPolygon(vec![Polygon { exterior, holes }, Polygon { exterior: island, holes: Vec::new() }]);
        let index = Indexed::new(&shape);
        let mut inside = 0;
        for x in -80..=80 {
            for y in -60..=60 {
                let point = Paper { x: f64::from(x), y: f64::from(y) };
                assert_eq!(index.contains(point), contains(&shape, point), "{point:?}");
                inside += usize::from(index.contains(point));
            }
        }
        assert!(inside > 1000, "{inside}");
        assert!(!Indexed::new(&MultiPolygon(Vec::new())).contains(Paper { x: 0.0, y: 0.0 }));
    }

    #[test]
    fn boxes_that_only_touch_do_not_overlap() {
        let at = |x| Rect::around(Paper { x, y: 0.0 }, 10.0, 10.0);
        let mut taken: Taken = [at(0.0)].into_iter().collect();
        assert!(taken.overlaps(&at(9.0)) && !taken.overlaps(&at(10.0)));
        taken.take(at(20.0));
        assert!(taken.overlaps(&at(11.0)));
    }
}
