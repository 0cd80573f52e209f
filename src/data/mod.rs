//! Reads a story's files and writes its exports: the only module that knows CSV, JSON and GeoJSON. It fetches nothing;
//! it is given [`Files`].
//!
//! [`read`] returns every [`Problem`] it finds, not only the first, and a package only if none of them is an error.

mod areas;
mod atlas;
mod claims;
mod ends;
#[cfg(feature = "cli")]
pub mod export;
mod feature;
mod hidden;
#[cfg(feature = "ssr")]
mod linked;
mod manifest;
mod package;
#[cfg(feature = "cli")]
mod part;
mod problem;
mod rings;
mod sources;
mod table;
mod text;
mod translated;
#[cfg(feature = "cli")]
mod version;

pub use atlas::{Atlas, Country, Region, Town, TownRank};
#[cfg(feature = "ssr")]
pub use linked::linked;
pub use manifest::map_of;
pub use package::{FILES, Files, Package, Read, is_of_map, is_optional, read, told};
pub use problem::{Problem, Problems, Severity};
#[cfg(feature = "cli")]
pub use version::version;

/// The columns of each CSV file, in the order in which they are documented.
pub const COLUMNS: [(&str, &[&str]); 6] = [
    ("parties.csv", sources::PARTIES.all),
    ("sources.csv", sources::SOURCES.all),
    ("citations.csv", sources::CITATIONS.all),
    ("groups.csv", areas::GROUPS.all),
    ("spellings.csv", areas::SPELLINGS.all),
    ("claims.csv", claims::COLUMNS.all),
];
