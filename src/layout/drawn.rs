//! An area's shape on the map.

use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::shape::MultiPolygon;

/// An area's shape in user units.
pub(super) struct Drawn<'a> {
    /// The area's code.
    pub code: &'a AreaCode,
    /// Its shape.
    pub shape: MultiPolygon<Paper>,
    /// A point well inside the shape, for its label and its leader.
    pub inside: Paper,
}
