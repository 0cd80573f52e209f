//! The stages of a page's loading. Code that brings the page to a stage sets a User Timing mark, adds a word to an
//! attribute of `<body>`, and dispatches an event, in that order. Code that waits for a stage checks the attribute
//! first, and listens for the event only if the word is not there.

/// A stage of a page. Each follows the one before; if one fails, the page stays at the stage it has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The map is painted.
    Map,
    /// The whole page is in the document.
    Page,
    /// The program responds to the reader.
    App,
    /// The desk responds to the reader.
    Desk,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::Map, Self::Page, Self::App, Self::Desk];

    /// The stage's name: of its User Timing mark, its word in the attribute, and its event.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Map => "map-ready",
            Self::Page => "page-ready",
            Self::App => "app-ready",
            Self::Desk => "desk-ready",
        }
    }
}
