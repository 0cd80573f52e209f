//! What several tests need.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use claimed_ground::data::{self, FILES, Files, Package};
use claimed_ground::domain::date::Date;

/// The project's own folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The first story, as it is published.
pub fn first_story() -> Package {
    story("panjshir-2021-09-05")
}

/// A story of this name, on its own map or another's.
pub fn story(name: &str) -> Package {
    let read = data::read(&files(name));
    read.package.unwrap_or_else(|| panic!("{:#?}", read.problems))
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
    let (story, table) = (story(name).story, table(name));
    let days: BTreeSet<&String> = table.iter().map(|said| &said.day).collect();
    let mut wrong = Vec::new();
    for day in &days {
        let then = story.on(day.parse::<Date>().expect("a day"));
        let known: BTreeSet<_> = story.voices().map(|voice| voice.as_str().to_owned()).collect();
        assert!(table.iter().all(|said| known.contains(&said.voice)), "a voice that the story does not have");
        for voice in story.voices() {
            for area in story.areas.iter() {
                let mut rows = table.iter().filter(|said| {
                    said.day == **day
                        && said.voice == voice.as_str()
                        && said.areas.iter().any(|code| code == area.code.as_str())
                });
                let expected = rows.next().map_or("none", |said| &said.says);
                assert!(rows.next().is_none(), "{day} {} {} stands twice", area.code, voice.as_str());
                let seen = then.standing(&voice, area).to_string();
                if seen != expected {
                    wrong.push(format!("{day} {} {}: {seen}, not {expected}", area.code, voice.as_str()));
                }
            }
        }
    }
    assert!(!days.is_empty() && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Its files.
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
