//! The style sheet that colours the map. Selectors over the `data-by-…` attributes follow the choice of source, so the
//! map needs no program for it.

use std::fmt::Write;

use super::filter::{chosen, implied_hidden};
use super::implied::has_implied;
use super::legend::standings;
use super::palette::{Theme, Tone, accent};
use super::pattern::Pattern;
use super::style::{Fill, Style, style};
use crate::contract::attribute::{HALF, MULTIPLE, OLD, SIDES, said_by, said_by_ends};
use crate::contract::class::COLUMNS;
use crate::contract::options::{ACCENT, Accent, DARK, THEME};
use crate::contract::{Attribute, id, standing};
use crate::domain::control::{Claimed, Standing};
use crate::domain::reading::Reading;
use crate::domain::story::Story;
use crate::domain::voice::Voice;

/// The colours as custom properties.
fn tones(theme: Theme) -> String {
    let mut css = match theme {
        Theme::Light => ":root{".to_owned(),
        Theme::Dark => format!(":root{}{{", THEME.is(DARK)),
    };
    for tone in Tone::all() {
        let _ = write!(css, "--{}:{};", tone.name(), tone.hex(theme));
    }
    css.push('}');
    css
}

/// The colours of an embed page's dark theme, and those that its controls can have.
pub fn themes() -> String {
    let (mut css, mut on_screen) = (String::new(), tones(Theme::Dark));
    let hex = |[r, g, b]: [u8; 3]| format!("#{r:02x}{g:02x}{b:02x}");
    // without an accent, controls have the colour of ink
    for own in Accent::ALL.into_iter().filter(|own| *own != Accent::Ink) {
        let (selector, [light, dark]) = (ACCENT.is(own.name()), accent(own));
        let _ = write!(css, "{selector}{{--accent:{}}}", hex(light));
        let _ = write!(on_screen, "{}{selector}{{--accent:{}}}", THEME.is(DARK), hex(dark));
    }
    // paper is light
    css + "@media screen{" + &on_screen + "}"
}

/// The rules for a page on which the reader chooses the source.
pub fn page(story: &Story) -> String {
    let mut css = tones(Theme::Light);
    let none = declarations(style(story, &Standing::NoClaim), Fill::css);
    for voice in story.voices() {
        let _ = write!(css, "{}~{COLUMNS}{{", chosen(&voice));
        rules(&mut css, story, &voice, Fill::css);
        css.push('}');
        if has_implied(story, &voice)
            && let Some(hidden) = implied_hidden(story)
        {
            let shown = format!("{hidden}:has({}:checked)", id::radio(&voice));
            let implied = said_by_ends(&voice, &standing::implied_end());
            let _ = write!(css, "{shown}~{COLUMNS} {implied}{{{none}}}");
        }
    }
    css
}

/// The rules for maps that are compared: small multiples, which have coarser patterns of their own, and the two maps
/// that are laid over each other.
pub fn compared(story: &Story) -> String {
    let mut css = String::new();
    for voice in story.voices() {
        let mut own = |attribute: Attribute, fill| {
            let _ = write!(css, "{}{{", attribute.is(voice.as_str()));
            rules(&mut css, story, &voice, fill);
            css.push('}');
        };
        own(MULTIPLE, Fill::small_css);
        own(HALF, Fill::css);
    }
    css
}

/// The rules for a picture of one voice.
pub fn picture(story: &Story, voice: &Voice) -> String {
    let mut css = tones(Theme::Light);
    rules(&mut css, story, voice, Fill::css);
    css
}

fn rules(css: &mut String, story: &Story, voice: &Voice, fill: fn(Fill) -> String) {
    // an area of which nothing is said has its looks from `www/map.css`
    for standing in standings(story, voice).into_iter().filter(|standing| *standing != Standing::NoClaim) {
        let declarations = declarations(style(story, &standing), fill);
        // the sides of a dispute are in an attribute of their own
        let sides = standing::sides(&standing).map(|sides| SIDES.is(&sides)).unwrap_or_default();
        let _ = write!(css, "{}{sides}{{{declarations}}}", said_by(voice, &standing::text(&standing)));
    }
    if story.from.is_some() {
        let _ = write!(css, "{}{{fill-opacity:.45}}", OLD.has_word(voice.as_str()));
    }
}

fn declarations(style: Style, fill: fn(Fill) -> String) -> String {
    // borders between areas: paper on a full tone, and a visible line on a light one
    let (stroke, width) = match style.outline {
        Some(outline) => (outline.tone, "2px"),
        None if style.fill.ground().is_light() => (Tone::Line, ".6px"),
        None => (Tone::Paper, ".75px"),
    };
    let dashes = style.outline.and_then(|outline| outline.dashes(2));
    let dashes = dashes.map_or_else(String::new, |dashes| format!(";stroke-dasharray:{dashes}"));
    format!("fill:{};stroke:{};stroke-width:{width}{dashes}", fill(style.fill), stroke.css())
}

/// The patterns that a story's maps and statements use, each once.
pub fn patterns(story: &Story) -> Vec<Pattern> {
    let shown = story.voices().flat_map(|voice| standings(story, &voice));
    let readings =
        story.areas.iter().flat_map(|area| story.claims.about(area).filter_map(|claim| Reading::of(claim, area)));
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
