//! What each source paints in the published story of one day, by a table made by hand that `tests/browser/painted.mjs`
//! reads too.

use crate::common::{FIRST, Voice, hold_to_table, published};

#[test]
fn each_source_paints_what_it_said_and_nothing_else() {
    let story = published(FIRST).story;
    assert_eq!(story.areas.len(), 27);
    let voices: Vec<Voice> = story.voices().collect();
    assert_eq!(
        voices.iter().map(Voice::as_str).collect::<Vec<_>>(),
        ["taliban", "nrf", "cnn", "un", "all", "agreement"]
    );
    hold_to_table(FIRST);
}
