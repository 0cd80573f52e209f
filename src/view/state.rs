//! What the reader chose.

use leptos::prelude::*;

use crate::domain::id::AreaCode;
use crate::domain::voice::Voice;
use crate::geometry::viewport::Viewport;

/// The reader's choices. Copy it freely: it holds signals.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Whose claims the map shows.
    pub voice: RwSignal<Voice>,
    /// Whether what is implied but was not said is shown.
    pub implied: RwSignal<bool>,
    /// The area that was clicked, tapped or chosen by key.
    pub selected: RwSignal<Option<AreaCode>>,
    /// The area a mouse points at.
    pub pointed: RwSignal<Option<AreaCode>>,
    /// Which part of the map is seen.
    pub viewport: RwSignal<Viewport>,
    /// Whether a hand or the wheel moves it right now.
    pub moving: RwSignal<bool>,
    /// Which part of the map is drawn: what is seen, or was before it began to move.
    pub drawn: RwSignal<Viewport>,
    /// Whether the program runs. Until it does, the style sheet alone answers the reader.
    pub live: RwSignal<bool>,
}

/// Does something now and again whenever a choice that it read changes; in the reader's program only.
pub(super) fn follow(choices: impl Fn() + 'static) {
    // boxed: each kind of closure would be 2 kB of the program
    let choices: Box<dyn Fn()> = Box::new(choices);
    Effect::new(move |_| choices());
}

impl State {
    /// All choices as the page is rendered: all sources, implied claims shown, no area chosen, the whole map.
    pub fn as_rendered() -> Self {
        Self {
            voice: RwSignal::new(Voice::All),
            implied: RwSignal::new(true),
            selected: RwSignal::new(None),
            pointed: RwSignal::new(None),
            viewport: RwSignal::new(Viewport::WHOLE),
            moving: RwSignal::new(false),
            drawn: RwSignal::new(Viewport::WHOLE),
            live: RwSignal::new(false),
        }
    }

    /// The area whose claims are open: the one pointed at, else the one selected.
    pub fn open(&self) -> Option<AreaCode> {
        self.pointed.get().or_else(|| self.selected.get())
    }

    /// Opens an area for good, or none.
    pub fn select(&self, area: Option<AreaCode>) {
        self.pointed.set(None);
        self.selected.set(area);
    }
}
