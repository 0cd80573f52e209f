//! What each source paints in the first story, by a table made by hand that `tests/browser/painted.mjs` reads too.

use claimed_ground::domain::voice::Voice;

#[test]
fn each_source_paints_what_it_said_and_nothing_else() {
    let story = crate::common::first_story().story;
    assert_eq!(story.areas.len(), 27);
    let voices: Vec<Voice> = story.voices().collect();
    assert_eq!(
        voices.iter().map(Voice::as_str).collect::<Vec<_>>(),
        ["taliban", "nrf", "cnn", "un", "all", "agreement"]
    );
    crate::common::hold_to_table("panjshir-2021-09-05");
}

#[test]
fn every_claim_is_cited_and_every_kind_of_statement_is_there() {
    let story = crate::common::first_story().story;
    assert!(story.claims.iter().all(|claim| story.citation(&claim.citation).is_some()));
    let painting = story.claims.iter().filter(|claim| claim.kind.paints()).count();
    assert_eq!((painting, story.claims.len()), (5, 23));
    let un: Vec<_> = story.claims.iter().filter(|claim| claim.source.as_str() == "un").collect();
    assert!(!un.is_empty() && un.iter().all(|claim| claim.assertion.is_none() && claim.places.is_empty()));
}
