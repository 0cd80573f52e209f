//! Maps as pictures, drawn by the page's own components: of each source of the published story of one day, and of some of
//! the made-up ones. `UPDATE_GOLDENS=1 cargo test --test native goldens` takes what is drawn now for right; look at the
//! pictures before you commit them.

use std::fs;
use std::path::Path;

use claimed_ground::data;
use claimed_ground::i18n::{all, facts, folder, languages};
use claimed_ground::view::{Page, picture};

use crate::common::{FIRST, Voice, day, files, page, published, root, voice};
use crate::made_up::{days, one_day};

/// Holds the picture of a voice to the one that is kept; what differs is told.
fn differs(page: &Page, voice: Voice, name: &str) -> Option<String> {
    // an element a line, so that a difference can be read
    let drawn = picture(page.clone(), voice).replace("><", ">\n<") + "\n";
    roxmltree::Document::parse(&drawn).unwrap_or_else(|error| panic!("{name} is no XML: {error}"));
    let golden = root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&golden, &drawn).expect("written");
    } else if fs::read_to_string(&golden).unwrap_or_default() != drawn {
        let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&now, &drawn).expect("written");
        return Some(format!("{} is now {}", golden.display(), now.display()));
    }
    None
}

#[test]
fn each_published_source_has_its_picture() {
    let page = page(published(FIRST));
    let voices: Vec<_> = page.story().voices().collect();
    assert_eq!(voices.len(), 6);
    let differ: Vec<_> = voices
        .into_iter()
        .filter_map(|voice| {
            let name = format!("{}.svg", voice.as_str());
            differs(&page, voice, &name)
        })
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// From right to left: words, swatches and names; the map as it is.
#[test]
fn translations_have_their_pictures() {
    let differ: Vec<_> = all()
        .filter(|locale| folder(*locale).is_some())
        .filter_map(|locale| {
            let package = data::told(&files(FIRST), &languages(locale)).expect("a story");
            let page = Page::new(package, locale).expect("areas with boundaries");
            differs(&page, voice("all"), &format!("{}-all.svg", facts(locale).code))
        })
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// What no published story of one day shows: looks of what is contested, history, old, on one side or disputed as part of
/// the whole.
#[test]
fn made_up_stories_have_their_pictures() {
    let (one_day, days) = (page(one_day()), page(days()));
    let differ: Vec<_> = [
        (one_day.clone(), "all", "made-up-all.svg"),
        (one_day, "gazette", "made-up-gazette.svg"),
        (days.on(day("2001-02-07")), "all", "made-up-on-7-february.svg"),
        (days.on(day("2001-02-09")), "herald", "made-up-herald-on-9-february.svg"),
        (days.on(day("2001-02-25")), "circles", "made-up-circles-on-25-february.svg"),
        (days.on(day("2001-02-13")), "agreement", "made-up-agreement-on-13-february.svg"),
    ]
    .into_iter()
    .filter_map(|(page, word, name)| differs(&page, voice(word), name))
    .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
