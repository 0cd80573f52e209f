//! Polygons over any kind of coordinate.

/// A ring: its last position is its first again, and not repeated here.
pub type Ring<P> = Vec<P>;

/// An outer ring and the holes in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon<P> {
    /// The outer ring.
    pub exterior: Ring<P>,
    /// The rings of its holes.
    pub holes: Vec<Ring<P>>,
}

/// Polygons that are one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MultiPolygon<P>(pub Vec<Polygon<P>>);

impl<P: Copy> MultiPolygon<P> {
    /// Every ring, outer ones and holes.
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
