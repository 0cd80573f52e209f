//! What a page shows from day to day, and whom its words name, on a made-up story.

use std::collections::BTreeSet;

use claimed_ground::contract::attribute::{AREA, by};
use claimed_ground::contract::id::DAY;
use claimed_ground::contract::standing;
use claimed_ground::i18n::{Locale, area_label};
use claimed_ground::publish::markup;
use claimed_ground::view::{Slot, slots};

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

#[test]
fn every_area_changes_as_its_standing_does() {
    let page = page(days());
    let (story, slots) = (page.story(), slots(&page));
    let mut changes = 0;
    for area in story.areas.iter() {
        for voice in story.voices() {
            let (shape, name) = (format!("#map {}", AREA.is(area.code.as_str())), by(&voice));
            let slot = slots.iter().find(|slot| slot.at == shape && slot.attribute.as_ref() == Some(&name));
            for (place, day) in story.days().into_iter().enumerate() {
                let then = story.on(day).standing(&voice, area);
                match slot {
                    Some(slot) => assert_eq!(text(slot, place), Some(standing::text(&then)), "{day} {shape} {name}"),
                    // what never changes is sent with the page alone
                    None => assert_eq!(then, story.standing(&voice, area), "{day} {shape} {name}"),
                }
            }
            changes += slot.map_or(0, |slot| slot.steps.len() - 1);
        }
    }
    assert!(changes > 30, "{changes}");
}
