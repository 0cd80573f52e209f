//! Imports run one way: a room may only use those below it.

use std::collections::{BTreeMap, BTreeSet};
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
    ("i18n", &["domain", "contract"]),
    ("view", &["domain", "geometry", "contract", "data", "layout", "symbology", "i18n"]),
    ("publish", &["domain", "contract", "data", "symbology", "i18n", "view"]),
    ("client", &["domain", "geometry", "contract", "layout", "view"]),
];

/// What only some rooms may name.
const CRATES: &[(&str, &[&str])] = &[
    ("leptos", &["view", "i18n", "client", "publish"]),
    ("web_sys", &["client"]),
    ("wasm_bindgen", &["client"]),
    ("js_sys", &["client"]),
    ("serde", &["data", "publish"]),
    ("serde_json", &["data", "publish"]),
    ("geojson", &["data"]),
    ("csv", &["data"]),
    ("geo", &["data", "geometry"]),
    ("percent_encoding", &["contract"]),
    ("url", &["domain", "publish"]),
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

/// A file's module path, such as `view::map::area`; a folder's `mod.rs` is the folder's.
fn module(file: &Path) -> String {
    let path = file.strip_prefix(crate::common::root().join("src")).expect("a file of src").with_extension("");
    let path = if path.ends_with("mod") { path.parent().expect("a folder").to_owned() } else { path };
    path.iter().map(|part| part.to_str().expect("text")).collect::<Vec<_>>().join("::")
}

/// The paths of a `use` without braces: `a::{b, c::{d, e}}` gives `a::b`, `a::c::d` and `a::c::e`.
fn opened(text: &str) -> Vec<String> {
    let Some((before, inside)) = text.split_once('{') else { return vec![text.trim().to_owned()] };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or_else(|| panic!("braces: {text}"));
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inside.chars() {
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                parts.last_mut().expect("a part").push(c);
            }
        }
    }
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.flat_map(opened).map(|part| format!("{}{part}", before.trim())).collect()
}

/// The modules whose files a file uses, by `use crate::…`, `use super::…` and `use self::…` before its tests.
fn used(file: &Path, modules: &BTreeSet<String>) -> BTreeSet<String> {
    let text = fs::read_to_string(file).expect("text");
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let own = module(file);
    // `super` in a file is its folder, and in a `mod.rs` the folder around that
    let parent = |module: &str| module.rsplit_once("::").map_or(String::new(), |(parent, _)| parent.to_owned());
    let is_use = |before: &str| {
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        line.is_empty() || line == "pub" || line.starts_with("pub(") && line.ends_with(')')
    };
    let starts = code.match_indices("use ").filter(|(at, _)| is_use(&code[..*at])).map(|(at, _)| at + 4);
    let uses = starts.filter_map(|start| Some(code[start..].split_once(';')?.0));
    let mut used = BTreeSet::new();
    for path in uses.flat_map(opened) {
        let (mut base, mut rest) = match path.split_once("::") {
            Some(("crate", rest)) => (String::new(), rest),
            Some(("super", rest)) => (parent(&own), rest),
            Some(("self", rest)) => (own.clone(), rest),
            _ => continue,
        };
        while let Some(outer) = rest.strip_prefix("super::") {
            (base, rest) = (parent(&base), outer);
        }
        let whole = if base.is_empty() { rest.to_owned() } else { format!("{base}::{rest}") };
        // the longest prefix of the path that is a file
        let mut name = whole.as_str();
        while !modules.contains(name) {
            match name.rsplit_once("::") {
                Some((shorter, _)) => name = shorter,
                None => break,
            }
        }
        if modules.contains(name) && name != own {
            used.insert(name.to_owned());
        }
    }
    used
}

/// All modules that a module uses, directly or through others. It contains itself only if it is part of a circle.
fn reached(from: &str, uses: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<_> = uses[from].iter().cloned().collect();
    while let Some(module) = next.pop() {
        if reached.insert(module.clone()) {
            next.extend(uses.get(&module).into_iter().flatten().cloned());
        }
    }
    reached
}

#[test]
fn no_file_uses_itself_through_others() {
    let src = crate::common::root().join("src");
    // leave out mod.rs files: they re-export what other files define
    let files: Vec<_> =
        files(&src).into_iter().filter(|file| !file.ends_with("mod.rs") && !file.ends_with("lib.rs")).collect();
    let modules: BTreeSet<_> = files.iter().map(|file| module(file)).collect();
    let uses: BTreeMap<_, _> = files.iter().map(|file| (module(file), used(file, &modules))).collect();
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 200, "the imports were found");
    let circles: Vec<_> = modules.iter().filter(|module| reached(module, &uses).contains(*module)).collect();
    assert!(circles.is_empty(), "files that use one another in a circle: {circles:?}");
}

#[test]
fn braces_are_opened() {
    assert_eq!(opened("crate::a::{b, c::{d, e as f}}"), ["crate::a::b", "crate::a::c::d", "crate::a::c::e as f"]);
    assert_eq!(opened("super::a"), ["super::a"]);
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
