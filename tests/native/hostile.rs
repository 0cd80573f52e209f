//! A story written to do harm: each of its texts has markup that runs, ends of scripts and comments, and a character that
//! turns text round. None of it is markup anywhere, and nobody is shown what he can't see.

use std::collections::BTreeSet;

use claimed_ground::contract::days::{SLOTS, TEXTS};
use claimed_ground::data::export::{self, COLUMNS, Edition};
use claimed_ground::data::{self, Files, Package};
use claimed_ground::i18n::Locale;
use claimed_ground::publish::{File, Kind, Published, Site};
use serde_json::Value;

use crate::common::{assets, read};
use crate::made_up::{self, sound, sound_with};
use crate::markup::Document;

/// What is added to each text of a file, in the middle of it and at its end.
const HARM: &str = "<img src=x onerror=alert(1)>\"'&</script><!--\u{202E}";

/// The columns and members that hold a text, and not an identifier, a date or a word of the program's own.
const TEXTS_OF: [&str; 24] = [
    "name",
    "name_fa",
    "in_sentence",
    "headline",
    "outlet",
    "title",
    "claimant",
    "role",
    "reporter",
    "verifier",
    "medium",
    "paraphrase",
    "quote",
    "note",
    "spelling",
    "province",
    "source",
    "licence",
    "framing",
    "areas_are",
    "boundary_note",
    "text",
    "corrections",
    "side",
];

/// Whether a file's column or member holds a text.
fn is_text(file: &str, field: &str) -> bool {
    TEXTS_OF.contains(&field) && !(file == "claims.csv" && field == "source")
}

/// The files with harm in each text.
fn harmed(files: Files) -> Files {
    let mut files = with_each_text(files, &format!("{HARM} {HARM}"));
    let all: Vec<_> = files.iter().map(|(name, bytes)| (name, bytes.to_vec())).collect();
    for (name, bytes) in all.into_iter().filter(|(name, _)| name.ends_with("json")) {
        let text = String::from_utf8(bytes).expect("text");
        // one as it is, the next as an escape
        let half = text.matches('\u{202E}').count() / 2;
        files.insert(name, text.replacen('\u{202E}', "\\u202e", half).into_bytes());
    }
    files
}

/// The files with something added to each text.
fn with_each_text(mut files: Files, more: &str) -> Files {
    files.insert("spellings.csv", b"area,spelling\nA1,Quadrat\n".to_vec());
    let all: Vec<_> = files.iter().map(|(name, bytes)| (name, bytes.to_vec())).collect();
    for (name, bytes) in all {
        let added = if name.ends_with(".csv") { add_csv(name, &bytes, more) } else { add_json(name, &bytes, more) };
        files.insert(name, added);
    }
    files
}

fn add_csv(file: &str, bytes: &[u8], more: &str) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().expect("a header").clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).expect("written");
    // by day, sources have no headlines of their own
    let by_day = header.iter().any(|column| column == "number");
    for record in reader.records() {
        let record = record.expect("a row");
        let cells = header.iter().zip(&record).map(|(column, cell)| {
            let is_left = (column == "headline" && by_day) || (column == "side" && cell.is_empty());
            if is_text(file, column) && !is_left { format!("{cell}{more}") } else { cell.to_owned() }
        });
        writer.write_record(cells).expect("written");
    }
    writer.into_inner().expect("written")
}

fn add_json(file: &str, bytes: &[u8], more: &str) -> Vec<u8> {
    fn add(file: &str, value: &mut Value, more: &str) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    match member {
                        Value::String(text) if is_text(file, name) => text.push_str(more),
                        Value::String(_) => {}
                        other => add(file, other, more),
                    }
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|value| add(file, value, more)),
            _ => {}
        }
    }
    let mut value: Value = serde_json::from_slice(bytes).expect("JSON");
    add(file, &mut value, more);
    value.to_string().into_bytes()
}

/// A story of one day, with credits of both kinds, and one told day by day.
fn stories() -> [(&'static str, Files); 2] {
    let credits = "\"Made up\" }, { \"text\": \"Linked\", \"address\": \"https://example.org/'&a\" }";
    let one_day = sound_with("story.json", "\"Made up\" }", credits);
    let days = made_up::files(
        "one    | circles | 02-02 | control      | circles | named   | A1
         two    | crosses | 02-03 | control      | crosses | named   | A1
         three  | gazette | 02-04 | denial       | circles | named   | north
         rest   | gazette | 02-04 | control      | crosses | implied | B1 | follows_from=three
         four   | herald  | 02-05 | contested    |         | named   | A2",
    );
    [("one day", one_day), ("day by day", days)]
}

/// Looks at each file that the site has of a story.
fn each_file(package: Package, files: &Files, mut look: impl FnMut(&File<'_>, &str)) {
    let address = Site::read_address("https://maps.example/");
    let site = Site { address, stories: vec!["a-story".to_owned()], policed: true };
    let assets = assets();
    let licence = Some("CC0 1.0".to_owned());
    let published =
        Published::new(package, files, Locale::default(), licence).expect("areas with boundaries").named("a-story");
    for file in published.files(&site, &assets) {
        let content = file.content().expect("a file");
        look(&file, &content);
    }
}

/// Markup in which no element is the story's: it is well-formed, and every end of a script is of one of its own.
fn assert_tame(path: &str, text: &str) {
    let low = text.to_lowercase();
    assert!(!low.contains("<img"), "{path}: an image of the story's");
    let document = Document::read(text);
    assert_eq!(document.count("img") + document.count("[onerror]"), 0, "{path}");
    assert_eq!(low.matches("</script").count(), document.count("script"), "{path}: an end of a script");
}

/// The texts of a JSON value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn json(path: &str, text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

#[test]
fn nothing_that_a_story_says_is_markup() {
    for (name, files) in stories() {
        let files = harmed(files);
        let (mut kinds, mut told) = (Vec::new(), 0);
        each_file(read(&files), &files, |file, text| {
            let path = format!("{name}: {}", file.path);
            kinds.push(file.path.rsplit('.').next().unwrap_or_default().to_owned());
            let unseen = text.chars().find(|c| claimed_ground::domain::invisible::is_invisible(*c));
            assert_eq!(unseen, None, "{path}");
            assert!(!text.to_lowercase().contains("\\u202e"), "{path}");
            told += usize::from(text.contains("onerror=alert(1)"));
            match path.rsplit('.').next() {
                Some("html") => {
                    assert_tame(&path, text);
                    let document = Document::read(text);
                    for script in ["application/json", "application/ld+json"] {
                        for element in document.all(&format!("script[type={script}]")) {
                            json(&path, &document.content(element));
                        }
                    }
                    let linked = document.count("script[type=application/ld+json]");
                    let is_page = file.kind == Kind::Page;
                    assert_eq!(linked, usize::from(is_page), "{path}");
                }
                Some("svg") => {
                    let svg = roxmltree::Document::parse(text).unwrap_or_else(|why| panic!("{path}: {why}"));
                    let mut elements = svg.descendants().filter(roxmltree::Node::is_element);
                    let is_harm = |node: &roxmltree::Node<'_, '_>| {
                        matches!(node.tag_name().name(), "img" | "image" | "script" | "foreignObject" | "a")
                            || node.attributes().any(|attribute| attribute.name().starts_with("on"))
                    };
                    assert!(!elements.any(|node| is_harm(&node)), "{path}");
                    assert!(!text.contains("<img"), "{path}");
                }
                Some("csv") => {
                    let mut reader = csv::Reader::from_reader(text.as_bytes());
                    assert!(reader.records().all(|row| row.is_ok_and(|row| row.len() == COLUMNS.len())), "{path}");
                }
                Some("json") => {
                    let value = json(&path, text);
                    // the other texts of this file are values of attributes, which are never parsed
                    for slot in value[SLOTS].as_array().into_iter().flatten().filter(|slot| slot[1].is_null()) {
                        let steps = slot[2].as_array().expect("steps");
                        for text in steps.iter().skip(1).step_by(2).filter_map(Value::as_u64) {
                            let text = value[TEXTS][usize::try_from(text).expect("an index")].as_str().expect("a text");
                            assert_tame(&path, text);
                        }
                    }
                    if let Some(frame) = value["html"].as_str() {
                        assert_tame(&path, frame);
                        let document = Document::read(frame);
                        let names: Vec<_> = document.one("iframe").names().collect();
                        assert_eq!(names, ["src", "title", "width", "height", "loading"], "{path}");
                    }
                }
                Some("geojson") => assert!(!texts(&json(&path, text)).is_empty()),
                other => panic!("{path}: a file that is not looked at: {other:?}"),
            }
        });
        for kind in ["html", "svg", "csv", "json", "geojson"] {
            assert!(kinds.iter().any(|own| own == kind), "{name}: {kind}");
        }
        assert!(told > 10, "{name}: what is said is shown, as text");
    }
}

#[test]
fn each_file_tells_what_it_hides() {
    for (name, files) in stories() {
        let files = harmed(files);
        let problems = data::read(&files).problems;
        for (file, bytes) in files.iter() {
            let told =
                problems.iter().filter(|problem| problem.file == file && problem.wrong.contains("U+202E")).count();
            let text = std::str::from_utf8(bytes).expect("text");
            let hidden = text.matches('\u{202E}').count() + text.matches("\\u202e").count();
            assert!(hidden > 0, "{name}: {file}");
            assert_eq!(told, hidden, "{name}: {file}");
        }
    }
}

/// Persian is written with the joiners, and means something else without.
#[test]
fn joiners_stay() {
    let files = sound_with("claims.csv", "Not theirs.", "می\u{200C}گوید\u{200D}");
    let read = data::read(&files);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    let claims = read.package.expect("a story").story.claims;
    assert!(claims.iter().any(|claim| &*claim.paraphrase == "می\u{200C}گوید\u{200D}"));
}

/// Identifiers that JavaScript's objects have as members are identifiers like any other.
#[test]
fn words_of_javascript_are_only_words() {
    for word in ["__proto__", "constructor", "toString", "hasOwnProperty"] {
        let mut files = sound();
        let all: Vec<_> = sound().iter().map(|(name, bytes)| (name, bytes.to_vec())).collect();
        for (name, bytes) in all {
            let text = String::from_utf8(bytes).expect("text");
            // the source and the party of one id, and an area
            let text = text.replace(",circles", &format!(",{word}")).replace("\ncircles,", &format!("\n{word},"));
            files.insert(
                name,
                text.replace("\"A1\"", &format!("\"{word}\"")).replace(",A1,", &format!(",{word},")).into_bytes(),
            );
        }
        let package = read(&files);
        assert_eq!(package.story.areas[0].code.as_str(), word);
        let edition = Edition { version: "0123456789ab", licence: None };
        let shapes = json(word, &export::areas_geojson(&package, edition).expect("GeoJSON"));
        let status = &shapes["features"][0]["properties"]["status"];
        assert_eq!(status.as_object().map(serde_json::Map::len), Some(package.story.voices().count()));
        assert_eq!(status[word]["holder"], word, "what this source says has a member of its own");
        each_file(package, &files, |file, text| match file.kind {
            Kind::Page => {
                let document = Document::read(text);
                assert!(document.count(&format!("[data-area={word}]")) > 0, "{word}");
                // names of attributes have no capitals
                let held = document.all(&format!("[data-by-{}]", word.to_lowercase()));
                assert!(!held.is_empty(), "{word}: what the source says is an attribute");
            }
            Kind::Picture | Kind::Share if file.path.ends_with(".svg") => {
                assert!(roxmltree::Document::parse(text).is_ok(), "{}", file.path);
            }
            _ => {}
        });
    }
}

/// The text without what is enclosed in isolates.
fn outside_isolates(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.checked_sub(1).expect("each isolate ends once"),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "each isolate ends: {text}");
    outside
}

/// Whether a text between two tags is alone in an element that nothing is beside: a block, or one of the headlines, of
/// which one is shown.
fn is_alone(before: &str, after: &str) -> bool {
    let name = before.split([' ', '>']).next().unwrap_or_default();
    let blocks =
        ["bdi", "button", "h1", "h2", "h3", "h4", "li", "option", "p", "summary", "td", "text", "th", "title", "tspan"];
    (blocks.contains(&name) || before.starts_with("span data-voice=")) && after == format!("/{name}")
}

#[test]
fn text_from_right_to_left_is_isolated() {
    const WORD: &str = "پریان";
    for (story, files) in stories() {
        let files = with_each_text(files, &format!(" {WORD}"));
        let (mut seen, mut wrong) = (0, BTreeSet::new());
        each_file(data::read(&files).package.expect("a story"), &files, |file, content| {
            if !matches!(file.kind, Kind::Page | Kind::Embed | Kind::Desk) || !file.path.ends_with(".html") {
                return;
            }
            let tags: Vec<_> = content.split('<').skip(1).filter_map(|rest| rest.split_once('>')).collect();
            for pair in tags.windows(2) {
                let ((tag, text), (next, _)) = (pair[0], pair[1]);
                if tag.starts_with("script") {
                    continue;
                }
                seen += usize::from(text.contains(WORD));
                let outside = outside_isolates(text);
                if outside.contains(WORD) && !is_alone(tag, next) {
                    wrong.insert(format!("{}: <{tag}>{text}<{next}>", file.path));
                }
            }
        });
        assert!(wrong.is_empty(), "{story}: {wrong:#?}");
        assert!(seen > 50, "{story}: {seen}");
    }
}
