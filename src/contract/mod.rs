//! The names that the document, the programs in the browser and the host page share, each defined once: attributes, ids
//! and classes that code looks up, selectors built from them, the text of a standing, the reader's state, events,
//! tools, stages, options, addresses, and the paths of a site.
//!
//! Components write these names; programs and style sheets read them. Scripts in `www/` import theirs from
//! `www/contract.js`, which `script` generates. This module is pure: text in, text out.

pub mod address;
pub mod attribute;
pub mod class;
pub mod days;
pub mod event;
pub mod field;
pub mod host;
pub mod id;
pub mod map;
mod name;
pub mod options;
pub mod parts;
pub mod path;
#[cfg(feature = "cli")]
pub mod script;
mod selector;
pub mod stage;
pub mod standing;
pub mod state;
pub mod tool;
pub mod trusted;
pub mod zoom;

pub use attribute::Attribute;
pub use class::Class;
pub use id::Id;
pub use selector::{quoted, with_id};
