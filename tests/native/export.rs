//! What others are handed: tables, shapes, statements for programs, and pictures that stand alone.

use std::collections::BTreeSet;

use claimed_ground::contract::standing::sides as sides_of;
use claimed_ground::data::export::{self, COLUMNS, Edition, unformulated};
use claimed_ground::data::{self, Package};
use claimed_ground::domain::control::{Backing, Claimed, Position, Standing};
use claimed_ground::domain::source::Address;
use claimed_ground::i18n::{self, Locale};
use claimed_ground::layout::{WIDTH, lines};
use claimed_ground::view::{Page, picture};
use geojson::{FeatureCollection, GeometryValue};
use serde_json::Value;

use crate::common::{self, Story, Voice, page, read};
use crate::made_up::{days, one_day, sound, sound_with, wordy};

const EDITION: Edition<'_> = Edition { version: "0123456789ab", licence: Some("CC0 1.0") };

/// The stories that are exported: one of one day, and one told day by day, whose publications are not all known.
fn stories() -> [(&'static str, Package); 2] {
    [("one day", one_day()), ("day by day", days())]
}

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
    let mut story = one_day().story;
    let link = "=HYPERLINK(\"https://example.org\")";
    let (mut claims, mut citations) = (story.claims.to_vec(), story.citations.to_vec());
    for claim in &mut claims {
        claim.paraphrase = link.into();
        claim.claimant = "@claimant".to_owned();
        claim.role = "+role".to_owned();
        (claim.quote, claim.note) = (Some("-quote".to_owned()), Some("\tnote".into()));
    }
    for citation in &mut citations {
        (citation.outlet, citation.title) = ("=outlet".to_owned(), Some("@title".to_owned()));
    }
    (story.claims, story.citations) = (claims.into(), citations.into());
    let rows = rows(&story);
    assert_eq!(cell(&rows[0], "paraphrase"), format!("'{link}"));
    assert_eq!(cell(&rows[0], "claimant"), "'@claimant");
    let runs: Vec<_> =
        rows.iter().flatten().filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])).collect();
    assert!(runs.is_empty(), "{runs:?}");
}

#[test]
fn every_statement_has_a_row_that_reads_by_itself() {
    let (mut known, mut unknown) = (0, 0);
    for (_, Package { story, .. }) in stories() {
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
                Address::Known(address) => assert_eq!(cell(row, "address"), address.as_str()),
                Address::Unknown => assert_eq!(cell(row, "address"), "unknown", "and stays so"),
            }
            *if citation.address == Address::Unknown { &mut unknown } else { &mut known } += 1;
            assert!(!cell(row, "source_name").is_empty() && !cell(row, "rests_on").is_empty());
        }
    }
    assert!(known > 1 && unknown > 0, "addresses of both kinds: {known} and {unknown}");
    let (one_day, days) = (rows(&one_day().story), rows(&days().story));
    let row = |rows: &[Vec<String>], id: &str, columns: [&str; 5]| {
        let row = rows.iter().find(|row| cell(row, "id") == id).expect("the row");
        columns.map(|column| cell(row, column).to_owned())
    };
    let columns = ["places", "place_names", "holder", "kind", "address"];
    let known = "https://example.org/two-sides";
    assert_eq!(row(&one_day, "circles-concede", columns), ["A2", "Square A2", "crosses", "concession", known]);
    assert_eq!(row(&days, "relayed", columns), ["B2", "Square B2", "crosses", "control", "unknown"]);
    let columns = ["rests_on", "title", "published", "said_on", "not_holder"];
    assert_eq!(row(&days, "relayed", columns), ["crosses", "unknown", "unknown", "2001-02-08", ""]);
    assert_eq!(row(&days, "undated", columns)[3], "2001-02");
    assert_eq!(row(&days, "again", columns)[4], "circles");
}

#[test]
fn commas_quotes_and_line_ends_come_back() {
    let mut story = one_day().story;
    let text = "One, \"two\",\nthree;\r\n“four”, 'five'";
    let mut claims = story.claims.to_vec();
    claims[3].note = Some(text.into());
    story.claims = claims.into();
    let rows = rows(&story);
    assert_eq!((cell(&rows[3], "note"), rows.len()), (text, story.claims.len()));
}

#[test]
fn the_json_has_the_story_and_each_statement_with_its_citation() {
    for (_, Package { story, .. }) in stories() {
        let text = export::claims_json(&story, EDITION).expect("JSON");
        let json: Value = serde_json::from_str(&text).expect("JSON");
        let count = |field: &str| json[field].as_array().expect("a list").len();
        assert_eq!((count("claims"), count("areas")), (story.claims.len(), 4));
        assert_eq!((count("days"), count("sources")), (story.days().len(), story.sources.len()));
        assert_eq!(json["title"].as_str(), Some(&*story.title));
        assert_eq!((json["version"].as_str(), json["licence"].as_str()), (Some("0123456789ab"), EDITION.licence));
        let rows = rows(&story);
        assert_eq!(rows.len(), count("claims"));
        for (row, claim) in rows.iter().zip(json["claims"].as_array().expect("a list")) {
            assert_eq!(Some(cell(row, "id")), claim["id"].as_str());
            for field in ["outlet", "title", "published", "address"] {
                assert_eq!(Some(cell(row, field)), claim["citation"][field].as_str(), "{field}");
            }
        }
    }
}

#[test]
fn the_shapes_carry_what_every_voice_says() {
    let mut statuses = BTreeSet::new();
    // of a story that is told day by day, the shapes are of the day that is asked for
    let each_day = days().story.days().into_iter().map(|day| ("", Package { story: days().story.on(day), ..days() }));
    for (_, package) in stories().into_iter().chain(each_day) {
        let text = export::areas_geojson(&package, EDITION).expect("GeoJSON");
        let areas: FeatureCollection = text.parse().expect("GeoJSON");
        assert_eq!(areas.features.len(), 4);
        let as_of = areas.foreign_members.as_ref().and_then(|members| members["as_of"].as_str());
        assert_eq!(as_of, Some(package.story.as_of.to_string().as_str()));
        for (feature, area) in areas.features.iter().zip(package.story.areas.iter()) {
            assert_eq!(feature.property("code").and_then(Value::as_str), Some(area.code.as_str()));
            let status = feature.property("status").expect("what is said");
            assert_eq!(status.as_object().map(serde_json::Map::len), Some(package.story.voices().count()));
            for voice in package.story.voices() {
                let standing = package.story.standing(&voice, area);
                assert_is(&status[voice.as_str()], &standing);
                statuses.insert(standing.status());
            }
        }
    }
    assert_eq!(statuses.len(), 10, "every kind: {statuses:?}");
}

fn assert_is(said: &Value, standing: &Standing) {
    let (position, reach, conceded) = match standing {
        Standing::Claimed(Claimed { position, extent, conceded }) => {
            (Some(position), Some(extent.reach().token()), *conceded)
        }
        Standing::History(Claimed { position, conceded, .. }) => (Some(position), None, *conceded),
        Standing::Backed(backing) => (None, None, *backing == Backing::Conceded),
        Standing::NoClaim | Standing::Disputed(_) | Standing::DisputedAsPart(_) => (None, None, false),
    };
    let parties = |status: &str| position.filter(|position| position.status() == status).and_then(Position::parties);
    let (holder, not_holder) = (parties("held"), parties("not-held"));
    assert_eq!(said["status"], standing.status());
    assert_eq!((said["holder"].as_str(), said["not_holder"].as_str()), (holder.as_deref(), not_holder.as_deref()));
    assert_eq!(said["reach"].as_str(), reach);
    assert_eq!(said["conceded"].as_bool(), Some(conceded));
    assert_eq!(said["said_on"].is_null(), *standing == Standing::NoClaim);
    let sides = said["sides"].as_array();
    assert_eq!(sides.map_or(0, Vec::len), if sides_of(standing).is_some() { standing.positions().len() } else { 0 });
    // each side has sources, and of each the statement
    let list = |side: &Value, field: &str| side[field].as_array().expect("a list").len();
    assert!(sides.into_iter().flatten().all(|side| list(side, "sources") > 0 && list(side, "claims") > 0));
}

#[test]
fn the_shapes_are_those_of_the_file() {
    let files = sound_with("areas.geojson", "[11, 51]", "[11.123457, 51.000003]");
    let (_, before) = files.iter().find(|(name, _)| *name == "areas.geojson").expect("the shapes");
    let before: FeatureCollection = std::str::from_utf8(before).expect("text").parse().expect("GeoJSON");
    let after = export::areas_geojson(&read(&files), EDITION).expect("GeoJSON");
    assert_eq!(
        after.matches("[11.123457,51.000003]").count(),
        4 + 1,
        "one corner of each square, where one also begins"
    );
    let after: FeatureCollection = after.parse().expect("GeoJSON");
    assert_eq!((before.features.len(), after.features.len()), (4, 4));
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

const LINKED: &str = "<script type=\"application/ld+json\">";

/// The statements for programs, of which a page has one script.
fn linked(document: &str) -> Value {
    assert_eq!(document.matches(LINKED).count(), 1);
    let (before, after) = document.split_once(LINKED).expect("a script");
    assert!(before.contains("</main>"), "behind what readers are sent");
    let (text, after) = after.split_once("</script>").expect("its end");
    assert_eq!(after, "</body></html>");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn programs_find_each_statement_once_and_no_verdict() {
    for (_, package) in stories() {
        let page = page(package);
        let (story, document) = (page.story(), common::document(&page));
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
            assert!(node["text"].as_str().is_some_and(|text| text.starts_with(&*claim.paraphrase)));
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
    let mut package = one_day();
    let text = "</script><script>alert(1)</script><!-- <script> </main>";
    let mut claims = package.story.claims.to_vec();
    claims[0].paraphrase = text.into();
    package.story.claims = claims.into();
    let page = page(package);
    let document = common::document(&page);
    let json = linked(&document);
    let claims = json["@graph"].as_array().expect("a graph");
    assert!(claims.iter().any(|claim| claim["text"].as_str() == Some(text)));
}

#[test]
fn a_version_is_of_every_byte() {
    let of = |files: &data::Files| data::version(files);
    let first = sound();
    let version = of(&first);
    assert!(version.len() == 12 && version.chars().all(|c| c.is_ascii_hexdigit()), "{version}");
    assert_eq!(of(&sound()), version, "the same files");
    assert_eq!(first.iter().count(), 10);
    for (name, bytes) in first.iter() {
        let mut other = first.clone();
        let mut changed = bytes.to_vec();
        *changed.last_mut().expect("a byte") ^= 1;
        other.insert(name, changed);
        assert_ne!(of(&other), version, "{name}");
    }
    let page = page(one_day());
    let day = i18n::date(Locale::default(), page.story().updated);
    let words = format!("Data of {day}, version {version}.");
    assert!(common::document(&page.clone().versioned(&version)).contains(&words));
    assert!(!common::document(&page).contains(", version "));
}

/// The stories whose pictures are looked at, as pages: that of one day with few words and with many, and the other on each
/// of some days.
fn pictured() -> Vec<(String, Page)> {
    let by_day = page(days());
    let some = ["2001-02-01", "2001-02-05", "2001-02-09", "2001-02-25"]
        .map(|day| (day.to_owned(), by_day.on(common::day(day))));
    let one_day =
        [("few words", one_day()), ("many words", wordy())].map(|(name, story)| (name.to_owned(), page(story)));
    one_day.into_iter().chain(some).collect()
}

/// The size of the letters of a class, as the picture's own style has it.
fn size(css: &str, class: &str) -> f64 {
    let (_, rest) = css.split_once(&format!(".{class}{{font-size:")).expect("a size");
    rest.split_once("px").expect("in pixels").0.parse().expect("a number")
}

#[test]
fn a_picture_has_its_legend_and_cuts_no_word() {
    for (name, page) in pictured() {
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
                    let standing = of(&node, &by).or(Some("none".to_owned()));
                    let sides = of(&node, "data-sides")
                        .filter(|_| standing.as_deref().is_some_and(|text| text.starts_with("disputed")));
                    (standing, sides)
                })
                .collect();
            assert_eq!(legend, shown, "{name}, {}", voice.as_str());

            let css = svg.descendants().find(|node| node.has_tag_name("style")).and_then(|node| node.text());
            let mut words = String::new();
            let is_cited = match &voice {
                Voice::Source(id) => {
                    page.story().claims.iter().any(|claim| claim.source == *id && page.story().counts(claim))
                }
                Voice::All | Voice::Agreement => shown.iter().any(|(standing, _)| standing.as_deref() != Some("none")),
            };
            for class in ["headline", "caption", "entry", "cited", "credits"] {
                let lines: Vec<_> = svg.descendants().filter(|node| node.attribute("class") == Some(class)).collect();
                let is_there = class != "cited" || is_cited;
                assert_eq!(!lines.is_empty(), is_there, "{name}, {}: {class}", voice.as_str());
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
                assert!(words.contains(&*credit.text), "{}", credit.text);
            }
            assert_eq!(words.contains("Sources: "), is_cited, "{name}, {}", voice.as_str());
        }
    }
    assert!(picture(page(one_day()), Voice::All).contains(">Sources: Gazette<"));
    // of sources that have no room, how many they are is told
    let many = picture(page(wordy()), Voice::All);
    assert!(many.contains(" and 1 more<"));
}
