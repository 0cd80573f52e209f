//! Claimed Ground: maps of places whose control is disputed. The map never says who holds a place; it says who says so.
//!
//! # Reading order
//!
//! [`domain`] is the vocabulary, [`geometry`] the paper it is drawn on. [`contract`] has every name that the document, the
//! programs and the host page share. [`data`] reads files into a story. [`layout`] puts every shape and name on the paper,
//! [`symbology`] gives every standing its colour and hatch. `view` renders them as Leptos components, in words from `i18n`;
//! `publish` puts what they render into a page that is sent. In the browser, `client` takes that page over.
//!
//! ```text
//! domain   geometry           pure: no file format, no browser
//!    └──┬─────┘
//!   contract   data           names and texts that are shared; bytes in, story and atlas out, or every problem
//!       ├───────┤
//! layout  symbology  i18n     pure: where things stand, what they look like, and their words
//!       └────┬────┘
//!          view               Leptos components
//!       ┌────┴────┐
//!    publish   client         natively: a page; in the browser: a page that answers
//! ```
//!
//! Imports run upwards in this picture and never down; `tests/native/layering.rs` holds them to it.

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
#[cfg(feature = "ssr")]
pub mod publish;
pub mod symbology;
#[cfg(feature = "view")]
pub mod view;
