//! What changes on a page after it was rendered, as components see it: signals that the program sets.

use leptos::prelude::*;

use crate::domain::id::AreaCode;
use crate::geometry::viewport::Viewport;

/// The live state. It holds signals and is cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    /// The area that was clicked, tapped or chosen with a key.
    pub selected: RwSignal<Option<AreaCode>>,
    /// The area under the mouse.
    pub pointed: RwSignal<Option<AreaCode>>,
    /// The part of the map that is drawn.
    pub drawn: RwSignal<Viewport>,
    /// Whether the program responds. Until it does, the page follows the reader by style sheets alone.
    pub answers: RwSignal<bool>,
    /// Finds the outline of an area in the page, as path data in user units.
    pub outline: fn(&AreaCode) -> Option<String>,
}

impl Live {
    /// The state that the page is rendered with: no area is open, and the whole map is visible. `outline` finds
    /// outlines in the page.
    pub fn as_rendered(outline: fn(&AreaCode) -> Option<String>) -> Self {
        Self {
            selected: RwSignal::new(None),
            pointed: RwSignal::new(None),
            drawn: RwSignal::new(Viewport::WHOLE),
            answers: RwSignal::new(false),
            outline,
        }
    }

    /// The area whose statements are shown: the one under the mouse, or else the one selected. Reads both signals in any
    /// case, so that an effect is run again when either is set or notified.
    pub fn open(&self) -> Option<AreaCode> {
        let selected = self.selected.get();
        self.pointed.get().or(selected)
    }
}
