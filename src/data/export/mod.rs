//! A story for those who work on with it: a table for spreadsheets, the same as JSON, and the areas for maps.
//!
//! Story and shapes in, text out. What is not known is the word `unknown` in all of them, as in the story's own files.

mod fields;
mod shapes;
mod sheet;
mod whole;

pub use fields::Edition;
pub use shapes::areas_geojson;
pub use sheet::{COLUMNS, claims_csv, unformulated};
pub use whole::claims_json;
