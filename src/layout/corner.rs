//! The corners of the map, for what is laid over it: locator, scale bar and buttons.

use super::drawn::Ground;
use crate::geometry::coordinate::Paper;
use crate::geometry::fit::Fit;
use crate::geometry::rect::Rect;

/// The distance of a rectangle from the map's edges, in user units.
const INSET: f64 = 140.0;

/// A corner of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    right: bool,
    bottom: bool,
}

impl Corner {
    const ALL: [Self; 4] = [
        Self { right: true, bottom: true },
        Self { right: false, bottom: true },
        Self { right: true, bottom: false },
        Self { right: false, bottom: false },
    ];

    /// The rectangle of this size in the corner.
    fn place(self, fit: &Fit, width: f64, height: f64) -> Rect {
        let left = if self.right { fit.width - INSET - width } else { INSET };
        let top = if self.bottom { fit.height - INSET - height } else { INSET };
        Rect { left, top, right: left + width, bottom: top + height }
    }

    /// The corner in which a rectangle of this size covers the least of the areas and nothing that is taken.
    pub(super) fn emptiest(fit: &Fit, ground: &Ground<'_>, width: f64, height: f64, taken: &[Rect]) -> Self {
        let is_covered = |point: &Paper| ground.contains(*point);
        let covered = |own: &Rect| {
            let steps = |low: f64, high: f64| (0..=12_u32).map(move |step| low + (high - low) * f64::from(step) / 12.0);
            let points = steps(own.left, own.right)
                .flat_map(|x| steps(own.top, own.bottom).map(move |y| Paper { x, y }).collect::<Vec<_>>());
            points.filter(is_covered).count()
        };
        let own = |corner: &Self| corner.place(fit, width, height);
        let free = Self::ALL.into_iter().filter(|corner| !taken.iter().any(|other| own(corner).overlaps(other)));
        free.min_by_key(|corner| covered(&own(corner))).unwrap_or(Self::ALL[0])
    }

    /// The rectangle of this size in the emptiest corner.
    pub(super) fn emptiest_box(fit: &Fit, ground: &Ground<'_>, width: f64, height: f64, taken: &[Rect]) -> Rect {
        Self::emptiest(fit, ground, width, height, taken).place(fit, width, height)
    }

    /// The name in classes.
    pub fn token(self) -> &'static str {
        match (self.bottom, self.right) {
            (false, false) => "top-left",
            (false, true) => "top-right",
            (true, false) => "bottom-left",
            (true, true) => "bottom-right",
        }
    }
}
