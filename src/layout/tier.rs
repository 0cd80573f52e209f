//! The widths for which labels are placed.

use super::sheet::WIDTH;

/// A range of widths with label placement of its own. Container queries choose among the first three by the width of
/// the map; the others are for a map that is zoomed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// A phone in portrait.
    Narrow,
    /// The column of an article.
    Medium,
    /// A page to itself.
    Wide,
    /// Zoomed to twice the width of [`Self::Wide`].
    Near,
    /// Zoomed to four times the width of [`Self::Wide`].
    Close,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 5] = [Self::Narrow, Self::Medium, Self::Wide, Self::Near, Self::Close];

    /// The tiers of a map that is not zoomed in.
    pub const WHOLE: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// The tiers of a map that is zoomed in.
    pub const ZOOMED: [Self; 2] = [Self::Near, Self::Close];

    /// The name in classes and attributes.
    pub fn token(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
            Self::Near => "near",
            Self::Close => "close",
        }
    }

    /// The narrowest map of the tier, in CSS pixels. `www/page.css` repeats the first three.
    pub fn narrowest(self) -> f64 {
        match self {
            Self::Narrow => 328.0,
            Self::Medium => 480.0,
            Self::Wide => 680.0,
            Self::Near => 1360.0,
            Self::Close => 2720.0,
        }
    }

    /// The user units per CSS pixel on the narrowest map of the tier.
    pub fn units_per_pixel(self) -> f64 {
        WIDTH / self.narrowest()
    }

    /// The tier of a map of this width, in CSS pixels, that is not zoomed in. `www/page.css` chooses the same.
    pub fn of_width(pixels: f64) -> Self {
        [Self::Wide, Self::Medium].into_iter().find(|tier| pixels >= tier.narrowest()).unwrap_or(Self::Narrow)
    }

    /// The tier for a map zoomed in by a factor, and the factor to scale its labels by, so that they keep their size on
    /// the screen.
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
