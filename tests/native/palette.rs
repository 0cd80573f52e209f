//! The map's colours stay apart for every reader.

use std::collections::BTreeMap;

use claimed_ground::contract::options::Accent;
use claimed_ground::domain::source::Colour;
use claimed_ground::symbology::palette::{Theme, Tone, accent};
use claimed_ground::symbology::pattern::Primitive;
use claimed_ground::symbology::style::{Fill, Outline, style};
use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{IntoColor, Lab, LinSrgb, Srgb};

/// How a colour is seen, as a matrix over linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, *A
/// Physiologically-based Model for Simulation of Color Vision Deficiency*, IEEE TVCG 15 (2009), severity 1.0; greyscale
/// by the luminance of Rec. 709.
const SIGHTS: [(&str, [[f32; 3]; 3]); 5] = [
    ("full colour", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
    ("greyscale", [[0.2126, 0.7152, 0.0722]; 3]),
];

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

fn linear([r, g, b]: [u8; 3]) -> LinSrgb {
    Srgb::new(r, g, b).into_linear()
}

fn seen(colour: [u8; 3], by: &[[f32; 3]; 3]) -> Lab {
    let c = linear(colour);
    let row = |row: &[f32; 3]| (row[0] * c.red + row[1] * c.green + row[2] * c.blue).clamp(0.0, 1.0);
    LinSrgb::new(row(&by[0]), row(&by[1]), row(&by[2])).into_color()
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f32 {
    Srgb::from_linear(linear(one)).relative_contrast(Srgb::from_linear(linear(other)))
}

/// Two hues that a map may set side by side are at least ten times as far apart as what can just be told apart.
#[test]
fn party_hues_stay_apart_for_every_sight() {
    for (theme, (sight, matrix)) in THEMES.iter().flat_map(|theme| SIGHTS.iter().map(move |sight| (*theme, sight))) {
        for (index, one) in Colour::ALL.iter().enumerate() {
            for other in &Colour::ALL[index + 1..] {
                let [a, b] = [one, other].map(|colour| seen(Tone::Full(*colour).rgb(theme), matrix));
                let difference = a.difference(b);
                assert!(difference >= 10.0, "{theme:?}: {one:?} and {other:?}, {sight}: ΔE {difference:.1}");
            }
        }
    }
}

/// WCAG 2.2, 1.4.11: what one must see to read the map has a contrast of 3:1 with what it is on.
#[test]
fn lines_and_hatches_have_contrast() {
    let mut pairs = vec![(Tone::Ink, Tone::Paper), (Tone::Line, Tone::Paper)];
    // crosses, strokes and stripes of a hue on paper, dots of paper on a hue
    pairs.extend(Colour::ALL.map(|colour| (Tone::Full(colour), Tone::Paper)));
    // a hatch on its light tone, and borders on either
    pairs.extend(Colour::ALL.map(|colour| (Tone::Full(colour), Tone::Light(colour))));
    pairs.extend(Colour::ALL.map(|colour| (Tone::Line, Tone::Light(colour))));
    pairs.extend(Colour::ALL.map(|colour| (Tone::Ink, Tone::Light(colour))));
    for (theme, (line, ground)) in THEMES.iter().flat_map(|theme| pairs.iter().map(move |pair| (*theme, *pair))) {
        let contrast = contrast(line.rgb(theme), ground.rgb(theme));
        assert!(contrast >= 3.0, "{theme:?}: {line:?} on {ground:?}: {contrast:.2}");
    }
}

/// Every look that an area can have is told from every other, whoever looks and in either theme: by its outline, by its
/// lightness, by a colour of its own, or by its texture.
#[test]
fn looks_are_told_apart_by_every_sight() {
    let story = crate::made_up::every_hue();
    let standings = crate::symbology::every_standing(&story);
    let styles: Vec<_> = standings.iter().map(|standing| style(&story, standing)).collect();
    assert!(styles.len() > 50, "{}", styles.len());
    let mut alike = Vec::new();
    for (theme, (sight, matrix)) in THEMES.iter().flat_map(|theme| SIGHTS.iter().map(move |sight| (*theme, sight))) {
        let textures: Vec<_> = styles.iter().map(|style| Texture::of(style.fill, theme, matrix)).collect();
        for (index, one) in styles.iter().enumerate() {
            for (other, texture) in styles.iter().zip(&textures).skip(index + 1) {
                let told =
                    outlines_differ(one.outline, other.outline, theme, matrix) || textures[index].differs(texture);
                if !told {
                    alike.push(format!("{theme:?}, {sight}: {:?} and {:?}", one.fill, other.fill));
                }
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}

fn outlines_differ(one: Option<Outline>, other: Option<Outline>, theme: Theme, matrix: &[[f32; 3]; 3]) -> bool {
    match (one, other) {
        (None, None) => false,
        (Some(one), Some(other)) => {
            let [a, b] = [one, other].map(|outline| seen(outline.tone.rgb(theme), matrix));
            one.dashed != other.dashed || a.difference(b) >= 10.0
        }
        _ => true,
    }
}

/// What is seen of a fill that covers much of a map.
struct Texture {
    /// How light it is on the whole, of 100.
    lightness: f32,
    /// The colours that cover a fiftieth of it or more.
    colours: Vec<Lab>,
    /// In each of four directions and at each of two distances, how often two points there look different.
    changes: Vec<f32>,
}

impl Texture {
    /// From a grid of points as far apart as the pixels of a map of 400 pixels.
    fn of(fill: Fill, theme: Theme, matrix: &[[f32; 3]; 3]) -> Self {
        const STEP: f64 = 25.0;
        const SIDE: usize = 88;
        let lab: BTreeMap<_, _> = Tone::all().map(|tone| (tone.name(), seen(tone.rgb(theme), matrix))).collect();
        let at = |row: usize, column: usize| lab[&tone_at(fill, column as f64 * STEP, row as f64 * STEP).name()];
        let grid: Vec<Vec<Lab>> = (0..SIDE).map(|row| (0..SIDE).map(|column| at(row, column)).collect()).collect();
        let lightness = grid.iter().flatten().map(|lab| lab.l).sum::<f32>() / (SIDE * SIDE) as f32;
        let covers = |lab: &&Lab| grid.iter().flatten().filter(|other| other == lab).count() * 50 >= SIDE * SIDE;
        let colours = lab.values().filter(covers).copied().collect();
        let mut changes = Vec::new();
        for (down, along) in [(0, 1), (1, 0), (1, 1), (1, -1)] {
            for distance in [2, 6] {
                let (mut seen, mut changed) = (0.0, 0.0);
                for row in 6..SIDE - 6 {
                    for column in 6..SIDE - 6 {
                        let next = column.checked_add_signed(along * distance).expect("within the grid");
                        let other = grid[row + down * distance.unsigned_abs()][next];
                        seen += 1.0;
                        changed += f32::from(u8::from(grid[row][column].difference(other) >= 10.0));
                    }
                }
                changes.push(changed / seen);
            }
        }
        Self { lightness, colours, changes }
    }

    fn differs(&self, other: &Self) -> bool {
        let has_own = |one: &Self, other: &Self| {
            one.colours.iter().any(|own| other.colours.iter().all(|colour| own.difference(*colour) >= 10.0))
        };
        // a third more or less, of what is not too rare to be seen
        let changes = self.changes.iter().zip(&other.changes);
        let mut turned = changes.filter(|(one, other)| one.max(**other) >= 0.03);
        (self.lightness - other.lightness).abs() >= 10.0
            || has_own(self, other)
            || has_own(other, self)
            || turned.any(|(one, other)| (one - other).abs() >= one.max(*other) / 3.0)
    }
}

/// The colour of a fill at a place, in user units.
fn tone_at(fill: Fill, x: f64, y: f64) -> Tone {
    let pattern = match fill {
        Fill::Plain(tone) => return tone,
        Fill::Pattern(pattern) => pattern,
    };
    let tile = pattern.tile();
    // back by as much as the tile is turned, then into the one tile
    let (sin, cos) = (-tile.turn.to_radians()).sin_cos();
    let place = |value: f64| value.rem_euclid(tile.size);
    let (x, y) = (place(x * cos - y * sin), place(x * sin + y * cos));
    let covers = |primitive: &Primitive| match *primitive {
        Primitive::Dot { at, radius, .. } => (x - at.0).hypot(y - at.1) <= radius,
        Primitive::Line { from, to, width, .. } => {
            let (along, across) = if from.1 == to.1 { (x, y) } else { (y, x) };
            let (start, end, middle) = if from.1 == to.1 { (from.0, to.0, from.1) } else { (from.1, to.1, from.0) };
            (start..=end).contains(&along) && (across - middle).abs() <= width / 2.0
        }
    };
    let tone = |primitive: &Primitive| match *primitive {
        Primitive::Dot { tone, .. } | Primitive::Line { tone, .. } => tone,
    };
    tile.primitives.iter().rfind(|primitive| covers(primitive)).map_or(tile.ground, tone)
}

/// WCAG 2.2, 1.4.3: words on an embed's chosen button, which has the accent's colour, have 4.5:1; and so has the accent,
/// as the colour of links, on the page.
#[test]
fn accents_carry_words() {
    for own in Accent::ALL {
        for (shade, theme) in accent(own).into_iter().zip([Theme::Light, Theme::Dark]) {
            let contrast = contrast(shade, Tone::Paper.rgb(theme));
            assert!(contrast >= 4.5, "{own:?}, {theme:?}: {contrast:.2}");
        }
    }
}
