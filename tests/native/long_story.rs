//! The long story: what it shows on nine days, by a table made by hand that `tests/browser/days.test.mjs` reads too; and what
//! changes from day to day.

use claimed_ground::domain::voice::Voice;
use claimed_ground::i18n::{Locale, area_label};
use claimed_ground::publish::markup;
use claimed_ground::view::{Page, Slot, slots};

use crate::common::story;

#[test]
fn nine_days_are_as_they_were_written_out_by_hand() {
    crate::common::hold_to_table("panjshir-2021-08-15");
}

#[test]
fn the_documentation_counts_what_is_in_the_file() {
    let story = story("panjshir-2021-08-15").story;
    let paints: Vec<_> = story.claims.iter().filter(|claim| claim.kind.paints()).collect();
    let background = paints.iter().filter(|claim| !story.is_told(claim)).count();
    let readme = std::fs::read_to_string(crate::common::root().join("geodata/README.md")).expect("text");
    for (count, of) in [
        (story.claims.len(), "statements"),
        (paints.len(), "paint"),
        (story.claims.len() - paints.len(), "don't"),
        (background, "of"),
        (story.citations.len(), "publications"),
    ] {
        // the number as a word of its own, and what is counted close behind
        let words: Vec<_> = readme.split_whitespace().collect();
        let says = (0..words.len())
            .any(|at| words[at] == count.to_string() && words[at..].iter().take(5).any(|word| word.starts_with(of)));
        assert!(says, "geodata/README.md does not say that there are {count} {of}");
    }
}

#[test]
fn no_name_of_an_area_attributes_anything_to_a_source_that_did_not_speak() {
    let story = story("panjshir-2021-08-15").story;
    for day in story.days() {
        let then = story.on(day);
        for area in then.areas.iter() {
            for voice in then.voices() {
                let standing = then.standing(&voice, area);
                let label = area_label(Locale::default(), &then, &voice, area, &standing);
                assert!(!label.contains("undisputed"), "{label}");
                let named: Vec<_> =
                    then.sources.iter().filter(|source| according_to(&label).contains(&source.in_sentence)).collect();
                let silent = then
                    .sources
                    .iter()
                    .find(|source| label.contains(&format!("no statement by {} on who holds it", source.in_sentence)));
                if let Some(source) = silent.filter(|_| label.ends_with("holds it")) {
                    let own = Voice::Source(source.id.clone());
                    assert!(!then.has_spoken(&own, area), "{day}: {label}");
                }
                for source in named {
                    // of the area, of a group that it lies in, or of nothing on the map, it must have spoken by that day
                    let spoke = then.claims.iter().any(|claim| {
                        claim.source == source.id
                            && then.counts(claim)
                            && claim.is_of(area)
                            && claim.assertion.is_some()
                    });
                    assert!(spoke, "{day}: {label}");
                }
            }
        }
    }
}

/// The parts of a label that say according to whom.
fn according_to(label: &str) -> String {
    let after = label.split("according to ").skip(1);
    after.filter_map(|rest| rest.split(';').next()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_coloured_area_of_every_day_has_a_statement_with_a_citation() {
    let story = story("panjshir-2021-08-15").story;
    for day in story.days() {
        let then = story.on(day);
        for area in story.areas.iter() {
            for voice in then.voices().filter(|voice| then.standing(voice, area).status() != "none") {
                let spoke = then.claims.iter().filter(|claim| {
                    let speaks = match &voice {
                        Voice::Source(source) => claim.source == *source,
                        Voice::All | Voice::Agreement => true,
                    };
                    speaks && claim.assertion.is_some() && then.counts(claim) && claim.is_of(area)
                });
                assert!(spoke.clone().count() > 0, "{day} {} {voice:?}", area.code);
                assert!(spoke.clone().all(|claim| then.citation(&claim.citation).is_some()));
            }
        }
    }
}

#[test]
fn what_changes_from_day_to_day_is_what_each_day_is_rendered_with() {
    let page = Page::new(story("panjshir-2021-08-15"), Locale::default()).expect("areas with boundaries");
    let slots = slots(&page);
    let text = |slot: &Slot, place: usize| {
        let step = slot.steps.iter().take_while(|(day, _)| *day <= place).last();
        step.and_then(|(_, text)| text.clone())
    };
    for (place, day) in page.story().days().into_iter().enumerate() {
        let then = page.story().on(day);
        for area in then.areas.iter() {
            for voice in then.voices() {
                let (shape, name) = (format!("#map [data-area={}]", area.code), format!("data-by-{}", voice.as_str()));
                let Some(slot) = slots.iter().find(|slot| slot.at == shape && slot.attribute.as_ref() == Some(&name))
                else {
                    // what never changes is sent with the page alone
                    assert_eq!(
                        then.standing(&voice, area),
                        page.story().standing(&voice, area),
                        "{day} {shape} {name}"
                    );
                    continue;
                };
                assert_eq!(text(slot, place), Some(then.standing(&voice, area).to_string()), "{day} {shape} {name}");
            }
        }
    }
    // and each leads to an element of the page
    let document = markup(page);
    for slot in &slots {
        let id = slot.at.split([' ', '[']).next().and_then(|at| at.strip_prefix('#'));
        assert!(id.is_none_or(|id| document.contains(&format!("id=\"{id}\""))), "{}", slot.at);
    }
}
