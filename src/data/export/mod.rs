//! Exports of a story for further work: a table for spreadsheets, the same as JSON, and the areas as GeoJSON.
//!
//! They take story and shapes and return text. What is unknown is the word `unknown` in all of them, as in the story's
//! own files.

mod fields;
mod shapes;
mod sheet;
mod whole;

pub use fields::Edition;
pub use shapes::areas_geojson;
pub use sheet::{COLUMNS, claims_csv, unformulated};
pub use whole::claims_json;
