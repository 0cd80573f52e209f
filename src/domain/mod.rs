//! Who says what of which place. Plain Rust: no file format, no geometry, no pixel, no word a reader sees.
//!
//! Read in this order: [`place`], [`source`], [`date`], [`claim`], [`control`], then [`reading`] (what one source says
//! of an area) and [`disagreement`] (what all of them say together). [`story`] holds it all.

pub mod claim;
pub mod control;
pub mod date;
pub mod disagreement;
pub mod id;
pub mod place;
pub mod reading;
pub mod source;
pub mod story;
