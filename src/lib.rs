//! Claimed Ground: maps of places whose control is disputed. The map never says who holds a place; it says who says so.
//!
//! # Reading order
//!
//! [`domain`] is the vocabulary, [`geometry`] the paper it is drawn on. [`data`] reads files into both. [`layout`] puts
//! every shape and name on the paper, [`symbology`] gives every standing its colour and hatch. `view` renders them as
//! Leptos components, in words from `i18n`; `publish` puts what they render into a page that is sent. In the browser
//! the same components take the page over: `start` begins it, and `platform` is the wall to the browser. [`embed`] is what
//! the page says of itself to the outside, such as its address; `desk` is a program of its own, loaded on demand.
//!
//! ```text
//! domain   geometry           pure: no file format, no browser
//!    └──┬─────┘
//!      data                   bytes in, story and atlas out, or every problem
//!       ├──────────┐
//!    layout   symbology       pure: where things stand, and what they look like
//!       └────┬─────┘
//!          view ── i18n       Leptos components and their words
//!          │  └─── platform ──── desk ── embed
//!     publish  start          natively: a page; in the browser: a page that answers
//! ```
//!
//! Imports run upwards in this picture and never down; `tests/native/layering.rs` holds them to it.

#![warn(missing_docs)]

pub mod data;
#[cfg(feature = "desk")]
pub mod desk;
pub mod domain;
pub mod embed;
pub mod geometry;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod layout;
#[cfg(any(feature = "view", feature = "desk"))]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod publish;
#[cfg(feature = "hydrate")]
mod start;
pub mod symbology;
#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "hydrate")]
pub use start::start;
