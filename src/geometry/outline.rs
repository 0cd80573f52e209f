//! The border around several shapes.

use std::collections::HashMap;

use super::coordinate::LonLat;
use super::shape::MultiPolygon;

/// The end of an edge, in units of 1e-7 degree (about 1 cm). Neighbours share their vertices on this grid.
pub(super) type Key = (i64, i64);

/// The outer border of shapes that share their inner borders vertex by vertex: the edges that are left when every edge
/// shared by two shapes is removed. The edges are joined into lines; a closed line repeats its first point at its end.
pub fn outline<'a>(shapes: impl Iterator<Item = &'a MultiPolygon<LonLat>>) -> Vec<Vec<LonLat>> {
    let mut edges: HashMap<(Key, Key), (LonLat, LonLat, usize)> = HashMap::new();
    let mut order = 0;
    for ring in shapes.flat_map(MultiPolygon::rings) {
        for (index, &from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            let (a, b) = (key(from), key(to));
            // Rings of neighbours run along a shared border in opposite directions.
            if edges.remove(&(b, a)).is_none() && a != b {
                edges.insert((a, b), (from, to, order));
                order += 1;
            }
        }
    }
    join(edges.into_values().collect())
}

/// Where on the grid a point is.
pub(super) fn key(point: LonLat) -> Key {
    ((point.lon() * 1e7).round() as i64, (point.lat() * 1e7).round() as i64)
}

/// Joins edges end to end, in the order in which they were found.
fn join(mut edges: Vec<(LonLat, LonLat, usize)>) -> Vec<Vec<LonLat>> {
    edges.sort_by_key(|(_, _, order)| *order);
    let mut from: HashMap<Key, Vec<usize>> = HashMap::new();
    for (index, (start, _, _)) in edges.iter().enumerate().rev() {
        from.entry(key(*start)).or_default().push(index);
    }
    let mut used = vec![false; edges.len()];
    let mut lines = Vec::new();
    for first in 0..edges.len() {
        if used[first] {
            continue;
        }
        used[first] = true;
        let mut line = vec![edges[first].0, edges[first].1];
        while let Some(next) = from.get_mut(&key(line[line.len() - 1])).and_then(|starts| {
            starts.retain(|index| !used[*index]);
            starts.pop()
        }) {
            used[next] = true;
            line.push(edges[next].1);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::shape::Polygon;

    fn square(west: f64, south: f64) -> MultiPolygon<LonLat> {
        let corner = |lon, lat| LonLat::new(lon, lat).expect("a point");
        let exterior = vec![
            corner(west, south),
            corner(west + 1.0, south),
            corner(west + 1.0, south + 1.0),
            corner(west, south + 1.0),
        ];
        MultiPolygon(vec![Polygon { exterior, holes: Vec::new() }])
    }

    #[test]
    fn two_neighbours_have_one_border_around_them() {
        let lines = outline([square(0.0, 0.0), square(1.0, 0.0)].iter());
        assert_eq!(lines.len(), 1);
        // Six corners and the first again; the shared edge is gone.
        assert_eq!(lines[0].len(), 7);
        assert_eq!(lines[0].first(), lines[0].last());
        let has_shared_edge = lines[0].windows(2).any(|edge| edge.iter().all(|point| point.lon() == 1.0));
        assert!(!has_shared_edge);
    }

    #[test]
    fn places_apart_have_a_border_each() {
        assert_eq!(outline([square(0.0, 0.0), square(5.0, 5.0)].iter()).len(), 2);
    }
}
