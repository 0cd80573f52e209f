//! The steps in which buttons and keys zoom and move the map.

use leptos::prelude::*;

use super::areas::shape;
use super::zoom::{Frame, Motion, frame};
use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::viewport::Viewport;
use crate::layout::Direction;

/// How much a step enlarges.
const FACTOR: f64 = 1.6;

/// How much of the frame a step moves by.
const SHARE: f64 = 0.25;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Closer.
    In,
    /// Farther.
    Out,
    /// Back to the whole map.
    Whole,
    /// Aside, by a part of the frame.
    Move(Direction),
    /// To an area, as large as it can be seen.
    Onto(AreaCode),
    /// As far as it takes to see an area.
    Show(AreaCode),
}

impl Step {
    /// The step of a button, by its word.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "in" => Self::In,
            "out" => Self::Out,
            "whole" => Self::Whole,
            "up" => Self::Move(Direction::Up),
            "down" => Self::Move(Direction::Down),
            "left" => Self::Move(Direction::Left),
            "right" => Self::Move(Direction::Right),
            _ => return None,
        })
    }

    /// Takes it.
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
