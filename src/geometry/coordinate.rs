//! Coordinates on the globe, on the projection's plane and on the drawing.

/// A point on the globe, in degrees on WGS 84. Longitude comes first, as in GeoJSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// The point at these degrees; `None` if a number is not finite, the longitude beyond ±180° or the latitude beyond
    /// ±90°.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some(Self { lon, lat })
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        self.lat
    }
}

/// A point on the projection's plane, in metres east and north of its origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projected {
    /// Metres east.
    pub x: f64,
    /// Metres north.
    pub y: f64,
}

/// A point on the drawing, in user units right and **down** from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// User units right.
    pub x: f64,
    /// User units down.
    pub y: f64,
}
