//! Stories that are told in parts: each part says of its areas what the whole says, nothing is lost or told twice, and the
//! page of the whole grows with its shapes and not with its words.

use std::collections::{BTreeMap, HashMap};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use claimed_ground::contract::{id, path};
use claimed_ground::data::Files;
use claimed_ground::i18n::{Locale, attributed};
use claimed_ground::publish::{File, Kind, Published, Site};
use sha2::{Digest, Sha256};

use crate::common::{assets, published, read};
use crate::country::squares;
use crate::made_up;

const MANY: usize = 104;

/// The pages of a story that is published as `country`, and what that of the whole loads of its parts, by path.
fn site(files: &Files) -> BTreeMap<String, String> {
    let story =
        Published::new(read(files), files, Locale::default(), None).expect("areas with boundaries").named("country");
    let (site, assets) = (Site::default(), assets());
    let files = story.files(&site, &assets);
    let of_parts = |file: &&File<'_>| matches!(file.kind, Kind::Page | Kind::Embed | Kind::Part);
    let files = files.iter().filter(of_parts).filter(|file| !file.path.starts_with(path::DESK));
    files.map(|file| (file.path.clone(), file.content().expect("a file"))).collect()
}

fn text<'a>(site: &'a BTreeMap<String, String>, path: &str) -> &'a str {
    site.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", site.keys()))
}

/// The one file of a part that is loaded on demand, by its ending.
fn on_demand<'a>(site: &'a BTreeMap<String, String>, group: &str, ending: &str) -> (&'a str, &'a str) {
    let start = format!("assets/country.{group}.");
    let own: Vec<_> = site.iter().filter(|(path, _)| path.starts_with(&start) && path.ends_with(ending)).collect();
    let [(path, text)] = own[..] else { panic!("{own:?}") };
    (path, text)
}

#[test]
fn a_part_says_of_its_areas_what_the_whole_says() {
    let stories = [made_up::days(), published(crate::common::FIRST), published(crate::common::LONG)];
    for story in stories.into_iter().map(|package| package.story) {
        for group in story.groups.iter().filter(|group| story.areas.iter().any(|area| area.group == group.id)) {
            let part = story.part(&group.id);
            assert!(part.claims.len() <= story.claims.len() && part.areas.len() < story.areas.len());
            for day in story.days() {
                let (whole, part) = (story.on(day), part.on(day));
                for area in part.areas.iter() {
                    for voice in whole.voices() {
                        let said = |story| {
                            let standing = crate::common::Story::standing(story, &voice, area);
                            attributed(Locale::default(), story, &voice, area, &standing)
                        };
                        assert_eq!(said(&part), said(&whole), "{} on {day}, by {}", area.code, voice.as_str());
                    }
                }
            }
        }
    }
}

#[test]
fn only_many_areas_of_several_groups_are_told_in_parts() {
    let parts = |files: &Files| read(files).story.parts().len();
    assert_eq!(parts(&squares(100)), 0);
    assert_eq!(parts(&squares(101)), 2);
    let mut of_one = squares(101);
    let areas = of_one.iter().find(|(name, _)| *name == "areas.geojson").map(|(_, bytes)| bytes.to_vec());
    let areas = String::from_utf8(areas.expect("areas")).expect("text").replace("\"south\"", "\"north\"");
    of_one.insert("areas.geojson", areas.into_bytes());
    assert_eq!(parts(&of_one), 0, "all are of one group");
}

#[test]
fn nothing_is_lost_and_nothing_is_told_on_the_page_of_the_whole() {
    let files = squares(MANY);
    let (story, site) = (read(&files).story, site(&files));
    let whole = text(&site, "country.html");
    let mut told: HashMap<String, usize> = HashMap::new();
    for group in ["north", "south"] {
        let (page, words) = (text(&site, &format!("country.{group}.html")), on_demand(&site, group, ".html").1);
        for claim in story.claims.iter() {
            let id = format!("id=\"{}\"", id::claim(&claim.id));
            assert!(!whole.contains(&id), "{id}");
            assert_eq!(page.contains(&id), words.contains(&id), "{id}");
            *told.entry(id.clone()).or_default() += words.matches(&id).count();
        }
        for area in story.areas.iter().filter(|area| area.group.as_str() == group) {
            // without a script, the map and the index lead to the page of the part, and that to the words
            assert_eq!(whole.matches(&format!("href=\"country.{group}.html#{}\"", area.code)).count(), 2);
            assert!(page.contains(&format!("id=\"{}\"", area.code)));
            assert!(whole.contains(&format!("id=\"{0}\" href", id::name(&area.code))), "its name, for the map");
        }
        assert!(page.contains("href=\"country.html\""), "and back");
    }
    assert_eq!(told.len(), story.claims.len());
    assert!(told.values().all(|times| *times == 1), "each statement is in one part");
}

#[test]
fn a_statement_about_no_area_is_on_the_page_of_the_whole() {
    let mut files = squares(MANY);
    let claims = files.iter().find(|(name, _)| *name == "claims.csv").map(|(_, bytes)| bytes.to_vec()).expect("claims");
    let claims = String::from_utf8(claims).expect("text");
    let row = claims.lines().find(|row| row.starts_with("c7-courier,")).expect("a claim");
    let of_none = row.replace(",control,rings,", ",other,,").replace("S7", "").replace("c7-courier", "of-none");
    files.insert("claims.csv", format!("{claims}{of_none}\n").into_bytes());
    let site = site(&files);
    assert!(text(&site, "country.html").contains("id=\"claim-of-none\""));
    assert!(!on_demand(&site, "north", ".html").1.contains("claim-of-none"));
}

#[test]
fn a_claim_on_a_province_as_a_whole_is_told_as_such_until_the_part_has_come() {
    let mut files = squares(MANY);
    let claims = files.iter().find(|(name, _)| *name == "claims.csv").map(|(_, bytes)| bytes.to_vec()).expect("claims");
    let claims = String::from_utf8(claims).expect("text");
    let (head, row) = (claims.lines().next().expect("columns"), claims.lines().nth(1).expect("a claim"));
    assert!(row.contains(",S0,"));
    files.insert("claims.csv", format!("{head}\n{}\n", row.replace(",S0,", ",north,")).into_bytes());
    let words = "data-words=\"Held by the Circles, said of the province as a whole, according to the Circles.\"";
    let site = site(&files);
    assert!(text(&site, "country.html").contains(words), "{words}");
}

#[test]
fn what_is_loaded_is_named_by_its_content_and_checked() {
    let site = site(&squares(MANY));
    for (page, up) in [("country.html", ""), ("embed/country.html", "../")] {
        for (group, ending) in [("north", ".html"), ("north", ".json"), ("south", ".html"), ("south", ".json")] {
            let (path, content) = on_demand(&site, group, ending);
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(content)));
            assert!(text(&site, page).contains(&format!("=\"{up}{path} {hash}\"")), "{path} on {page}");
        }
    }
    let shapes: serde_json::Value = serde_json::from_str(on_demand(&site, "north", ".json").1).expect("JSON");
    assert_eq!(shapes["areas"].as_object().map(serde_json::Map::len), Some(MANY / 2));
    assert_eq!(shapes["border"][0], "north");
    let fine = shapes["areas"]["S0"].as_str().expect("a path");
    let coarse =
        text(&site, "country.html").split("data-area=\"S0\"").next().and_then(|before| before.rsplit(" d=\"").next());
    assert!(fine.len() > coarse.expect("a path").len(), "finer than what the page is sent with");
}

#[test]
fn the_page_grows_with_shapes_and_not_with_words() {
    let document = |more: usize| {
        let mut files = squares(MANY);
        let claims = files.iter().find(|(name, _)| *name == "claims.csv").map(|(_, bytes)| bytes.to_vec());
        let mut claims = String::from_utf8(claims.expect("claims")).expect("text");
        let again: Vec<_> = claims.lines().skip(1).map(str::to_owned).collect();
        for copy in 0..more {
            again.iter().for_each(|row| claims += &format!("again{copy}-{row}\n"));
        }
        files.insert("claims.csv", claims.into_bytes());
        text(&site(&files), "country.html").len()
    };
    let (once, twice) = (document(0), document(1));
    assert!(twice < once + 200, "{once} bytes with four statements on each area, {twice} with eight");
}
