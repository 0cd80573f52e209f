//! What several tests need.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use claimed_ground::contract::standing;
use claimed_ground::data::{self, FILES, Files, Package};
use claimed_ground::domain::date::Date;
pub use claimed_ground::domain::story::Story;
pub use claimed_ground::domain::voice::Voice;
use claimed_ground::i18n::Locale;
use claimed_ground::publish::{self, Assets, Inline, Site};
use claimed_ground::view::Page;

/// Every published story. They are read for what they themselves must show, and for nothing that is a rule: an editor's
/// correction must not break the test of a rule.
pub const PUBLISHED: [&str; 2] = [FIRST, LONG];

/// The story of one day that is published.
pub const FIRST: &str = "panjshir-2021-09-05";

/// The published story that is told day by day.
pub const LONG: &str = "panjshir-2021-08-15";

/// The project's own folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// A published story, on its own map or another's.
pub fn published(name: &str) -> Package {
    read(&files(name))
}

/// What is read from these files; a mistake stops the test.
pub fn read(files: &Files) -> Package {
    let read = data::read(files);
    read.package.unwrap_or_else(|| panic!("{:#?}", read.problems))
}

/// The page of a story.
pub fn page(package: Package) -> Page {
    Page::new(package, Locale::default()).expect("areas with boundaries")
}

/// What a page loads, each text with a word to find it by.
pub fn assets() -> Assets {
    let text = |word: &str| word.to_owned();
    let inline = Inline {
        page: text(".of-page{}"),
        days: text(".of-days{}"),
        parts: text(".of-parts{}"),
        translated: text(".of-translations{}"),
        embed: text(".of-embed{}"),
        desk: text(".of-desk{}"),
        guard: text("guard()"),
        story: text("story()"),
        options: text("options()"),
    };
    Assets { inline, ..Assets::default() }
}

/// The document of a page, of a site that is not known.
pub fn document(page: &Page) -> String {
    publish::document(page, &Site::default(), &assets()).expect("a document")
}

/// A voice by its word, such as `gazette` or `all`.
pub fn voice(word: &str) -> Voice {
    word.parse().expect("a voice")
}

/// A day such as `2001-02-03`.
pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A row of a table made by hand, see `tests/tables/README.md`.
pub struct Said {
    /// The day.
    pub day: String,
    /// The voice.
    pub voice: String,
    /// The codes of the areas.
    pub areas: Vec<String>,
    /// What the voice says of them.
    pub says: String,
}

/// The table of a story.
pub fn table(name: &str) -> Vec<Said> {
    let path = root().join("tests/tables").join(name).with_extension("csv");
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let row = |record: csv::StringRecord| {
        let cell = |index: usize| record.get(index).expect("a cell").to_owned();
        let areas = cell(2).split(' ').map(str::to_owned).collect();
        Said { day: cell(0), voice: cell(1), areas, says: cell(3) }
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

/// Holds a story to its table, on each of the table's days: every voice, every area.
pub fn hold_to_table(name: &str) {
    let (story, table) = (published(name).story, table(name));
    let days: BTreeSet<&String> = table.iter().map(|said| &said.day).collect();
    let mut wrong = Vec::new();
    let voices: BTreeSet<_> = story.voices().map(|voice| voice.as_str().to_owned()).collect();
    let areas: BTreeSet<_> = story.areas.iter().map(|area| area.code.to_string()).collect();
    for said in &table {
        assert!(voices.contains(&said.voice), "the story has no voice `{}`", said.voice);
        assert!(said.areas.iter().all(|area| areas.contains(area)), "an area of {:?} is not on the map", said.areas);
    }
    for text in &days {
        let then = story.on(day(text));
        for voice in story.voices() {
            for area in story.areas.iter() {
                let mut rows = table.iter().filter(|said| {
                    said.day == **text
                        && said.voice == voice.as_str()
                        && said.areas.iter().any(|code| code == area.code.as_str())
                });
                let expected = rows.next().map_or("none", |said| &said.says);
                assert!(rows.next().is_none(), "{text} {} {} stands twice", area.code, voice.as_str());
                let seen = standing::text(&then.standing(&voice, area));
                if seen != expected {
                    wrong.push(format!("{text} {} {}: {seen}, not {expected}", area.code, voice.as_str()));
                }
            }
        }
    }
    assert!(!days.is_empty() && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files of a published story.
pub fn files(name: &str) -> Files {
    let stories = root().join("geodata");
    let bytes = |folder: &str, file: &str| {
        fs::read(stories.join(folder).join(file)).unwrap_or_else(|error| panic!("{folder}/{file}: {error}"))
    };
    let map = data::map_of(&bytes(name, "story.json")).unwrap_or_else(|| name.to_owned());
    let mut files = Files::default();
    for file in FILES {
        files.insert(file, bytes(if data::is_of_map(file) { &map } else { name }, file));
    }
    files
}
