//! The boundaries that the published stories are told on, as `geodata/README.md` says what they are: shared borders are the same on both sides, and areas have the size they have.

use claimed_ground::geometry::albers::Albers;
use claimed_ground::geometry::coordinate::{LonLat, Projected};
use claimed_ground::geometry::outline::outline;
use claimed_ground::geometry::shape::{MultiPolygon, Ring};

/// Square kilometres, geodesic, as measured on the boundaries before they were simplified.
const AREAS: [(&str, f64); 4] = [("panjshir", 3737.0), ("kapisa", 1893.0), ("parwan", 5567.0), ("andarab", 2373.0)];

#[test]
fn neighbours_share_their_borders_without_gap_or_overlap() {
    let package = crate::common::published(crate::common::FIRST);
    let lines = outline(package.atlas.areas.iter().map(|(_, shape)| shape));
    // a gap or an overlap anywhere inside would leave edges that no neighbour cancels
    assert_eq!(lines.len(), 1, "the 27 areas have one border around them");
    assert_eq!(lines[0].first(), lines[0].last(), "it is closed");
    assert_eq!(package.atlas.areas.len(), 27, "each has a shape");
}

#[test]
fn groups_have_their_size() {
    let package = crate::common::published(crate::common::FIRST);
    let places = package.atlas.areas.iter().flat_map(|(_, shape)| shape.positions());
    let albers = Albers::for_region(places).expect("a region");
    for (group, expected) in AREAS {
        let square_metres: f64 = package
            .atlas
            .areas
            .iter()
            .filter(|(code, _)| package.story.area(code).is_some_and(|area| area.group.as_str() == group))
            .map(|(_, shape)| area(&shape.map(|place: LonLat| albers.project(place))))
            .sum();
        let ratio = square_metres / 1e6 / expected;
        assert!((ratio - 1.0).abs() < 0.005, "{group}: {:.0} km², {ratio:.4} of what it is", square_metres / 1e6);
    }
}

/// Outer rings run anticlockwise and count as positive, holes clockwise and as negative.
fn area(shape: &MultiPolygon<Projected>) -> f64 {
    let ring = |ring: &Ring<Projected>| -> f64 {
        (0..ring.len())
            .map(|index| (ring[index], ring[(index + 1) % ring.len()]))
            .map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0)
            .sum()
    };
    shape.rings().map(ring).sum()
}
