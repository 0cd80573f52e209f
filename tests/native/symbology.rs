//! Every standing a story can have has a look of its own, and rules of precedence hold.

use std::collections::HashSet;

use claimed_ground::domain::claim::Kind;
use claimed_ground::domain::control::{Claimed, Extent, Position, Standing};
use claimed_ground::domain::id::PartyId;
use claimed_ground::symbology::style::style;

use crate::common::Story;
use crate::made_up::{every_hue, on, one_day, story};

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
    for story in [one_day().story, every_hue()] {
        let standings = every_standing(&story);
        let looks: HashSet<_> = standings.iter().map(|standing| style(&story, standing)).collect();
        assert_eq!(looks.len(), standings.len());
    }
}

/// What all sources say of A1 on 2 February, of a blanket statement by the Circles and these.
fn all_say(statements: &str) -> String {
    let blanket = "blanket | circles | 02-02 | control | circles | extension | A1";
    on(&story(&format!("{blanket}\n{statements}")), "02-02", "all", "A1")
}

#[test]
fn a_claim_on_a_province_disputes_none_of_its_parts() {
    // who denies the Circles the province denies them no square of it
    assert_eq!(all_say("denial | gazette | 02-02 | denial | circles | named | north"), "held circles extension");
    // said of the square itself, the same denial disputes it
    assert_eq!(all_say("denial | gazette | 02-02 | denial | circles | named | A1"), "disputed");
    // where nobody spoke of the square, the province's word reaches it
    let silent = story("denial | gazette | 02-02 | denial | circles | named | north");
    assert_eq!(on(&silent, "02-02", "all", "A1"), "not-held circles extension");
}

#[test]
fn two_kinds_of_dispute_on_one_map_have_a_rule_each() {
    // of A1 one source holds another wrong, of A2 each of two says that it is theirs
    let story = story(
        "own | circles | 03-30 | control | circles | named | A1 A2\n\
         denial | gazette | 03-30 | denial | circles | named | A1\n\
         other | crosses | 03-30 | control | crosses | named | A2",
    );
    let css = claimed_ground::symbology::stylesheet::page(&story);
    for (sides, stripes) in
        [("held-circles not-held-circles", "stripes-ochre-paper"), ("held-circles held-crosses", "stripes-ochre-teal")]
    {
        let rule = format!("[data-by-all=\"disputed\"][data-sides=\"{sides}\"]{{fill:url(#cg-{stripes})");
        assert_eq!(css.matches(&rule).count(), 1, "{rule}\n{css}");
    }
}

#[test]
fn what_is_implied_neither_disputes_nor_counts_among_all() {
    let implied = |code: &str| {
        format!(
            "origin | gazette | 02-02 | other | | named |\n\
             implied | gazette | 02-02 | control | crosses | implied | {code} | follows_from=origin"
        )
    };
    assert_eq!(all_say(&implied("A1")), "held circles extension", "it conflicts and disputes nothing");
    let story = story(&implied("B1"));
    assert_eq!(on(&story, "02-02", "gazette", "B1"), "held crosses implied");
    assert_eq!(on(&story, "02-02", "all", "B1"), "none");
}

#[test]
fn a_demand_paints_nothing() {
    let story = story("demand | crosses | 02-02 | demand | | named | A1 every-part-of:north");
    assert_eq!((story.claims[0].kind, &story.claims[0].assertion), (Kind::Demand, &None));
    for voice in story.voices() {
        assert_eq!(on(&story, "02-02", voice.as_str(), "A1"), "none", "{}", voice.as_str());
    }
}

#[test]
fn a_later_statement_replaces_an_earlier_one_of_its_source_only() {
    let story = story(
        "blanket | circles | 02-01 | control | circles | extension | A1\n\
         denial | crosses | 02-01 | denial | circles | named | A1\n\
         later | crosses | 02-02 | control | crosses | named | A1",
    );
    assert_eq!(on(&story, "02-01", "crosses", "A1"), "not-held circles named");
    assert_eq!(on(&story, "02-02", "crosses", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-02", "circles", "A1"), "held circles extension", "the other source keeps its word");
}
