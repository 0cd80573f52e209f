//! Zooming: the steps a reader takes, and what of the drawing keeps its size meanwhile.

use leptos::prelude::*;

use super::area::shape;
use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::viewport::{Size, Viewport, decimal};
use crate::layout::{Direction, Tier, WIDTH};
use crate::platform::{self, Part, Screen};
use crate::view::state::{State, follow};

/// How much a step enlarges.
const FACTOR: f64 = 1.6;

/// How much of the frame a step moves by.
const SHARE: f64 = 0.25;

/// One step of a reader who uses buttons or keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Closer.
    In,
    /// Farther.
    Out,
    /// Back to all.
    Whole,
    /// Aside, by a part of the frame.
    Move(Direction),
    /// To an area, as large as it can be seen.
    Onto(AreaCode),
    /// As far as it takes to see an area.
    Show(AreaCode),
}

impl Step {
    /// The step of a button.
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
    pub fn take(self, state: State) {
        let Some(Frame { size, .. }) = frame() else { return };
        let bounds = |code: &AreaCode| shape(code).and_then(|shape| shape.bounds());
        let middle = Paper { x: size.width / 2.0, y: size.height / 2.0 };
        let before = state.viewport.get_untracked();
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
            state.viewport.set(after);
        }
    }
}

/// The map as it lies on the screen.
pub struct Frame {
    /// Its paper.
    pub size: Size,
    /// Where its units are.
    pub screen: Screen,
}

/// The map as it lies on the screen, whether it moves or not; `None` while it has no room there.
pub fn frame() -> Option<Frame> {
    let over = platform::part(".over")?;
    let height: u32 = over.get("viewBox")?.rsplit(' ').next()?.parse().ok()?;
    Some(Frame { size: Size { width: WIDTH, height: f64::from(height) }, screen: over.screen()? })
}

/// The same on the screen, of a map that moves: the picture of it is moved and enlarged, and nothing is drawn.
fn moved(state: State) -> Option<String> {
    let Frame { size, screen } = frame()?;
    let (factor, right, down) = state.viewport.get_untracked().since(state.drawn.get_untracked());
    // CSS enlarges about the middle, and the drawing's own stands there too
    let shift = |by: f64, length: f64| decimal((by + (factor - 1.0) * length / 2.0) * screen.scale);
    let (right, down) = (shift(right, size.width), shift(down, size.height));
    Some(format!("translate({right}px,{down}px) scale({})", decimal(factor)))
}

/// Keeps names, hatches and the scale bar as large as they were when the reader zooms. While a hand or the wheel moves the
/// map it is moved as a picture; it is drawn anew when they rest, so that no frame waits for it.
pub fn keep(state: State) {
    // the patterns' own transformations, as they were sent
    let patterns = StoredValue::new_local(Vec::<(Part, String)>::new());
    let before = StoredValue::new(0.0);
    follow(move || {
        let viewport = state.viewport.get();
        let scale = viewport.scale();
        let Some(map) = platform::part("#map").filter(|_| state.live.get()) else { return };
        let moving = state.moving.get();
        map.set("data-moving", moving.then_some(""));
        map.set_property("transform", &moving.then(|| moved(state)).flatten().unwrap_or_default());
        if moving {
            return;
        }
        state.drawn.set(viewport);
        if before.get_value() == scale {
            return;
        }
        before.set_value(scale);
        let zoomed = scale > 1.0;
        let (tier, shrink) = Tier::of_width(map.width()).zoomed(scale);
        if zoomed && let (Some(names), Some(closer)) = (platform::part("#map .names"), platform::part("#closer-names"))
        {
            names.take_in(closer);
        }
        map.set("data-tier", zoomed.then(|| tier.token()));
        map.set_property("--shrink", &decimal(shrink));
        patterns.update_value(|patterns| {
            if patterns.is_empty() {
                let sent = |part: Part| (part.get("patternTransform").unwrap_or_default(), part);
                *patterns =
                    platform::parts("#map pattern").into_iter().map(sent).map(|(sent, part)| (part, sent)).collect();
            }
            for (pattern, sent) in patterns {
                pattern.set("patternTransform", Some(&format!("{sent} scale({})", decimal(1.0 / scale))));
            }
        });
        if let Some(story) = platform::part(".story") {
            story.set_property("--zoom", &decimal(scale));
        }
        let bars = platform::parts(".over .bar");
        let has_room =
            |bar: &Part| bar.get("data-until").and_then(|until| until.parse().ok()) >= Some((scale * 1000.0) as u32);
        let shown = bars.iter().position(has_room).unwrap_or(0);
        for (index, bar) in bars.iter().enumerate() {
            bar.set("display", (index != shown).then_some("none"));
            if let Some(path) = bar.part("path") {
                path.set("transform", Some(&format!("scale({} 1)", decimal(scale))));
            }
        }
    });
}
