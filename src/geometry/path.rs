//! Shapes as SVG path data.

use std::fmt::Write;

use super::coordinate::Paper;
use super::shape::MultiPolygon;

/// The grid that a path's points are rounded to. Fewer digits make a shorter path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// The spacing of the grid, in user units.
    pub step: f64,
    /// Whether coordinates are written in multiples of the spacing, for a drawing that is scaled up by `step`.
    pub own_units: bool,
}

impl Grid {
    /// Whole user units.
    pub const WHOLE: Self = Self { step: 1.0, own_units: false };

    fn on(self, point: Paper) -> (i64, i64) {
        let unit = if self.own_units { 1.0 } else { self.step };
        let on_grid = |length: f64| ((length / self.step).round() * unit) as i64;
        (on_grid(point.x), on_grid(point.y))
    }
}

/// The path data of a shape: relative, rounded to the grid, without steps of zero length.
pub fn area(shape: &MultiPolygon<Paper>, grid: Grid) -> String {
    let mut path = String::new();
    for ring in shape.rings() {
        push(&mut path, ring, true, grid);
    }
    path
}

/// The path data of a line. It is closed if the line ends where it began.
pub fn line(points: &[Paper], grid: Grid) -> String {
    let mut path = String::new();
    match points {
        [first, inner @ .., last] if inner.len() > 1 && grid.on(*first) == grid.on(*last) => {
            push(&mut path, &points[..points.len() - 1], true, grid);
        }
        _ => push(&mut path, points, false, grid),
    }
    path
}

fn push(path: &mut String, points: &[Paper], closed: bool, grid: Grid) {
    let Some(first) = points.first() else { return };
    let (mut x, mut y) = grid.on(*first);
    path.push('M');
    number(path, x, false);
    number(path, y, true);
    path.push('l');
    let mut between = false;
    for point in &points[1..] {
        let (next_x, next_y) = grid.on(*point);
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

/// Writes a number. A minus sign needs no space before it.
fn number(path: &mut String, value: i64, separate: bool) {
    if separate && value >= 0 {
        path.push(' ');
    }
    // Writing to a String can't fail.
    let _ = write!(path, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::shape::Polygon;

    fn points(points: &[(f64, f64)]) -> Vec<Paper> {
        points.iter().map(|&(x, y)| Paper { x, y }).collect()
    }

    #[test]
    fn an_area_is_relative_and_closed() {
        let exterior = points(&[(0.0, 0.0), (10.4, 0.0), (10.4, -2.6), (10.0, -2.6)]);
        let shape =
            MultiPolygon(vec![Polygon { exterior, holes: vec![points(&[(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)])] }]);
        assert_eq!(area(&shape, Grid::WHOLE), "M0 0l10 0 0-3zM1 1l1 0 0 1z");
    }

    #[test]
    fn a_line_is_closed_only_where_it_ends_at_its_beginning() {
        assert_eq!(line(&points(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]), Grid::WHOLE), "M0 0l1 0 0 1");
        assert_eq!(line(&points(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]), Grid::WHOLE), "M0 0l1 0 0 1z");
        assert_eq!(line(&[], Grid::WHOLE), "");
    }
}
