//! Hatches and other patterns, as tiles.

use super::palette::Tone;
use crate::domain::claim::Reach;
use crate::domain::source::Colour;

/// A pattern that areas are filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Held by extension.
    Hatch(Colour),
    /// Held and conceded, the area named.
    Conceded(Colour),
    /// Held and conceded, by extension.
    ConcededHatch(Colour),
    /// Held, implied.
    Implied(Colour),
    /// Not held, the area named.
    Crossed(Colour),
    /// Not held, by extension.
    Crosses(Colour),
    /// Not held, implied.
    SparseCrosses(Colour),
    /// Contested, as far as the statement reaches.
    Check(Reach),
    /// On one source's word.
    Single,
    /// Conceded, whoever holds it.
    Admitted,
    /// Disputed: two things that are asserted, or three, as stripes.
    Stripes(Tone, Tone, Option<Tone>),
    /// Disputed as part of the whole: the same as pale, narrower stripes with a thin line along each.
    PaleStripes(Tone, Tone, Option<Tone>),
}

/// What a tile has on its ground, in user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// A line between two places, as wide as this.
    Line {
        /// Its beginning, right and down.
        from: (f64, f64),
        /// Its end.
        to: (f64, f64),
        /// Its width.
        width: f64,
        /// Its colour.
        tone: Tone,
    },
    /// A disc.
    Dot {
        /// Its middle, right and down.
        at: (f64, f64),
        /// Its radius.
        radius: f64,
        /// Its colour.
        tone: Tone,
    },
}

/// A square that repeats.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The square's side, in user units.
    pub size: f64,
    /// How far it is turned, in degrees clockwise.
    pub turn: f64,
    /// What it is filled with.
    pub ground: Tone,
    /// What is on it.
    pub marks: Vec<Mark>,
}

impl Pattern {
    /// The pattern's name, of which the drawing makes its id.
    pub fn name(self) -> String {
        match self {
            Self::Hatch(colour) => format!("hatch-{}", colour.token()),
            Self::Conceded(colour) => format!("conceded-{}", colour.token()),
            Self::ConcededHatch(colour) => format!("conceded-hatch-{}", colour.token()),
            Self::Implied(colour) => format!("implied-{}", colour.token()),
            Self::Crossed(colour) => format!("crossed-{}", colour.token()),
            Self::Crosses(colour) => format!("crosses-{}", colour.token()),
            Self::SparseCrosses(colour) => format!("sparse-crosses-{}", colour.token()),
            Self::Check(reach) => format!("check-{}", reach.token()),
            Self::Single => "single".to_owned(),
            Self::Admitted => "admitted".to_owned(),
            Self::Stripes(one, other, third) => format!("stripes-{}", names(one, other, third)),
            Self::PaleStripes(one, other, third) => format!("pale-stripes-{}", names(one, other, third)),
        }
    }

    /// What is drawn.
    pub fn tile(self) -> Tile {
        let across = |y: f64, size: f64, width, tone| Mark::Line { from: (0.0, y), to: (size, y), width, tone };
        let cross = |size: f64, arm: f64, width: f64, tone: Tone| {
            let (middle, low, high) = (size / 2.0, size / 2.0 - arm, size / 2.0 + arm);
            vec![
                Mark::Line { from: (low, middle), to: (high, middle), width, tone },
                Mark::Line { from: (middle, low), to: (middle, high), width, tone },
            ]
        };
        match self {
            Self::Hatch(colour) => Tile {
                size: 110.0,
                turn: -45.0,
                ground: Tone::Light(colour),
                marks: vec![across(55.0, 110.0, 36.0, Tone::Full(colour))],
            },
            Self::Conceded(colour) => Tile {
                size: 180.0,
                turn: -45.0,
                ground: Tone::Full(colour),
                marks: vec![Mark::Dot { at: (90.0, 90.0), radius: 36.0, tone: Tone::Paper }],
            },
            Self::ConcededHatch(colour) => Tile {
                size: 220.0,
                turn: -45.0,
                ground: Tone::Light(colour),
                marks: vec![
                    across(0.0, 220.0, 36.0, Tone::Full(colour)),
                    across(220.0, 220.0, 36.0, Tone::Full(colour)),
                    Mark::Dot { at: (110.0, 110.0), radius: 42.0, tone: Tone::Full(colour) },
                ],
            },
            Self::Implied(colour) => Tile {
                size: 260.0,
                turn: -45.0,
                ground: Tone::Paper,
                marks: vec![Mark::Line {
                    from: (60.0, 130.0),
                    to: (200.0, 130.0),
                    width: 26.0,
                    tone: Tone::Full(colour),
                }],
            },
            Self::Crossed(colour) => Tile {
                size: 170.0,
                turn: 45.0,
                ground: Tone::Paper,
                marks: cross(170.0, 85.0, 26.0, Tone::Full(colour)),
            },
            Self::Crosses(colour) => Tile {
                size: 220.0,
                turn: 45.0,
                ground: Tone::Paper,
                marks: cross(220.0, 65.0, 30.0, Tone::Full(colour)),
            },
            Self::SparseCrosses(colour) => Tile {
                size: 360.0,
                turn: 45.0,
                ground: Tone::Paper,
                marks: cross(360.0, 50.0, 24.0, Tone::Full(colour)),
            },
            Self::Check(reach) => {
                // smaller squares are less sure
                let side = match reach {
                    Reach::Named => 120.0,
                    Reach::Extension => 80.0,
                    Reach::Implied => 40.0,
                };
                let square = |x: f64, y: f64| Mark::Line {
                    from: (x, y + side / 2.0),
                    to: (x + side, y + side / 2.0),
                    width: side,
                    tone: Tone::Ink,
                };
                let marks = vec![square(0.0, 0.0), square(120.0, 120.0)];
                Tile { size: 240.0, turn: 0.0, ground: Tone::Paper, marks }
            }
            Self::Single => Tile {
                size: 150.0,
                turn: -45.0,
                ground: Tone::Paper,
                marks: vec![Mark::Dot { at: (75.0, 75.0), radius: 34.0, tone: Tone::Stone }],
            },
            Self::Admitted => Tile {
                size: 180.0,
                turn: -45.0,
                ground: Tone::Stone,
                marks: vec![Mark::Dot { at: (90.0, 90.0), radius: 40.0, tone: Tone::Paper }],
            },
            Self::Stripes(one, other, third) => stripes([Some(one), Some(other), third], 220.0, |tone| tone),
            Self::PaleStripes(one, other, third) => {
                const STRIPE: f64 = 150.0;
                let sides = [Some(one), Some(other), third];
                let mut tile = stripes(sides, STRIPE, Tone::pale);
                // along each stripe a line of what it is pale of: broken for what is in parts, none for paper
                for (index, tone) in sides.into_iter().flatten().enumerate().filter(|(_, tone)| *tone != Tone::Paper) {
                    let (y, to) = (middle(index, STRIPE), if tone == Tone::Ink { STRIPE } else { tile.size });
                    tile.marks.push(Mark::Line { from: (0.0, y), to: (to, y), width: 45.0, tone });
                }
                tile
            }
        }
    }
}

/// Stripes of these tones, all as broad: a third is not less of a side. Where a source says that both hold parts, which is
/// ink, the stripe is of squares; a whole one would pass for a dark hue.
fn stripes(sides: [Option<Tone>; 3], breadth: f64, tint: impl Fn(Tone) -> Tone) -> Tile {
    let count = sides.iter().flatten().count();
    let (size, ground) = (count as f64 * breadth, sides[1].map_or(Tone::Paper, &tint));
    let ground = if ground == Tone::Ink { Tone::Paper } else { ground };
    let mut marks = Vec::new();
    for (index, tone) in sides.into_iter().flatten().map(tint).enumerate().filter(|(_, tone)| *tone != ground) {
        let y = middle(index, breadth);
        let line = |to, tone| Mark::Line { from: (0.0, y), to: (to, y), width: breadth, tone };
        if tone == Tone::Ink {
            marks.extend([line(size, Tone::Paper), line(breadth, Tone::Ink)]);
        } else {
            marks.push(line(size, tone));
        }
    }
    Tile { size, turn: 45.0, ground, marks }
}

/// How far down the middle of a stripe lies.
fn middle(index: usize, breadth: f64) -> f64 {
    (index as f64 + 0.5) * breadth
}

/// The names of the stripes' colours.
fn names(one: Tone, other: Tone, third: Option<Tone>) -> String {
    let third = third.map_or_else(String::new, |third| format!("-{}", third.name()));
    format!("{}-{}{third}", one.name(), other.name())
}
