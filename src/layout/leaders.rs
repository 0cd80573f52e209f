//! Leaders: lines that connect an area to a label outside it.

use super::drawn::Drawn;
use crate::geometry::coordinate::Paper;
use crate::geometry::rect::Rect;

/// A leader's two ends.
pub(super) type Leader = (Paper, Paper);

/// The leader from an area to its label's box; `None` if the label stands in the area.
pub(super) fn leader(drawn: &Drawn<'_>, own: &Rect) -> Option<Leader> {
    let from = drawn.inside;
    let to = Paper { x: from.x.clamp(own.left, own.right), y: from.y.clamp(own.top, own.bottom) };
    (!drawn.edges.contains(own.middle())).then_some((from, to))
}

/// Swaps two labels whose leaders cross, if each fits in the other's position among all other boxes.
pub(super) fn uncross<T>(
    placed: &mut [(T, Rect)],
    leader: impl Fn(&T, &Rect) -> Option<Leader>,
    has_room: impl Fn(&Rect, &[Rect]) -> bool,
) {
    // few labels have one
    let mut leaders: Vec<(usize, Leader)> =
        placed.iter().enumerate().filter_map(|(at, (text, own))| Some((at, leader(text, own)?))).collect();
    for first in 0..leaders.len() {
        for second in first + 1..leaders.len() {
            let ((one, line), (other, crossed)) = (leaders[first], leaders[second]);
            if !cross(line, crossed) {
                continue;
            }
            let (own, its) = (placed[one].1, placed[other].1);
            let at = |middle: Paper, of: &Rect| Rect::around(middle, of.right - of.left, of.bottom - of.top);
            let swapped = [at(its.middle(), &own), at(own.middle(), &its)];
            let others = placed.iter().enumerate().filter(|(index, _)| ![one, other].contains(index));
            let others: Vec<Rect> = others.map(|(_, (_, rect))| *rect).collect();
            if swapped.iter().all(|own| has_room(own, &others)) && !swapped[0].overlaps(&swapped[1]) {
                [placed[one].1, placed[other].1] = swapped;
                for (index, place) in [(first, one), (second, other)] {
                    // a box outside all areas always has one
                    if let Some(line) = leader(&placed[place].0, &placed[place].1) {
                        leaders[index] = (place, line);
                    }
                }
            }
        }
    }
}

/// Whether two line segments cross.
fn cross(one: Leader, other: Leader) -> bool {
    // The side of a line that a point lies on.
    let side = |(from, to): Leader, at: Paper| {
        ((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)).signum()
    };
    let parts = |line, (from, to): Leader| side(line, from) != side(line, to);
    parts(one, other) && parts(other, one)
}
