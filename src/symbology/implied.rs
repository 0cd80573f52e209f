//! What is implied and was not said can be hidden, on the maps that have any of it.

use crate::domain::claim::{Claim, Reach};
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// Whether anything on the map of this voice is implied and not said, on any day.
pub fn has_implied(story: &Story, voice: &Voice) -> bool {
    let Voice::Source(source) = voice else { return false };
    let is_implied = |claim: &Claim| claim.reach == Reach::Implied && claim.kind.paints();
    story.claims.iter().filter(|claim| claim.source == *source && story.is_told(claim)).any(is_implied)
}
