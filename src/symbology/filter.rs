//! The rules by which some of what was sent is seen: the words of the chosen voice, the statements on the place that is
//! open. They follow the radios and the address; once the program runs, its `data-open` goes before the address.

use std::fmt::Write;

use super::stylesheet::has_implied;
use crate::domain::claim::Claim;
use crate::domain::story::{Story, Voice};

/// The sources of claims, each once, as the words of a `data-source` attribute.
pub fn sources(claims: &[&Claim]) -> String {
    words(claims.iter().map(|claim| claim.source.as_str()))
}

/// The areas that claims are of, each once, as the words of a `data-of` attribute.
pub fn areas(story: &Story, claims: &[&Claim]) -> String {
    let is_meant = |area| story.claims_on(area).any(|claim| claims.contains(&claim));
    words(story.areas.iter().filter(|area| is_meant(area)).map(|area| area.code.as_str()))
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

/// No place is open.
const CLOSED: &str = "#claims:is([data-open=\"\"],:not([data-open],:has(.place:target)))";

/// A place is open.
const OPEN: &str = "#claims:is([data-open]:not([data-open=\"\"]),:not([data-open]):has(.place:target))";

/// The rules of a page.
pub fn rules(story: &Story) -> String {
    let mut css = format!(
        ".place{{display:none}}{OPEN} :is(.overview,.of-all){{display:none}}\
         {CLOSED} :is(.of-place,.silent,.actions){{display:none}}"
    );
    for voice in story.voices() {
        let chosen = format!(".story:has(#source-{}:checked)", voice.as_str());
        let _ = write!(css, "{chosen} [data-voice]:not([data-voice={}]){{display:none}}", voice.as_str());
        if let Voice::Source(source) = &voice {
            let _ = write!(css, "{chosen} {CLOSED} [data-source]:not([data-source~={source}]){{display:none}}");
        }
    }
    implied(&mut css, story);
    for area in &story.areas {
        let code = &area.code;
        let open = format!("#claims:is([data-open={code}],:not([data-open]):has(#{code}:target))");
        let _ = write!(css, "{open} #{code}{{display:block}}{open} [data-of]:not([data-of~={code}]){{display:none}}");
        // without the program, the area's own outline is what shows which it is
        let _ = write!(css, ".story:has(#claims:not([data-open]) #{code}:target) [data-area={code}]{{stroke:var(--ink);stroke-width:3px}}");
    }
    css
}

/// What is implied can be hidden, on the maps that have anything implied.
fn implied(css: &mut String, story: &Story) {
    let radios: Vec<_> =
        story.voices().filter(|voice| has_implied(story, voice)).map(|voice| format!("#source-{}", voice.as_str())).collect();
    if radios.is_empty() {
        css.push_str(".implied{display:none}");
        return;
    }
    let chosen = format!(":has(:is({}):checked)", radios.join(","));
    let hidden = format!("{chosen}:has(#implied:not(:checked))");
    let _ = write!(
        css,
        ".story:not({chosen}) .implied{{display:none}}.story:not({hidden}) .while-hidden{{display:none}}\
         .story{hidden} :is(.while-shown,.claim[data-reach=implied]){{display:none}}"
    );
}
