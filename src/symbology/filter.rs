//! The rules by which some of what was sent is seen: the words and statements of the chosen voice. They follow the radios.
//! Which statements are on the place that is open is the program's to sort out, by their `data-of`.

use std::fmt::Write;

use super::stylesheet::has_implied;
use crate::domain::claim::Claim;
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// The sources of claims, each once, as the words of a `data-source` attribute.
pub fn sources(claims: &[&Claim]) -> String {
    words(claims.iter().map(|claim| claim.source.as_str()))
}

/// The areas that claims are of, each once, as the words of a `data-of` attribute.
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

/// No place is open; without the program none ever is, and the address unfolds a place beside the statements.
const CLOSED: &str = "#claims:is([data-open=\"\"],:not([data-open]))";

/// The rules of headline, switches and legend.
///
/// None is of a single area, and `:has` looks only where little stands, at the switches: a browser tries each rule on
/// each element, time and again while a page arrives.
pub fn of_map(story: &Story) -> String {
    let mut css = String::new();
    for voice in story.voices() {
        let (word, chosen) = (voice.as_str(), chosen(&voice));
        let _ = write!(
            css,
            "header:has(+.switches #source-{word}:checked) [data-voice={word}]{{visibility:visible}}\
             {chosen}~.columns .legend:not([data-voice={word}]){{display:none}}"
        );
    }
    implied(&mut css, story);
    css
}

/// The rules of the claims.
pub fn of_claims(story: &Story) -> String {
    let mut css = String::new();
    for voice in story.voices() {
        let (word, chosen) = (voice.as_str(), chosen(&voice));
        let _ =
            write!(css, "{chosen}~.columns [data-open] .summary[data-voice]:not([data-voice={word}]){{display:none}}");
        if let Voice::Source(source) = &voice {
            let _ =
                write!(css, "{chosen}~.columns {CLOSED} [data-source]:not([data-source~={source}]){{display:none}}");
        }
    }
    if let Some(hidden) = implied_hidden(story) {
        let _ = write!(css, "{hidden}~.columns .claim[data-reach=implied]{{display:none}}");
    }
    css
}

/// The switches, while this voice is chosen. What follows the choice stands beside them, in `.columns`.
pub(super) fn chosen(voice: &Voice) -> String {
    format!(".switches:has(#source-{}:checked)", voice.as_str())
}

/// The switches, while what is implied is hidden; `None` if nothing is implied on any map.
pub(super) fn implied_hidden(story: &Story) -> Option<String> {
    with_implied(story).map(|radios| format!(".switches:has(#implied:not(:checked)):has(:is({radios}):checked)"))
}

/// The radios of the maps on which anything is implied.
fn with_implied(story: &Story) -> Option<String> {
    let radios = story.voices().filter(|voice| has_implied(story, voice));
    let radios: Vec<_> = radios.map(|voice| format!("#source-{}", voice.as_str())).collect();
    (!radios.is_empty()).then(|| radios.join(","))
}

/// What is implied can be hidden, on the maps that have anything implied.
fn implied(css: &mut String, story: &Story) {
    let (Some(radios), Some(hidden)) = (with_implied(story), implied_hidden(story)) else {
        css.push_str(".implied{display:none}");
        return;
    };
    let _ = write!(
        css,
        ".switches:not(:has(:is({radios}):checked)) .implied{{visibility:hidden}}\
         @media(width<64rem){{.switches:not(:has(:is({radios}):checked)) .implied{{display:none}}}}\
         .switches:not({})~.columns .while-hidden{{display:none}}\
         {hidden}~.columns .while-shown{{display:none}}",
        hidden.trim_start_matches(".switches"),
    );
}
