//! Imports run one way: a room may only use those below it.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and what it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("geometry", &[]),
    ("data", &["domain", "geometry"]),
    ("layout", &["domain", "geometry", "data"]),
    ("symbology", &["domain"]),
    ("i18n", &["domain"]),
    ("embed", &["domain", "symbology"]),
    ("platform", &["geometry"]),
    ("view", &["domain", "geometry", "data", "layout", "symbology", "i18n", "platform"]),
    ("desk", &["domain", "embed", "platform"]),
];

/// What only some rooms may name.
const CRATES: &[(&str, &[&str])] = &[
    ("leptos", &["view", "i18n"]),
    ("web_sys", &["platform"]),
    ("wasm_bindgen", &["platform"]),
    ("js_sys", &["platform"]),
    ("serde", &["data"]),
    ("serde_json", &["data"]),
    ("geojson", &["data"]),
    ("csv", &["data"]),
    ("geo", &["data", "geometry"]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn is_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

#[test]
fn imports_run_one_way() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (room, may_use) in ROOMS {
        for file in files(&crate::common::root().join("src").join(room)) {
            let text = fs::read_to_string(&file).expect("text");
            let code: String =
                text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            seen += 1;
            for (other, _) in ROOMS.iter().filter(|(other, _)| other != room && !may_use.contains(other)) {
                if code.contains(&format!("crate::{other}")) {
                    wrong.push(format!("{}: {room} must not use {other}", file.display()));
                }
            }
            for (name, rooms) in CRATES.iter().filter(|(_, rooms)| !rooms.contains(room)) {
                let path = format!("{name}::");
                if code.match_indices(&path).any(|(at, _)| !is_word(&code[..at]) && !code[..at].ends_with("::")) {
                    wrong.push(format!("{}: only {} may use {name}", file.display(), rooms.join(" and ")));
                }
            }
        }
    }
    assert!(seen > 40, "the rooms were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_knows_the_first_story() {
    for file in files(&crate::common::root().join("src")) {
        let text = fs::read_to_string(&file).expect("text").to_lowercase();
        for word in ["afghan", "panjshir", "nrf", "cnn"] {
            assert!(!text.contains(word), "{}: `{word}` belongs into geodata/", file.display());
        }
    }
}
