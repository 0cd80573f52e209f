//! The widths at which the map is read.

use super::sheet::WIDTH;

/// A width at which the map is read, and for which its names are placed. The style sheet chooses among the first three
/// by the width of the page; the others are for a map that is zoomed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// A phone held upright.
    Narrow,
    /// An article's column.
    Medium,
    /// A page of its own.
    Wide,
    /// Zoomed in to twice that.
    Near,
    /// Zoomed in to four times that.
    Close,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 5] = [Self::Narrow, Self::Medium, Self::Wide, Self::Near, Self::Close];

    /// Those of a map that is not zoomed in.
    pub const WHOLE: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// Those of a map that is.
    pub const ZOOMED: [Self; 2] = [Self::Near, Self::Close];

    /// The word for it in class names and attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
            Self::Near => "near",
            Self::Close => "close",
        }
    }

    /// The narrowest map of the tier, in CSS pixels. `www/page.css` has those of the first three too.
    pub fn narrowest(self) -> f64 {
        match self {
            Self::Narrow => 328.0,
            Self::Medium => 480.0,
            Self::Wide => 680.0,
            Self::Near => 1360.0,
            Self::Close => 2720.0,
        }
    }

    /// How many user units one CSS pixel is, on the narrowest map of the tier.
    pub fn units_per_pixel(self) -> f64 {
        WIDTH / self.narrowest()
    }

    /// The tier of a map that is not zoomed, as the style sheet chooses it.
    pub fn of_width(pixels: f64) -> Self {
        [Self::Wide, Self::Medium].into_iter().find(|tier| pixels >= tier.narrowest()).unwrap_or(Self::Narrow)
    }

    /// The tier of a map that is zoomed in, and how much smaller its names are drawn than it has them, so that they
    /// stay as large on the screen as they were.
    pub fn zoomed(self, scale: f64) -> (Self, f64) {
        let width = self.narrowest() * scale;
        let tier = Self::ALL.into_iter().rev().find(|tier| tier.narrowest() <= width * 1.0001).unwrap_or(self);
        (tier, tier.narrowest() / width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_size_while_zooming() {
        for tier in Tier::WHOLE {
            for scale in [1.0, 1.5, 2.0, 3.7, 8.0] {
                let (shown, shrink) = tier.zoomed(scale);
                assert!(shown >= tier && shrink <= 1.001, "{tier:?} {scale}");
                let pixels = shown.units_per_pixel() * shrink * scale / tier.units_per_pixel();
                assert!((pixels - 1.0).abs() < 1e-9, "{tier:?} {scale}: {pixels}");
            }
        }
        assert_eq!(Tier::Wide.zoomed(2.0).0, Tier::Near);
    }

    #[test]
    fn widths_have_the_tier_of_the_style_sheet() {
        assert_eq!(
            [327.0, 480.0, 679.0, 680.0].map(Tier::of_width),
            [Tier::Narrow, Tier::Medium, Tier::Medium, Tier::Wide]
        );
    }
}
