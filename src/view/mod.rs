//! The page as Leptos components. They are handed what was read and fetch nothing, so that the same components render
//! natively and in the browser. What the reader chose is in [`state`]; it knows no pixels.

mod app;
mod claims;
mod credits;
mod failure;
mod legend;
mod map;
mod page;
mod source_picker;
mod state;

pub use app::App;
pub use failure::Failure;
pub use map::MapView;

#[cfg(feature = "ssr")]
use map::Picture;
pub use page::Page;
pub use state::State;

/// The map of one voice as the text of an SVG file.
#[cfg(feature = "ssr")]
pub fn picture(page: Page, voice: crate::domain::story::Voice) -> String {
    use leptos::prelude::{Owner, RenderHtml};
    Owner::new().with(|| Picture(map::PictureProps { page, voice }).to_html())
}
