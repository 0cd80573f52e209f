//! How far a page has come. Whoever brings it to a stage sets a User Timing mark, adds a word to an attribute of `<body>`, and tells
//! of it by an event, in that order. Whoever waits for one looks at the attribute first and listens only then.

/// A stage that a page comes to. Each follows the one before, and where one fails, the page stays at the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The map is painted.
    Map,
    /// All of the page is in the document.
    Page,
    /// The program answers the reader.
    App,
    /// The desk does.
    Desk,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 4] = [Self::Map, Self::Page, Self::App, Self::Desk];

    /// Its name: that of its timing mark, its word in the attribute, and the type of its event.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Map => "map-ready",
            Self::Page => "page-ready",
            Self::App => "app-ready",
            Self::Desk => "desk-ready",
        }
    }
}
