//! Simplifying shapes that share borders, so that they still share them.

use std::collections::{HashMap, HashSet};

use geo::SimplifyIdx;

use super::coordinate::{LonLat, Paper};
use super::outline::{Key, key};
use super::shape::{MultiPolygon, Polygon, Ring};

/// Simplifies shapes by the Ramer–Douglas–Peucker algorithm, each border between two of them once: no vertex that is
/// removed lies farther from the new line than `detail`, in user units on paper. Vertices where borders meet stay. A ring
/// that would be left with fewer than three vertices keeps all of them.
pub fn simplified(
    shapes: &[&MultiPolygon<LonLat>],
    paper: impl Fn(LonLat) -> Paper,
    detail: f64,
) -> Vec<MultiPolygon<LonLat>> {
    let rings: Vec<_> = shapes.iter().flat_map(|shape| shape.rings()).collect();
    let ends = ends(&rings);
    let mut kept: HashSet<Key> = ends.clone();
    let mut seen = HashSet::new();
    for ring in &rings {
        for line in lines(ring, &ends) {
            // the neighbour has the same line, the other way round
            let (first, last) = (key(line[1]), key(line[line.len() - 2]));
            let way = if (first, key(line[0])) <= (last, key(line[line.len() - 1])) {
                (key(line[0]), first, last)
            } else {
                (key(line[line.len() - 1]), last, first)
            };
            if seen.insert(way) {
                let points: geo::LineString = line.iter().map(|place| paper(*place)).map(|at| (at.x, at.y)).collect();
                kept.extend(points.simplify_idx(detail).into_iter().map(|index| key(line[index])));
            }
        }
    }
    for ring in &rings {
        if ring.iter().filter(|place| kept.contains(&key(**place))).count() < 3 {
            kept.extend(ring.iter().map(|place| key(*place)));
        }
    }
    let ring =
        |ring: &Ring<LonLat>| ring.iter().copied().filter(|place| kept.contains(&key(*place))).collect::<Ring<_>>();
    let polygon = |polygon: &Polygon<LonLat>| Polygon {
        exterior: ring(&polygon.exterior),
        holes: polygon.holes.iter().map(ring).collect(),
    };
    shapes.iter().map(|shape| MultiPolygon(shape.0.iter().map(polygon).collect())).collect()
}

/// The vertices where borders meet: those that do not have exactly two neighbours. For a ring that touches no other, any
/// one vertex.
fn ends(rings: &[&Ring<LonLat>]) -> HashSet<Key> {
    let mut beside: HashMap<Key, HashSet<Key>> = HashMap::new();
    for ring in rings {
        for (index, place) in ring.iter().enumerate() {
            let (one, other) = (key(*place), key(ring[(index + 1) % ring.len()]));
            beside.entry(one).or_default().insert(other);
            beside.entry(other).or_default().insert(one);
        }
    }
    let mut ends: HashSet<Key> = beside.into_iter().filter(|(_, beside)| beside.len() != 2).map(|(at, _)| at).collect();
    for ring in rings {
        if !ring.iter().any(|place| ends.contains(&key(*place))) {
            ends.extend(ring.iter().map(|place| key(*place)).min());
        }
    }
    ends
}

/// A ring as lines from end to end, each with its first and last place.
fn lines(ring: &Ring<LonLat>, ends: &HashSet<Key>) -> Vec<Vec<LonLat>> {
    let Some(start) = ring.iter().position(|place| ends.contains(&key(*place))) else { return Vec::new() };
    let mut lines = vec![Vec::new()];
    for index in 0..=ring.len() {
        let place = ring[(start + index) % ring.len()];
        if let Some(line) = lines.last_mut() {
            line.push(place);
        }
        if index > 0 && index < ring.len() && ends.contains(&key(place)) {
            lines.push(vec![place]);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ring of places in units of a tenth of a degree.
    fn shape(ring: &[(f64, f64)]) -> MultiPolygon<LonLat> {
        let place = |&(x, y): &(f64, f64)| LonLat::new(x / 10.0, y / 10.0).expect("a point");
        MultiPolygon(vec![Polygon { exterior: ring.iter().map(place).collect(), holes: Vec::new() }])
    }

    fn paper(place: LonLat) -> Paper {
        Paper { x: place.lon() * 10.0, y: place.lat() * 10.0 }
    }

    fn keys(shape: &MultiPolygon<LonLat>) -> Vec<Key> {
        shape.positions().map(key).collect()
    }

    /// Two squares beside one another, with a border between them that is a little ragged and has one large corner.
    fn neighbours() -> [MultiPolygon<LonLat>; 2] {
        let left = [(0.0, 0.0), (10.0, 0.0), (10.2, 2.0), (14.0, 5.0), (9.9, 8.0), (10.0, 10.0), (0.0, 10.0)];
        let right = [(10.0, 10.0), (9.9, 8.0), (14.0, 5.0), (10.2, 2.0), (10.0, 0.0), (20.0, 0.0), (20.0, 10.0)];
        [shape(&left), shape(&right)]
    }

    #[test]
    fn a_border_stays_shared_and_keeps_its_large_corners() {
        let [left, right] = neighbours();
        let simple = simplified(&[&left, &right], paper, 2.0);
        let border = [(10.0, 0.0), (14.0, 5.0), (10.0, 10.0)].map(|at| keys(&shape(&[at]))[0]);
        for (shape, count) in simple.iter().zip([5, 5]) {
            let keys = keys(shape);
            assert_eq!(keys.len(), count);
            assert!(border.iter().all(|place| keys.contains(place)), "{keys:?}");
        }
        assert_eq!(super::super::outline::outline(simple.iter()).len(), 1, "no gap and no overlap");
    }

    #[test]
    fn fine_detail_stays_where_it_is_asked_for() {
        let [left, right] = neighbours();
        assert_eq!(simplified(&[&left, &right], paper, 0.01), [left, right]);
    }

    #[test]
    fn what_is_smaller_than_the_detail_keeps_its_shape() {
        let islet = shape(&[(50.0, 50.0), (50.1, 50.0), (50.1, 50.1), (50.0, 50.1)]);
        assert_eq!(simplified(&[&islet], paper, 1.0), std::slice::from_ref(&islet));
    }
}
