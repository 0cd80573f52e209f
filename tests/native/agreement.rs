//! How far sources agree, on whose word, and as of which day: each test would fail if its rule were broken.

use claimed_ground::domain::claim::SaidOn;

use crate::made_up::{on, story};

/// How far all agree on A1 on 5 February, of these statements.
fn agreement(statements: &[&str]) -> String {
    on(&story(&statements.join("\n")), "02-05", "agreement", "A1")
}

/// What the Gazette says of A1: that the Crosses hold it.
const GAZETTE: &str = "one | gazette | 02-05 | control | crosses | named | A1";

/// The same by the Crosses themselves.
const OWN: &str = "own | crosses | 02-05 | control | crosses | named | A1";

#[test]
fn two_sources_in_their_own_voice_corroborate() {
    assert_eq!(agreement(&[GAZETTE]), "single");
    assert_eq!(agreement(&[GAZETTE, "two | herald | 02-04 | control | crosses | named | A1"]), "corroborated");
    assert_eq!(agreement(&[GAZETTE, "two | herald | 02-04 | control | circles | named | A1"]), "disputed");
}

#[test]
fn those_who_quote_one_spokesman_are_one_source() {
    let relays =
        |by: &str, whom: &str| format!("{by}-relays | {by} | 02-05 | control | crosses | named | A1 | rests_on={whom}");
    let (gazette, herald) = (relays("gazette", "crosses"), relays("herald", "crosses"));
    assert_eq!(agreement(&[&gazette, &herald]), "single", "each other");
    assert_eq!(agreement(&[OWN, &gazette]), "single", "the spokesman himself");
    let by_way_of_the_gazette = relays("herald", "gazette");
    assert_eq!(agreement(&[OWN, &gazette, &by_way_of_the_gazette]), "single", "one who relays the relay");
    assert_eq!(agreement(&[GAZETTE, &by_way_of_the_gazette]), "single");
    assert_eq!(agreement(&[OWN, &relays("gazette", "unknown")]), "single", "who does not say on what");
    // and the same with words of their own
    assert_eq!(agreement(&[OWN, GAZETTE]), "corroborated");
}

#[test]
fn sources_that_relay_one_another_in_a_circle_are_one() {
    let circle = [
        "one | gazette | 02-05 | control | crosses | named | A1 | rests_on=herald",
        "two | herald | 02-05 | control | crosses | named | A1 | rests_on=gazette",
    ];
    assert_eq!(agreement(&circle), "single");
}

#[test]
fn what_a_party_concedes_is_told_as_such_even_if_others_say_it_too() {
    assert_eq!(agreement(&["conceded | circles | 02-05 | concession | crosses | named | A1", GAZETTE]), "conceded");
}

#[test]
fn what_is_implied_disputes_and_corroborates_nothing() {
    const ORIGIN: &str = "origin | herald | 02-05 | other | | named |";
    let implied =
        |party: &str| format!("implied | herald | 02-05 | control | {party} | implied | A1 | follows_from=origin");
    assert_eq!(agreement(&[ORIGIN, &implied("crosses")]), "none");
    assert_eq!(agreement(&[GAZETTE, ORIGIN, &implied("crosses")]), "single");
    assert_eq!(agreement(&[GAZETTE, ORIGIN, &implied("circles")]), "single");
}

#[test]
fn a_demand_counts_nowhere() {
    const DEMAND: &str = "demand | crosses | 02-05 | demand | | named | A1";
    assert_eq!(agreement(&[DEMAND]), "none");
    assert_eq!(agreement(&[GAZETTE, DEMAND]), "single");
}

#[test]
fn no_claim_reaches_back_before_its_day() {
    let story = story(
        "one | gazette | 02-03 | control | crosses | named | A1\n\
         two | herald | 02-05 | control | circles | named | A1",
    );
    let seen = ["02-01", "02-02", "02-03", "02-04", "02-05"].map(|day| on(&story, day, "all", "A1"));
    assert_eq!(seen, ["none", "none", "held crosses named", "held crosses named", "disputed"]);
}

#[test]
fn a_later_blanket_statement_replaces_what_was_said_of_the_place() {
    let story = story(
        "one | gazette | 02-03 | control | crosses | named | A1\n\
         every | gazette | 02-04 | control | circles | named | every-part-of:north",
    );
    assert_eq!(on(&story, "02-03", "gazette", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-04", "gazette", "A1"), "held circles extension");
    assert_eq!(on(&story, "02-04", "herald", "A1"), "none", "and no other source says so");
}

#[test]
fn undated_statements_and_those_of_before_the_story_colour_no_day() {
    let story = story(
        "undated | gazette | 02 | control | crosses | named | A1\n\
         early | herald | 01-31 | control | crosses | named | A1",
    );
    let story = crate::common::Story { from: Some(crate::common::day("2001-02-01")), ..story };
    let seen: Vec<_> = story.days().iter().map(|day| on(&story, &day.to_string()[5..], "all", "A1")).collect();
    assert_eq!(seen.len(), 59, "each day of February and March");
    assert!(seen.iter().all(|standing| standing == "none"), "{seen:?}");
    assert_eq!("2001-02".parse(), Ok(SaidOn::Month { year: 2001, month: 2 }));
}
