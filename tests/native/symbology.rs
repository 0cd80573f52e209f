//! Every standing a story can have has a look of its own, and rules of precedence hold.

use std::collections::HashSet;
use std::sync::Arc;

use claimed_ground::domain::claim::{Assertion, Kind, Place};
use claimed_ground::domain::control::{Claimed, Extent, Position, Standing};
use claimed_ground::domain::id::PartyId;
use claimed_ground::domain::story::Story;
use claimed_ground::domain::voice::Voice;
use claimed_ground::symbology::style::style;

fn story() -> Story {
    crate::common::first_story().story
}

/// Every standing that the story's parties can be in. A blanket statement and one of the whole look alike, and so does
/// history however it was said.
pub fn every_standing(story: &Story) -> Vec<Standing> {
    let held = |party: &PartyId| Position::Held(party.clone(), Vec::new());
    let denied = |party: &PartyId| Position::NotHeld(party.clone());
    let parties: Vec<_> = story.parties.iter().map(|party| &party.id).collect();
    let mut disputes = Vec::new();
    for (index, one) in parties.iter().enumerate() {
        disputes.extend([vec![held(one), denied(one)], vec![held(one), Position::Contested]]);
        for (next, other) in parties.iter().enumerate().skip(index + 1) {
            disputes.push(vec![held(one), held(other)]);
            disputes.extend(parties[next + 1..].iter().map(|third| vec![held(one), held(other), held(third)]));
        }
    }
    let mut standings = vec![Standing::NoClaim];
    standings.extend(disputes.iter().cloned().map(Standing::Disputed));
    standings.extend(disputes.into_iter().map(Standing::DisputedAsPart));
    let positions = parties.iter().flat_map(|party| [held(party), denied(party)]).chain([Position::Contested]);
    for position in positions {
        let claimed = |extent, conceded| Claimed { position: position.clone(), extent, conceded };
        standings.push(Standing::History(claimed(Extent::Named, false)));
        for extent in [Extent::Named, Extent::Blanket, Extent::Implied] {
            standings.push(Standing::Claimed(claimed(extent, false)));
            // nobody concedes by implication
            if extent < Extent::Implied && matches!(position, Position::Held(..)) {
                standings.push(Standing::Claimed(claimed(extent, true)));
            }
        }
    }
    standings
}

#[test]
fn every_standing_has_a_look_of_its_own() {
    for story in [story(), crate::common::story("panjshir-2021-08-15").story] {
        let standings = every_standing(&story);
        let looks: HashSet<_> = standings.iter().map(|standing| style(&story, standing)).collect();
        assert_eq!(looks.len(), standings.len());
    }
}

/// Changes one claim of the first story and asks what all sources say of an area.
fn all_say(area: &str, change: impl Fn(&mut Story)) -> String {
    let mut story = story();
    change(&mut story);
    let area = story.areas.iter().find(|other| other.code.as_str() == area).expect("the area").clone();
    story.standing(&Voice::All, &area).to_string()
}

fn claim<'a>(story: &'a mut Story, id: &str) -> &'a mut claimed_ground::domain::claim::Claim {
    Arc::make_mut(&mut story.claims).iter_mut().find(|claim| claim.id.as_str() == id).expect("the claim")
}

fn add(story: &mut Story, claim: claimed_ground::domain::claim::Claim) {
    story.claims = story.claims.iter().cloned().chain([claim]).collect();
}

#[test]
fn a_claim_on_a_province_disputes_none_of_its_parts() {
    // CNN denies the Taliban the province; Dara is still theirs alone by their own word
    assert_eq!(all_say("AF0803", |_| {}), "held taliban extension");
    // said of the district itself, the same denial disputes it
    let named = |story: &mut Story| {
        claim(story, "cnn-panjshir").places = vec![Place::Area("AF0803".parse().expect("a code"))];
    };
    assert_eq!(all_say("AF0803", named), "disputed");
    // where nobody spoke of the district, the province's word reaches it
    let silent = |story: &mut Story| {
        story.claims = story.claims.iter().filter(|claim| claim.id.as_str() != "karimi-blanket").cloned().collect();
    };
    assert_eq!(all_say("AF0803", silent), "not-held taliban extension");
}

#[test]
fn two_kinds_of_dispute_on_one_map_have_a_rule_each() {
    let mut story = story();
    // the NRF also says that it holds Dara: a dispute of two holders beside one with a denial
    let mut own = claim(&mut story, "dashti-paryan").clone();
    own.id = "own".parse().expect("an id");
    own.kind = Kind::Control;
    own.assertion = Some(Assertion::Held("nrf".parse().expect("a party")));
    own.places = vec![Place::Area("AF0803".parse().expect("a code"))];
    add(&mut story, own);
    let css = claimed_ground::symbology::stylesheet::page(&story);
    for (sides, stripes) in
        [("held-taliban not-held-taliban", "stripes-ochre-paper"), ("held-taliban held-nrf", "stripes-ochre-teal")]
    {
        let rule = format!("[data-by-all=\"disputed\"][data-sides=\"{sides}\"]{{fill:url(#{stripes})");
        assert!(css.contains(&rule), "{rule}\n{css}");
    }
}

#[test]
fn what_is_implied_neither_disputes_nor_counts_among_all() {
    let implied = |story: &mut Story| {
        let claim = claim(story, "cnn-complement");
        claim.places =
            vec![Place::Area("AF0801".parse().expect("a code")), Place::Area("AF0301".parse().expect("a code"))];
    };
    assert_eq!(all_say("AF0801", implied), "held nrf named conceded", "it conflicts and disputes nothing");
    assert_eq!(all_say("AF0301", implied), "none");
}

#[test]
fn a_demand_paints_nothing() {
    let story = story();
    for claim in story.claims.iter().filter(|claim| claim.kind == Kind::Demand) {
        assert_eq!(claim.assertion, None, "{}", claim.id);
        assert!(!claim.places.is_empty(), "{}", claim.id);
    }
}

#[test]
fn a_later_statement_replaces_an_earlier_one_of_its_source_only() {
    let later = |story: &mut Story| {
        let mut denial = claim(story, "dashti-paryan").clone();
        denial.id = "later".parse().expect("an id");
        denial.said_on = "2021-09-06".parse().expect("a day");
        denial.assertion = Some(Assertion::Held("nrf".parse().expect("a party")));
        add(story, denial);
        story.as_of = "2021-09-06".parse().expect("a day");
    };
    let mut story = story();
    later(&mut story);
    let paryan = story.areas.iter().find(|area| area.code.as_str() == "AF0807").expect("Paryan").clone();
    let by = |source: &str| story.standing(&Voice::Source(source.parse().expect("a source")), &paryan).to_string();
    assert_eq!(by("nrf"), "held nrf named");
    assert_eq!(by("taliban"), "held taliban extension", "the other source keeps its word");
}
