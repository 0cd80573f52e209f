//! What the map shows of an area for a voice.
//!
//! This file stands above the rules: [`Story`] holds data, [`reading`], [`disagreement`] and [`agreement`] evaluate it.

use super::control::Standing;
use super::id::SourceId;
use super::place::Area;
use super::story::Story;
use super::voice::Voice;
use super::{agreement, disagreement, reading};

impl Story {
    /// What the voice says of an area.
    pub fn standing(&self, voice: &Voice, area: &Area) -> Standing {
        match voice {
            Voice::Source(source) => reading::standing(self, source, area),
            Voice::All => disagreement::standing(self, area),
            Voice::Agreement => agreement::standing(self, area),
        }
    }

    /// Whether any of the voice's sources said who holds an area by the story's day, even if that no longer counts, or was
    /// said before the story begins.
    pub fn has_spoken(&self, voice: &Voice, area: &Area) -> bool {
        self.sources_of(voice).any(|source| reading::has_spoken(self, source, area, false))
    }

    /// The same from the story's first day on.
    pub fn has_claimed(&self, voice: &Voice, area: &Area) -> bool {
        self.sources_of(voice).any(|source| reading::has_spoken(self, source, area, true))
    }

    /// The source that a voice is, or all of them.
    fn sources_of(&self, voice: &Voice) -> impl Iterator<Item = &SourceId> {
        let is_of = move |id: &&SourceId| match voice {
            Voice::Source(source) => *id == source,
            Voice::All | Voice::Agreement => true,
        };
        self.sources.iter().map(|source| &source.id).filter(is_of)
    }
}
