//! The page as Leptos components.
//!
//! They are rendered natively, once, into the document that is sent. In the browser the same components hydrate what
//! stands there: those that answer the reader are live, and what is in `still!` or `later!` is stepped over. What the reader chose
//! is in [`State`].

mod app;
mod claims;
#[cfg(feature = "ssr")]
mod credits;
#[cfg(feature = "ssr")]
mod days;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(feature = "ssr")]
mod embedder;
#[cfg(feature = "ssr")]
mod legend;
mod map;
mod page;
#[cfg(feature = "ssr")]
mod picture;
mod source_picker;
mod state;
#[cfg(feature = "ssr")]
mod statement;
mod still;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod tools;

pub use app::{App, attend};
pub use page::Page;
pub use state::State;
#[cfg(feature = "ssr")]
pub use {
    days::{Slot, slots},
    desk::desk,
    picture::{CARD, card, picture},
};
