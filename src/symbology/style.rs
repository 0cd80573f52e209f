//! The one table from a standing to its look.

use super::palette::Tone;
use super::pattern::Pattern;
use crate::domain::claim::{Assertion, Reach};
use crate::domain::control::{Backing, Claimed, Standing};
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
        match self {
            Self::Plain(tone) => tone.css(),
            Self::Pattern(pattern) => format!("url(#{})", pattern.id()),
        }
    }
}

/// How an area is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// Its inside.
    pub fill: Fill,
    /// An outline over the hairline that every area has.
    pub outline: Option<Tone>,
}

/// How a standing is drawn.
pub fn style(story: &Story, standing: &Standing) -> Style {
    let colour = |party: &PartyId| story.party(party).map_or(Colour::Slate, |party| party.colour);
    let pattern = |pattern| Style { fill: Fill::Pattern(pattern), outline: None };
    let outlined = |pattern, colour| Style { fill: Fill::Pattern(pattern), outline: Some(Tone::Full(colour)) };
    match standing {
        Standing::NoClaim => Style { fill: Fill::Plain(Tone::Paper), outline: None },
        Standing::Backed(Backing::Single) => pattern(Pattern::Single),
        Standing::Backed(Backing::Corroborated) => Style { fill: Fill::Plain(Tone::Stone), outline: None },
        Standing::Backed(Backing::Conceded) => pattern(Pattern::Admitted),
        Standing::Disputed(sides) => Style { fill: Fill::Pattern(stripes(sides, colour)), outline: Some(Tone::Ink) },
        Standing::Claimed(Claimed { assertion, reach, conceded }) => match (assertion, reach, conceded) {
            (Assertion::Held(party), Reach::Named, false) => {
                Style { fill: Fill::Plain(Tone::Full(colour(party))), outline: None }
            }
            (Assertion::Held(party), Reach::Named, true) => pattern(Pattern::Conceded(colour(party))),
            (Assertion::Held(party), Reach::Extension, false) => pattern(Pattern::Hatch(colour(party))),
            (Assertion::Held(party), Reach::Extension, true) => pattern(Pattern::ConcededHatch(colour(party))),
            (Assertion::Held(party), Reach::Implied, _) => outlined(Pattern::Implied(colour(party)), colour(party)),
            (Assertion::NotHeld(party), Reach::Named, _) => pattern(Pattern::Crossed(colour(party))),
            (Assertion::NotHeld(party), Reach::Extension, _) => pattern(Pattern::Crosses(colour(party))),
            (Assertion::NotHeld(party), Reach::Implied, _) => {
                outlined(Pattern::SparseCrosses(colour(party)), colour(party))
            }
            (Assertion::Contested, reach, _) => pattern(Pattern::Check(*reach)),
        },
    }
}

/// The stripes of a dispute: each holder that is asserted in its hue, three at most. Where one side names no holder but
/// denies the other's, its stripe is paper, since nobody said whose it would be; where one says that both are there, it
/// is ink. Beside two holders a denial has no stripe: it names none.
fn stripes(sides: &[Assertion], colour: impl Fn(&PartyId) -> Colour) -> Pattern {
    let mut tones = sides.iter().filter_map(|side| match side {
        Assertion::Held(party) => Some(Tone::Full(colour(party))),
        Assertion::Contested => Some(Tone::Ink),
        Assertion::NotHeld(_) => None,
    });
    Pattern::Stripes(tones.next().unwrap_or(Tone::Ink), tones.next().unwrap_or(Tone::Paper), tones.next())
}
