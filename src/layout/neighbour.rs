//! Moving from area to area with the arrow keys.

use crate::geometry::coordinate::Paper;

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// The index of the nearest point in a direction from one of them; `None` if there is none. Only points that lie at
/// least as far in that direction as to the side are considered, and distance to the side counts twice.
pub fn neighbour(points: &[Paper], from: usize, direction: Direction) -> Option<usize> {
    let start = points.get(from)?;
    let steps = |point: &Paper| {
        let (right, down) = (point.x - start.x, point.y - start.y);
        match direction {
            Direction::Up => (-down, right.abs()),
            Direction::Down => (down, right.abs()),
            Direction::Left => (-right, down.abs()),
            Direction::Right => (right, down.abs()),
        }
    };
    points
        .iter()
        .map(steps)
        .enumerate()
        .filter(|(index, (along, aside))| *index != from && *along > 0.0 && along >= aside)
        .min_by(|(_, a), (_, b)| (a.0 + 2.0 * a.1).total_cmp(&(b.0 + 2.0 * b.1)))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_to_what_lies_that_way() {
        let points = [(0.0, 0.0), (10.0, 1.0), (30.0, 0.0), (2.0, 10.0), (-9.0, 20.0)].map(|(x, y)| Paper { x, y });
        let from_first = |direction| neighbour(&points, 0, direction);
        assert_eq!(from_first(Direction::Right), Some(1));
        assert_eq!(from_first(Direction::Down), Some(3));
        assert_eq!(from_first(Direction::Left), None);
        assert_eq!(neighbour(&points, 4, Direction::Up), Some(0), "what lies more aside than that way is passed over");
        assert_eq!(neighbour(&points, 9, Direction::Up), None);
    }
}
