//! Writes the site: the document that is sent for each page, and the other files that sites and search engines read.
//! It returns texts; the native command writes them to disk.

mod assets;
mod days;
mod document;
mod hash;
mod head;
mod oembed;
mod options;
mod parts;
mod policy;
mod settings;
mod shared;
mod site;
mod story;

pub use assets::{Assets, Files, Inline};
pub use document::{any_story, document};
pub use oembed::oembed;
pub use settings::Settings;
pub use shared::shared;
pub use site::Site;
pub use story::{File, Kind, Published};
