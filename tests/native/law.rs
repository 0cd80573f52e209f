//! The editorial rules on a made-up story, a test a rule. Each fails without its rule.

use claimed_ground::contract::standing::sides;
use claimed_ground::i18n::{Locale, attributed, headline};

use crate::common::{Story, Voice};
use crate::made_up::{area, on, problems, story};

/// What all sources show of A1 on 2 February, of two statements by two sources of the same day.
fn of_two(one: &str, other: &str) -> String {
    let statements = format!("one | gazette | 02-02 | {one}\nother | herald | 02-02 | {other}");
    on(&story(&statements), "02-02", "all", "A1")
}

#[test]
fn what_conflicts_is_as_the_table_says() {
    let held = |places: &str| format!("control | circles | named | {places}");
    let denied = |places: &str| format!("denial | circles | named | {places}");
    for (one, other, all) in [
        ("A1", "A1", "disputed"),
        ("A1", "every-part-of:north", "disputed"),
        ("A1", "north", "held circles named"),
        ("every-part-of:north", "A1", "disputed"),
        ("every-part-of:north", "every-part-of:north", "disputed"),
        ("every-part-of:north", "north", "disputed-as-part"),
        ("north", "A1", "not-held circles named"),
        ("north", "every-part-of:north", "disputed-as-part"),
        ("north", "north", "disputed-as-part"),
    ] {
        assert_eq!(of_two(&held(one), &denied(other)), all, "{one} held, {other} denied");
    }
    // and the same where nothing conflicts: agreement is no dispute, and a denial of another party is none
    let is_said = |all: &str, party: &str| all.starts_with("held ") || all.starts_with(&format!("not-held {party} "));
    for scope in ["A1", "every-part-of:north", "north"] {
        for other in ["A1", "every-part-of:north", "north"] {
            assert!(of_two(&held(scope), &held(other)).starts_with("held circles "), "{scope} {other}");
            let of_crosses = format!("denial | crosses | named | {other}");
            let (one, two) = (of_two(&held(scope), &of_crosses), of_two(&denied(scope), &of_crosses));
            assert!(is_said(&one, "crosses") && two.starts_with("not-held "), "{scope} {other}: {one}, {two}");
        }
    }
}

#[test]
fn both_hold_parts_of_a_group_conflicts_with_every_part_alone() {
    let contested = |places: &str| format!("contested | | named | {places}");
    let held = |places: &str| format!("control | circles | named | {places}");
    assert_eq!(of_two(&contested("north"), &held("every-part-of:north")), "disputed-as-part");
    assert_eq!(of_two(&contested("north"), &held("north")), "held circles extension");
    assert_eq!(of_two(&contested("north"), &held("A1")), "held circles named");
    assert_eq!(of_two(&contested("A1"), &held("A1")), "disputed");
    let alone = story("one | gazette | 02-02 | contested | | named | north");
    assert_eq!(on(&alone, "02-02", "gazette", "A1"), "none", "it paints no square");
}

#[test]
fn a_word_of_the_whole_gives_way_to_its_speakers_word_of_the_area() {
    let with = |more: &str| {
        let statements = format!(
            "whole | gazette | 02-02 | denial | circles | named | north\n\
             every | herald | 02-02 | control | circles | named | every-part-of:north\n{more}"
        );
        let story = story(&statements);
        (on(&story, "02-05", "all", "A1"), on(&story, "02-05", "all", "A2"))
    };
    let both = ("disputed-as-part".to_owned(), "disputed-as-part".to_owned());
    assert_eq!(with(""), both);
    // the speaker of the whole has a word of the square: it says the same as every part, so nothing is left to dispute
    let own = with("own | gazette | 02-01 | control | circles | named | A1");
    assert_eq!(own, ("held circles named".to_owned(), both.1.clone()));
    // the speaker of every part has said something else of it since, or on the same day
    for day in ["02-02", "02-03"] {
        let since = with(&format!("since | herald | {day} | control | crosses | named | A1"));
        assert_eq!(since, ("held crosses named".to_owned(), both.1.clone()), "{day}");
    }
    // said before, it is replaced by what was said of every part
    assert_eq!(with("before | herald | 02-01 | control | crosses | named | A1"), both);
    // no third source lifts it, nor does naming a square that one's own blanket covers
    assert_eq!(with("third | courier | 02-03 | control | circles | named | A1"), both);
    assert_eq!(with("again | herald | 02-03 | control | circles | named | A1"), both);
}

#[test]
fn the_latest_word_stands_and_on_one_day_that_of_the_area() {
    let story = story(
        "named | gazette | 02-01 | control | crosses | named | A1\n\
         every | gazette | 02-02 | control | circles | named | every-part-of:north\n\
         except | gazette | 02-02 | control | crosses | named | A2\n\
         whole | gazette | 02-03 | control | rings | named | north",
    );
    assert_eq!(on(&story, "02-01", "gazette", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-02", "gazette", "A1"), "held circles extension");
    assert_eq!(on(&story, "02-02", "gazette", "A2"), "held crosses named");
    // a word of the whole ends, renews and replaces none
    assert_eq!(on(&story, "02-03", "gazette", "A1"), "held circles extension");
    assert_eq!(on(&story, "02-16", "gazette", "A1"), "held circles extension");
    assert_eq!(on(&story, "02-17", "gazette", "A1"), "history held circles");
}

#[test]
fn a_word_of_the_whole_reaches_what_its_source_said_nothing_of() {
    let story = story("whole | gazette | 02-02 | denial | circles | named | north");
    assert_eq!(on(&story, "02-02", "gazette", "A1"), "not-held circles extension");
    assert_eq!(on(&story, "02-02", "all", "A1"), "not-held circles extension");
    assert_eq!(on(&story, "02-02", "gazette", "B1"), "none");
}

#[test]
fn every_part_of_a_wider_place_is_every_part_of_each_group_in_it() {
    let held = story("land | gazette | 02-02 | control | circles | named | every-part-of:land");
    let every = story("land | gazette | 02-02 | denial | circles | named | every-part-of:land");
    let denied = story("land | gazette | 02-02 | denial | circles | named | land");
    for code in ["A1", "A2", "B1", "B2"] {
        assert_eq!(on(&held, "02-02", "gazette", code), "held circles extension", "{code}");
        assert_eq!(on(&every, "02-02", "gazette", code), "not-held circles extension", "{code}");
        assert_eq!(on(&denied, "02-02", "gazette", code), "none", "{code}: of the land as a whole");
    }
    // and so it replaces what the source had said before
    let before = story(
        "before | gazette | 02-01 | control | crosses | named | B1\n\
         land | gazette | 02-02 | control | circles | named | every-part-of:land",
    );
    assert_eq!(on(&before, "02-02", "gazette", "B1"), "held circles extension");
    // the land as a whole is none of its parts, and an editor is told so
    let whole = problems("land | gazette | 02-02 | control | circles | named | land");
    assert!(whole.len() == 1 && whole[0].contains("`every-part-of:land` if all of it was meant"), "{whole:#?}");
}

#[test]
fn entry_denied_paints_nothing_and_counts_as_a_denial_of_the_whole() {
    let denied = "denied | crosses | 02-02 | entry-denied | circles | named | north";
    let alone = story(denied);
    assert_eq!(on(&alone, "02-02", "crosses", "A1"), "none");
    assert_eq!(on(&alone, "02-02", "all", "A1"), "none");
    for (places, all) in
        [("north", "disputed-as-part"), ("every-part-of:north", "disputed-as-part"), ("A1", "held circles named")]
    {
        let story = story(&format!("{denied}\nheld | gazette | 02-02 | control | circles | named | {places}"));
        assert_eq!(on(&story, "02-02", "all", "A1"), all, "{places}");
    }
    // a denial of the whole that paints goes on to paint when entry is denied after it
    let both = story(&format!("whole | crosses | 02-01 | denial | circles | named | north\n{denied}"));
    assert_eq!(on(&both, "02-02", "crosses", "A1"), "not-held circles extension");
    // "not one square was entered" is no less
    let every = story(
        "denied | crosses | 02-02 | entry-denied | circles | named | every-part-of:north\n\
         held | gazette | 02-02 | control | circles | named | every-part-of:north",
    );
    assert_eq!(on(&every, "02-02", "all", "A1"), "disputed-as-part");
    // and a statement that entry to a square is denied is not one of its group
    let square = story(
        "denied | crosses | 02-02 | entry-denied | circles | named | A1\n\
         held | gazette | 02-02 | control | circles | named | every-part-of:north",
    );
    assert_eq!(on(&square, "02-02", "all", "A1"), "held circles extension");
}

#[test]
fn a_statement_ends_those_that_it_names_from_its_day_on() {
    let story = story(
        "blanket | circles | 02-01 | control | circles | extension | A1 A2\n\
         narrow | circles | 02-03 | control | circles | named | A1 | ends=blanket",
    );
    assert_eq!(on(&story, "02-02", "circles", "A2"), "held circles extension");
    assert_eq!(on(&story, "02-03", "circles", "A2"), "none");
    assert_eq!(on(&story, "02-03", "all", "A2"), "none");
    assert_eq!(on(&story, "02-03", "circles", "A1"), "held circles named");
    let blanket = &story.claims[0];
    let narrow = story.ended_by(blanket).map(|claim| claim.id.as_str());
    assert_eq!(narrow, Some("narrow"), "it stays listed, and says by what it was ended");
    assert_eq!(story.on("2001-02-02".parse().expect("a day")).ended_by(blanket), None);
}

#[test]
fn what_said_nothing_on_control_can_take_back_and_what_follows_ends_too() {
    let story = story(
        "whole | gazette | 02-01 | denial | circles | named | north\n\
         rest | gazette | 02-01 | control | circles | implied | B1 | follows_from=whole\n\
         sorry | gazette | 02-03 | other | | named | | ends=whole",
    );
    assert_eq!(on(&story, "02-02", "gazette", "A1"), "not-held circles extension");
    assert_eq!(on(&story, "02-02", "gazette", "B1"), "held circles implied");
    assert_eq!(on(&story, "02-03", "gazette", "A1"), "none");
    assert_eq!(on(&story, "02-03", "gazette", "B1"), "none");
}

#[test]
fn ends_that_lead_nowhere_forward_elsewhere_or_in_a_circle_are_errors() {
    let of = |statements: &str| {
        let problems = problems(statements);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        problems[0].clone()
    };
    let control = |id: &str, source: &str, day: &str, ends: &str| {
        format!("{id} | {source} | {day} | control | circles | named | A1 | ends={ends}\n")
    };
    let (one, other) = (control("one", "gazette", "02-01", ""), control("other", "herald", "02-01", "one"));
    assert!(of(&control("one", "gazette", "02-01", "none")).contains("`none` is not a statement in this file"));
    assert!(of(&control("one", "gazette", "02-01", "one")).contains("`one` can't end itself"));
    assert!(of(&(one.clone() + &other)).contains("`one` is a statement of `gazette`, not of `herald`"));
    let later = control("later", "gazette", "02-02", "");
    assert!(of(&(later + &control("one", "gazette", "02-01", "later"))).contains("`later` is a later statement"));
    let circle = control("one", "gazette", "02-01", "other") + &control("other", "gazette", "02-01", "one");
    let circle = problems(&circle);
    assert!(circle.iter().all(|problem| problem.contains("so neither stands")) && circle.len() == 2, "{circle:#?}");
    let undated = one + &control("month", "gazette", "02", "one");
    assert!(of(&undated).contains("the row has no day on which to end the others"));
}

#[test]
fn holders_of_one_side_do_not_conflict() {
    let story = story(
        "one | crosses | 02-02 | control | crosses | named | A1\n\
         other | rings | 02-02 | control | rings | named | A1\n\
         third | gazette | 02-03 | control | circles | named | A1",
    );
    assert_eq!(on(&story, "02-02", "crosses", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-02", "rings", "A1"), "held rings named");
    assert_eq!(on(&story, "02-02", "all", "A1"), "held crosses+rings named", "the party named first comes first");
    assert_eq!(on(&story, "02-03", "all", "A1"), "disputed");
    let then = story.on("2001-02-02".parse().expect("a day"));
    let (voice, area) = (Voice::All, area(&then, "A1"));
    assert_eq!(
        attributed(Locale::default(), &then, &voice, area, &then.standing(&voice, area)),
        "one side: held by the Crosses, according to the Crosses; held by the Rings, according to the Rings",
        "each in its own words"
    );
    let disputed = sides(&story.standing(&Voice::All, area));
    assert_eq!(disputed, None, "history by the last day");
    let then = story.on("2001-02-03".parse().expect("a day"));
    assert_eq!(sides(&then.standing(&voice, area)).as_deref(), Some("held-circles held-crosses+rings"));
}

#[test]
fn parties_of_one_side_corroborate_one_another_no_more_than_themselves() {
    let with = |third: &str| {
        let story = story(&format!(
            "one | crosses | 02-02 | control | crosses | named | A1\n\
             other | rings | 02-02 | control | rings | named | A1\n{third}"
        ));
        on(&story, "02-02", "agreement", "A1")
    };
    assert_eq!(with(""), "single");
    assert_eq!(with("third | gazette | 02-02 | control | rings | named | A1 | rests_on=rings"), "single");
    assert_eq!(with("third | gazette | 02-02 | control | rings | named | A1 | rests_on=unknown"), "single");
    // an outlet in its own voice backs them, whichever of the side it names
    assert_eq!(with("third | gazette | 02-02 | control | rings | named | A1"), "corroborated");
}

#[test]
fn saying_it_again_keeps_the_longer_reach_and_renews_the_day() {
    let story = story(
        "named | gazette | 02-01 | control | circles | named | A1\n\
         blanket | gazette | 02-10 | control | circles | extension | A1 A2",
    );
    assert_eq!(on(&story, "02-10", "gazette", "A1"), "held circles named", "a blanket does not weaken it");
    assert_eq!(on(&story, "02-10", "gazette", "A2"), "held circles extension");
    assert_eq!(on(&story, "02-24", "gazette", "A1"), "held circles named", "14 days after it was said again");
    assert_eq!(on(&story, "02-25", "gazette", "A1"), "history held circles");
}

#[test]
fn what_was_taken_back_does_not_bring_back_what_it_had_replaced() {
    let story = story(
        "first | gazette | 02-01 | control | circles | named | A1\n\
         second | gazette | 02-02 | control | crosses | named | A1\n\
         sorry | gazette | 02-03 | other | | named | | ends=second",
    );
    assert_eq!(on(&story, "02-02", "gazette", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-03", "gazette", "A1"), "none", "nobody said again that the Circles hold it");
}

#[test]
fn what_is_narrowed_keeps_its_reach_where_it_is_said_again_and_loses_its_blanket() {
    let story = story(
        "named | gazette | 02-01 | control | circles | named | A1 A2\n\
         every | gazette | 02-02 | control | circles | named | every-part-of:north\n\
         fewer | gazette | 02-03 | control | circles | extension | A1 | ends=named every\n\
         whole | herald | 02-03 | denial | circles | named | north",
    );
    assert_eq!(on(&story, "02-02", "all", "A1"), "held circles named");
    assert_eq!(on(&story, "02-03", "gazette", "A1"), "held circles named");
    assert_eq!(on(&story, "02-03", "gazette", "A2"), "none");
    assert_eq!(on(&story, "02-03", "all", "A1"), "held circles named", "no word of every part is left to dispute");
    assert_eq!(on(&story, "02-03", "all", "A2"), "not-held circles extension");
}

#[test]
fn a_later_exception_of_the_same_day_stands_against_a_blanket_that_renews_a_name() {
    let story = story(
        "named | gazette | 02-01 | control | circles | named | A1\n\
         blanket | gazette | 02-02 | control | circles | extension | A1 A2\n\
         except | gazette | 02-02 | control | crosses | named | A1",
    );
    assert_eq!(on(&story, "02-02", "gazette", "A1"), "held crosses named");
}

#[test]
fn a_word_of_the_whole_reaches_no_area_of_which_its_source_has_a_word_that_is_history() {
    let story = story(
        "area | gazette | 02-01 | control | circles | named | A1\n\
         whole | gazette | 02-03 | control | crosses | named | north",
    );
    assert_eq!(on(&story, "02-16", "gazette", "A1"), "history held circles");
    assert_eq!(on(&story, "02-16", "all", "A1"), "none");
    assert_eq!(on(&story, "02-16", "all", "A2"), "held crosses extension");
}

#[test]
fn what_had_become_history_is_said_anew_and_not_again() {
    let story = story(
        "named | gazette | 02-01 | control | circles | named | A1\n\
         blanket | gazette | 02-20 | control | circles | extension | A1",
    );
    assert_eq!(on(&story, "02-20", "gazette", "A1"), "held circles extension");
}

#[test]
fn a_party_can_say_that_its_own_side_holds_an_area_and_concede_it_to_another_alone() {
    let ally = story("one | crosses | 02-02 | control | rings | named | A1");
    assert_eq!(on(&ally, "02-02", "agreement", "A1"), "single");
    for (kind, party, says) in [
        ("concession", "rings", "can't concede an area to its own side"),
        ("control", "circles", "can't claim control for the other side"),
    ] {
        let problems = problems(&format!("one | crosses | 02-02 | {kind} | {party} | named | A1"));
        assert!(problems.len() == 1 && problems[0].contains(says), "{problems:#?}");
    }
}

#[test]
fn who_denies_an_area_to_a_third_backs_nobody_who_is_said_to_hold_it() {
    let story = story(
        "one | gazette | 02-02 | denial | circles | named | A1\n\
         other | herald | 02-02 | denial | circles | named | A1\n\
         third | courier | 02-02 | control | crosses | named | A1",
    );
    assert_eq!(on(&story, "02-02", "all", "A1"), "held crosses named");
    assert_eq!(on(&story, "02-02", "agreement", "A1"), "single");
}

#[test]
fn a_claim_is_history_after_the_storys_own_number_of_days() {
    let story = story(
        "held | gazette | 02-01 | control | circles | named | A1\n\
         denied | gazette | 02-01 | denial | circles | named | A2\n\
         rest | gazette | 02-01 | control | circles | implied | B1 | follows_from=denied\n\
         new | herald | 02-15 | control | crosses | named | A1",
    );
    assert_eq!(on(&story, "02-15", "gazette", "A1"), "held circles named");
    assert_eq!(on(&story, "02-15", "all", "A1"), "disputed");
    assert_eq!(on(&story, "02-16", "gazette", "A1"), "history held circles");
    assert_eq!(on(&story, "02-16", "all", "A1"), "held crosses named", "history disputes nothing");
    assert_eq!(on(&story, "02-16", "agreement", "A1"), "single");
    assert_eq!(on(&story, "02-16", "gazette", "A2"), "history not-held circles");
    assert_eq!(on(&story, "02-16", "all", "A2"), "none");
    assert_eq!(on(&story, "02-16", "gazette", "B1"), "none", "what nobody said is not remembered");
    let never = Story { history_after: None, ..story };
    assert_eq!(on(&never, "03-31", "gazette", "A1"), "held circles named", "nothing else ends a claim by time");
}

#[test]
fn nothing_is_attributed_to_a_source_that_did_not_speak() {
    let story = story("one | gazette | 02-02 | control | circles | named | A1");
    let then = story.on("2001-02-02".parse().expect("a day"));
    let says = |voice: Voice, code: &str| {
        let area = area(&then, code);
        attributed(Locale::default(), &then, &voice, area, &then.standing(&voice, area))
    };
    let herald = || Voice::Source("herald".parse().expect("an id"));
    assert_eq!(says(herald(), "A1"), "no statement by the Herald on who holds it");
    assert_eq!(says(Voice::All, "A2"), "no dated statement collected here says who holds it");
    // what is too old, or was ended, is not passed over as if nobody had said it
    let later = story.on("2001-03-01".parse().expect("a day"));
    let square = area(&later, "A1");
    assert_eq!(
        attributed(Locale::default(), &later, &Voice::All, square, &later.standing(&Voice::All, square)),
        "no dated statement collected here on who holds it still counts"
    );
    assert_eq!(
        headline(Locale::default(), &then, &herald()),
        "No statement by the Herald on who holds any of these squares, by 2 February 2001"
    );
}

#[test]
fn headlines_count_what_was_found_and_never_a_whole_in_areas() {
    let story = story(
        "whole | crosses | 02-02 | denial | circles | named | north\n\
         named | crosses | 02-02 | denial | circles | named | A2\n\
         one | gazette | 02-02 | control | circles | named | A2\n\
         land | herald | 02-02 | control | circles | named | every-part-of:north\n\
         other | courier | 02-02 | control | crosses | named | B1",
    );
    let then = story.on("2001-02-02".parse().expect("a day"));
    let headline = |voice: Voice| headline(Locale::default(), &then, &voice);
    let source = |id: &str| Voice::Source(id.parse().expect("an id"));
    assert_eq!(
        headline(Voice::All),
        "Sources contradict one another on 1 of 4 squares, and on 1 only as part of the whole; on 1 no contradiction was \
         found; on 1 there is no claim"
    );
    assert_eq!(
        headline(source("crosses")),
        "The Crosses deny that North as a whole is the Circles’, and name Square A2"
    );
    assert_eq!(headline(source("herald")), "According to the Herald, held by the Circles: Square A1 and Square A2");
    let later = story.on("2001-03-01".parse().expect("a day"));
    assert_eq!(
        claimed_ground::i18n::headline(Locale::default(), &later, &source("gazette")),
        "No statement by the Gazette on who holds any of these squares still counts on 1 March 2001"
    );
}

#[test]
fn what_is_implied_of_a_whole_is_in_no_headline() {
    let story = story(
        "whole | gazette | 02-02 | denial | circles | named | north\n\
         rest | gazette | 02-02 | control | circles | implied | B1 | follows_from=whole",
    );
    let then = story.on("2001-02-02".parse().expect("a day"));
    let gazette = Voice::Source("gazette".parse().expect("an id"));
    assert_eq!(headline(Locale::default(), &then, &gazette), "Gazette says that North as a whole is not the Circles’");
}

#[test]
fn two_words_of_one_day_clash_even_if_one_was_ended_later() {
    let with = |ending: &str| {
        problems(&format!(
            "one | gazette | 02-02 | control | circles | named | A1\n\
             other | gazette | 02-02 | control | crosses | named | A1\n{ending}"
        ))
    };
    assert_eq!(with("").len(), 1);
    assert!(with("later | gazette | 02-04 | other | | named | | ends=other")[0].contains("contradicts it about A1"));
    let same_day = with("sorry | gazette | 02-02 | other | | named | | ends=other");
    assert!(same_day.is_empty(), "corrected on the day: {same_day:#?}");
}

#[test]
fn a_side_needs_a_citation_and_company() {
    use claimed_ground::data;
    let with = |parties: &str| {
        let mut files = crate::made_up::files("one | gazette | 02-02 | control | circles | named | A1");
        files.insert("parties.csv", format!("id,name,colour,side,side_citation\n{parties}").into_bytes());
        data::read(&files).problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let rest = "crosses,the Crosses,teal,,\nrings,the Rings,plum,,\n";
    for (circles, says) in [
        ("circles,the Circles,ochre,angular,\n", "parties.csv:2: side_citation: the party is on a side, but"),
        ("circles,the Circles,ochre,,page-one\n", "parties.csv:2: side: there is a citation for the party's side"),
        ("circles,the Circles,ochre,angular,page-nine\n", "parties.csv:2: side_citation: the citation `page-nine`"),
        (
            "circles,the Circles,ochre,angular,page-one\n",
            "parties.csv:2: side: `circles` is the only party on the side",
        ),
    ] {
        let problems = with(&format!("{circles}{rest}"));
        assert!(problems.iter().any(|problem| problem.contains(says)), "{circles}: {problems:#?}");
    }
}
