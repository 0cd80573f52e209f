//! Zooming: the visible part of the map, and the parts of the drawing that keep their size.
//!
//! While a gesture moves the map, a CSS transform on the whole SVG moves it as a picture. The map is redrawn once the
//! gesture has ended and the browser is idle, so that no frame waits for it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::follow;
use crate::client::dom::{self, Element, Screen};
use crate::client::store;
use crate::contract::attribute::{MOVING, TIER, UNTIL};
use crate::contract::class::{BAR, NAMES, OVER, SCALE_BAR, STORY};
use crate::contract::id::{CLOSER_BARS, CLOSER_NAMES, MAP};
use crate::contract::state::Field;
use crate::contract::zoom::Zoom;
use crate::contract::{Class, Id};
use crate::geometry::viewport::{Size, Viewport, decimal};
use crate::layout::{Tier, WIDTH};
use crate::view::Live;

/// The motion of the map.
#[derive(Clone, Copy)]
pub struct Motion {
    /// The visible part of the map.
    pub viewport: RwSignal<Viewport>,
    phase: RwSignal<Phase>,
}

/// How the map shows its visible part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// It is drawn.
    Drawn,
    /// A gesture moves what was drawn before, as a picture.
    Moving,
    /// The gesture has ended; the map is drawn as soon as the browser is idle.
    Resting,
}

impl Motion {
    /// At rest, with the whole map visible.
    pub fn new() -> Self {
        Self { viewport: RwSignal::new(Viewport::WHOLE), phase: RwSignal::new(Phase::Drawn) }
    }

    /// Moves the map during a gesture.
    pub fn go_to(self, viewport: Viewport) {
        self.phase.set(Phase::Moving);
        self.viewport.set(viewport);
    }

    /// Ends the gesture, if one moves the map.
    pub fn rest(self) {
        if self.phase.get_untracked() != Phase::Moving {
            return;
        }
        self.phase.set(Phase::Resting);
        dom::when_idle(move || {
            // another gesture may have begun
            if self.phase.get_untracked() == Phase::Resting {
                self.phase.set(Phase::Drawn);
            }
        });
    }
}

/// The map on the screen.
pub struct Frame {
    /// The map's width and height, in user units.
    pub size: Size,
    /// Where its user units are on the screen.
    pub screen: Screen,
}

/// The map's width and height, in user units.
fn size() -> Option<Size> {
    let height: u32 = dom::query(OVER.selector())?.get("viewBox")?.split(' ').nth(3)?.parse().ok()?;
    Some(Size { width: WIDTH, height: f64::from(height) })
}

/// The map on the screen, whether it moves or not; `None` while it has no size there.
pub fn frame() -> Option<Frame> {
    // measure the drawing over the map, which does not move with it
    Some(Frame { size: size()?, screen: dom::query(OVER.selector())?.screen()? })
}

/// Owns the field for the visible part of the map.
pub fn attend(live: Live, motion: Motion) {
    store::on_request(Field::Zoom, move |zoom| {
        let Some(size) = size() else { return };
        let zoom = zoom.and_then(|zoom| zoom.parse::<Zoom>().ok());
        // the numbers in an address are rounded: don't move a map that already shows that part
        if zoom != seen(motion.viewport.get_untracked(), size) {
            let viewport =
                zoom.map_or(Viewport::WHOLE, |zoom| Viewport::about(zoom.scale, zoom.across, zoom.down, size));
            motion.viewport.set(viewport);
            write(viewport, size);
        }
    });
    draw(live, motion);
}

/// Writes the visible part of the map into the state.
fn write(viewport: Viewport, size: Size) {
    store::write(Field::Zoom, seen(viewport, size).map(|zoom| zoom.to_string()).as_deref());
}

/// The visible part of the map as in an address; `None` for the whole map.
fn seen(viewport: Viewport, size: Size) -> Option<Zoom> {
    let (scale, across, down) = viewport.per_cent(size)?;
    Some(Zoom { scale, across, down })
}

/// The CSS transform that moves the map as a picture.
fn moved(live: Live, motion: Motion) -> Option<String> {
    let Frame { size, screen } = frame()?;
    let (factor, right, down) = motion.viewport.get_untracked().since(live.drawn.get_untracked());
    // CSS scales about the middle of the element; make up for that
    let shift = |by: f64, length: f64| decimal((by + (factor - 1.0) * length / 2.0) * screen.scale);
    let (right, down) = (shift(right, size.width), shift(down, size.height));
    Some(format!("translate({right}px,{down}px) scale({})", decimal(factor)))
}

/// Redraws the map at the current viewport. Names, hatches and the scale bar keep their size on the screen.
fn draw(live: Live, motion: Motion) {
    // the patterns, each with the transform that it was rendered with
    let patterns = RefCell::new(Vec::<(Element, String)>::new());
    let before = Cell::new(1.0);
    follow(move || {
        let viewport = motion.viewport.get();
        let phase = motion.phase.get();
        let Some(map) = dom::query(MAP.selector()) else { return };
        map.set(MOVING.name(), (phase == Phase::Moving).then_some(""));
        if phase != Phase::Drawn {
            map.set_property("transform", &moved(live, motion).unwrap_or_default());
            return;
        }
        map.set_property("transform", "");
        live.drawn.set(viewport);
        if let Some(size) = size() {
            write(viewport, size);
        }
        let scale = viewport.scale();
        if before.replace(scale) == scale {
            return;
        }
        let zoomed = scale > 1.0;
        let (tier, shrink) = Tier::of_width(map.width()).zoomed(scale);
        if zoomed {
            add_closer(NAMES, CLOSER_NAMES);
            add_closer(SCALE_BAR, CLOSER_BARS);
        }
        map.set(TIER.name(), zoomed.then(|| tier.token()));
        map.set_property("--shrink", &decimal(shrink));
        let mut patterns = patterns.borrow_mut();
        if patterns.is_empty() {
            let as_sent = |pattern: Element| (pattern.clone(), pattern.get(TRANSFORM).unwrap_or_default());
            *patterns = map.query_all("pattern").into_iter().map(as_sent).collect();
        }
        for (pattern, as_sent) in patterns.iter() {
            pattern.set(TRANSFORM, Some(&format!("{as_sent} scale({})", decimal(1.0 / scale))));
        }
        if let Some(story) = dom::query(STORY.selector()) {
            story.set_property("--zoom", &decimal(scale));
        }
        show_bar(scale);
    });
}

const TRANSFORM: &str = "patternTransform";

/// Adds what a template has for a map that is zoomed in to its place on the map, once.
fn add_closer(place: Class, template: Id) {
    if let (Some(place), Some(closer)) = (dom::query(place.selector()), dom::by_id(template.name())) {
        place.unpack(&closer);
    }
}

/// Shows the scale bar that suits a scale, at its length for that scale.
fn show_bar(scale: f64) {
    let bars = dom::query_all(BAR.selector());
    let has_room =
        |bar: &Element| bar.get(UNTIL.name()).and_then(|until| until.parse().ok()) >= Some((scale * 1000.0) as u32);
    let shown = bars.iter().position(has_room).unwrap_or(0);
    for (index, bar) in bars.iter().enumerate() {
        bar.set("display", (index != shown).then_some("none"));
        if let Some(path) = bar.query("path") {
            path.set("transform", Some(&format!("scale({} 1)", decimal(scale))));
        }
    }
}
