//! The wall to the browser. Natively every function here does nothing, so that components need no second version.

#[cfg(feature = "csr")]
mod browser;

#[cfg(feature = "csr")]
pub use browser::*;

#[cfg(not(feature = "csr"))]
/// Moves the focus to the first element of a selector.
pub fn focus(_selector: &str) {}
