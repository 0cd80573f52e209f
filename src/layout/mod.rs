//! The map on paper: every shape, border and name at its place, in user units, before anything is drawn.

mod labels;
mod leaders;
pub mod lines;
mod locator;
mod map;
mod neighbour;
mod room;
mod tier;

pub use labels::{LabelKind, MapLabel, MapTown, TierLabels};
pub use locator::Locator;
pub use map::{AreaShape, Border, CONTEXT_GRID, Corner, MapLayout, WIDTH};
pub use neighbour::{Direction, neighbour};
pub use tier::Tier;
