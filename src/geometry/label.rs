//! Label placement: a point inside a shape, and which of many labels fit without overlapping.

use geo::InteriorPoint;

use super::coordinate::Paper;
use super::indexed::Taken;
use super::rect::Rect;
use super::shape::{MultiPolygon, to_geo};

/// A point well inside a shape, in the middle of its widest part at half its height; `None` if the shape has no
/// interior. All coordinates must be finite, as those of a fitted shape are.
pub fn inside(shape: &MultiPolygon<Paper>) -> Option<Paper> {
    let point = to_geo(shape).interior_point()?;
    Some(Paper { x: point.x(), y: point.y() })
}

/// A label to place, with the boxes it could take.
pub struct Candidate<'a, T> {
    /// The label.
    pub label: T,
    /// The boxes, best first. They are tried one by one until one is free.
    pub boxes: Box<dyn Iterator<Item = Rect> + 'a>,
}

/// Places the labels in order of importance, each in the first of its boxes that lies on the drawing and overlaps no
/// box already taken. A label without a free box is left out.
pub fn place<'a, T>(
    paper: Rect,
    taken: &[Rect],
    candidates: impl IntoIterator<Item = Candidate<'a, T>>,
) -> Vec<(T, Rect)> {
    let mut taken: Taken = taken.iter().copied().collect();
    let mut placed = Vec::new();
    for Candidate { label, mut boxes } in candidates {
        let free = |own: &Rect| paper.contains(own) && !taken.overlaps(own);
        if let Some(own) = boxes.find(free) {
            taken.take(own);
            placed.push((label, own));
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::shape::Polygon;

    #[test]
    fn no_two_names_overlap_and_the_more_important_stays() {
        let paper = Rect { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 };
        let at = |x, y| Rect::around(Paper { x, y }, 20.0, 10.0);
        let candidates = [
            Candidate { label: "first", boxes: Box::new([at(50.0, 50.0)].into_iter()) },
            Candidate { label: "moved", boxes: Box::new([at(55.0, 52.0), at(55.0, 70.0)].into_iter()) },
            Candidate { label: "no room", boxes: Box::new([at(45.0, 50.0)].into_iter()) },
            Candidate { label: "off the paper", boxes: Box::new([at(5.0, 5.0)].into_iter()) },
        ];
        let placed = place(paper, &[], candidates);
        assert_eq!(placed.iter().map(|(label, _)| *label).collect::<Vec<_>>(), ["first", "moved"]);
        assert!(!placed[0].1.overlaps(&placed[1].1));
    }

    #[test]
    fn a_name_stands_inside_a_bent_shape() {
        // A U, whose centre lies outside it.
        let ring =
            [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (8.0, 10.0), (8.0, 2.0), (2.0, 2.0), (2.0, 10.0), (0.0, 10.0)];
        let exterior = ring.iter().map(|&(x, y)| Paper { x, y }).collect();
        let shape = MultiPolygon(vec![Polygon { exterior, holes: Vec::new() }]);
        let place = inside(&shape).expect("an inside");
        assert!(place.x < 2.0 || place.x > 8.0 || place.y < 2.0, "{place:?}");
    }
}
