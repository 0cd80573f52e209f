//! What the document, the programs in the browser and the host page share, written once: names of attributes, ids and
//! classes that somebody looks up, selectors made of them, the text of a standing, the reader's state, events, tools, stages of
//! readiness, options, addresses, and the paths of a site.
//!
//! Components write these names, the programs and the style sheets read them. Scripts in `www/` get theirs from
//! `www/contract.js`, which [`script`] writes. Pure: text in, text out.

pub mod address;
pub mod attribute;
pub mod class;
pub mod event;
pub mod id;
pub mod options;
pub mod path;
#[cfg(feature = "cli")]
pub mod script;
mod selector;
pub mod stage;
pub mod standing;
pub mod state;
pub mod tool;

pub use attribute::Attribute;
pub use class::Class;
pub use id::Id;
pub use selector::{quoted, with_id};
