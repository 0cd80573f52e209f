//! The long story on six of its days, written out by hand from what was said, apart from the story's own files.
//! `tests/browser/days.mjs` holds the page to the same table.

use std::collections::BTreeMap;

use claimed_ground::domain::date::Date;
use claimed_ground::domain::story::Voice;
use claimed_ground::i18n::Locale;
use claimed_ground::publish::markup;
use claimed_ground::view::{Page, Slot, slots};

use crate::common::story;

/// Districts by the ends of their codes.
const ANDARAB: &str = "0907 0908 0912";
const PANJSHIR: &str = "0801 0802 0803 0804 0805 0806 0807";
const ELSEWHERE: &str =
    "0201 0202 0203 0204 0205 0206 0207 0301 0302 0303 0304 0305 0306 0307 0308 0309 0310 0907 0908 0912";

/// Voice, areas, what it says of them.
type Said = (&'static str, &'static str, &'static str);

/// Of each day what is said. What is not listed must have no claim.
const PAINTED: &[(&str, &[Said])] = &[
    ("2021-08-15", &[]),
    (
        "2021-08-20",
        &[
            ("andarab", ANDARAB, "held andarab named"),
            ("government", ANDARAB, "held andarab named"),
            ("lwj", "0907 0908 0912 0301", "held nrf named"),
            ("all", ANDARAB, "disputed"),
            ("all", "0301", "held nrf named"),
            ("agreement", ANDARAB, "disputed"),
            ("agreement", "0301", "single"),
        ],
    ),
    (
        "2021-08-23",
        &[
            ("taliban", ANDARAB, "not-held andarab named"),
            ("andarab", ANDARAB, "held andarab named"),
            ("government", ANDARAB, "held andarab named"),
            ("tolonews", "0907", "held taliban named"),
            ("lwj", "0907 0908 0912 0301", "held nrf named"),
            ("all", ANDARAB, "disputed"),
            ("all", "0301", "held nrf named"),
            ("agreement", ANDARAB, "disputed"),
            ("agreement", "0301", "single"),
        ],
    ),
    (
        "2021-09-03",
        &[
            ("taliban", ANDARAB, "not-held andarab named"),
            ("taliban", "0801 0802 0803 0804 0805 0806", "held taliban extension"),
            ("taliban", "0807", "held taliban named"),
            ("nrf", "0801 0802 0803 0804 0805 0806", "not-held taliban extension"),
            ("nrf", "0807", "not-held taliban named"),
            ("andarab", ANDARAB, "held andarab named"),
            ("government", ANDARAB, "held andarab named"),
            ("tolonews", "0907", "held taliban named"),
            ("lwj", "0907 0912 0301", "held nrf named"),
            ("lwj", "0908", "held taliban named"),
            ("all", ANDARAB, "disputed"),
            ("all", PANJSHIR, "disputed"),
            ("all", "0301", "held nrf named"),
            ("agreement", ANDARAB, "disputed"),
            ("agreement", PANJSHIR, "disputed"),
            ("agreement", "0301", "single"),
        ],
    ),
    (
        "2021-09-05",
        &[
            ("taliban", ANDARAB, "not-held andarab named"),
            ("taliban", "0801 0802", "held nrf named conceded"),
            ("taliban", "0803 0805", "held taliban extension"),
            ("taliban", "0804 0806 0807", "held taliban named"),
            ("nrf", "0801 0802 0803 0804 0805 0806", "not-held taliban extension"),
            ("nrf", "0807", "not-held taliban named"),
            ("andarab", ANDARAB, "held andarab named"),
            ("government", ANDARAB, "held andarab named"),
            ("tolonews", "0907", "held taliban named"),
            ("lwj", "0907 0912 0301", "held nrf named"),
            ("lwj", "0908", "held taliban named"),
            ("cnn", PANJSHIR, "not-held taliban extension"),
            ("cnn", ELSEWHERE, "held taliban implied"),
            ("noori", "0801 0802 0803 0804 0805", "held nrf extension"),
            ("all", ANDARAB, "disputed"),
            ("all", "0801 0802", "held nrf named conceded"),
            ("all", "0803 0804 0805 0807", "disputed"),
            ("all", "0806", "held taliban named"),
            ("all", "0301", "held nrf named"),
            ("agreement", ANDARAB, "disputed"),
            ("agreement", "0801 0802", "conceded"),
            ("agreement", "0803 0804 0805 0807", "disputed"),
            ("agreement", "0806 0301", "single"),
        ],
    ),
    (
        "2021-09-16",
        &[
            ("taliban", ANDARAB, "not-held andarab named"),
            ("taliban", PANJSHIR, "held taliban extension"),
            ("nrf", PANJSHIR, "not-held taliban extension"),
            ("andarab", ANDARAB, "held andarab named"),
            ("government", ANDARAB, "held andarab named"),
            ("tolonews", "0907", "held taliban named"),
            ("tolonews", PANJSHIR, "held taliban extension"),
            ("lwj", "0907 0912 0301", "held nrf named"),
            ("lwj", "0908 0801", "held taliban named"),
            ("lwj", "0802 0803 0804 0805 0806 0807", "held taliban extension"),
            ("cnn", PANJSHIR, "not-held taliban extension"),
            ("cnn", ELSEWHERE, "held taliban implied"),
            ("noori", "0801 0802 0803 0804 0805", "held nrf extension"),
            ("all", ANDARAB, "disputed"),
            ("all", "0801 0802 0803 0804 0805", "disputed"),
            ("all", "0806 0807", "held taliban extension"),
            ("all", "0301", "held nrf named"),
            ("agreement", ANDARAB, "disputed"),
            ("agreement", "0801 0802 0803 0804 0805", "disputed"),
            ("agreement", "0806 0807 0301", "single"),
        ],
    ),
];

#[test]
fn six_days_are_as_they_were_written_out_by_hand() {
    let story = story("panjshir-2021-08-15").story;
    assert_eq!((story.days().len(), story.areas.len()), (33, 27));
    let mut wrong = Vec::new();
    for (day, painted) in PAINTED {
        let then = story.on(day.parse::<Date>().expect("a day"));
        for voice in story.voices() {
            let by: BTreeMap<String, &str> = painted
                .iter()
                .filter(|(by, _, _)| *by == voice.as_str())
                .flat_map(|(_, areas, says)| areas.split(' ').map(move |area| (format!("AF{area}"), *says)))
                .collect();
            for area in &story.areas {
                let expected = by.get(area.code.as_str()).copied().unwrap_or("none");
                let seen = then.standing(&voice, area).to_string();
                if seen != expected {
                    wrong.push(format!("{day} {} {}: {seen}, not {expected}", area.code, voice.as_str()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_coloured_area_of_every_day_has_a_statement_with_a_citation() {
    let story = story("panjshir-2021-08-15").story;
    for day in story.days() {
        let then = story.on(day);
        for area in &story.areas {
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
        for area in &then.areas {
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
