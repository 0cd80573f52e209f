//! What the reader chose.

use leptos::prelude::*;

use crate::domain::control::Standing;
use crate::domain::id::AreaCode;
use crate::domain::place::Area;
use crate::domain::story::{Story, Voice};

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
}

impl State {
    /// All choices as they are at first: the map of this voice, implied claims shown, no area chosen.
    pub fn new(voice: Voice) -> Self {
        Self {
            voice: RwSignal::new(voice),
            implied: RwSignal::new(true),
            selected: RwSignal::new(None),
            pointed: RwSignal::new(None),
        }
    }

    /// The area whose claims are open: the one pointed at, else the one selected.
    pub fn open(&self) -> Option<AreaCode> {
        self.pointed.get().or_else(|| self.selected.get())
    }

    /// What the map shows of an area.
    pub fn standing(&self, story: &Story, area: &Area) -> Standing {
        let standing = story.standing(&self.voice.get(), area);
        if standing.is_implied() && !self.implied.get() { Standing::NoClaim } else { standing }
    }
}
