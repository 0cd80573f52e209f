//! Shapes as SVG path data.

use std::fmt::Write;

use super::coordinate::Paper;
use super::shape::MultiPolygon;

/// The path data of a shape: relative, on a grid of whole user units, without steps of no length.
pub fn area(shape: &MultiPolygon<Paper>) -> String {
    let mut path = String::new();
    for ring in shape.rings() {
        push(&mut path, ring, true);
    }
    path
}

/// The path data of a line; one that ends where it began is closed.
pub fn line(places: &[Paper]) -> String {
    let mut path = String::new();
    match places {
        [first, inner @ .., last] if inner.len() > 1 && grid(*first) == grid(*last) => {
            push(&mut path, &places[..places.len() - 1], true);
        }
        _ => push(&mut path, places, false),
    }
    path
}

fn grid(place: Paper) -> (i64, i64) {
    (place.x.round() as i64, place.y.round() as i64)
}

fn push(path: &mut String, places: &[Paper], closed: bool) {
    let Some(first) = places.first() else { return };
    let (mut x, mut y) = grid(*first);
    path.push('M');
    number(path, x, false);
    number(path, y, true);
    path.push('l');
    let mut between = false;
    for place in &places[1..] {
        let (next_x, next_y) = grid(*place);
        if (next_x, next_y) != (x, y) {
            number(path, next_x - x, between);
            number(path, next_y - y, true);
            (x, y, between) = (next_x, next_y, true);
        }
    }
    if !between {
        path.pop();
    }
    if closed {
        path.push('z');
    }
}

/// A minus sign separates by itself.
fn number(path: &mut String, value: i64, separate: bool) {
    if separate && value >= 0 {
        path.push(' ');
    }
    // writing to a String can't fail
    let _ = write!(path, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::shape::Polygon;

    fn places(places: &[(f64, f64)]) -> Vec<Paper> {
        places.iter().map(|&(x, y)| Paper { x, y }).collect()
    }

    #[test]
    fn an_area_is_relative_and_closed() {
        let exterior = places(&[(0.0, 0.0), (10.4, 0.0), (10.4, -2.6), (10.0, -2.6)]);
        let shape =
            MultiPolygon(vec![Polygon { exterior, holes: vec![places(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)])] }]);
        assert_eq!(area(&shape), "M0 0l10 0 0-3zM1 1l1 0 0 1z");
    }

    #[test]
    fn a_line_is_closed_only_where_it_ends_at_its_beginning() {
        assert_eq!(line(&places(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)])), "M0 0l1 0 0 1");
        assert_eq!(line(&places(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)])), "M0 0l1 0 0 1z");
        assert_eq!(line(&[]), "");
    }
}
