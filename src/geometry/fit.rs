//! Fitting a region to the drawing.

use super::coordinate::{Paper, Projected};

/// The transformation from the projection's plane to the drawing. North is up, and both axes have one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    west: f64,
    north: f64,
    margin: f64,
    units_per_metre: f64,
    /// The drawing's width, in user units.
    pub width: f64,
    /// The drawing's height, in user units.
    pub height: f64,
}

impl Fit {
    /// Fits points to a drawing of this width with this margin, in user units; the height follows. `None` if there are
    /// no points or they have no extent.
    pub fn to_width(width: f64, margin: f64, points: impl Iterator<Item = Projected>) -> Option<Self> {
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for point in points {
            for (axis, value) in [point.x, point.y].into_iter().enumerate() {
                low[axis] = low[axis].min(value);
                high[axis] = high[axis].max(value);
            }
        }
        let units_per_metre = (width - 2.0 * margin) / (high[0] - low[0]);
        let height = (high[1] - low[1]) * units_per_metre + 2.0 * margin;
        (units_per_metre.is_finite() && units_per_metre > 0.0 && height.is_finite()).then_some(Self {
            west: low[0],
            north: high[1],
            margin,
            units_per_metre,
            width,
            height,
        })
    }

    /// Transforms a point to the drawing.
    pub fn place(&self, at: Projected) -> Paper {
        Paper {
            x: (at.x - self.west) * self.units_per_metre + self.margin,
            y: (self.north - at.y) * self.units_per_metre + self.margin,
        }
    }

    /// The scale, in user units per metre.
    pub fn units_per_metre(&self) -> f64 {
        self.units_per_metre
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fitted_lies_within_the_margins() {
        let (southwest, northeast) = (Projected { x: -500.0, y: 20.0 }, Projected { x: 1500.0, y: 1020.0 });
        let fit = Fit::to_width(1000.0, 20.0, [southwest, northeast].into_iter()).expect("a fit");
        assert_eq!(fit.place(southwest), Paper { x: 20.0, y: fit.height - 20.0 });
        assert_eq!(fit.place(northeast), Paper { x: 980.0, y: 20.0 });
        assert!((fit.height - 520.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_to_fit_is_said() {
        assert_eq!(Fit::to_width(1000.0, 20.0, std::iter::empty()), None);
        assert_eq!(Fit::to_width(1000.0, 20.0, [Projected { x: 1.0, y: 1.0 }].into_iter()), None);
    }
}
