//! The page as Leptos components.
//!
//! They are rendered natively, once, into the document that is sent. In the browser the map and the claims hydrate that
//! document: content in `still!` or `later!` is skipped, and the rest changes with the signals in [`Live`].

mod app;
mod attr;
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
mod failure;
#[cfg(feature = "ssr")]
mod legend;
mod live;
mod map;
mod page;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod source_picker;
#[cfg(feature = "ssr")]
mod statement;
mod still;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod told;
#[cfg(feature = "ssr")]
mod tools;

pub use app::{MapAndClaims, WALKED};
pub use live::Live;
pub use page::Page;
#[cfg(feature = "ssr")]
pub use page::{PartFiles, Whole};
#[cfg(feature = "ssr")]
pub use {
    app::markup,
    attr::attr,
    claims::part_words,
    days::{Slot, slots},
    desk::{desk, desk_style},
    failure::{failure, no_story},
    picture::{CARD, card, picture},
    still::rendered,
};
