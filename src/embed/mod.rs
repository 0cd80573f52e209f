//! What the page says of itself to the outside. Pure: texts in, texts out.

pub mod address;
pub mod options;
