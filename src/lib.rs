//! Claimed Ground: maps of places whose control is disputed. The map never says who holds a place; it says who says so.
//!
//! # Reading order
//!
//! [`domain`] is the vocabulary; [`geometry`] has the coordinates and shapes of the map. [`contract`] has every name
//! that the document, the programs and the host page share. [`data`] reads files into a story. [`layout`] places every
//! shape and name on the map; [`symbology`] gives every standing its colour and hatch. `view` renders all that as
//! Leptos components, with texts from `i18n`; `publish` puts the result into the page that is sent. In the browser,
//! `client` hydrates that page.
//!
//! ```text
//! domain   geometry           pure: no file format, no browser
//!    └──┬─────┘
//!   contract   data           shared names; bytes in, story and atlas out, or every problem
//!       ├───────┤
//! layout  symbology  i18n     pure: where things are, what they look like, and their texts
//!       └────┬────┘
//!          view               Leptos components
//!       ┌────┴────┐
//!    publish   client         native: writes pages; in the browser: makes them interactive
//! ```
//!
//! Modules import from those above them in this picture, never from those below; `tests/native/layering.rs` checks
//! this.

#![warn(missing_docs)]

#[cfg(any(feature = "hydrate", feature = "desk"))]
pub mod client;
pub mod contract;
pub mod data;
pub mod domain;
pub mod geometry;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod layout;
#[cfg(feature = "cli")]
pub mod publish;
pub mod symbology;
#[cfg(feature = "view")]
pub mod view;
