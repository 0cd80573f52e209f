//! The map's projection: Albers' equal-area conic.
//!
//! An equal-area projection gives every party the same ink for the same ground, whatever the latitude. Within a region
//! or a country, a conic through the region's own latitudes distorts shapes least. Formulas for the sphere: J. P.
//! Snyder, *Map Projections – A Working Manual*, USGS Professional Paper 1395 (1987), p. 100, equations 14-1 to 14-6. A
//! sphere is accurate enough: over a few hundred kilometres it changes the proportions of areas by less than 0.2 %.

use super::coordinate::{LonLat, Projected};

/// The Earth's mean radius in metres (IUGG, R₁).
pub const EARTH_RADIUS: f64 = 6_371_008.8;

/// An Albers projection for a region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Albers {
    /// The central meridian, which runs straight up, in radians.
    central_meridian: f64,
    /// The cone's constant; 0 for a cylinder.
    n: f64,
    c: f64,
    rho_origin: f64,
    /// The cosine of the standard parallel, for a cylinder.
    cos_standard: f64,
}

impl Albers {
    /// The projection for the region around these points: its middle meridian, and standard parallels a sixth of its
    /// height inside its southern and northern edges (Snyder, p. 99). `None` without points.
    pub fn for_region(points: impl Iterator<Item = LonLat>) -> Option<Self> {
        let mut bounds: Option<[f64; 4]> = None;
        for point in points {
            let [west, south, east, north] = bounds.unwrap_or([point.lon(), point.lat(), point.lon(), point.lat()]);
            bounds =
                Some([west.min(point.lon()), south.min(point.lat()), east.max(point.lon()), north.max(point.lat())]);
        }
        let [west, south, east, north] = bounds?;
        let inset = (north - south) / 6.0;
        Some(Self::new(f64::midpoint(west, east), south + inset, north - inset))
    }

    /// The projection with this central meridian and these standard parallels, in degrees.
    fn new(central_meridian: f64, south: f64, north: f64) -> Self {
        let (south, north) = (south.to_radians(), north.to_radians());
        let n = f64::midpoint(south.sin(), north.sin());
        let c = south.cos().powi(2) + 2.0 * n * south.sin();
        let mut albers = Self {
            central_meridian: central_meridian.to_radians(),
            // Parallels that mirror each other across the equator make a cylinder, and nearly so do parallels that
            // almost do.
            n: if n.abs() < 1e-6 { 0.0 } else { n },
            c,
            rho_origin: 0.0,
            cos_standard: f64::midpoint(south, north).cos(),
        };
        albers.rho_origin = albers.rho(f64::midpoint(south, north));
        albers
    }

    /// The distance of a parallel from the apex of the cone, in Earth radii.
    fn rho(&self, lat: f64) -> f64 {
        if self.n == 0.0 { 0.0 } else { (self.c - 2.0 * self.n * lat.sin()).max(0.0).sqrt() / self.n }
    }

    /// Projects a point onto the plane.
    pub fn project(&self, point: LonLat) -> Projected {
        let lat = point.lat().to_radians();
        let east = (point.lon().to_radians() - self.central_meridian + std::f64::consts::PI)
            .rem_euclid(std::f64::consts::TAU)
            - std::f64::consts::PI;
        if self.n == 0.0 {
            return Projected {
                x: EARTH_RADIUS * east * self.cos_standard,
                y: EARTH_RADIUS * lat.sin() / self.cos_standard,
            };
        }
        let (rho, theta) = (self.rho(lat), self.n * east);
        Projected { x: EARTH_RADIUS * rho * theta.sin(), y: EARTH_RADIUS * (self.rho_origin - rho * theta.cos()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).expect("a point")
    }

    /// The worked example for the sphere in Snyder's appendix A, p. 291: radius 1, standard parallels 29.5° and 45.5°,
    /// origin 23° N 96° W, the point 35° N 75° W at x 0.2952720, y 0.2416774.
    #[test]
    fn agrees_with_snyders_worked_example() {
        let mut albers = Albers::new(-96.0, 29.5, 45.5);
        albers.rho_origin = albers.rho(23_f64.to_radians());
        let point = albers.project(at(-75.0, 35.0));
        assert!((point.x / EARTH_RADIUS - 0.295_272_0).abs() < 1e-7, "x {}", point.x / EARTH_RADIUS);
        assert!((point.y / EARTH_RADIUS - 0.241_677_4).abs() < 1e-7, "y {}", point.y / EARTH_RADIUS);
    }

    /// A cell of one degree has the same area as on the sphere, at any latitude and for any region.
    #[test]
    fn areas_are_true() {
        for region in [[-5.0, 5.0], [34.0, 37.0], [-40.0, -20.0], [0.0, 60.0]] {
            let albers = Albers::for_region([at(60.0, region[0]), at(75.0, region[1])].into_iter()).expect("a region");
            for lat in [region[0], f64::midpoint(region[0], region[1])] {
                let steps = 64;
                let edge = |i: i32| f64::from(i) / f64::from(steps);
                let ring: Vec<_> = (0..steps)
                    .map(|i| at(66.0 + edge(i), lat))
                    .chain((0..steps).map(|i| at(67.0, lat + edge(i))))
                    .chain((0..steps).map(|i| at(67.0 - edge(i), lat + 1.0)))
                    .chain((0..steps).map(|i| at(66.0, lat + 1.0 - edge(i))))
                    .map(|point| albers.project(point))
                    .collect();
                let drawn: f64 = (0..ring.len())
                    .map(|i| (ring[i], ring[(i + 1) % ring.len()]))
                    .map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0)
                    .sum();
                let (low, high) = (lat.to_radians().sin(), (lat + 1.0).to_radians().sin());
                let on_sphere = EARTH_RADIUS.powi(2) * 1_f64.to_radians() * (high - low);
                assert!((drawn / on_sphere - 1.0).abs() < 1e-4, "{region:?} {lat}: {}", drawn / on_sphere);
            }
        }
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        for lat in [35.0, 0.0, -35.0] {
            let albers = Albers::for_region([at(68.0, lat - 1.0), at(70.0, lat + 1.0)].into_iter()).expect("a region");
            let [middle, north, east] = [at(69.0, lat), at(69.0, lat + 0.5), at(69.5, lat)].map(|p| albers.project(p));
            assert!(north.y > middle.y && (north.x - middle.x).abs() < 1.0, "{lat}");
            assert!(east.x > middle.x, "{lat}");
        }
    }

    #[test]
    fn a_region_across_the_antimeridian_has_no_jump() {
        let albers = Albers::new(180.0, -18.0, -16.0);
        let (west, east) = (albers.project(at(179.5, -17.0)), albers.project(at(-179.5, -17.0)));
        assert!((east.x - west.x - 106_000.0).abs() < 2_000.0, "{}", east.x - west.x);
    }
}
