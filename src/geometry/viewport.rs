//! The part of the map that is in view.

use super::coordinate::Paper;
use super::rect::Rect;

/// The largest zoom factor.
pub const MOST: f64 = 8.0;

/// The map's width and height, in user units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// The part of the map that is in view: all of it, or a part zoomed in. It never extends beyond the map's edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    scale: f64,
    /// Where the map's top left corner lies in the frame, in user units: zero or negative.
    left: f64,
    top: f64,
}

impl Viewport {
    /// The whole map.
    pub const WHOLE: Self = Self { scale: 1.0, left: 0.0, top: 0.0 };

    /// The zoom factor; 1 for the whole map.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Whether the whole map is in view.
    pub fn is_whole(&self) -> bool {
        self.scale <= 1.0
    }

    /// Zooms by a factor. The point at `about`, in the frame's user units, stays where it is as far as the edges allow.
    pub fn zoomed(self, factor: f64, about: Paper, size: Size) -> Self {
        let scale = between(self.scale * factor, 1.0, MOST);
        let ratio = scale / self.scale;
        let moved = |corner: f64, at: f64| at - (at - corner) * ratio;
        Self { scale, left: moved(self.left, about.x), top: moved(self.top, about.y) }.within(size)
    }

    /// Zoomed to a factor, in per cent, with a point of the map in the middle of the frame as far as the edges allow.
    /// The point is given in per cent of the map's width from its left, and of its height from its top.
    pub fn about(scale: u32, across: u32, down: u32, size: Size) -> Self {
        let share = |percent: u32| f64::from(percent) / 100.0;
        let scale = between(share(scale), 1.0, MOST);
        let corner = |length: f64, percent: u32| length * (0.5 - share(percent) * scale);
        Self { scale, left: corner(size.width, across), top: corner(size.height, down) }.within(size)
    }

    /// How many per cent it is enlarged, and its middle, in per cent of the paper's width from its left and of its height
    /// from its top; `None` for the whole paper. [`Viewport::about`] undoes it, as far as whole numbers can.
    pub fn per_cent(&self, size: Size) -> Option<(u32, u32, u32)> {
        let share = |length: f64, corner: f64| ((length / 2.0 - corner) / (self.scale * length) * 100.0).round() as u32;
        let scale = (self.scale * 100.0).round() as u32;
        (!self.is_whole()).then(|| (scale, share(size.width, self.left), share(size.height, self.top)))
    }

    /// Moved right and down, in the frame's user units.
    pub fn moved(self, right: f64, down: f64, size: Size) -> Self {
        Self { left: self.left + right, top: self.top + down, ..self }.within(size)
    }

    /// Zoomed to a rectangle of the map, which is centred and takes up half of the frame's width or height.
    pub fn onto(own: Rect, size: Size) -> Self {
        let share = ((own.right - own.left) / size.width).max((own.bottom - own.top) / size.height);
        let scale = between(0.5 / share, 1.0, MOST);
        let middle = own.middle();
        let (left, top) = (size.width / 2.0 - middle.x * scale, size.height / 2.0 - middle.y * scale);
        Self { scale, left, top }.within(size)
    }

    /// Moved just far enough to bring a rectangle of the map into view, or its centre if it is too large.
    pub fn showing(self, own: Rect, size: Size) -> Self {
        let shift = |low: f64, high: f64, corner: f64, room: f64| {
            let (low, high) = (low * self.scale + corner, high * self.scale + corner);
            if high - low > room { (room - low - high) / 2.0 } else { (-low).max(0.0) + (room - high).min(0.0) }
        };
        let right = shift(own.left, own.right, self.left, size.width);
        let down = shift(own.top, own.bottom, self.top, size.height);
        self.moved(right, down, size)
    }

    /// The transformation from what is drawn to what is in view: the factor to scale by, and how far to move after
    /// that, right and down.
    pub fn since(self, drawn: Self) -> (f64, f64, f64) {
        let factor = self.scale / drawn.scale;
        (factor, self.left - factor * drawn.left, self.top - factor * drawn.top)
    }

    /// The transformation from map to frame, for an SVG `transform` attribute; `None` for the whole map.
    pub fn transform(&self) -> Option<String> {
        let whole = |value: f64| value.round() as i64;
        (!self.is_whole())
            .then(|| format!("translate({} {}) scale({})", whole(self.left), whole(self.top), decimal(self.scale)))
    }

    fn within(self, size: Size) -> Self {
        if !(self.scale.is_finite() && self.left.is_finite() && self.top.is_finite()) {
            return Self::WHOLE;
        }
        let room = |length: f64| length * (1.0 - self.scale);
        Self {
            scale: self.scale,
            left: between(self.left, room(size.width), 0.0),
            top: between(self.top, room(size.height), 0.0),
        }
    }
}

/// Like `clamp`, whose panic message brings the formatting of floats into the program.
fn between(value: f64, low: f64, high: f64) -> f64 {
    if value.is_nan() { value } else { value.max(low).min(high) }
}

/// A number with four decimals. The standard library's formatting of floats would be a tenth of the reader's program.
pub fn decimal(value: f64) -> String {
    let parts = (value * 1e4).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}", parts.abs() / 10_000, parts.abs() % 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { width: 1000.0, height: 800.0 };

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let view = Viewport::WHOLE.zoomed(2.0, Paper { x: 300.0, y: 200.0 }, SIZE);
        // 300 · 2 + left = 300
        assert_eq!(view.transform().as_deref(), Some("translate(-300 -200) scale(2.0000)"));
    }

    #[test]
    fn a_middle_in_per_cent_is_a_part_of_the_paper() {
        assert_eq!(Viewport::about(100, 20, 80, SIZE), Viewport::WHOLE);
        let view = Viewport::about(200, 50, 40, SIZE);
        // 1000 · (0.5 − 0.5 · 2) and 800 · (0.5 − 0.4 · 2)
        assert_eq!(view.transform().as_deref(), Some("translate(-500 -240) scale(2.0000)"));
        assert_eq!(Viewport::about(200, 0, 100, SIZE).transform().as_deref(), Some("translate(0 -800) scale(2.0000)"));
    }

    #[test]
    fn a_part_of_the_paper_is_a_middle_in_per_cent() {
        assert_eq!(Viewport::WHOLE.per_cent(SIZE), None);
        // as far in as at the edges: what can be seen is given again
        for (scale, across, down) in [(160, 52, 38), (250, 42, 31), (800, 94, 6), (101, 50, 50)] {
            assert_eq!(Viewport::about(scale, across, down, SIZE).per_cent(SIZE), Some((scale, across, down)));
        }
        assert_eq!(Viewport::about(200, 0, 100, SIZE).per_cent(SIZE), Some((200, 25, 75)));
    }

    #[test]
    fn what_is_drawn_becomes_what_is_seen() {
        let drawn = Viewport::WHOLE.zoomed(2.0, Paper { x: 300.0, y: 200.0 }, SIZE);
        let seen = drawn.zoomed(1.5, Paper { x: 700.0, y: 100.0 }, SIZE).moved(-20.0, 10.0, SIZE);
        let (factor, right, down) = seen.since(drawn);
        let place = |view: Viewport, at: f64, corner: f64| at * view.scale + corner;
        assert_eq!(place(drawn, 40.0, drawn.left) * factor + right, place(seen, 40.0, seen.left));
        assert_eq!(place(drawn, 40.0, drawn.top) * factor + down, place(seen, 40.0, seen.top));
        assert_eq!(drawn.since(drawn), (1.0, 0.0, 0.0));
    }

    #[test]
    fn the_paper_never_leaves_the_frame() {
        let view = Viewport::WHOLE.zoomed(2.0, Paper { x: 0.0, y: 0.0 }, SIZE);
        assert_eq!(view.moved(500.0, 500.0, SIZE), view);
        let corner = view.moved(-1e9, -1e9, SIZE);
        assert_eq!((corner.left, corner.top), (-1000.0, -800.0));
        assert_eq!(corner.zoomed(0.01, Paper { x: 5.0, y: 5.0 }, SIZE), Viewport::WHOLE);
        assert_eq!(Viewport::WHOLE.zoomed(1e9, Paper { x: 5.0, y: 5.0 }, SIZE).scale(), MOST);
        assert_eq!(Viewport::WHOLE.zoomed(f64::NAN, Paper { x: 5.0, y: 5.0 }, SIZE), Viewport::WHOLE);
    }

    #[test]
    fn numbers_have_four_places() {
        assert_eq!([1.5, -0.25, 0.000_04, 8.0].map(decimal), ["1.5000", "-0.2500", "0.0000", "8.0000"]);
    }

    #[test]
    fn a_place_comes_into_the_middle_and_into_view() {
        let own = Rect { left: 900.0, top: 700.0, right: 950.0, bottom: 750.0 };
        let onto = Viewport::onto(own, SIZE);
        assert_eq!(onto.scale(), MOST);
        let view = Viewport::WHOLE.zoomed(4.0, Paper { x: 0.0, y: 0.0 }, SIZE).showing(own, SIZE);
        assert!(own.right * 4.0 + view.left <= SIZE.width && own.left * 4.0 + view.left >= 0.0, "{view:?}");
        assert!(own.bottom * 4.0 + view.top <= SIZE.height && own.top * 4.0 + view.top >= 0.0, "{view:?}");
    }
}
