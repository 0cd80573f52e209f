//! The steps by which buttons and keys zoom and move the map.

use leptos::prelude::*;

use super::areas::shape;
use super::zoom::{Frame, Motion, frame};
use crate::contract::map::Button;
use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::viewport::Viewport;
use crate::layout::Direction;

/// The factor by which a step zooms.
const FACTOR: f64 = 1.6;

/// The share of the frame that a step moves the map by.
const SHARE: f64 = 0.25;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Zoom in.
    In,
    /// Zoom out.
    Out,
    /// Show the whole map.
    Whole,
    /// Move towards a side, by a share of the frame.
    Move(Direction),
    /// Zoom to an area, as large as fits.
    Onto(AreaCode),
    /// Move as far as needed to show an area.
    Show(AreaCode),
}

impl Step {
    /// The step of a button.
    pub fn of(button: Button) -> Self {
        match button {
            Button::In => Self::In,
            Button::Out => Self::Out,
            Button::Whole => Self::Whole,
            Button::Up => Self::Move(Direction::Up),
            Button::Down => Self::Move(Direction::Down),
            Button::Left => Self::Move(Direction::Left),
            Button::Right => Self::Move(Direction::Right),
        }
    }

    /// Takes the step.
    pub fn take(self, motion: Motion) {
        let Some(Frame { size, .. }) = frame() else { return };
        let bounds = |code: &AreaCode| shape(code).and_then(|shape| shape.bounds());
        let middle = Paper { x: size.width / 2.0, y: size.height / 2.0 };
        let before = motion.viewport.get_untracked();
        let after = match self {
            Self::In => before.zoomed(FACTOR, middle, size),
            Self::Out => before.zoomed(1.0 / FACTOR, middle, size),
            Self::Whole => Viewport::WHOLE,
            Self::Move(Direction::Up) => before.moved(0.0, size.height * SHARE, size),
            Self::Move(Direction::Down) => before.moved(0.0, -size.height * SHARE, size),
            Self::Move(Direction::Left) => before.moved(size.width * SHARE, 0.0, size),
            Self::Move(Direction::Right) => before.moved(-size.width * SHARE, 0.0, size),
            Self::Onto(code) => bounds(&code).map_or(before, |own| Viewport::onto(own, size)),
            Self::Show(code) => bounds(&code).map_or(before, |own| before.showing(own, size)),
        };
        if after != before {
            motion.viewport.set(after);
        }
    }
}
