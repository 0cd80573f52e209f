//! The page as Leptos components. They are handed what was read and fetch nothing, so that the same components render
//! natively and in the browser. What the reader chose is in [`State`]; it knows no pixels.

mod app;
mod claims;
mod credits;
mod failure;
mod legend;
mod map;
mod page;
#[cfg(feature = "ssr")]
mod picture;
mod source_picker;
mod state;

pub use app::App;
pub use failure::Failure;
pub use map::MapView;

pub use page::Page;
#[cfg(feature = "ssr")]
pub use picture::picture;
pub use state::State;
