//! Imports run one way: a room may only use those below it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and what it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("geometry", &[]),
    ("contract", &["domain", "geometry"]),
    ("data", &["domain", "geometry", "contract"]),
    ("layout", &["domain", "geometry", "data"]),
    ("symbology", &["domain", "contract"]),
    ("i18n", &["domain"]),
    ("view", &["domain", "geometry", "contract", "data", "layout", "symbology", "i18n"]),
    ("publish", &["domain", "contract", "data", "i18n", "view"]),
    ("client", &["domain", "geometry", "contract", "layout", "view"]),
];

/// What only some rooms may name.
const CRATES: &[(&str, &[&str])] = &[
    ("leptos", &["view", "i18n", "client", "publish"]),
    ("web_sys", &["client"]),
    ("wasm_bindgen", &["client"]),
    ("js_sys", &["client"]),
    ("serde", &["data"]),
    ("serde_json", &["data", "publish"]),
    ("geojson", &["data"]),
    ("csv", &["data"]),
    ("geo", &["data", "geometry"]),
    ("percent_encoding", &["contract"]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// What a room's code names after `crate::`, one by one where several stand in braces.
fn named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            named.insert(first_word(rest));
            continue;
        };
        // what stands in braces of its own is within what stands before them
        let mut depth = 0;
        let mut starts = vec![0];
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => starts.push(at + 1),
                _ => {}
            }
        }
        named.extend(starts.into_iter().map(|start| first_word(group[start..].trim_start())));
    }
    named.remove("");
    named
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
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
            let named = named(&code);
            for (other, _) in ROOMS.iter().filter(|(other, _)| other != room && !may_use.contains(other)) {
                if named.contains(*other) {
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
fn what_stands_in_braces_is_named_too() {
    let code = "use crate::domain::story::Story;\nuse crate::{data::{self, Files}, view, i18n::Locale};\nlet x = crate::t!(a);";
    assert_eq!(named(code), ["data", "domain", "i18n", "t", "view"].map(str::to_owned).into());
}

#[test]
fn no_room_knows_a_published_story() {
    let mut seen = 0;
    for file in files(&crate::common::root().join("src")) {
        let text = fs::read_to_string(&file).expect("text").to_lowercase();
        for word in ["afghan", "panjshir", "nrf", "cnn"] {
            assert!(!text.contains(word), "{}: `{word}` belongs into geodata/", file.display());
        }
        seen += 1;
    }
    assert!(seen > 80, "the rooms were found: {seen}");
}
