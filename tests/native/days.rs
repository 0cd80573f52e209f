//! What a page shows from day to day, and whom its words name, on a made-up story.

use std::collections::BTreeSet;

use claimed_ground::contract::attribute::{AREA, OF, OLD, SIDES, VOICE, by};
use claimed_ground::contract::class::{AGE, FRAMING, LEGEND, PLACE, SILENT, SUMMARY};
use claimed_ground::contract::id::{DAY, HEADLINE, MAP};
use claimed_ground::contract::{standing, with_id};
use claimed_ground::i18n::{Locale, area_label};
use claimed_ground::view::{Slot, markup, slots};

use crate::common::{Story, Voice, page};
use crate::made_up::days;
use crate::markup::Document;

fn story() -> Story {
    days().story
}

/// The kinds of standing that the story has, on some day by some voice.
fn statuses(story: &Story) -> BTreeSet<String> {
    let of_day = |then: Story| {
        let standings = then.areas.iter().flat_map(|area| then.voices().map(|voice| then.standing(&voice, area)));
        standings.map(|standing| standing.status().to_owned()).collect::<Vec<_>>()
    };
    story.days().into_iter().flat_map(|day| of_day(story.on(day))).collect()
}

#[test]
fn the_made_up_story_has_every_kind_of_standing() {
    let every = [
        "conceded",
        "contested",
        "corroborated",
        "disputed",
        "disputed-as-part",
        "held",
        "history",
        "none",
        "not-held",
        "single",
    ];
    assert_eq!(statuses(&story()), every.map(str::to_owned).into());
}

#[test]
fn no_name_of_an_area_attributes_anything_to_a_source_that_did_not_speak() {
    let story = story();
    let (mut spoke, mut silent) = (0, 0);
    for day in story.days() {
        let then = story.on(day);
        for area in then.areas.iter() {
            for voice in then.voices() {
                let label = area_label(Locale::default(), &then, &voice, area, &then.standing(&voice, area));
                assert!(!label.contains("undisputed"), "{label}");
                for source in then.sources.iter() {
                    // of the area or of a group that it lies in, it must have spoken by that day
                    let has_spoken = then.claims.iter().any(|claim| {
                        claim.source == source.id
                            && then.counts(claim)
                            && claim.is_of(area)
                            && claim.assertion.is_some()
                    });
                    if according_to(&label).contains(&source.in_sentence) {
                        assert!(has_spoken, "{day}: {label}");
                        spoke += 1;
                    }
                    if label.ends_with(&format!("no statement by {} on who holds it", source.in_sentence)) {
                        assert!(!then.has_spoken(&Voice::Source(source.id.clone()), area), "{day}: {label}");
                        silent += 1;
                    }
                }
            }
        }
    }
    assert!(spoke > 100 && silent > 100, "{spoke} names have a source in them, and {silent} say that there is none");
}

/// The parts of a label that say according to whom.
fn according_to(label: &str) -> String {
    let after = label.split("according to ").skip(1);
    after.filter_map(|rest| rest.split(';').next()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_coloured_area_of_every_day_has_a_statement_with_a_citation() {
    let story = story();
    let mut coloured = 0;
    for day in story.days() {
        let then = story.on(day);
        for area in story.areas.iter() {
            for voice in then.voices().filter(|voice| then.standing(voice, area).status() != "none") {
                let spoke: Vec<_> = then
                    .claims
                    .iter()
                    .filter(|claim| match &voice {
                        Voice::Source(source) => claim.source == *source,
                        Voice::All | Voice::Agreement => true,
                    })
                    .filter(|claim| claim.assertion.is_some() && then.counts(claim) && claim.is_of(area))
                    .collect();
                assert!(!spoke.is_empty(), "{day} {} {voice:?}", area.code);
                assert!(spoke.iter().all(|claim| then.citation(&claim.citation).is_some()));
                coloured += 1;
            }
        }
    }
    assert!(coloured > 100, "{coloured}");
}

/// What stands in a slot on a day, by its place among the days.
fn text(slot: &Slot, place: usize) -> Option<String> {
    slot.steps.iter().rfind(|(day, _)| *day <= place).and_then(|(_, text)| text.clone())
}

/// What stands there in the markup of a page, in the element that the desk finds by the slot's selector.
fn rendered(document: &Document<'_>, slot: &Slot) -> Option<String> {
    let element = document.first(&slot.at);
    match &slot.attribute {
        Some(name) => element.attribute(name).map(str::to_owned),
        None => Some(document.content(element)),
    }
}

#[test]
fn what_changes_from_day_to_day_is_what_each_day_is_rendered_with() {
    let page = page(days());
    let slots = slots(&page);
    let days = page.story().days();
    assert!(days.len() == 25 && slots.len() > 30, "{} slots", slots.len());
    for (place, day) in days.iter().enumerate() {
        let markup = markup(page.on(*day));
        let document = Document::read(&markup);
        for slot in &slots {
            // a page as of the first day has one day, and so no slider
            if place == 0 && (slot.at == DAY.to_string() || slot.at.starts_with(".days ")) {
                assert_eq!(document.count(".days"), 0);
                continue;
            }
            let (at, name) = (&slot.at, &slot.attribute);
            assert_eq!(text(slot, place), rendered(&document, slot), "{day} {at} {name:?}");
        }
    }
}

/// Whatever the page says of a day: the selector of each element, with the attribute or none for its content.
fn of_the_day(document: &Document<'_>, story: &Story) -> Vec<(String, Option<String>)> {
    let mut all = vec![(format!("{FRAMING} time"), Some("datetime".to_owned())), (format!("{FRAMING} time"), None)];
    for voice in story.voices() {
        let own = VOICE.is(voice.as_str());
        all.extend([(format!("{HEADLINE} {own}"), None), (format!("{LEGEND}{own}"), None)]);
    }
    for area in story.areas.iter() {
        let shape = format!("{MAP} {}", AREA.is(area.code.as_str()));
        let by = story.voices().map(|voice| by(&voice));
        let names = by.chain([SIDES, OLD].map(|attribute| attribute.name().to_owned()));
        all.extend(names.map(|name| (shape.clone(), Some(name))));
        all.push((format!("{SILENT}{}", OF.is(area.code.as_str())), None));
    }
    for place in document.all(&PLACE.to_string()) {
        let own = with_id(place.attribute("id").expect("an id"));
        for summary in document.all(&format!("{own} {SUMMARY}")) {
            let voice = VOICE.is(summary.attribute(VOICE.name()).expect("a voice"));
            // where a voice takes turns, the elements of both
            let classes = summary.attribute("class").expect("classes").split(' ').filter(|class| *class != "summary");
            let at = classes.fold(format!("{own} {voice}"), |at, class| format!("{at}.{class}"));
            all.extend([(format!("{at} span"), None), (format!("{at} {AGE}"), None)]);
        }
    }
    all
}

#[test]
fn what_is_said_of_a_day_changes_with_it_or_is_the_same_on_every_day() {
    let page = page(days());
    let slots = slots(&page);
    let sent = markup(page.clone());
    let sent = Document::read(&sent);
    let all = of_the_day(&sent, page.story());
    assert!(all.len() > 100, "{}", all.len());
    let mut changes = 0;
    for (place, day) in page.story().days().into_iter().enumerate() {
        let then = markup(page.on(day));
        let then = Document::read(&then);
        for (at, attribute) in &all {
            let slot = slots.iter().find(|slot| slot.at == *at && slot.attribute == *attribute);
            let fixed = Slot { at: at.clone(), attribute: attribute.clone(), steps: Vec::new() };
            // what never changes is sent with the page alone
            let wanted = slot.map_or_else(|| rendered(&sent, &fixed), |slot| text(slot, place));
            assert_eq!(wanted, rendered(&then, &fixed), "{day} {at} {attribute:?}");
            changes += usize::from(slot.is_some());
        }
    }
    assert!(changes > 25 * 50, "{changes}");
}

#[test]
fn an_area_of_a_day_has_what_each_voice_says_by_then() {
    let page = page(days());
    for day in page.story().days() {
        let (then, markup) = (page.story().on(day), markup(page.on(day)));
        let document = Document::read(&markup);
        for area in then.areas.iter() {
            let shape = document.one(&format!("#map [data-area={}]", area.code));
            for voice in then.voices() {
                let by = shape.attribute(&format!("data-by-{}", voice.as_str()));
                let said = standing::text(&then.standing(&voice, area));
                assert_eq!(by.unwrap_or("none"), said, "{day} {} {voice:?}", area.code);
            }
        }
    }
}
