//! What each source paints in the first story, written out by hand from what was said on 5 September 2021, apart from
//! the story's own files. `tests/browser/painted.mjs` holds the page to the same table.

use claimed_ground::domain::story::Voice;

/// Source, areas, and what it says of them. Areas that are not listed must have no claim.
const PAINTED: &[(&str, &[&str], &str)] = &[
    ("taliban", &["AF0801", "AF0802"], "held nrf named conceded"),
    ("taliban", &["AF0803", "AF0804", "AF0805", "AF0806", "AF0807"], "held taliban extension"),
    ("nrf", &["AF0807"], "not-held taliban named"),
    ("cnn", &["AF0801", "AF0802", "AF0803", "AF0804", "AF0805", "AF0806", "AF0807"], "not-held taliban extension"),
    (
        "cnn",
        &[
            "AF0201", "AF0202", "AF0203", "AF0204", "AF0205", "AF0206", "AF0207", "AF0301", "AF0302", "AF0303",
            "AF0304", "AF0305", "AF0306", "AF0307", "AF0308", "AF0309", "AF0310", "AF0907", "AF0908", "AF0912",
        ],
        "held taliban implied",
    ),
    ("all", &["AF0807"], "disputed"),
    ("all", &["AF0801", "AF0802"], "held nrf named conceded"),
    ("all", &["AF0803", "AF0804", "AF0805", "AF0806"], "held taliban extension"),
    ("agreement", &["AF0807"], "disputed"),
    ("agreement", &["AF0801", "AF0802"], "conceded"),
    ("agreement", &["AF0803", "AF0804", "AF0805", "AF0806"], "single"),
];

#[test]
fn each_source_paints_what_it_said_and_nothing_else() {
    let story = crate::common::first_story().story;
    assert_eq!(story.areas.len(), 27);
    let voices: Vec<Voice> = story.voices().collect();
    assert_eq!(
        voices.iter().map(Voice::as_str).collect::<Vec<_>>(),
        ["taliban", "nrf", "cnn", "un", "all", "agreement"]
    );
    for voice in &voices {
        for area in &story.areas {
            let expected = PAINTED
                .iter()
                .find(|(source, areas, _)| *source == voice.as_str() && areas.contains(&area.code.as_str()))
                .map_or("none", |(_, _, standing)| standing);
            assert_eq!(story.standing(voice, area).to_string(), expected, "{} by {}", area.code, voice.as_str());
        }
    }
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
