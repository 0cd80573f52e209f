//! The page as it is rendered beforehand: what a reader has before any program, and without one.

use std::collections::BTreeSet;

use claimed_ground::contract::with_id;
use claimed_ground::layout::Tier;
use claimed_ground::publish::{self, Assets, Files, Site};
use claimed_ground::view::{Page, picture, slots};

use crate::common::{self, PUBLISHED, Voice, published, read, root};
use crate::made_up::{days, one_day, sound, sound_with};
use crate::markup::{Document, Element};

fn page() -> Page {
    common::page(one_day())
}

fn site() -> Site {
    let address = Site::read_address("https://maps.example/a");
    Site { address, stories: vec!["a-story".to_owned(), "b-story".to_owned()], policed: true }
}

fn document() -> String {
    common::document(&page())
}

/// The story in a page, without the page around it, in which not every element has an end.
fn main_of(document: &str) -> &str {
    let start = document.find("<main>").expect("a place for the story");
    let end = document.rfind("</main>").expect("its end");
    &document[start..end + "</main>".len()]
}

#[test]
fn the_page_has_map_sources_claims_and_table() {
    let text = document();
    let document = Document::read(main_of(&text));
    let story = one_day().story;
    assert_eq!((story.areas.len(), story.voices().count(), story.claims.len()), (4, 6, 7));
    assert_eq!(document.count("#map [data-area]"), 4, "a shape an area");
    assert_eq!(document.count("input[type=radio]"), 6, "a radio a voice");
    assert_eq!(document.count(".claim"), 7, "each statement once");
    for claim in story.claims.iter() {
        document.one(&format!("#claim-{}", claim.id));
    }
    assert_eq!(document.count("tr"), 1 + 7, "a row a statement, and the header");
    for area in story.areas.iter() {
        let link = document.one(&format!("#map [href=\"#{}\"]", area.code));
        assert!(link.attribute("aria-labelledby").is_some(), "a link leads to {}", area.code);
        document.one(&format!("#{}", area.code));
    }
}

#[test]
fn a_browser_with_scripts_gets_to_the_map_first() {
    let document = document();
    // what such a browser does not take for text
    let first: String = document
        .split("<noscript>")
        .enumerate()
        .filter_map(|(index, rest)| if index == 0 { Some(rest) } else { Some(rest.split_once("</noscript>")?.1) })
        .collect();
    for there in ["<h1 ", "type=\"radio\"", "data-area=", "class=\"legend\"", "id=\"claims\""] {
        assert!(first.contains(there), "{there} is there at once");
    }
    for later in ["id=\"claim-", "class=\"place\"", "<table", "<footer", "labels close"] {
        assert!(document.contains(later) && !first.contains(later), "{later} is read later");
    }
    assert_eq!(document.matches("<noscript>").count(), document.matches("</noscript>").count());
}

#[test]
fn every_name_an_area_is_given_stands_in_the_page() {
    let text = document();
    let document = Document::read(main_of(&text));
    let mut names = 0;
    for link in document.all("#map [aria-labelledby]").into_iter().filter(|link| link.attribute("href").is_some()) {
        for id in link.attribute("aria-labelledby").expect("names").split(' ') {
            document.one(&with_id(id));
            names += 1;
        }
    }
    assert!(names >= 8, "two and more for each of four areas: {names}");
    // what the program makes names of when another voice is chosen
    document.one("#A1 header");
    for word in ["circles", "crosses", "gazette", "guild", "all"] {
        document.one(&format!("#A1 [data-voice={word}]"));
    }
    // where what is said is only implied, the words for a reader who has hidden that are there too
    document.one("#B1 [data-voice=gazette].while-shown");
    document.one("#B1 [data-voice=gazette].while-hidden");
}

#[test]
fn no_page_calls_anything_undisputed() {
    let made_up = [("made up, of one day", one_day()), ("made up, day by day", days())];
    for (name, package) in PUBLISHED.map(|name| (name, published(name))).into_iter().chain(made_up) {
        let page = common::page(package);
        for page in [page.clone(), page.clone().embedded()] {
            let whole = common::document(&page).to_lowercase();
            // how far sources agree is there to be told
            assert!(whole.contains("disputed") && !whole.contains("undisputed"), "{name}");
        }
        let mut changes = slots(&page).into_iter().flat_map(|slot| slot.steps).filter_map(|(_, text)| text);
        assert!(changes.all(|text| !text.to_lowercase().contains("undisputed")), "{name}, day by day");
    }
}

#[test]
fn an_area_with_the_name_of_a_group_is_told_apart() {
    let usual = "\"name\":\"Square A2\",\"group\":\"north\",\"province\":\"North\"";
    let namesake = "\"name\":\"North\",\"group\":\"north\",\"province\":\"Far North\"";
    let [usual, namesake] =
        [sound(), sound_with("areas.geojson", usual, namesake)].map(|files| common::page(read(&files)));
    // where a statement is of it
    let [on_page, told_apart] = [&usual, &namesake].map(common::document);
    assert!(on_page.contains("Of Square A2.") && !on_page.contains("North (Far North)"));
    assert!(told_apart.contains("Of North (Far North).") && !told_apart.contains("Of North."));
    // and on the map, where others have their group behind their name
    let [drawn, told_apart] = [usual, namesake].map(|page| picture(page, Voice::All));
    assert!(drawn.contains("<title>Square A2, North: "));
    assert!(told_apart.contains("<title>North (Far North): ") && !told_apart.contains("North, North"));
}

#[test]
fn shapes_are_sent_once_and_in_whole_units() {
    let text = document();
    let document = Document::read(main_of(&text));
    let paths: Vec<_> = document.all("path").into_iter().filter_map(|path| path.attribute("d")).collect();
    assert!(paths.iter().all(|path| !path.contains('.')), "no decimals");
    let shapes = document.all("#map [data-area]").into_iter().filter_map(|area| area.attribute("d"));
    assert_eq!(shapes.filter(|shape| paths.contains(shape)).count(), 4);
    assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len(), "no shape twice");
}

#[test]
fn nothing_in_the_page_is_styled_or_scripted_by_attribute() {
    // a host's content policy drops both without a word
    for package in [one_day(), days()] {
        let text = common::document(&common::page(package));
        let document = Document::read(main_of(&text));
        assert!(document.count("[class]") > 0);
        assert_eq!(document.count("[style]"), 0);
        let attributes = document.all("*").into_iter().flat_map(Element::names);
        let handlers: Vec<_> = attributes.filter(|name| name.starts_with("on")).collect();
        assert!(handlers.is_empty(), "{handlers:?}");
    }
}

#[test]
fn a_document_has_what_its_page_loads() {
    let file = |name: &str| name.to_owned();
    let files = Files {
        app: file("app-1.js"),
        wasm: file("app-2.wasm"),
        boot: file("boot-3.js"),
        embed: file("embed-4.js"),
        reading: file("reading-5.css"),
        embed_reading: file("embed-reading-7.css"),
        icon: file("icon-6.svg"),
        ..Files::default()
    };
    let assets = Assets { files, ..common::assets() };
    let made = |page: Page| publish::document(&page, &site(), &assets).expect("a document");
    let files = |document: &str| -> Vec<String> {
        let named = document.split("assets/").skip(1).filter_map(|rest| rest.split_once('"'));
        named.map(|(name, _)| name.to_owned()).collect()
    };
    let [whole, by_day, embed] = [made(page()), made(common::page(days())), made(page().embedded())];
    assert_eq!(
        files(&whole),
        ["reading-5.css", "icon-6.svg", "reading-5.css", "boot-3.js", "app-1.js", "app-2.wasm", "boot-3.js"]
    );
    assert_eq!(
        files(&embed),
        ["embed-reading-7.css", "embed-reading-7.css", "embed-4.js", "app-1.js", "app-2.wasm", "embed-4.js"]
    );
    // what is loaded is asked for behind the map, and before what is unfolded later
    for page in [&whole, &embed] {
        let at = |text: &str| page.find(text).expect("in the page");
        assert!(at("id=\"map\"") < at("modulepreload") && at("modulepreload") < at("id=\"claims\""));
    }
    // an embed page is in a folder
    assert_eq!((whole.matches("\"../assets/").count(), embed.matches("\"../assets/").count()), (0, 6));
    for (text, of_whole, of_days, of_embed) in [
        (".of-page{}", true, true, true),
        (".of-days{}", false, true, false),
        (".of-embed{}", false, false, true),
        ("options()", false, false, true),
        // it is in the desk's own markup
        (".of-desk{}", false, false, false),
    ] {
        assert_eq!([&whole, &by_day, &embed].map(|page| page.contains(text)), [of_whole, of_days, of_embed], "{text}");
    }
    assert_eq!(made(page()), whole, "the same bytes");
}

#[test]
fn texts_end_neither_attributes_nor_elements() {
    let mut package = one_day();
    package.story.title = "\"><script>alert(1)</script>".into();
    package.story.framing = "</title>\"&<!--".into();
    let document = publish::document(&common::page(package).named("a-story"), &site(), &common::assets());
    let document = document.expect("a document");
    assert!(!document.contains("<script>alert") && !document.contains("<!--"), "{document}");
    assert!(
        document.contains("content=\"&lt;/title&gt;&quot;&amp;&lt;!--\"")
            || document.contains("content=\"</title>&quot;&amp;<!--\"")
    );
}

#[test]
fn the_style_sheet_has_the_sizes_names_were_placed_for() {
    let read = |file: &str| std::fs::read_to_string(root().join("www").join(file)).expect("a style sheet");
    // the second has those of a map that is zoomed in
    let css = read("map.css") + &read("reading.css");
    for tier in Tier::ALL {
        let unit = format!("--u: {:.3}px", tier.units_per_pixel());
        assert!(css.contains(&unit), "{}: {unit}", tier.token());
    }
}
