//! Nothing that the editorial rules forbid comes of data that the checker lets pass: every kind of statement, by every kind
//! of source, with every reach, of every kind of place, at every kind of time, one story each.

use claimed_ground::contract::standing::text;
use claimed_ground::data;
use claimed_ground::domain::claim::{Kind, Reach};

use crate::common::{Story, Voice};
use crate::made_up::sound_with;

const SOURCES: &str = "id,name,in_sentence,kind,party,headline
circles,The Circles,the Circles,party,circles,
gazette,Gazette,the Gazette,outlet,,
guild,The Guild,the Guild,organisation,,
many,Many,many,several,,
";

const HEADER: &str = "id,source,claimant,role,party,reporter,verifier,medium,said_on,kind,holder,not_holder,reach,\
                      follows_from,rests_on,places,paraphrase,quote,citation,note";

/// The sound story told from 1 to 3 February, with these statements.
fn read(claims: &str) -> Option<Story> {
    let headline = "\"headline\": \"Two sides dispute one square\"";
    let mut files = sound_with("story.json", headline, "\"from\": \"2001-02-01\"");
    files.insert("sources.csv", SOURCES.as_bytes().to_vec());
    files.insert("claims.csv", claims.as_bytes().to_vec());
    data::read(&files).package.map(|package| package.story)
}

#[test]
fn what_passes_the_checker_breaks_no_rule() {
    let (mut passed, mut painted) = (0, 0);
    for kind in Kind::ALL {
        for reach in Reach::ALL {
            for source in ["circles", "gazette", "many"] {
                for (holder, not_holder) in
                    [("", ""), ("circles", ""), ("crosses", ""), ("", "circles"), ("circles", "crosses")]
                {
                    for place in ["A1", "north", "every-part-of:north", "south", ""] {
                        for said_on in ["2001-02-02", "2001-01-31", "2001-02", "2001-02-04"] {
                            let follows = if reach == Reach::Implied { "origin" } else { "" };
                            let (kind_word, reach_word) = (kind.token(), reach.token());
                            let claims = format!(
                                "{HEADER}\n\
                                 origin,gazette,Gazette,in its own voice,,Gazette,,article,2001-02-01,other,,,named,,,,Said.,,page-one,\n\
                                 claim,{source},Somebody,in a role,,Gazette,,article,{said_on},{kind_word},{holder},{not_holder},\
                                 {reach_word},{follows},,{place},Said.,,page-one,\n"
                            );
                            if let Some(story) = read(&claims) {
                                passed += 1;
                                let case = format!(
                                    "{kind_word} {reach_word} {source} {holder}/{not_holder} {place} {said_on}"
                                );
                                painted += check(&story, kind, reach, source, place, said_on, &case);
                            }
                        }
                    }
                }
            }
        }
    }
    // far from all pass, and far from none
    assert!((500..4000).contains(&passed), "{passed}");
    assert!(painted > 500, "{painted} areas are painted, on some day by some voice");
}

/// Holds a story of one statement to the rules; returns how often an area is painted.
fn check(story: &Story, kind: Kind, reach: Reach, source: &str, place: &str, said_on: &str, case: &str) -> usize {
    assert_ne!(said_on, "2001-02-04", "{case}: nothing is said after the last day");
    assert!(!(kind.paints() && place == "south"), "{case}: a group for orientation is never painted as one");
    assert!(!(kind.paints() && place.is_empty()), "{case}: a claim on control is of a place");
    assert!(!(kind == Kind::Concession && source != "circles"), "{case}: only a party concedes");
    assert!(!(kind.paints() && source == "many"), "{case}: several observers paint nothing");
    assert!(!(kind == Kind::EntryDenied && source == "many"), "{case}: nor do they deny entry");
    let mut painted = 0;
    let first = "2001-02-02".parse().expect("a day");
    for day in story.days() {
        let then = story.on(day);
        for area in then.areas.iter() {
            for voice in then.voices() {
                let standing = then.standing(&voice, area);
                let case = format!("{case}: {} by {} on {day}: {}", area.code, voice.as_str(), text(&standing));
                let is_painted = standing.status() != "none";
                painted += usize::from(is_painted);
                assert!(!is_painted || kind.paints(), "{case}: it says nothing on control");
                assert!(!(is_painted && (said_on != "2001-02-02" || day < first)), "{case}: it is not of this day");
                let is_of_source = matches!(&voice, Voice::Source(id) if id.as_str() == source);
                let is_of_all = matches!(voice, Voice::All | Voice::Agreement);
                assert!(!is_painted || is_of_source || is_of_all, "{case}: another source says it");
                assert!(!(is_painted && is_of_all && reach == Reach::Implied), "{case}: nobody said it");
                assert!(
                    !(place.ends_with("north") && standing.reach() == Some(Reach::Named)),
                    "{case}: the area was not named"
                );
                assert!(!(kind == Kind::Denial && standing.status() == "held"), "{case}: a denial names no holder");
                assert!(!(kind != Kind::Contested && standing.status() == "contested"), "{case}");
                assert!(!standing.status().starts_with("disputed"), "{case}: one statement disputes nothing");
                assert_ne!(standing.status(), "corroborated", "{case}: nor does it corroborate itself");
            }
        }
    }
    painted
}
