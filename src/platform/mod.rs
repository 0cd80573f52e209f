//! The wall to the browser. Natively every function here does nothing, so that components need no second version.

#[cfg(feature = "csr")]
mod browser;

#[cfg(feature = "csr")]
pub use browser::*;

#[cfg(not(feature = "csr"))]
mod native {
    /// Moves the focus to the first element of a selector.
    pub fn focus(_selector: &str) {}

    /// Scrolls the first element of a selector, which is a scroller of its own, to its beginning.
    pub fn scroll_to_top(_selector: &str) {}

    /// Scrolls as little as it takes for the first element of a selector to be seen.
    pub fn reveal(_selector: &str) {}
}

#[cfg(not(feature = "csr"))]
pub use native::*;
