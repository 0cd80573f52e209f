//! The programs in the browser. One takes over the page that was rendered and answers the reader; the other, the desk, is
//! loaded on demand. They share the wall to the browser, the stages of readiness, and the store.

#[cfg(feature = "hydrate")]
mod claims;
#[cfg(feature = "desk")]
pub mod desk;
pub mod dom;
#[cfg(feature = "hydrate")]
mod map;
pub mod ready;
#[cfg(feature = "hydrate")]
mod start;
pub mod store;

#[cfg(feature = "hydrate")]
pub use start::start;
