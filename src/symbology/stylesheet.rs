//! The style sheet that colours the map. The choice of source is made by selectors over the `data-by-…` attributes, so
//! the map follows the reader's choice without a program.

use std::fmt::Write;

use super::filter::{chosen, implied_hidden};
use super::legend::standings;
use super::palette::{ACCENTS, Theme, Tone};
use super::pattern::Pattern;
use super::style::{Fill, Style, style};
use crate::domain::claim::{Claim, Reach};
use crate::domain::control::{Claimed, Standing};
use crate::domain::reading::Reading;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// The colours as custom properties.
fn tones(theme: Theme) -> String {
    let mut css = String::from(match theme {
        Theme::Light => ":root{",
        Theme::Dark => ":root[data-theme=dark]{",
    });
    for tone in Tone::all() {
        let _ = write!(css, "--{}:{};", tone.name(), tone.hex(theme));
    }
    css.push('}');
    css
}

/// The colours of an embed's other theme, and those that its controls can have.
pub fn themes() -> String {
    let mut css = tones(Theme::Dark);
    for (name, light, dark) in ACCENTS {
        let hex = |[r, g, b]: [u8; 3]| format!("#{r:02x}{g:02x}{b:02x}");
        let _ = write!(css, "[data-accent={name}]{{--accent:{}}}", hex(light));
        let _ = write!(css, "[data-theme=dark][data-accent={name}]{{--accent:{}}}", hex(dark));
    }
    css
}

/// The rules of a page on which the reader chooses the source.
pub fn page(story: &Story) -> String {
    let mut css = tones(Theme::Light);
    let none = declarations(style(story, &Standing::NoClaim));
    for voice in story.voices() {
        let source = voice.as_str();
        let _ = write!(css, "{}~.columns{{", chosen(&voice));
        rules(&mut css, story, &voice);
        css.push('}');
        if has_implied(story, &voice)
            && let Some(hidden) = implied_hidden(story)
        {
            let shown = format!("{hidden}:has(#source-{source}:checked)");
            let _ = write!(css, "{shown}~.columns [data-by-{source}$=\" implied\"]{{{none}}}");
        }
    }
    css
}

/// The rules of maps beside one another: small ones, whose patterns are coarser by their own definitions, and the halves
/// of two that lie one over the other.
pub fn compared(story: &Story) -> String {
    let mut css = String::new();
    for voice in story.voices() {
        let mut own = String::new();
        rules(&mut own, story, &voice);
        let small = own.replace("url(#", &format!("url(#{SMALL}"));
        let _ = write!(css, "[data-multiple={0}]{{{small}}}[data-half={0}]{{{own}}}", voice.as_str());
    }
    css
}

/// What the names of the patterns of small maps begin with.
pub const SMALL: &str = "small-";

/// The rules of a picture of one voice.
pub fn picture(story: &Story, voice: &Voice) -> String {
    let mut css = tones(Theme::Light);
    rules(&mut css, story, voice);
    css
}

fn rules(css: &mut String, story: &Story, voice: &Voice) {
    for standing in standings(story, voice) {
        let declarations = declarations(style(story, &standing));
        // what a dispute is between stands in an attribute of its own
        let sides = standing.sides().map(|sides| format!("[data-sides=\"{sides}\"]")).unwrap_or_default();
        let _ = write!(css, "[data-by-{}=\"{standing}\"]{sides}{{{declarations}}}", voice.as_str());
    }
    if story.from.is_some() {
        let _ = write!(css, "[data-old~={}]{{fill-opacity:.45}}", voice.as_str());
    }
}

fn declarations(style: Style) -> String {
    // borders between areas: paper on a full tone, and on a light one a line that can be seen
    let (stroke, width) = match style.outline {
        Some(outline) => (outline.tone, "2px"),
        None if style.fill.ground().is_light() => (Tone::Line, ".6px"),
        None => (Tone::Paper, ".75px"),
    };
    let dashes = style.outline.and_then(|outline| outline.dashes(2));
    let dashes = dashes.map_or_else(String::new, |dashes| format!(";stroke-dasharray:{dashes}"));
    format!("fill:{};stroke:{};stroke-width:{width}{dashes}", style.fill.css(), stroke.css())
}

/// The patterns that a story's maps and statements use, each once.
pub fn patterns(story: &Story) -> Vec<Pattern> {
    let shown = story.voices().flat_map(|voice| standings(story, &voice));
    let readings = story.areas.iter().flat_map(|area| story.claims.iter().filter_map(|claim| Reading::of(claim, area)));
    let stated = story.claims.iter().filter_map(Claimed::of).chain(readings.map(|reading| reading.claimed()));
    let mut patterns = Vec::new();
    for standing in shown.chain(stated.map(Standing::Claimed)) {
        if let Fill::Pattern(pattern) = style(story, &standing).fill
            && !patterns.contains(&pattern)
        {
            patterns.push(pattern);
        }
    }
    patterns
}

/// Whether anything on the map of this voice is implied and not said, on any day.
pub fn has_implied(story: &Story, voice: &Voice) -> bool {
    let Voice::Source(source) = voice else { return false };
    let is_implied = |claim: &Claim| claim.reach == Reach::Implied && claim.kind.paints();
    story.claims.iter().filter(|claim| claim.source == *source && story.is_told(claim)).any(is_implied)
}
