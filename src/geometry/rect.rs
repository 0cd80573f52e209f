//! Upright rectangles.

use super::coordinate::Paper;

/// An upright rectangle on the drawing, in user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The bottom edge; larger than the top, since y runs down.
    pub bottom: f64,
}

impl Rect {
    /// The rectangle of this size centred on a point.
    pub fn around(middle: Paper, width: f64, height: f64) -> Self {
        Self {
            left: middle.x - width / 2.0,
            top: middle.y - height / 2.0,
            right: middle.x + width / 2.0,
            bottom: middle.y + height / 2.0,
        }
    }

    /// The bounding box of points; `None` if there are none.
    pub fn bounding(points: impl Iterator<Item = Paper>) -> Option<Self> {
        points.fold(None, |bounds: Option<Self>, point| {
            let own = Self::around(point, 0.0, 0.0);
            Some(bounds.map_or(own, |bounds| Self {
                left: bounds.left.min(own.left),
                top: bounds.top.min(own.top),
                right: bounds.right.max(own.right),
                bottom: bounds.bottom.max(own.bottom),
            }))
        })
    }

    /// The centre.
    pub fn middle(&self) -> Paper {
        Paper { x: f64::midpoint(self.left, self.right), y: f64::midpoint(self.top, self.bottom) }
    }

    /// Its area, in square user units.
    pub fn area(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// The intersection of the two; `None` if it is empty.
    pub fn common(&self, other: &Self) -> Option<Self> {
        self.overlaps(other).then(|| Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        })
    }

    /// Whether the two overlap. Rectangles that only touch don't.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the other lies within this one, edges included.
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }
}
