//! Implied claims, which the reader can hide on the maps that have any.

use crate::domain::claim::{Claim, Reach};
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// Whether the map of this voice shows, on any day, a claim that is implied rather than stated.
pub fn has_implied(story: &Story, voice: &Voice) -> bool {
    let Voice::Source(source) = voice else { return false };
    let is_implied = |claim: &Claim| claim.reach == Reach::Implied && claim.kind.paints();
    story.claims.iter().filter(|claim| claim.source == *source && story.is_told(claim)).any(is_implied)
}
