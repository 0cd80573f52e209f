//! Who says what of which place. Plain Rust: no file format, no geometry, no pixel, no word a reader sees.
//!
//! Read in this order: [`place`], [`source`], [`date`], [`claim`], [`control`], then [`reading`] (what one source says
//! of an area), [`side`] (what conflicts and what comes to the same), [`disagreement`] (what all of them say together) and
//! [`agreement`] (on whose word); [`age`] and [`record`] are of stories told day by day. [`story`] holds it all.

pub mod age;
pub mod agreement;
pub mod claim;
pub mod control;
pub mod date;
pub mod disagreement;
pub mod evaluate;
pub mod id;
pub mod language;
pub mod place;
pub mod reading;
pub mod record;
pub mod side;
pub mod source;
pub mod story;
pub mod voice;
