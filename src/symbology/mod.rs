//! What a standing looks like. One function, [`style::style`], gives map and legend their colours and patterns.
//!
//! | standing | look |
//! | --- | --- |
//! | held, named | the party's full tone |
//! | held, by extension | its light tone under a fine hatch |
//! | held, implied | sparse strokes on paper, and an outline |
//! | conceded | as held, with dots of paper |
//! | not held | crosses in the tone of the party it is denied to, on paper: lines across if named, single crosses if not |
//! | contested | a check of ink on paper |
//! | history | paper in an outline of the party's tone, dashed for a denial |
//! | disputed | broad stripes of what is asserted, in an outline of ink |
//! | disputed as part of the whole | the same as pale, narrower stripes with a thin line along each, without that outline |
//! | no claim | paper |
//!
//! On the map of agreement, where parties have no colour except in a dispute:
//!
//! | standing | look |
//! | --- | --- |
//! | one source only | dots of stone on paper |
//! | corroborated | stone |
//! | conceded | stone, with dots of paper |

pub mod filter;
pub mod implied;
pub mod legend;
pub mod palette;
pub mod pattern;
pub mod style;
pub mod stylesheet;
