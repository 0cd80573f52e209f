//! The page as it is rendered beforehand: what a reader has before any program, and without one.

use claimed_ground::i18n::Locale;
use claimed_ground::layout::Tier;
use claimed_ground::publish::{self, BadTemplate, Site};
use claimed_ground::view::{Page, slots};

use crate::common::{first_story, root, story};

const TEMPLATE: &str = "<html><title></title><style></style><main></main>";

fn page() -> Page {
    Page::new(first_story(), Locale::default()).expect("areas with boundaries")
}

fn site() -> Site {
    let address = Site::read_address("https://maps.example/a");
    Site { address, stories: vec!["a-story".to_owned(), "b-story".to_owned()], policed: true }
}

fn document() -> String {
    publish::document(TEMPLATE, page(), &Site::default()).expect("a place for the story")
}

#[test]
fn the_page_has_map_sources_claims_and_table() {
    let document = document();
    let count = |text: &str| document.matches(text).count();
    assert_eq!(count("data-area="), 27, "a shape an area");
    assert_eq!(count("type=\"radio\""), 6, "a radio a voice");
    assert_eq!(count("data-claim="), 23, "each statement once");
    assert_eq!(count("<tr>"), 1 + 23, "a row a statement, and the header");
    for area in ["AF0801", "AF0912"] {
        assert_eq!(count(&format!("href=\"#{area}\" aria-labelledby")), 1, "a link leads to {area}");
        assert_eq!(count(&format!("id=\"{area}\"")), 1, "and ends there");
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
    for later in ["data-claim=", "class=\"place\"", "<table", "<footer", "labels close"] {
        assert!(document.contains(later) && !first.contains(later), "{later} is read later");
    }
    assert_eq!(document.matches("<noscript>").count(), document.matches("</noscript>").count());
}

#[test]
fn every_name_an_area_is_given_stands_in_the_page() {
    let document = document();
    for voice in ["taliban", "nrf", "cnn", "un", "all"] {
        for suffix in ["name", voice] {
            assert_eq!(document.matches(&format!("id=\"AF0807-{suffix}\"")).count(), 1, "AF0807-{suffix}");
        }
    }
    // where what is said is only implied, the words for a reader who has hidden that are there too
    assert!(document.contains("id=\"AF0301-cnn-hidden\""));
}

#[test]
fn no_page_calls_anything_undisputed() {
    for name in ["panjshir-2021-09-05", "panjshir-2021-08-15"] {
        let page = Page::new(story(name), Locale::default()).expect("areas with boundaries");
        let changes = slots(&page).into_iter().flat_map(|slot| slot.steps).filter_map(|(_, text)| text);
        for page in [page.clone(), page.clone().embedded()] {
            let whole = publish::document(TEMPLATE, page, &Site::default()).expect("a page");
            assert!(!whole.to_lowercase().contains("undisputed"), "{name}");
        }
        assert!(changes.into_iter().all(|text| !text.to_lowercase().contains("undisputed")), "{name}, day by day");
    }
}

#[test]
fn an_area_with_the_name_of_a_group_is_told_apart() {
    let document = document();
    assert!(document.contains("Andarab (Baghlan)"));
    assert!(!document.contains("Of Andarab.") && !document.contains("Andarab, Andarab"));
}

#[test]
fn shapes_are_sent_once_and_in_whole_units() {
    let document = document();
    let mut shapes: Vec<_> = document.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(shapes.iter().all(|path| !path.contains('.')), "no decimals");
    shapes.retain(|path| path.len() > 40);
    let all = shapes.len();
    shapes.sort_unstable();
    shapes.dedup();
    assert_eq!(shapes.len(), all, "no shape twice");
}

#[test]
fn nothing_in_the_page_is_styled_or_scripted_by_attribute() {
    // a host's content policy drops both without a word
    let document = document();
    assert!(!document.contains(" style=") && !document.contains(" onclick="));
}

#[test]
fn a_page_that_was_rendered_takes_another_story() {
    let sites = [Site::default(), site()];
    for site in &sites {
        let made = |template: &str| publish::document(template, page().named("a-story"), site);
        let once = made(TEMPLATE).expect("a page");
        assert_eq!(made(&once).as_deref(), Ok(once.as_str()));
        assert_eq!(made("<html><title></title><style></style>"), Err(BadTemplate::NoPlace));
        assert_eq!(made("<html><style></style><main></main>"), Err(BadTemplate::NoHead));
        assert_eq!(made("<title></title><style></style><main></main>"), Err(BadTemplate::NoHead));
    }
}

#[test]
fn the_style_sheet_has_the_sizes_names_were_placed_for() {
    let css = std::fs::read_to_string(root().join("www/map.css")).expect("a style sheet");
    for tier in Tier::ALL {
        let unit = format!("--u: {:.3}px", tier.units_per_pixel());
        assert!(css.contains(&unit), "{}: {unit}", tier.token());
    }
}
