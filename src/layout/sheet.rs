//! The size of the map.

/// The map's width in user units. It is scaled to the space that the page has. It is so wide that whole units are fine
/// enough for every shape: path data without decimal points is a good deal shorter.
pub const WIDTH: f64 = 10_000.0;
