//! What stands below a picture's map, or beside a card's, for it has no page around it: finding, day, legend, sources,
//! credits.

use std::fmt::Write;

use leptos::prelude::*;

use super::cited;
use crate::contract::attribute::{SIDES, STANDING};
use crate::contract::standing;
use crate::domain::age::{OLD, age};
use crate::domain::control::Standing;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::i18n::{Locale, date, headline, legend_entry, number};
use crate::layout::{WIDTH, lines};
use crate::symbology::legend::{Turn, legend};
use crate::symbology::palette::Tone;
use crate::symbology::style::style;
use crate::t;
use crate::view::attr::attr;

/// Room at the paper's edges, in user units.
const MARGIN: f64 = 80.0;

/// A swatch's width and height, and the room between it and its words, in user units.
const SWATCH: (f64, f64) = (400.0, 240.0);
const GAP: f64 = 120.0;

/// The room between two parts, in user units.
const BETWEEN: f64 = 110.0;

/// At most so many lines name the sources.
const CITED: usize = 2;

/// What the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Headline,
    Caption,
    Legend,
    Cited,
    Credits,
}

impl Part {
    const ALL: [Self; 5] = [Self::Headline, Self::Caption, Self::Legend, Self::Cited, Self::Credits];

    fn class(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Caption => "caption",
            Self::Legend => "entry",
            Self::Cited => "cited",
            Self::Credits => "credits",
        }
    }

    /// The size of its letters, in user units.
    fn size(self) -> f64 {
        match self {
            Self::Headline => 220.0,
            Self::Caption => 170.0,
            Self::Legend => 150.0,
            Self::Cited | Self::Credits => 120.0,
        }
    }

    /// From one line to the next, in user units.
    fn leading(self) -> f64 {
        self.size() * 1.35
    }

    fn is_bold(self) -> bool {
        self == Self::Headline
    }

    /// The text in lines of this width, in user units.
    fn lines(self, text: &str, width: f64) -> Vec<String> {
        lines::lines(text, width / self.size(), self.is_bold())
    }
}

/// The look of what stands below.
pub fn css() -> String {
    let mut css = String::from(".below{fill:var(--paper)}.credits,.cited,.count{fill:#5d594f}");
    for part in Part::ALL {
        let weight = if part.is_bold() { ";font-weight:700" } else { "" };
        let _ = write!(css, ".{}{{font-size:{}px{weight}}}", part.class(), part.size());
    }
    css
}

/// What stands below the map, set line by line from above.
pub struct Below {
    /// From where to where its lines run, in user units.
    left: f64,
    right: f64,
    /// Where the next line begins, in user units.
    at: f64,
    drawn: Vec<AnyView>,
}

impl Below {
    /// What belongs below the map of a voice, from this height on.
    pub fn new(locale: Locale, story: &Story, voice: &Voice, top: f64) -> Self {
        Self::within(locale, story, voice, top, WIDTH)
    }

    /// The same on paper of this width, in user units.
    pub fn within(locale: Locale, story: &Story, voice: &Voice, top: f64, width: f64) -> Self {
        let (left, right) = (MARGIN, width - MARGIN);
        let mut below = Self { left, right, at: top + BETWEEN, drawn: Vec::new() };
        below.words(Part::Headline, &headline(locale, story, voice));
        below.words(Part::Caption, &caption(locale, story, voice));
        below.at += BETWEEN;
        // what is implied is shown, so the lines of a map without it have no turn
        for entry in legend(story, voice).into_iter().filter(|entry| entry.turn != Turn::WhileHidden) {
            let words = legend_entry(locale, story, voice, &entry.standing, &entry.extents, &entry.areas);
            below.entry(story, &entry.standing, &words, &number(locale, entry.areas.len() as f64));
        }
        let is_old = |area| age(story, voice, area).is_some_and(|days| days > OLD);
        if story.from.is_some() && story.areas.iter().any(is_old) {
            below.words(Part::Legend, &t!(locale, legend.old, days = number(locale, f64::from(OLD))));
        }
        below.at += BETWEEN;
        let fits = |words: &str| Part::Cited.lines(words, right - left).len() <= CITED;
        if let Some(words) = cited::sentence(locale, &cited::outlets(story, voice), fits) {
            below.words(Part::Cited, &words);
        }
        let credits: Vec<_> = story.credits.iter().map(|credit| credit.text.clone()).collect();
        below.words(Part::Credits, &credits.join(" · "));
        below.at += BETWEEN;
        below
    }

    /// Where it ends.
    pub fn bottom(&self) -> f64 {
        self.at
    }

    /// The drawing.
    pub fn into_view(self) -> impl IntoView {
        self.drawn
    }

    fn words(&mut self, part: Part, text: &str) {
        for line in part.lines(text, self.right - self.left) {
            self.line(part, self.left, line, None);
        }
    }

    /// A line of the legend: a piece of the map, with the same fill and outline, and what it is, on how many areas.
    fn entry(&mut self, story: &Story, standing: &Standing, words: &str, areas: &str) {
        let left = self.left + SWATCH.0 + GAP;
        let lines = Part::Legend.lines(&format!("{words} {areas}"), self.right - left);
        let words = lines.len() as f64 * Part::Legend.leading();
        let (top, height) = (self.at, words.max(SWATCH.1));
        let style = style(story, standing);
        // what has no outline on the map is framed here, or paper would be lost on paper
        let (frame, width) = style.outline.map_or((Tone::Ink, "1"), |outline| (outline.tone, "2"));
        let dashes = style.outline.and_then(|outline| outline.dashes(2));
        let swatch = view! {
            // moved, not placed: a pattern then begins at its corner, as in the page's legend
            <rect class="swatch" {..attr(STANDING, standing::text(standing))} {..attr(SIDES, standing::sides(standing))}
                transform=format!("translate({:.0} {:.0})", self.left, top + (height - SWATCH.1) / 2.0)
                width=units(SWATCH.0) height=units(SWATCH.1)
                fill=style.fill.css() stroke=frame.css() stroke-width=width stroke-dasharray=dashes />
        };
        self.drawn.push(swatch.into_any());
        self.at = top + (height - words) / 2.0;
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.into_iter().enumerate() {
            let counted = line.strip_suffix(areas).filter(|_| index == last).map(str::to_owned);
            match counted {
                Some(line) => self.line(Part::Legend, left, line, Some(areas.to_owned())),
                None => self.line(Part::Legend, left, line, None),
            }
        }
        self.at = top + height + BETWEEN / 2.0;
    }

    fn line(&mut self, part: Part, left: f64, words: String, count: Option<String>) {
        // letters hang below their line by a quarter of their size
        let base = self.at + part.leading() - (part.leading() - part.size()) / 2.0 - part.size() / 4.0;
        let count = count.map(|count| view! { <tspan class="count">{count}</tspan> });
        self.drawn
            .push(view! { <text class=part.class() x=units(left) y=units(base)>{words}{count}</text> }.into_any());
        self.at += part.leading();
    }
}

fn units(number: f64) -> String {
    format!("{number:.0}")
}

/// Whose map it is, and of which day.
fn caption(locale: Locale, story: &Story, voice: &Voice) -> String {
    let day = date(locale, story.as_of);
    match voice {
        Voice::Source(id) => {
            let source = story.source(id).map_or_else(|| id.to_string(), |source| source.in_sentence.clone());
            t!(locale, map.picture, source = source, date = day)
        }
        Voice::All => t!(locale, map.picture_all, date = day),
        Voice::Agreement => t!(locale, map.picture_agreement, date = day),
    }
}
