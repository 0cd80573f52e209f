//! The text below a picture's map or beside a card's, which have no page around them: headline, day, legend, sources,
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
use crate::i18n::{Locale, date, headline, is_rtl, legend_entry, number};
use crate::layout::{WIDTH, lines};
use crate::symbology::legend::{Turn, legend};
use crate::symbology::palette::Tone;
use crate::symbology::style::style;
use crate::t;
use crate::view::attr::attr;

/// The margin at the edges of the picture, in user units.
const MARGIN: f64 = 80.0;

/// A swatch's width and height, and the gap between it and its text, in user units.
const SWATCH: (f64, f64) = (400.0, 240.0);
const GAP: f64 = 120.0;

/// The gap between two sections, in user units.
const BETWEEN: f64 = 110.0;

/// The maximum number of lines that name the cited outlets.
const CITED: usize = 2;

/// The section that a line of text belongs to.
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

    /// The font size, in user units.
    fn size(self) -> f64 {
        match self {
            Self::Headline => 220.0,
            Self::Caption => 170.0,
            Self::Legend => 150.0,
            Self::Cited | Self::Credits => 120.0,
        }
    }

    /// The line height, in user units.
    fn leading(self) -> f64 {
        self.size() * 1.35
    }

    fn is_bold(self) -> bool {
        self == Self::Headline
    }

    /// Breaks a text into lines of this width, in user units.
    fn lines(self, text: &str, width: f64) -> Vec<String> {
        lines::lines(text, width / self.size(), self.is_bold())
    }
}

/// The styles of the text.
pub fn css() -> String {
    let mut css = String::from(".below{fill:var(--paper)}.credits,.cited,.count{fill:#5d594f}");
    for part in Part::ALL {
        let weight = if part.is_bold() { ";font-weight:700" } else { "" };
        let _ = write!(css, ".{}{{font-size:{}px{weight}}}", part.class(), part.size());
    }
    css
}

/// The text below the map, laid out line by line from the top.
pub struct Below {
    /// The left and right ends of its lines, in user units.
    left: f64,
    right: f64,
    /// Whether its lines run from right to left.
    is_rtl: bool,
    /// The top of the next line, in user units.
    at: f64,
    drawn: Vec<AnyView>,
}

impl Below {
    /// The text for the map of a voice, starting at this height, in user units.
    pub fn new(locale: Locale, story: &Story, voice: &Voice, top: f64) -> Self {
        Self::within(locale, story, voice, top, WIDTH)
    }

    /// The same, in a column of this width, in user units.
    pub fn within(locale: Locale, story: &Story, voice: &Voice, top: f64, width: f64) -> Self {
        let (left, right) = (MARGIN, width - MARGIN);
        let mut below = Self { left, right, is_rtl: is_rtl(locale), at: top + BETWEEN, drawn: Vec::new() };
        below.words(Part::Headline, &headline(locale, story, voice));
        below.words(Part::Caption, &caption(locale, story, voice));
        below.at += BETWEEN;
        // implied claims are shown, so skip the lines for a map without them
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
        let credits: Vec<_> = story.credits.iter().map(|credit| credit.text.to_string()).collect();
        below.words(Part::Credits, &credits.join(" · "));
        below.at += BETWEEN;
        below
    }

    /// The bottom of the text, in user units.
    pub fn bottom(&self) -> f64 {
        self.at
    }

    /// The drawing.
    pub fn into_view(self) -> impl IntoView {
        self.drawn
    }

    fn words(&mut self, part: Part, text: &str) {
        for line in part.lines(text, self.right - self.left) {
            self.line(part, 0.0, line, None);
        }
    }

    /// An entry of the legend: a swatch with the same fill and outline as on the map, the words, and the number of
    /// areas.
    fn entry(&mut self, story: &Story, standing: &Standing, words: &str, areas: &str) {
        let indent = SWATCH.0 + GAP;
        let lines = Part::Legend.lines(&format!("{words} {areas}"), self.right - self.left - indent);
        let words = lines.len() as f64 * Part::Legend.leading();
        let (top, height) = (self.at, words.max(SWATCH.1));
        let style = style(story, standing);
        // a fill without an outline gets a frame here, or paper would be invisible on paper
        let (frame, width) = style.outline.map_or((Tone::Ink, "1"), |outline| (outline.tone, "2"));
        let dashes = style.outline.and_then(|outline| outline.dashes(2));
        let swatch = view! {
            // translated rather than positioned: the pattern then begins at the swatch's corner, as in the page's
            // legend
            <rect class="swatch" {..attr(STANDING, standing::text(standing))} {..attr(SIDES, standing::sides(standing))}
                transform=format!("translate({:.0} {:.0})", self.start(SWATCH.0), top + (height - SWATCH.1) / 2.0)
                width=units(SWATCH.0) height=units(SWATCH.1)
                fill=style.fill.css() stroke=frame.css() stroke-width=width stroke-dasharray=dashes />
        };
        self.drawn.push(swatch.into_any());
        self.at = top + (height - words) / 2.0;
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.into_iter().enumerate() {
            let counted = line.strip_suffix(areas).filter(|_| index == last).map(str::to_owned);
            match counted {
                Some(line) => self.line(Part::Legend, indent, line, Some(areas.to_owned())),
                None => self.line(Part::Legend, indent, line, None),
            }
        }
        self.at = top + height + BETWEEN / 2.0;
    }

    /// The left end of something of this width at the start of a line.
    fn start(&self, width: f64) -> f64 {
        if self.is_rtl { self.right - width } else { self.left }
    }

    /// A line of text, indented by this many user units.
    fn line(&mut self, part: Part, indent: f64, words: String, count: Option<String>) {
        // letters descend below their baseline by a quarter of their size
        let base = self.at + part.leading() - (part.leading() - part.size()) / 2.0 - part.size() / 4.0;
        let (x, direction) = if self.is_rtl { (self.right - indent, Some("rtl")) } else { (self.left + indent, None) };
        let count = count.map(|count| view! { <tspan class="count">{count}</tspan> });
        self.drawn.push(
            view! { <text class=part.class() x=units(x) y=units(base) direction=direction>{words}{count}</text> }
                .into_any(),
        );
        self.at += part.leading();
    }
}

fn units(number: f64) -> String {
    format!("{number:.0}")
}

/// The caption: whose map it is, and as of which day.
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
