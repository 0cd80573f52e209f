//! The style rules that show the words and statements of the chosen voice and hide the others. They follow the radio
//! buttons. Which statements are about the open area is left to the program, which reads an attribute with their areas.

use std::fmt::Write;

use super::implied::has_implied;
use crate::contract::attribute::{OPEN, REACH, SOURCE, VOICE};
use crate::contract::class::{CLAIM, COLUMNS, HEAD, IMPLIED, LEGEND, SUMMARY, WHILE_HIDDEN, WHILE_SHOWN};
use crate::contract::id::{self, CLAIMS, HEADLINE, radio};
use crate::domain::claim::{Claim, Reach};
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// The sources of claims, each once, as the value of an attribute that lists words.
pub fn sources(claims: &[&Claim]) -> String {
    words(claims.iter().map(|claim| claim.source.as_str()))
}

/// The areas that claims are about, each once, as the value of an attribute that lists words.
pub fn areas(story: &Story, claims: &[&Claim]) -> String {
    let is_meant = |area: &&Area| claims.iter().any(|claim| claim.is_of(area));
    words(story.areas.iter().filter(is_meant).map(|area| area.code.as_str()))
}

fn words<'a>(all: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in all {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" ")
}

/// The rules for headline, switches and legend.
///
/// No rule is about a single area, and `:has` looks only into the head of the story, which has few elements: a browser tries
/// each rule on each element, again and again while a page loads. Nor does `:has` look at siblings: with that, Chromium
/// calculates the style of every area anew whenever anything in the panel changes.
pub fn of_map(story: &Story) -> String {
    let mut css = String::new();
    for voice in story.voices() {
        let (own, chosen) = (VOICE.is(voice.as_str()), chosen(&voice));
        let _ = write!(
            css,
            "{chosen} {HEADLINE} {own}{{visibility:visible}}\
             {chosen}~{COLUMNS} {LEGEND}:not({own}){{display:none}}"
        );
    }
    implied(&mut css, story);
    css
}

/// The rules for the claims.
pub fn of_claims(story: &Story) -> String {
    let mut css = String::new();
    // no area is open; without the program none ever is, and the address unfolds an area's heading above the statements
    let closed = format!("{CLAIMS}:is({},:not({OPEN}))", OPEN.is(""));
    for voice in story.voices() {
        let (own, chosen) = (VOICE.is(voice.as_str()), chosen(&voice));
        let _ = write!(css, "{chosen}~{COLUMNS} {OPEN} {SUMMARY}{VOICE}:not({own}){{display:none}}");
        if let Voice::Source(source) = &voice {
            let own = SOURCE.has_word(source.as_str());
            let _ = write!(css, "{chosen}~{COLUMNS} {closed} {SOURCE}:not({own}){{display:none}}");
        }
    }
    if let Some(hidden) = implied_hidden(story) {
        let implied = REACH.is(Reach::Implied.token());
        let _ = write!(css, "{hidden}~{COLUMNS} {CLAIM}{implied}{{display:none}}");
    }
    css
}

/// The selector for the head of the story while this voice is chosen there. What depends on the choice stands in it, or
/// follows it as a sibling, in the columns.
pub(super) fn chosen(voice: &Voice) -> String {
    format!("{HEAD}:has({}:checked)", radio(voice))
}

/// The selector for the head of the story while implied claims are hidden there; `None` if no map has any.
pub(super) fn implied_hidden(story: &Story) -> Option<String> {
    with_implied(story).map(|radios| format!("{HEAD}{}", hidden(&radios)))
}

/// The part of a selector for the head that matches while implied claims are hidden, on a map that has any.
fn hidden(radios: &str) -> String {
    format!(":not(:has({}:checked)):has(:is({radios}):checked)", id::IMPLIED)
}

/// The radio buttons of the voices whose maps have implied claims.
fn with_implied(story: &Story) -> Option<String> {
    let radios: Vec<_> = story.voices().filter(|voice| has_implied(story, voice)).map(|voice| radio(&voice)).collect();
    (!radios.is_empty()).then(|| radios.join(","))
}

/// Writes the rules for the switch that hides implied claims, on the maps that have any.
fn implied(css: &mut String, story: &Story) {
    let Some(radios) = with_implied(story) else {
        let _ = write!(css, "{IMPLIED}{{display:none}}");
        return;
    };
    let (without, hidden) = (format!("{HEAD}:not(:has(:is({radios}):checked))"), hidden(&radios));
    let _ = write!(
        css,
        "{without} {IMPLIED}{{visibility:hidden}}\
         @media(width<64rem){{{without} {IMPLIED}{{display:none}}}}\
         {HEAD}:not({hidden})~{COLUMNS} {WHILE_HIDDEN}{{display:none}}\
         {HEAD}{hidden}~{COLUMNS} {WHILE_SHOWN}{{display:none}}"
    );
}
