//! From area to area by arrow keys.

use crate::geometry::coordinate::Paper;

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

/// The nearest of several places in a direction from one of them: one that lies more that way than aside, near ones
/// before straight ones. Places go by their index.
pub fn neighbour(places: &[Paper], from: usize, direction: Direction) -> Option<usize> {
    let start = places.get(from)?;
    let steps = |place: &Paper| {
        let (right, down) = (place.x - start.x, place.y - start.y);
        match direction {
            Direction::Up => (-down, right.abs()),
            Direction::Down => (down, right.abs()),
            Direction::Left => (-right, down.abs()),
            Direction::Right => (right, down.abs()),
        }
    };
    places
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
        let places = [(0.0, 0.0), (10.0, 1.0), (30.0, 0.0), (2.0, 10.0), (-9.0, 20.0)].map(|(x, y)| Paper { x, y });
        let from_first = |direction| neighbour(&places, 0, direction);
        assert_eq!(from_first(Direction::Right), Some(1));
        assert_eq!(from_first(Direction::Down), Some(3));
        assert_eq!(from_first(Direction::Left), None);
        assert_eq!(neighbour(&places, 4, Direction::Up), Some(0), "what lies more aside than that way is passed over");
        assert_eq!(neighbour(&places, 9, Direction::Up), None);
    }
}
