//! The map's colours stay apart for every reader.

use claimed_ground::domain::source::Colour;
use claimed_ground::symbology::palette::{ACCENTS, Theme, Tone};
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

/// WCAG 2.2, 1.4.3: words on an embed's chosen button, which has the accent's colour, have 4.5:1; and so has the accent,
/// as the colour of links, on the page.
#[test]
fn accents_carry_words() {
    for (name, light, dark) in ACCENTS {
        for (accent, theme) in [(light, Theme::Light), (dark, Theme::Dark)] {
            let contrast = contrast(accent, Tone::Paper.rgb(theme));
            assert!(contrast >= 4.5, "{name}, {theme:?}: {contrast:.2}");
        }
    }
}
