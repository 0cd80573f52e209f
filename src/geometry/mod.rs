//! Coordinates, projection and shapes. Knows no politics: no party, no claim, no area.
//!
//! Three kinds of coordinate that the compiler keeps apart: [`coordinate::LonLat`] as files have it,
//! [`coordinate::Projected`] in metres, [`coordinate::Paper`] in the units of the drawing.

pub mod albers;
pub mod coordinate;
pub mod fit;
pub mod label;
pub mod outline;
pub mod path;
pub mod rect;
pub mod scale_bar;
pub mod shape;
pub mod viewport;
