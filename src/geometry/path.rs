//! Shapes as SVG path data.

use std::fmt::Write;

use super::coordinate::Paper;
use super::shape::MultiPolygon;

/// The grid that a path's places lie on: the fewer digits, the shorter it is as sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// How wide it is, in user units.
    pub step: f64,
    /// Whether it is written in units of its own, for a drawing that is enlarged by `step` again.
    pub own_units: bool,
}

impl Grid {
    /// Whole user units.
    pub const WHOLE: Self = Self { step: 1.0, own_units: false };

    fn on(self, place: Paper) -> (i64, i64) {
        let unit = if self.own_units { 1.0 } else { self.step };
        let on_grid = |length: f64| ((length / self.step).round() * unit) as i64;
        (on_grid(place.x), on_grid(place.y))
    }
}

/// The path data of a shape: relative, on a grid, without steps of no length.
pub fn area(shape: &MultiPolygon<Paper>, grid: Grid) -> String {
    let mut path = String::new();
    for ring in shape.rings() {
        push(&mut path, ring, true, grid);
    }
    path
}

/// The path data of a line; one that ends where it began is closed.
pub fn line(places: &[Paper], grid: Grid) -> String {
    let mut path = String::new();
    match places {
        [first, inner @ .., last] if inner.len() > 1 && grid.on(*first) == grid.on(*last) => {
            push(&mut path, &places[..places.len() - 1], true, grid);
        }
        _ => push(&mut path, places, false, grid),
    }
    path
}

fn push(path: &mut String, places: &[Paper], closed: bool, grid: Grid) {
    let Some(first) = places.first() else { return };
    let (mut x, mut y) = grid.on(*first);
    path.push('M');
    number(path, x, false);
    number(path, y, true);
    path.push('l');
    let mut between = false;
    for place in &places[1..] {
        let (next_x, next_y) = grid.on(*place);
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
        assert_eq!(area(&shape, Grid::WHOLE), "M0 0l10 0 0-3zM1 1l1 0 0 1z");
    }

    #[test]
    fn a_line_is_closed_only_where_it_ends_at_its_beginning() {
        assert_eq!(line(&places(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]), Grid::WHOLE), "M0 0l1 0 0 1");
        assert_eq!(line(&places(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]), Grid::WHOLE), "M0 0l1 0 0 1z");
        assert_eq!(line(&[], Grid::WHOLE), "");
    }
}
