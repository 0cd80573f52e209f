//! The members of the JSON with a part's finer shapes, which `publish::parts` writes and `www/parts.js` reads.

/// The path of each area, by its code.
pub const AREAS: &str = "areas";

/// The group, and the path of its border.
pub const BORDER: &str = "border";
