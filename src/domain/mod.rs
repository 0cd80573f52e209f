//! Who says what about which area. This module knows no file format, geometry, pixel or user-facing text.
//!
//! Read in this order: [`place`], [`source`], [`date`], [`claim`] and [`control`]; then [`reading`] (what one source
//! says about an area), [`side`] (which assertions conflict or agree), [`disagreement`] (what all sources say together)
//! and [`agreement`] (on whose word); [`age`] and [`record`] are for stories told day by day. [`story`] holds the data:
//! [`listed`] finds things by their identifiers, [`claims`] finds claims by what they are about. [`voice`] is the reader's
//! choice, and [`evaluate`] answers what the map shows for it. [`part`] divides a story of many areas, and
//! [`spelling`] compares names as a search does. A [`text`] need not be in the
//! language of the page.

pub mod age;
pub mod agreement;
pub mod claim;
pub mod claims;
pub mod control;
pub mod date;
pub mod disagreement;
pub mod evaluate;
pub mod id;
pub mod invisible;
pub mod language;
pub mod listed;
pub mod part;
pub mod place;
pub mod reading;
pub mod record;
pub mod side;
pub mod source;
pub mod spelling;
pub mod story;
pub mod text;
pub mod voice;
pub mod web;
