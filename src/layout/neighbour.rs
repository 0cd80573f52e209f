//! From area to area by arrow keys.

use super::map::{AreaShape, MapLayout};
use crate::domain::id::AreaCode;

/// A way across the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the top.
    Up,
    /// Towards the bottom.
    Down,
    /// Towards the left.
    Left,
    /// Towards the right.
    Right,
}

impl MapLayout {
    /// The nearest area in a direction: one that lies more that way than aside, near ones before straight ones.
    pub fn neighbour(&self, from: &AreaCode, direction: Direction) -> Option<&AreaCode> {
        let start = self.areas.iter().find(|area| area.code == *from)?.inside;
        let steps = |area: &AreaShape| {
            let (right, down) = (area.inside.x - start.x, area.inside.y - start.y);
            match direction {
                Direction::Up => (-down, right.abs()),
                Direction::Down => (down, right.abs()),
                Direction::Left => (-right, down.abs()),
                Direction::Right => (right, down.abs()),
            }
        };
        self.areas
            .iter()
            .map(|area| (area, steps(area)))
            .filter(|(area, (along, aside))| area.code != *from && *along > 0.0 && along >= aside)
            .min_by(|(_, a), (_, b)| (a.0 + 2.0 * a.1).total_cmp(&(b.0 + 2.0 * b.1)))
            .map(|(area, _)| &area.code)
    }
}
