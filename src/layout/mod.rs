//! The layout of the map: every shape, border and label in its place, in user units, before anything is drawn.

mod corner;
mod drawn;
mod labels;
mod leaders;
pub mod lines;
mod locator;
mod map;
mod neighbour;
mod room;
mod sheet;
mod tier;

pub use corner::Corner;
pub use labels::{LabelKind, MapLabel, MapTown, TierLabels};
pub use locator::Locator;
pub use map::{AreaShape, Border, CONTEXT_GRID, MapLayout, PartShapes};
pub use neighbour::{Direction, neighbour};
pub use sheet::WIDTH;
pub use tier::Tier;
