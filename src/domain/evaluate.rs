//! What the map shows for an area, by the voice that the reader chose.
//!
//! [`Story`] holds the data and knows no rules; the rules are in [`reading`], [`disagreement`] and [`agreement`]. This
//! module applies them to a story, so it may import all of them.

use super::control::Standing;
use super::id::SourceId;
use super::place::Area;
use super::story::Story;
use super::voice::Voice;
use super::{agreement, disagreement, reading};

impl Story {
    /// What the map shows for an area.
    pub fn standing(&self, voice: &Voice, area: &Area) -> Standing {
        match voice {
            Voice::Source(source) => reading::standing(self, source, area),
            Voice::All => disagreement::standing(self, area),
            Voice::Agreement => agreement::standing(self, area),
        }
    }

    /// Whether any source of the voice said who holds an area, up to the story's day. Statements that no longer count,
    /// or that were made before the story begins, are included.
    pub fn has_spoken(&self, voice: &Voice, area: &Area) -> bool {
        self.sources_of(voice).any(|source| reading::has_spoken(self, source, area, false))
    }

    /// The same, for statements made since the story's first day.
    pub fn has_claimed(&self, voice: &Voice, area: &Area) -> bool {
        self.sources_of(voice).any(|source| reading::has_spoken(self, source, area, true))
    }

    /// The source of a voice, or every source.
    fn sources_of(&self, voice: &Voice) -> impl Iterator<Item = &SourceId> {
        let is_of = move |id: &&SourceId| match voice {
            Voice::Source(source) => *id == source,
            Voice::All | Voice::Agreement => true,
        };
        self.sources.iter().map(|source| &source.id).filter(is_of)
    }
}
