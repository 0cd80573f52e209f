//! The size of the map.

/// The map's width in user units. It is scaled to whatever room the page has, and so wide that whole units are fine
/// enough for every shape: path data without a decimal point is a good deal shorter.
pub const WIDTH: f64 = 10_000.0;
