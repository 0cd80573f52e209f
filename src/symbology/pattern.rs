//! Hatches and other patterns, as tiles.

use super::palette::Tone;
use crate::domain::claim::Reach;
use crate::domain::source::Colour;

/// A pattern that areas are filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Held, by extension.
    Hatch(Colour),
    /// Conceded, the area named.
    Conceded(Colour),
    /// Conceded, by extension.
    ConcededHatch(Colour),
    /// Held, implied.
    Implied(Colour),
    /// Not held, the area named.
    Crossed(Colour),
    /// Not held, by extension.
    Crosses(Colour),
    /// Not held, implied.
    SparseCrosses(Colour),
    /// Contested, with this reach.
    Check(Reach),
    /// One source only, on the map of agreement.
    Single,
    /// Conceded, on the map of agreement, whoever holds the area.
    Admitted,
    /// Disputed: two positions, or three, as stripes.
    Stripes(Tone, Tone, Option<Tone>),
    /// Disputed as part of the whole: paler and narrower stripes, each with a thin line along it.
    PaleStripes(Tone, Tone, Option<Tone>),
}

/// A shape drawn on a tile's ground, in user units from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Primitive {
    /// A straight line.
    Line {
        /// The start: right, down.
        from: (f64, f64),
        /// The end: right, down.
        to: (f64, f64),
        /// The width.
        width: f64,
        /// The colour.
        tone: Tone,
    },
    /// A filled circle.
    Dot {
        /// The centre: right, down.
        at: (f64, f64),
        /// The radius.
        radius: f64,
        /// The colour.
        tone: Tone,
    },
}

/// The square that a pattern repeats.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The side of the square, in user units.
    pub size: f64,
    /// The rotation of the pattern, in degrees clockwise.
    pub turn: f64,
    /// The colour of the ground.
    pub ground: Tone,
    /// The shapes on the ground, in drawing order.
    pub primitives: Vec<Primitive>,
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

    /// The pattern's tile.
    pub fn tile(self) -> Tile {
        let across = |y: f64, size: f64, width, tone| Primitive::Line { from: (0.0, y), to: (size, y), width, tone };
        let cross = |size: f64, arm: f64, width: f64, tone: Tone| {
            let (middle, low, high) = (size / 2.0, size / 2.0 - arm, size / 2.0 + arm);
            vec![
                Primitive::Line { from: (low, middle), to: (high, middle), width, tone },
                Primitive::Line { from: (middle, low), to: (middle, high), width, tone },
            ]
        };
        match self {
            Self::Hatch(colour) => Tile {
                size: 110.0,
                turn: -45.0,
                ground: Tone::Light(colour),
                primitives: vec![across(55.0, 110.0, 36.0, Tone::Full(colour))],
            },
            Self::Conceded(colour) => Tile {
                size: 180.0,
                turn: -45.0,
                ground: Tone::Full(colour),
                primitives: vec![Primitive::Dot { at: (90.0, 90.0), radius: 36.0, tone: Tone::Paper }],
            },
            Self::ConcededHatch(colour) => Tile {
                size: 220.0,
                turn: -45.0,
                ground: Tone::Light(colour),
                primitives: vec![
                    across(0.0, 220.0, 36.0, Tone::Full(colour)),
                    across(220.0, 220.0, 36.0, Tone::Full(colour)),
                    Primitive::Dot { at: (110.0, 110.0), radius: 42.0, tone: Tone::Full(colour) },
                ],
            },
            Self::Implied(colour) => Tile {
                size: 260.0,
                turn: -45.0,
                ground: Tone::Paper,
                primitives: vec![Primitive::Line {
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
                primitives: cross(170.0, 85.0, 26.0, Tone::Full(colour)),
            },
            Self::Crosses(colour) => Tile {
                size: 220.0,
                turn: 45.0,
                ground: Tone::Paper,
                primitives: cross(220.0, 65.0, 30.0, Tone::Full(colour)),
            },
            Self::SparseCrosses(colour) => Tile {
                size: 360.0,
                turn: 45.0,
                ground: Tone::Paper,
                primitives: cross(360.0, 50.0, 24.0, Tone::Full(colour)),
            },
            Self::Check(reach) => {
                // The less direct the reach, the smaller the squares.
                let side = match reach {
                    Reach::Named => 120.0,
                    Reach::Extension => 80.0,
                    Reach::Implied => 40.0,
                };
                let square = |x: f64, y: f64| Primitive::Line {
                    from: (x, y + side / 2.0),
                    to: (x + side, y + side / 2.0),
                    width: side,
                    tone: Tone::Ink,
                };
                let primitives = vec![square(0.0, 0.0), square(120.0, 120.0)];
                Tile { size: 240.0, turn: 0.0, ground: Tone::Paper, primitives }
            }
            Self::Single => Tile {
                size: 150.0,
                turn: -45.0,
                ground: Tone::Paper,
                primitives: vec![Primitive::Dot { at: (75.0, 75.0), radius: 34.0, tone: Tone::Stone }],
            },
            Self::Admitted => Tile {
                size: 180.0,
                turn: -45.0,
                ground: Tone::Stone,
                primitives: vec![Primitive::Dot { at: (90.0, 90.0), radius: 40.0, tone: Tone::Paper }],
            },
            Self::Stripes(one, other, third) => stripes([Some(one), Some(other), third], 220.0, |tone| tone),
            Self::PaleStripes(one, other, third) => {
                const STRIPE: f64 = 150.0;
                let sides = [Some(one), Some(other), third];
                let mut tile = stripes(sides, STRIPE, Tone::pale);
                // Along each stripe runs a line in its full colour: broken for contested, none for paper.
                for (index, tone) in sides.into_iter().flatten().enumerate().filter(|(_, tone)| *tone != Tone::Paper) {
                    let (y, to) = (middle(index, STRIPE), if tone == Tone::Ink { STRIPE } else { tile.size });
                    tile.primitives.push(Primitive::Line { from: (0.0, y), to: (to, y), width: 45.0, tone });
                }
                tile
            }
        }
    }
}

/// Stripes of these tones, all equally wide, since a third position weighs as much as the others. Ink stands for
/// contested; its stripe consists of squares, because a solid one would look like a dark party's.
fn stripes(sides: [Option<Tone>; 3], breadth: f64, tint: impl Fn(Tone) -> Tone) -> Tile {
    let count = sides.iter().flatten().count();
    let (size, ground) = (count as f64 * breadth, sides[1].map_or(Tone::Paper, &tint));
    let ground = if ground == Tone::Ink { Tone::Paper } else { ground };
    let mut primitives = Vec::new();
    for (index, tone) in sides.into_iter().flatten().map(tint).enumerate().filter(|(_, tone)| *tone != ground) {
        let y = middle(index, breadth);
        let line = |to, tone| Primitive::Line { from: (0.0, y), to: (to, y), width: breadth, tone };
        if tone == Tone::Ink {
            primitives.extend([line(size, Tone::Paper), line(breadth, Tone::Ink)]);
        } else {
            primitives.push(line(size, tone));
        }
    }
    Tile { size, turn: 45.0, ground, primitives }
}

/// The y coordinate of a stripe's centre line.
fn middle(index: usize, breadth: f64) -> f64 {
    (index as f64 + 0.5) * breadth
}

/// The names of the stripes' tones.
fn names(one: Tone, other: Tone, third: Option<Tone>) -> String {
    let third = third.map_or_else(String::new, |third| format!("-{}", third.name()));
    format!("{}-{}{third}", one.name(), other.name())
}
