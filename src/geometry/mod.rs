//! Coordinates, projection and shapes. This module knows no politics: no party, claim or area.
//!
//! Three types keep coordinates apart: [`coordinate::LonLat`] in degrees, as in files; [`coordinate::Projected`] in
//! metres; and [`coordinate::Paper`] in the user units of the drawing.

pub mod albers;
pub mod coordinate;
pub mod fit;
pub mod indexed;
pub mod label;
pub mod outline;
pub mod path;
pub mod rect;
pub mod scale_bar;
pub mod shape;
pub mod shared;
pub mod viewport;
