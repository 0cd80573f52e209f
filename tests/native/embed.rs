//! What a page says of itself to those who embed it, link to it and list it.

use claimed_ground::contract::options::{OPTIONS, documentation};
use claimed_ground::publish::{self, Site};
use claimed_ground::view::{CARD, Page, card};
use serde_json::{Value, json};

use crate::common::{self, Voice, root};
use crate::made_up::{days, one_day, wordy};

fn page() -> Page {
    common::page(one_day()).named("a-story")
}

fn site() -> Site {
    let address = Site::read_address("https://maps.example/ground");
    Site { address, stories: vec!["a-story".to_owned(), "b-story".to_owned()], policed: false }
}

fn document(page: Page, site: &Site) -> String {
    publish::document(&page, site, &common::assets()).expect("a document")
}

/// The values of an attribute, of every element that has it.
fn all<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn the_documentation_has_the_table_of_options() {
    let text = std::fs::read_to_string(root().join("docs/embedding.md")).expect("documentation");
    assert!(text.contains(&documentation()), "docs/embedding.md: run `make generate`");
    let mut names: Vec<_> =
        OPTIONS.iter().flat_map(|o| [Some(o.name), o.alias.map(|(name, _)| name)]).flatten().collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "no name twice: {names:?}");
}

#[test]
fn an_embed_is_told_what_its_story_has() {
    let told = |page: Page| -> Vec<Value> {
        let document = document(page.embedded(), &site());
        let options = document.split_once("<script type=\"application/json\">");
        let options = options.and_then(|(_, rest)| rest.split_once("</script><script>options()</script>"));
        serde_json::from_str(options.expect("options").0).expect("JSON")
    };
    let values = |rows: &[Value], name: &str| {
        rows.iter().find(|row| row[0] == name).map(|row| row[1].clone()).expect("an option")
    };
    let rows = told(page());
    assert_eq!(rows.len(), OPTIONS.len() + OPTIONS.iter().filter(|option| option.alias.is_some()).count());
    assert_eq!(values(&rows, "source"), json!(["circles", "crosses", "gazette", "guild", "all", "agreement"]));
    assert_eq!(values(&rows, "story"), json!(["a-story", "b-story"]));
    assert_eq!(values(&rows, "plain"), Value::Null);
    assert_eq!(values(&rows, "date"), json!([]), "a story of one day has none to ask for");
    assert_eq!(values(&rows, "area"), json!(["A1", "A2", "B1", "B2"]));
    let by_day = values(&told(common::page(days()).named("b-story")), "date");
    let by_day = by_day.as_array().expect("days");
    assert_eq!((by_day.len(), &by_day[0], &by_day[24]), (25, &json!("2001-02-01"), &json!("2001-02-25")));
}

#[test]
fn an_embed_stands_for_its_page_and_is_not_searched_for() {
    let without = document(page().embedded(), &Site::default());
    assert!(without.contains("<link rel=\"canonical\" href=\"../a-story.html\">"));
    let with = document(page().embedded(), &site());
    assert!(with.contains("<link rel=\"canonical\" href=\"https://maps.example/ground/a-story.html\">"));
    // each link that leads out of the story leaves the host's page where it is
    let links: Vec<_> = with.split("<a ").skip(1).filter_map(|rest| Some(rest.split_once('>')?.0)).collect();
    let (within, out): (Vec<_>, Vec<_>) = links.into_iter().partition(|link| link.contains("href=\"#"));
    assert!(!within.is_empty() && within.iter().all(|link| !link.contains("target=")), "{within:?}");
    assert!(out.len() > 2);
    assert!(out.iter().all(|link| link.contains("target=\"_blank\"")), "{out:?}");
}

#[test]
fn what_needs_a_whole_address_is_only_there_with_one() {
    let without = document(page(), &Site::default());
    let whole = document(page(), &site());
    for absent in ["og:", "oembed", "canonical", "twitter:"] {
        assert!(whole.contains(absent) && !without.contains(absent), "{absent}");
    }
    assert_eq!(publish::oembed(&page(), &Site::default()), None);
    let with = document(page(), &site());
    let of = |property: &str| all(&with, &format!("<meta property=\"{property}\" content=\"")).concat();
    assert_eq!(of("og:image"), "https://maps.example/ground/cards/a-story/all.png");
    assert_eq!((of("og:image:width"), of("og:image:height")), (CARD.0.to_string(), CARD.1.to_string()));
    assert_eq!(of("og:title"), "Two sides dispute one square");
    assert_eq!(of("og:url"), "https://maps.example/ground/a-story.html");
    assert!(with.contains("href=\"https://maps.example/ground/oembed/a-story.json\""));
    for bad in [
        "maps.example",
        "ftp://maps.example",
        "https://",
        "https://a b/",
        "https://a/\"x",
        "javascript:alert(1)",
        "https://a.example:abc",
        "https://me:word@a.example/",
        "https://a.example/?q",
        "https://a.example/#f",
    ] {
        assert_eq!(Site::read_address(bad), None, "{bad}");
    }
}

#[test]
fn the_answer_to_oembed_has_what_it_must() {
    let answer: Value = serde_json::from_str(&publish::oembed(&page(), &site()).expect("an answer")).expect("JSON");
    assert_eq!((answer["version"].as_str(), answer["type"].as_str()), (Some("1.0"), Some("rich")));
    let html = answer["html"].as_str().expect("a frame");
    assert!(html.starts_with("<iframe src=\"https://maps.example/ground/embed/a-story.html\" title=\""), "{html}");
    for size in ["width", "height", "thumbnail_width", "thumbnail_height"] {
        assert!(answer[size].as_u64().is_some_and(|size| size > 0), "{size}");
    }
    assert_eq!(answer["thumbnail_url"], "https://maps.example/ground/cards/a-story/all.png");
}

#[test]
fn the_map_of_each_source_can_be_shared() {
    let page = page();
    for voice in page.story().voices() {
        assert_eq!(publish::shared(&page, &voice, &Site::default()), None);
        let shared = publish::shared(&page, &voice, &site()).expect("a page");
        let id = voice.as_str();
        assert!(shared.contains(&format!("content=\"https://maps.example/ground/cards/a-story/{id}.png\"")), "{id}");
        let query = if voice == Voice::All { String::new() } else { format!("?source={id}") };
        assert!(shared.contains(&format!("url=../../a-story.html{query}\"")), "{id}");
    }
}

#[test]
fn a_card_is_as_large_as_networks_ask_for_and_cuts_nothing() {
    // one with few words, and one with as many as are likely
    for page in [page(), common::page(wordy())] {
        for voice in page.story().voices() {
            let card = card(&page, &voice);
            let drawing = roxmltree::Document::parse(&card).expect("XML");
            let root = drawing.root_element();
            assert_eq!((root.attribute("width"), root.attribute("height")), (Some("1200"), Some("630")));
            // words are scaled to what room there is; the lowest of them is on the card
            let words = root.children().rfind(|node| node.has_tag_name("g")).expect("words");
            let scale = words.attribute("transform").and_then(|t| t.rsplit_once("scale(")).expect("a scale").1;
            let scale: f64 = scale.trim_end_matches(')').parse().expect("a number");
            let lines = words.descendants().filter(|node| node.has_tag_name("text"));
            let bases: Vec<f64> = lines.filter_map(|line| line.attribute("y")?.parse().ok()).collect();
            assert!(bases.len() > 4, "headline, caption, legend, sources and credits: {bases:?}");
            let lowest = bases.into_iter().fold(0.0, f64::max);
            assert!(lowest * scale <= 6300.0, "{}: {lowest} times {scale}", voice.as_str());
        }
    }
}
