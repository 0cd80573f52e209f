//! The programs in the browser. One hydrates the page that was rendered and responds to the reader; the other, the
//! desk, is loaded on demand. They share the wrapper around the browser's API, the stages, and the store.

#[cfg(feature = "hydrate")]
mod claims;
#[cfg(feature = "desk")]
pub mod desk;
pub mod dom;
#[cfg(feature = "hydrate")]
mod map;
mod places;
pub mod ready;
#[cfg(feature = "hydrate")]
mod start;
pub mod store;

#[cfg(feature = "hydrate")]
pub use start::start;
