//! What others are handed: tables, shapes, statements for programs, and pictures that stand alone.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use claimed_ground::data::export::{self, COLUMNS, Edition, unformulated};
use claimed_ground::data::{self, Package};
use claimed_ground::domain::control::{Claimed, Position, Standing};
use claimed_ground::domain::source::Address;
use claimed_ground::domain::story::Story;
use claimed_ground::domain::voice::Voice;
use claimed_ground::i18n::{self, Locale};
use claimed_ground::layout::{WIDTH, lines};
use claimed_ground::publish::{self, Site};
use claimed_ground::view::{Page, picture};
use geojson::{FeatureCollection, GeometryValue};
use serde_json::Value;

use crate::common::{files, first_story, story};

const STORIES: [&str; 2] = ["panjshir-2021-09-05", "panjshir-2021-08-15"];
const EDITION: Edition<'_> = Edition { version: "0123456789ab", licence: Some("CC0 1.0") };

/// The rows of the table, each a cell by its column.
fn rows(story: &Story) -> Vec<Vec<String>> {
    let text = export::claims_csv(story).expect("a table");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header").iter().collect::<Vec<_>>(), COLUMNS);
    let row = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

fn cell<'a>(row: &'a [String], column: &str) -> &'a str {
    &row[COLUMNS.iter().position(|name| *name == column).expect("a column")]
}

#[test]
fn no_cell_runs_as_a_formula() {
    for formula in
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", " =1", "\"=1", " \"'@x", "\n-1", "\u{a0}=1", "＝1", "\tplain"]
    {
        assert_eq!(unformulated(formula), format!("'{formula}"));
    }
    for plain in ["", "a=b", "“=1”", "1-2", "5 September", "' quoted"] {
        assert_eq!(unformulated(plain), plain);
    }
    let mut story = first_story().story;
    Arc::make_mut(&mut story.claims)[0].paraphrase = "=HYPERLINK(\"https://example.org\")".to_owned();
    Arc::make_mut(&mut story.claims)[0].claimant = "@claimant".to_owned();
    let rows = rows(&story);
    assert_eq!(cell(&rows[0], "paraphrase"), "'=HYPERLINK(\"https://example.org\")");
    assert_eq!(cell(&rows[0], "claimant"), "'@claimant");
    for name in STORIES {
        let mut cells = crate::export::rows(&crate::common::story(name).story).into_iter().flatten();
        assert!(cells.all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{name}");
    }
}

#[test]
fn every_statement_has_a_row_that_reads_by_itself() {
    for name in STORIES {
        let story = story(name).story;
        let rows = rows(&story);
        assert_eq!(rows.len(), story.claims.len());
        for (row, claim) in rows.iter().zip(story.claims.iter()) {
            let citation = story.citation(&claim.citation).expect("a citation");
            assert_eq!(cell(row, "id"), claim.id.as_str());
            assert_eq!(cell(row, "paraphrase"), unformulated(&claim.paraphrase));
            assert_eq!(cell(row, "outlet"), citation.outlet);
            assert_eq!(cell(row, "title"), citation.title.as_deref().unwrap_or("unknown"));
            assert_eq!(cell(row, "published"), citation.published.map_or("unknown".to_owned(), |day| day.to_string()));
            match &citation.address {
                Address::Known(address) => assert_eq!(cell(row, "address"), address),
                Address::Unknown => assert_eq!(cell(row, "address"), "unknown", "and stays so"),
            }
            assert!(!cell(row, "source_name").is_empty() && !cell(row, "rests_on").is_empty());
        }
    }
    let rows = rows(&first_story().story);
    let row = rows.iter().find(|row| cell(row, "id") == "karimi-exception").expect("the row");
    assert_eq!((cell(row, "places"), cell(row, "place_names")), ("AF0801 AF0802", "Bazarak; Rokha"));
    assert_eq!((cell(row, "holder"), cell(row, "kind"), cell(row, "address")), ("nrf", "concession", "unknown"));
}

#[test]
fn commas_quotes_and_line_ends_come_back() {
    let mut story = first_story().story;
    let text = "One, \"two\",\nthree;\r\n“four”, 'five'";
    Arc::make_mut(&mut story.claims)[3].note = Some(text.to_owned());
    let rows = rows(&story);
    assert_eq!((cell(&rows[3], "note"), rows.len()), (text, story.claims.len()));
}

#[test]
fn the_json_has_the_story_and_each_statement_with_its_citation() {
    for name in STORIES {
        let story = story(name).story;
        let text = export::claims_json(&story, EDITION).expect("JSON");
        let json: Value = serde_json::from_str(&text).expect("JSON");
        let count = |field: &str| json[field].as_array().expect("a list").len();
        assert_eq!((count("claims"), count("areas")), (story.claims.len(), 27));
        assert_eq!((count("days"), count("sources")), (story.days().len(), story.sources.len()));
        assert_eq!(json["title"].as_str(), Some(story.title.as_str()));
        assert_eq!((json["version"].as_str(), json["licence"].as_str()), (Some("0123456789ab"), EDITION.licence));
        for (row, claim) in rows(&story).iter().zip(json["claims"].as_array().expect("a list")) {
            assert_eq!(Some(cell(row, "id")), claim["id"].as_str());
            for field in ["outlet", "title", "published", "address"] {
                assert_eq!(Some(cell(row, field)), claim["citation"][field].as_str(), "{field}");
            }
        }
    }
}

#[test]
fn the_shapes_carry_what_every_voice_says() {
    for name in STORIES {
        let package = story(name);
        let text = export::areas_geojson(&package, EDITION).expect("GeoJSON");
        let areas: FeatureCollection = text.parse().expect("GeoJSON");
        assert_eq!(areas.features.len(), 27);
        let as_of = areas.foreign_members.as_ref().and_then(|members| members["as_of"].as_str());
        assert_eq!(as_of, Some(package.story.as_of.to_string().as_str()));
        for (feature, area) in areas.features.iter().zip(package.story.areas.iter()) {
            assert_eq!(feature.property("code").and_then(Value::as_str), Some(area.code.as_str()));
            let status = feature.property("status").expect("what is said");
            assert_eq!(status.as_object().map(serde_json::Map::len), Some(package.story.voices().count()));
            for voice in package.story.voices() {
                assert_is(&status[voice.as_str()], &package.story.standing(&voice, area));
            }
        }
    }
}

fn assert_is(said: &Value, standing: &Standing) {
    let (position, reach) = match standing {
        Standing::Claimed(Claimed { position, extent, .. }) => (Some(position), Some(extent.reach().token())),
        Standing::History(Claimed { position, .. }) => (Some(position), None),
        _ => (None, None),
    };
    let parties = |status: &str| position.filter(|position| position.status() == status).and_then(Position::parties);
    let (holder, not_holder) = (parties("held"), parties("not-held"));
    assert_eq!(said["status"], standing.status());
    assert_eq!((said["holder"].as_str(), said["not_holder"].as_str()), (holder.as_deref(), not_holder.as_deref()));
    assert_eq!(said["reach"].as_str(), reach);
    assert_eq!(said["conceded"].as_bool(), Some(standing.to_string().contains("conceded")));
    assert_eq!(said["said_on"].is_null(), *standing == Standing::NoClaim);
    let sides = said["sides"].as_array();
    assert_eq!(sides.map_or(0, Vec::len), if standing.sides().is_some() { standing.positions().len() } else { 0 });
    assert!(sides.into_iter().flatten().all(|side| !side["sources"].as_array().expect("sources").is_empty()));
}

#[test]
fn the_shapes_are_those_of_the_file() {
    let before = std::fs::read_to_string(crate::common::root().join("geodata").join(STORIES[0]).join("areas.geojson"));
    let before: FeatureCollection = before.expect("a file").parse().expect("GeoJSON");
    let after: FeatureCollection =
        export::areas_geojson(&first_story(), EDITION).expect("GeoJSON").parse().expect("GeoJSON");
    for (one, other) in before.features.iter().zip(&after.features) {
        assert_eq!(one.property("code"), other.property("code"));
        let shape = |feature: &geojson::Feature| match feature.geometry.as_ref().map(|geometry| &geometry.value) {
            Some(GeometryValue::Polygon { coordinates }) => vec![coordinates.clone()],
            Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(shape(one), shape(other), "not a digit is lost");
    }
}

const TEMPLATE: &str = "<html><title></title><style></style><body><main></main></body>";
const LINKED: &str = "<script type=\"application/ld+json\">";

fn document(page: Page) -> String {
    publish::document(TEMPLATE, page, &Site::default()).expect("a page")
}

fn page(package: Package) -> Page {
    Page::new(package, Locale::en).expect("a map")
}

/// The stories as pages, laid out once for all tests.
fn pages() -> &'static [Page; 2] {
    static PAGES: OnceLock<[Page; 2]> = OnceLock::new();
    PAGES.get_or_init(|| STORIES.map(|name| page(story(name))))
}

/// The statements for programs, of which a page has one script.
fn linked(document: &str) -> Value {
    assert_eq!(document.matches(LINKED).count(), 1);
    let (before, after) = document.split_once(LINKED).expect("a script");
    assert!(before.ends_with("</main>"), "behind what readers are sent");
    let (text, after) = after.split_once("</script>").expect("its end");
    assert_eq!(after, "</body>");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn programs_find_each_statement_once_and_no_verdict() {
    for page in pages() {
        let (story, document) = (page.story(), document(page.clone()));
        let json = linked(&document);
        assert_eq!(json["@context"], "https://schema.org");
        let graph = json["@graph"].as_array().expect("a graph");
        let claims: Vec<_> = graph.iter().filter(|node| node["@type"] == "Claim").collect();
        let ids: BTreeSet<_> = claims.iter().filter_map(|claim| claim["@id"].as_str()).collect();
        assert_eq!((claims.len(), ids.len()), (story.claims.len(), story.claims.len()));
        let known: BTreeSet<_> = graph.iter().filter_map(|node| node["@id"].as_str()).collect();
        for (node, claim) in claims.iter().zip(story.claims.iter()) {
            assert_eq!(node["@id"], format!("#claim-{}", claim.id));
            assert!(document.contains(&format!("id=\"claim-{}\"", claim.id)), "an element of the page");
            assert!(node["text"].as_str().is_some_and(|text| text.starts_with(&claim.paraphrase)));
            assert_eq!(node["spatialCoverage"].as_array().map_or(0, Vec::len), claim.places.len());
            assert!(known.contains(node["isPartOf"]["@id"].as_str().expect("the page")));
            // what is implied was said by nobody
            assert_eq!(node["author"].is_null(), claim.follows_from.is_some(), "{}", claim.id);
            let from = if claim.follows_from.is_some() { &node["isBasedOn"] } else { &node["appearance"] };
            assert!(known.contains(from["@id"].as_str().expect("where it is from")));
        }
        for verdict in ["ClaimReview", "reviewRating", "archivedAt"] {
            assert!(!document.contains(verdict), "{verdict}");
        }
    }
}

#[test]
fn nothing_that_is_said_ends_the_script() {
    let mut package = first_story();
    let text = "</script><script>alert(1)</script><!-- <script> </main>";
    Arc::make_mut(&mut package.story.claims)[0].paraphrase = text.to_owned();
    let page = page(package);
    let document = document(page.clone());
    let json = linked(&document);
    let claims = json["@graph"].as_array().expect("a graph");
    assert!(claims.iter().any(|claim| claim["text"].as_str() == Some(text)));
    let again = publish::document(&document, page, &Site::default());
    assert_eq!(again.as_deref(), Ok(document.as_str()), "and a page takes another story");
}

#[test]
fn a_version_is_of_every_byte() {
    let of = |files: &data::Files| data::version(files);
    let first = files(STORIES[0]);
    let version = of(&first);
    assert!(version.len() == 12 && version.chars().all(|c| c.is_ascii_hexdigit()), "{version}");
    assert_eq!(of(&files(STORIES[0])), version, "the same files");
    assert_ne!(of(&files(STORIES[1])), version);
    for (name, bytes) in first.iter() {
        let mut other = first.clone();
        let mut changed = bytes.to_vec();
        *changed.last_mut().expect("a byte") ^= 1;
        other.insert(name, changed);
        assert_ne!(of(&other), version, "{name}");
    }
    let page = &pages()[0];
    let day = i18n::date(Locale::default(), page.story().updated);
    let words = format!("Data of {day}, version {version}.");
    assert!(document(page.clone().versioned(&version)).contains(&words));
    assert!(!document(page.clone()).contains(", version "));
}

/// The size of the letters of a class, as the picture's own style has it.
fn size(css: &str, class: &str) -> f64 {
    let (_, rest) = css.split_once(&format!(".{class}{{font-size:")).expect("a size");
    rest.split_once("px").expect("in pixels").0.parse().expect("a number")
}

#[test]
fn a_picture_has_its_legend_and_cuts_no_word() {
    for (name, page) in STORIES.iter().zip(pages()) {
        for voice in page.story().voices() {
            let drawn = picture(page.clone(), voice.clone());
            let svg = roxmltree::Document::parse(&drawn).expect("XML");
            let of = |node: &roxmltree::Node<'_, '_>, attribute: &str| node.attribute(attribute).map(str::to_owned);
            let swatches = svg.descendants().filter(|node| node.attribute("class") == Some("swatch"));
            let legend: BTreeSet<_> =
                swatches.map(|node| (of(&node, "data-standing"), of(&node, "data-sides"))).collect();
            let by = format!("data-by-{}", voice.as_str());
            let areas = svg.descendants().filter(|node| node.attribute("data-area").is_some());
            let shown: BTreeSet<_> = areas
                .map(|node| {
                    let standing = of(&node, &by);
                    let sides = of(&node, "data-sides")
                        .filter(|_| standing.as_deref().is_some_and(|text| text.starts_with("disputed")));
                    (standing, sides)
                })
                .collect();
            assert_eq!(legend, shown, "{name}, {}", voice.as_str());

            let css = svg.descendants().find(|node| node.has_tag_name("style")).and_then(|node| node.text());
            let mut words = String::new();
            for class in ["headline", "caption", "entry", "cited", "credits"] {
                let lines: Vec<_> = svg.descendants().filter(|node| node.attribute("class") == Some(class)).collect();
                assert!(!lines.is_empty(), "{name}, {}: {class}", voice.as_str());
                assert!(class != "cited" || lines.len() <= 2, "two lines of sources");
                for line in lines {
                    let text: String =
                        line.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect();
                    let left: f64 = line.attribute("x").expect("a place").parse().expect("a number");
                    let right = left + lines::width(&text, class == "headline") * size(css.expect("a style"), class);
                    assert!(right <= WIDTH, "{text}");
                    words.push_str(&text);
                    words.push(' ');
                }
            }
            for credit in page.story().credits.iter() {
                assert!(words.contains(&credit.text), "{}", credit.text);
            }
            assert!(words.contains("Sources: "));
        }
    }
    let drawn = picture(pages()[0].clone(), Voice::All);
    assert!(drawn.contains(">Sources: CNN<"));
}
