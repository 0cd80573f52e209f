//! How far sources agree, on whose word, and as of which day: each test would fail if its rule were broken.

use claimed_ground::domain::claim::{Assertion, Claim, Kind, Place, Reach, RestsOn, SaidOn};
use claimed_ground::domain::date::Date;
use claimed_ground::domain::id::SourceId;
use claimed_ground::domain::source::{Source, SourceKind};
use claimed_ground::domain::story::Story;
use claimed_ground::domain::voice::Voice;

/// The first story without its statements, with two outlets that say nothing yet.
fn story() -> Story {
    let mut story = crate::common::first_story().story;
    story.claims = [].into();
    let outlet = |id: &str| Source {
        id: source(id),
        name: id.to_owned(),
        in_sentence: id.to_owned(),
        plural: false,
        kind: SourceKind::Outlet,
        headline: None,
    };
    story.sources = story.sources.iter().cloned().chain(["gazette", "herald"].map(outlet)).collect();
    story
}

fn source(id: &str) -> SourceId {
    id.parse().expect("an id")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A statement that a party holds Paryan.
fn held(by: &str, holder: &str, on: &str) -> Claim {
    let claims = crate::common::first_story().story.claims;
    let like = claims.iter().find(|claim| claim.id.as_str() == "dashti-paryan").expect("the claim").clone();
    Claim {
        id: format!("{by}-{holder}-{on}").parse().expect("an id"),
        source: source(by),
        party: None,
        said_on: on.parse().expect("a day"),
        kind: Kind::Control,
        assertion: Some(Assertion::Held(holder.parse().expect("a party"))),
        ..like
    }
}

fn paryan(story: &Story, voice: &Voice) -> String {
    let area = story.areas.iter().find(|area| area.code.as_str() == "AF0807").expect("Paryan");
    story.standing(voice, area).to_string()
}

fn agreement(claims: Vec<Claim>) -> String {
    let mut story = story();
    story.claims = claims.into();
    paryan(&story, &Voice::Agreement)
}

#[test]
fn two_sources_in_their_own_voice_corroborate() {
    assert_eq!(agreement(vec![held("gazette", "nrf", "2021-09-05")]), "single");
    assert_eq!(
        agreement(vec![held("gazette", "nrf", "2021-09-05"), held("herald", "nrf", "2021-09-04")]),
        "corroborated"
    );
    assert_eq!(
        agreement(vec![held("gazette", "nrf", "2021-09-05"), held("herald", "taliban", "2021-09-04")]),
        "disputed"
    );
}

#[test]
fn those_who_quote_one_spokesman_are_one_source() {
    let relays = |by: &str, whom: RestsOn| Claim { rests_on: whom, ..held(by, "nrf", "2021-09-05") };
    let the_nrf = || RestsOn::Sources(vec![source("nrf")]);
    let own = held("nrf", "nrf", "2021-09-05");
    assert_eq!(agreement(vec![relays("gazette", the_nrf()), relays("herald", the_nrf())]), "single", "each other");
    assert_eq!(agreement(vec![own.clone(), relays("gazette", the_nrf())]), "single", "the spokesman himself");
    let by_way_of_the_gazette = relays("herald", RestsOn::Sources(vec![source("gazette")]));
    let chain = vec![own.clone(), relays("gazette", the_nrf()), by_way_of_the_gazette.clone()];
    assert_eq!(agreement(chain), "single", "one who relays the relay");
    assert_eq!(agreement(vec![held("gazette", "nrf", "2021-09-05"), by_way_of_the_gazette]), "single");
    assert_eq!(agreement(vec![own.clone(), relays("gazette", RestsOn::Unknown)]), "single", "who does not say on what");
    // and the same with words of their own
    assert_eq!(agreement(vec![own, relays("gazette", RestsOn::Itself)]), "corroborated");
}

#[test]
fn sources_that_relay_one_another_in_a_circle_are_one() {
    let relays = |by: &str, whom: &str| Claim {
        rests_on: RestsOn::Sources(vec![source(whom)]),
        ..held(by, "nrf", "2021-09-05")
    };
    assert_eq!(agreement(vec![relays("gazette", "herald"), relays("herald", "gazette")]), "single");
}

#[test]
fn what_a_party_concedes_is_told_as_such_even_if_others_say_it_too() {
    let concession = Claim { kind: Kind::Concession, ..held("taliban", "nrf", "2021-09-05") };
    assert_eq!(agreement(vec![concession, held("gazette", "nrf", "2021-09-05")]), "conceded");
}

#[test]
fn what_is_implied_disputes_and_corroborates_nothing() {
    let implied = |holder| Claim { reach: Reach::Implied, ..held("gazette", holder, "2021-09-05") };
    assert_eq!(agreement(vec![implied("nrf")]), "none");
    assert_eq!(agreement(vec![held("herald", "nrf", "2021-09-05"), implied("nrf")]), "single");
    assert_eq!(agreement(vec![held("herald", "nrf", "2021-09-05"), implied("taliban")]), "single");
}

#[test]
fn a_demand_counts_nowhere() {
    let demand = Claim { kind: Kind::Demand, assertion: None, ..held("nrf", "nrf", "2021-09-05") };
    assert_eq!(agreement(vec![demand.clone()]), "none");
    assert_eq!(agreement(vec![held("gazette", "nrf", "2021-09-05"), demand]), "single");
}

#[test]
fn no_claim_reaches_back_before_its_day() {
    let mut story = story();
    story.from = Some(day("2021-09-01"));
    story.claims = [held("gazette", "nrf", "2021-09-03"), held("herald", "taliban", "2021-09-05")].into();
    let seen: Vec<_> = story.days().into_iter().map(|day| paryan(&story.on(day), &Voice::All)).collect();
    assert_eq!(seen, ["none", "none", "held nrf named", "held nrf named", "disputed"]);
}

#[test]
fn a_later_blanket_statement_replaces_what_was_said_of_the_place() {
    let blanket = Claim {
        places: vec![Place::EveryPart("panjshir".parse().expect("a group"))],
        ..held("gazette", "taliban", "2021-09-04")
    };
    let mut story = story();
    story.from = Some(day("2021-09-01"));
    story.claims = [held("gazette", "nrf", "2021-09-03"), blanket].into();
    let gazette = Voice::Source(source("gazette"));
    assert_eq!(paryan(&story.on(day("2021-09-03")), &gazette), "held nrf named");
    assert_eq!(paryan(&story.on(day("2021-09-04")), &gazette), "held taliban extension");
    assert_eq!(paryan(&story, &Voice::Source(source("herald"))), "none", "and no other source says so");
}

#[test]
fn undated_statements_and_those_of_before_the_story_colour_no_day() {
    let mut story = story();
    story.from = Some(day("2021-09-01"));
    let undated = Claim { said_on: SaidOn::Month { year: 2021, month: 9 }, ..held("gazette", "nrf", "2021-09-05") };
    story.claims = [undated, held("herald", "nrf", "2021-08-31")].into();
    assert!(story.days().into_iter().all(|day| paryan(&story.on(day), &Voice::All) == "none"));
    assert_eq!("2021-09".parse(), Ok(SaidOn::Month { year: 2021, month: 9 }));
}
