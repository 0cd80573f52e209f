//! Zooming: the part of the map that is seen, and what of the drawing keeps its size meanwhile.
//!
//! While a hand or the wheel moves the map, the drawing is moved as a picture, by a CSS transformation on the whole SVG; it
//! is drawn anew when they rest, so that no frame waits for it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::follow;
use crate::client::dom::{self, Element, Screen};
use crate::client::store;
use crate::contract::attribute::{MOVING, TIER, UNTIL};
use crate::contract::class::{BAR, NAMES, OVER, STORY};
use crate::contract::id::{CLOSER_NAMES, MAP};
use crate::contract::state::Field;
use crate::contract::zoom::Zoom;
use crate::geometry::viewport::{Size, Viewport, decimal};
use crate::layout::{Tier, WIDTH};
use crate::view::Live;

/// How the map is moved.
#[derive(Clone, Copy)]
pub struct Motion {
    /// The part of the map that is seen.
    pub viewport: RwSignal<Viewport>,
    /// Whether a hand or the wheel moves it right now.
    pub moving: RwSignal<bool>,
}

impl Motion {
    /// At rest, with the whole map seen.
    pub fn new() -> Self {
        Self { viewport: RwSignal::new(Viewport::WHOLE), moving: RwSignal::new(false) }
    }
}

/// The map as it lies on the screen.
pub struct Frame {
    /// Its width and height, in user units.
    pub size: Size,
    /// Where its user units are.
    pub screen: Screen,
}

/// The map as it lies on the screen, whether it moves or not; `None` while it has no room there.
pub fn frame() -> Option<Frame> {
    // the drawing over the map, which does not move with it
    let over = dom::query(OVER.selector())?;
    let height: u32 = over.get("viewBox")?.split(' ').nth(3)?.parse().ok()?;
    Some(Frame { size: Size { width: WIDTH, height: f64::from(height) }, screen: over.screen()? })
}

/// Looks after the part of the map that is seen.
pub fn attend(live: Live, motion: Motion) {
    store::on_wish(Field::Zoom, move |zoom| {
        let Some(Frame { size, .. }) = frame() else { return };
        let zoom = zoom.and_then(|zoom| zoom.parse::<Zoom>().ok());
        // what is seen already is not moved by what its numbers leave out
        if zoom != seen(motion.viewport.get_untracked(), size) {
            motion
                .viewport
                .set(zoom.map_or(Viewport::WHOLE, |zoom| Viewport::about(zoom.scale, zoom.across, zoom.down, size)));
        }
    });
    draw(live, motion);
}

/// The part of the map that is seen, as in an address; `None` for the whole map.
fn seen(viewport: Viewport, size: Size) -> Option<Zoom> {
    let (scale, across, down) = viewport.per_cent(size)?;
    Some(Zoom { scale, across, down })
}

/// Where the picture of a map that moves lies on the screen, as CSS.
fn moved(live: Live, motion: Motion) -> Option<String> {
    let Frame { size, screen } = frame()?;
    let (factor, right, down) = motion.viewport.get_untracked().since(live.drawn.get_untracked());
    // CSS enlarges about the middle, and the drawing's own stands there too
    let shift = |by: f64, length: f64| decimal((by + (factor - 1.0) * length / 2.0) * screen.scale);
    let (right, down) = (shift(right, size.width), shift(down, size.height));
    Some(format!("translate({right}px,{down}px) scale({})", decimal(factor)))
}

/// Draws the map where it is seen. Names, hatches and the scale bar stay as large as they were.
fn draw(live: Live, motion: Motion) {
    // the patterns, each with its transformation as it was sent
    let patterns = RefCell::new(Vec::<(Element, String)>::new());
    let before = Cell::new(1.0);
    follow(move || {
        let viewport = motion.viewport.get();
        let moving = motion.moving.get();
        let Some(map) = dom::query(MAP.selector()) else { return };
        map.set(MOVING.name(), moving.then_some(""));
        map.set_property("transform", &moving.then(|| moved(live, motion)).flatten().unwrap_or_default());
        if moving {
            return;
        }
        live.drawn.set(viewport);
        if let Some(Frame { size, .. }) = frame() {
            store::write(Field::Zoom, seen(viewport, size).map(|zoom| zoom.to_string()).as_deref());
        }
        let scale = viewport.scale();
        if before.replace(scale) == scale {
            return;
        }
        let zoomed = scale > 1.0;
        let (tier, shrink) = Tier::of_width(map.width()).zoomed(scale);
        if zoomed {
            add_closer_names();
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

/// Puts the names of a map that is zoomed in among the others, once.
fn add_closer_names() {
    if let (Some(names), Some(closer)) = (dom::query(NAMES.selector()), dom::by_id(CLOSER_NAMES.name())) {
        // as markup: the template was parsed as HTML, and these are elements of SVG
        names.append_html(&closer.inner_html());
        closer.remove();
    }
}

/// Shows the scale bar for an enlargement, as long as that makes it.
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
