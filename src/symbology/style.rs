//! The one table from a standing to its look.

use super::palette::Tone;
use super::pattern::Pattern;
use crate::contract::id;
use crate::domain::claim::Reach;
use crate::domain::control::{Backing, Claimed, Position, Standing};
use crate::domain::id::PartyId;
use crate::domain::source::Colour;
use crate::domain::story::Story;

/// What an area is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fill {
    /// One colour.
    Plain(Tone),
    /// A pattern.
    Pattern(Pattern),
}

impl Fill {
    /// The colour that most of it has, or that lies under its marks.
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

/// How an area is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// Its inside.
    pub fill: Fill,
    /// An outline over the hairline that every area has.
    pub outline: Option<Outline>,
}

/// A line around an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Outline {
    /// Its colour.
    pub tone: Tone,
    /// Whether it is broken.
    pub dashed: bool,
}

impl Outline {
    /// An unbroken line.
    fn solid(tone: Tone) -> Self {
        Self { tone, dashed: false }
    }

    /// The dashes of a line of this width as CSS; `None` for an unbroken one.
    pub fn dashes(self, width: u8) -> Option<String> {
        self.dashed.then(|| format!("{} {}", 2 * width, 2 * width))
    }
}

/// How a standing is drawn.
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
                // an outline of ink would pass for a dark hue's
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

/// The stripes of a dispute: each side that is said to hold the area in its hue, three at most. Where one names no holder
/// but denies the other's, its stripe is paper, since nobody said whose it would be; where one says that both hold parts,
/// it is squares of ink. Beside two holders a denial has no stripe: it names none.
fn stripes(positions: &[Position], colour: impl Fn(&PartyId) -> Colour) -> [Option<Tone>; 3] {
    let mut tones = positions.iter().filter_map(|position| match position {
        Position::Held(party, _) => Some(Tone::Full(colour(party))),
        Position::Contested => Some(Tone::Ink),
        Position::NotHeld(_) => None,
    });
    [tones.next(), tones.next(), tones.next()]
}
