//! What changes on a page after it was rendered, as components see it: signals that the program in the browser sets.

use leptos::prelude::*;

use crate::domain::id::AreaCode;
use crate::geometry::viewport::Viewport;

/// What is live. Copy it freely: it holds signals.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    /// The area that was clicked, tapped or chosen by key.
    pub selected: RwSignal<Option<AreaCode>>,
    /// The area a mouse points at.
    pub pointed: RwSignal<Option<AreaCode>>,
    /// Which part of the map is drawn.
    pub drawn: RwSignal<Viewport>,
    /// Whether the program answers. Until it does, style sheets alone follow the reader.
    pub answers: RwSignal<bool>,
    /// Finds the outline of an area in the page, as path data in user units.
    pub outline: fn(&AreaCode) -> Option<String>,
}

impl Live {
    /// As the page is rendered: no area is open, and the whole map is seen. With the way to find outlines in the page.
    pub fn as_rendered(outline: fn(&AreaCode) -> Option<String>) -> Self {
        Self {
            selected: RwSignal::new(None),
            pointed: RwSignal::new(None),
            drawn: RwSignal::new(Viewport::WHOLE),
            answers: RwSignal::new(false),
            outline,
        }
    }

    /// The area whose statements are shown: the one pointed at, else the one selected.
    pub fn open(&self) -> Option<AreaCode> {
        self.pointed.get().or_else(|| self.selected.get())
    }
}
