//! The map's colours.
//!
//! The parties' hues have equal weight, and none is red or green. They differ in lightness, so that they can be told
//! apart with any kind of colour blindness and in greyscale; a test computes this.

use crate::contract::options::Accent;
use crate::domain::source::Colour;

/// The shade of an accent on light paper and on dark, as sRGB. None is near a party's hue, and none is on the map.
pub fn accent(accent: Accent) -> [[u8; 3]; 2] {
    match accent {
        Accent::Ink => [[0x22, 0x22, 0x22], [0xf2, 0xee, 0xe4]],
        Accent::Blue => [[0x1a, 0x4f, 0xd6], [0x9d, 0xb8, 0xff]],
        Accent::Violet => [[0x6a, 0x2f, 0xb5], [0xc9, 0xa9, 0xf5]],
        Accent::Crimson => [[0xa8, 0x12, 0x3a], [0xff, 0x9b, 0xb0]],
    }
}

/// The map's colour scheme. The dark one is designed, not inverted: hues are as far apart as in the light one and in
/// the same order of lightness, except for plum, which would be too dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light paper, dark ink.
    Light,
    /// Dark paper, light ink.
    Dark,
}

/// A colour of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The ground of unclaimed areas.
    Paper,
    /// Borders, names and outlines.
    Ink,
    /// Hairlines on paper.
    Line,
    /// No party's colour, for the map of agreement.
    Stone,
    /// A party's hue.
    Full(Colour),
    /// A lighter tint of it.
    Light(Colour),
}

impl Tone {
    /// Every tone, with every hue a party can have.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Paper, Self::Ink, Self::Line, Self::Stone]
            .into_iter()
            .chain(Colour::ALL.into_iter().flat_map(|colour| [Self::Full(colour), Self::Light(colour)]))
    }

    /// Red, green and blue, as sRGB.
    pub fn rgb(self, theme: Theme) -> [u8; 3] {
        match theme {
            Theme::Light => self.on_light(),
            Theme::Dark => self.on_dark(),
        }
    }

    fn on_dark(self) -> [u8; 3] {
        match self {
            Self::Paper => [0x26, 0x27, 0x29],
            Self::Ink => [0xf2, 0xee, 0xe4],
            Self::Line => [0xa8, 0xa2, 0x96],
            Self::Stone => [0x8f, 0x89, 0x7d],
            Self::Full(Colour::Ochre) => [0xe2, 0xaa, 0x46],
            Self::Light(Colour::Ochre) => [0x45, 0x38, 0x1d],
            Self::Full(Colour::Teal) => [0x27, 0x7e, 0x9e],
            Self::Light(Colour::Teal) => [0x0e, 0x2d, 0x3a],
            Self::Full(Colour::Plum) => [0xf9, 0xdc, 0xf4],
            Self::Light(Colour::Plum) => [0x48, 0x27, 0x42],
            Self::Full(Colour::Slate) => [0x8c, 0x92, 0x9b],
            Self::Light(Colour::Slate) => [0x36, 0x3b, 0x43],
        }
    }

    fn on_light(self) -> [u8; 3] {
        match self {
            Self::Paper => [0xfb, 0xf9, 0xf4],
            Self::Ink => [0x22, 0x22, 0x22],
            Self::Line => [0x70, 0x6b, 0x61],
            Self::Stone => [0x8c, 0x86, 0x7a],
            Self::Full(Colour::Ochre) => [0xb0, 0x70, 0x0c],
            Self::Light(Colour::Ochre) => [0xf8, 0xe8, 0xc6],
            Self::Full(Colour::Teal) => [0x0a, 0x48, 0x5e],
            Self::Light(Colour::Teal) => [0xb5, 0xd2, 0xdb],
            Self::Full(Colour::Plum) => [0x3c, 0x08, 0x34],
            Self::Light(Colour::Plum) => [0xe8, 0xd4, 0xe4],
            Self::Full(Colour::Slate) => [0x5b, 0x64, 0x72],
            Self::Light(Colour::Slate) => [0xd8, 0xdd, 0xe4],
        }
    }

    /// The paler tone to use in its place.
    pub fn pale(self) -> Self {
        match self {
            Self::Full(colour) => Self::Light(colour),
            Self::Ink => Self::Paper,
            other => other,
        }
    }

    /// Whether lines of paper would be lost on it.
    pub fn is_light(self) -> bool {
        matches!(self, Self::Paper | Self::Light(_))
    }

    /// The name of its CSS custom property, without the dashes.
    pub fn name(self) -> String {
        match self {
            Self::Paper => "paper".to_owned(),
            Self::Ink => "ink".to_owned(),
            Self::Line => "line".to_owned(),
            Self::Stone => "stone".to_owned(),
            Self::Full(colour) => colour.token().to_owned(),
            Self::Light(colour) => format!("{}-light", colour.token()),
        }
    }

    /// The colour as CSS: its custom property, so that a theme can change it.
    pub fn css(self) -> String {
        format!("var(--{})", self.name())
    }

    /// The colour as `#rrggbb`.
    pub fn hex(self, theme: Theme) -> String {
        let [r, g, b] = self.rgb(theme);
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}
