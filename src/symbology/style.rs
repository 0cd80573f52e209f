//! The table from a standing to its look.

use super::palette::Tone;
use super::pattern::Pattern;
use crate::contract::id;
use crate::domain::claim::Reach;
use crate::domain::control::{Backing, Claimed, Position, Standing};
use crate::domain::id::PartyId;
use crate::domain::source::Colour;
use crate::domain::story::Story;

/// An area's fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fill {
    /// One colour.
    Plain(Tone),
    /// A pattern.
    Pattern(Pattern),
}

impl Fill {
    /// The colour of a plain fill, or of a pattern's ground.
    pub fn ground(self) -> Tone {
        match self {
            Self::Plain(tone) => tone,
            Self::Pattern(pattern) => pattern.tile().ground,
        }
    }

    /// The fill as CSS.
    pub fn css(self) -> String {
        self.css_of(false)
    }

    /// The same on a map that is small on the screen, where patterns are coarser.
    pub fn small_css(self) -> String {
        self.css_of(true)
    }

    fn css_of(self, small: bool) -> String {
        match self {
            Self::Plain(tone) => tone.css(),
            Self::Pattern(pattern) => format!("url(#{})", id::pattern(&pattern.name(), small)),
        }
    }
}

/// An area's look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// The fill.
    pub fill: Fill,
    /// An outline over the hairline that every area has.
    pub outline: Option<Outline>,
}

/// A line around an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Outline {
    /// The colour.
    pub tone: Tone,
    /// Whether it is dashed.
    pub dashed: bool,
}

impl Outline {
    /// A solid outline.
    fn solid(tone: Tone) -> Self {
        Self { tone, dashed: false }
    }

    /// The `stroke-dasharray` for a line of this width; `None` if it is solid.
    pub fn dashes(self, width: u8) -> Option<String> {
        self.dashed.then(|| format!("{} {}", 2 * width, 2 * width))
    }
}

/// The look of a standing.
pub fn style(story: &Story, standing: &Standing) -> Style {
    let colour = |party: &PartyId| story.party(party).map_or(Colour::Slate, |party| party.colour);
    let plain = |tone| Style { fill: Fill::Plain(tone), outline: None };
    let pattern = |pattern| Style { fill: Fill::Pattern(pattern), outline: None };
    let outlined = |pattern, tone| Style { fill: Fill::Pattern(pattern), outline: Some(Outline::solid(tone)) };
    match standing {
        Standing::NoClaim => plain(Tone::Paper),
        Standing::Backed(Backing::Single) => pattern(Pattern::Single),
        Standing::Backed(Backing::Corroborated) => plain(Tone::Stone),
        Standing::Backed(Backing::Conceded) => pattern(Pattern::Admitted),
        Standing::Disputed(positions) => {
            let [one, other, third] = stripes(positions, colour);
            let (one, other) = (one.unwrap_or(Tone::Ink), other.unwrap_or(Tone::Paper));
            outlined(Pattern::Stripes(one, other, third), Tone::Ink)
        }
        Standing::DisputedAsPart(positions) => {
            let [one, other, third] = stripes(positions, colour);
            pattern(Pattern::PaleStripes(one.unwrap_or(Tone::Ink), other.unwrap_or(Tone::Paper), third))
        }
        Standing::History(claimed) => {
            let fill = match &claimed.position {
                // A solid outline of ink would look like a dark party's.
                Position::Contested => Fill::Pattern(Pattern::Check(Reach::Implied)),
                Position::Held(..) | Position::NotHeld(_) => Fill::Plain(Tone::Paper),
            };
            let outline = match &claimed.position {
                Position::Held(party, _) => Outline::solid(Tone::Full(colour(party))),
                Position::NotHeld(party) => Outline { tone: Tone::Full(colour(party)), dashed: true },
                Position::Contested => Outline { tone: Tone::Ink, dashed: true },
            };
            Style { fill, outline: Some(outline) }
        }
        Standing::Claimed(Claimed { position, extent, conceded }) => match (position, extent.reach(), conceded) {
            (Position::Held(party, _), Reach::Named, false) => plain(Tone::Full(colour(party))),
            (Position::Held(party, _), Reach::Named, true) => pattern(Pattern::Conceded(colour(party))),
            (Position::Held(party, _), Reach::Extension, false) => pattern(Pattern::Hatch(colour(party))),
            (Position::Held(party, _), Reach::Extension, true) => pattern(Pattern::ConcededHatch(colour(party))),
            (Position::Held(party, _), Reach::Implied, _) => {
                outlined(Pattern::Implied(colour(party)), Tone::Full(colour(party)))
            }
            (Position::NotHeld(party), Reach::Named, _) => pattern(Pattern::Crossed(colour(party))),
            (Position::NotHeld(party), Reach::Extension, _) => pattern(Pattern::Crosses(colour(party))),
            (Position::NotHeld(party), Reach::Implied, _) => {
                outlined(Pattern::SparseCrosses(colour(party)), Tone::Full(colour(party)))
            }
            (Position::Contested, reach, _) => pattern(Pattern::Check(reach)),
        },
    }
}

/// The stripes of a dispute, three at most: each holder's hue, and squares of ink for contested. A denial has no
/// stripe, since it names no holder; against a single holder, the second stripe is paper.
fn stripes(positions: &[Position], colour: impl Fn(&PartyId) -> Colour) -> [Option<Tone>; 3] {
    let mut tones = positions.iter().filter_map(|position| match position {
        Position::Held(party, _) => Some(Tone::Full(colour(party))),
        Position::Contested => Some(Tone::Ink),
        Position::NotHeld(_) => None,
    });
    [tones.next(), tones.next(), tones.next()]
}
