//! Pointer, wheel, touch and keyboard on the map.
//!
//! Until the reader has zoomed in, the wheel and a single finger scroll the page; the wheel with Ctrl or Cmd always
//! zooms, and so do two fingers. On an embed page, wheel and finger keep scrolling the host page even after zooming in,
//! and a hint says how to move the map.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::step::Step;
use super::zoom::{Motion, frame};
use super::{areas, hint};
use crate::client::dom::{self, Element, Event, JsCast, KeyboardEvent, PointerEvent, Screen, TouchEvent, WheelEvent};
use crate::client::store;
use crate::contract::attribute::{EMBED, ZOOM as ZOOM_STEP};
use crate::contract::class::{ONTO, OVER, ZOOM};
use crate::contract::id::{CLAIMS, MAP};
use crate::contract::map::{Button, Hint};
use crate::contract::options::WHEEL_ZOOMS;
use crate::contract::state::Field;
use crate::domain::id::AreaCode;
use crate::geometry::coordinate::Paper;
use crate::geometry::viewport::Viewport;
use crate::layout::{Direction, neighbour};
use crate::view::Live;

/// How far a pointer moves before it drags the map, in CSS pixels.
const SLACK: f64 = 4.0;

/// How long after its last event the wheel counts as at rest, in milliseconds.
const REST: i32 = 160;

/// What an event does.
type Act = fn(&Gestures, &Event);

/// What the events of the map do. One table, and one type of listener for all: handlers as attributes of their own took
/// up a twentieth of the reader's program.
const EVENTS: [(&str, Act); 16] = [
    ("click", |hand, event| hand.click(event)),
    ("dblclick", |hand, event| hand.double_click(event)),
    ("focusin", |hand, event| hand.focus(event)),
    ("keydown", |hand, event| hand.key(event.unchecked_ref())),
    ("pointerover", |hand, event| hand.point(event.unchecked_ref())),
    ("pointerleave", |hand, _| hand.live.pointed.set(None)),
    ("pointerdown", |hand, event| hand.press(event.unchecked_ref())),
    ("pointermove", |hand, event| hand.drag(event.unchecked_ref())),
    ("pointerup", |hand, _| hand.release()),
    ("pointercancel", |hand, _| hand.release()),
    ("dragstart", |_, event| event.prevent_default()),
    ("wheel", |hand, event| hand.wheel(event.unchecked_ref())),
    ("touchstart", |hand, event| hand.touch(event.unchecked_ref())),
    ("touchmove", |hand, event| hand.pinch(event.unchecked_ref())),
    ("touchend", |hand, event| hand.touch(event.unchecked_ref())),
    ("touchcancel", |hand, event| hand.touch(event.unchecked_ref())),
];

/// Listens to the map, its buttons, and the panel's zoom button.
pub fn attend(live: Live, motion: Motion) {
    let gestures = Rc::new(Gestures { live, motion, hand: Cell::default(), turned: Rc::default() });
    for (name, act) in EVENTS {
        let gestures = Rc::clone(&gestures);
        dom::listen(MAP.selector(), name, move |event| act(&gestures, event));
    }
    dom::listen(ZOOM.selector(), "click", move |event| gestures.button(event));
    dom::listen(CLAIMS.selector(), "click", move |event| {
        if let (Some(_), Some(code)) = (dom::target(event, ONTO.selector()), live.open()) {
            Step::Onto(code).take(motion);
        }
    });
}

/// The state of the gestures on the map.
struct Gestures {
    live: Live,
    motion: Motion,
    hand: Cell<Hand>,
    /// The time stamp of the last wheel event.
    turned: Rc<Cell<f64>>,
}

#[derive(Clone, Copy, Default)]
enum Hand {
    #[default]
    Idle,
    /// A pointer is down and has not moved yet.
    Pressed(Grip),
    /// It drags the map.
    Dragging(Grip),
    /// It has dragged the map and been released. Ignore the click that ends a drag.
    Dragged,
    /// Two fingers pinch the map.
    Pinching(Grip),
}

/// Where a gesture began.
#[derive(Clone, Copy)]
struct Grip {
    screen: Screen,
    at: (f64, f64),
    /// The distance between two fingers, in CSS pixels; 0 for a pointer.
    apart: f64,
    viewport: Viewport,
}

impl Gestures {
    /// Ends a gesture, and the motion of the map if there is any.
    fn rest(&self, hand: Hand) {
        self.hand.set(hand);
        self.motion.rest();
    }

    /// Opens the area that is clicked. Ignores clicks between areas.
    fn click(&self, event: &Event) {
        if matches!(self.hand.get(), Hand::Dragged) {
            self.hand.set(Hand::Idle);
            event.prevent_default();
        } else if let Some(code) = area_of(event) {
            // the link is for pages without the program
            event.prevent_default();
            open(Some(&code));
            // an embed page must not scroll its host page
            if let Some(map) = dom::query(MAP.selector()).filter(|_| !is_embedded()) {
                map.scroll_into_view();
            }
        }
    }

    /// Zooms to the area that is double-clicked.
    fn double_click(&self, event: &Event) {
        if let Some(code) = area_of(event) {
            event.prevent_default();
            Step::Onto(code).take(self.motion);
        }
    }

    /// Opens the area that receives the focus from the keyboard.
    fn focus(&self, event: &Event) {
        if dom::target(event, ":focus-visible").is_some()
            && let Some(code) = area_of(event)
        {
            open(Some(&code));
            Step::Show(code).take(self.motion);
        }
    }

    /// Shows the area under the mouse.
    fn point(&self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" && !matches!(self.hand.get(), Hand::Dragging(_)) {
            let code = area_of(event).filter(|_| !moves_host());
            if self.live.pointed.with_untracked(|pointed| *pointed != code) {
                self.live.pointed.set(code);
            }
        }
    }

    /// A pointer is pressed.
    fn press(&self, event: &PointerEvent) {
        let viewport = self.motion.viewport.get_untracked();
        let is_mine = event.button() == 0
            && event.is_primary()
            && !viewport.is_whole()
            && (event.pointer_type() != "touch" || !is_embedded());
        let Some(frame) = frame().filter(|_| is_mine) else { return self.rest(Hand::Idle) };
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.hand.set(Hand::Pressed(Grip { screen: frame.screen, at, apart: 0.0, viewport }));
    }

    /// A pointer moves.
    fn drag(&self, event: &PointerEvent) {
        let (grip, begins) = match self.hand.get() {
            Hand::Pressed(grip) => (grip, true),
            Hand::Dragging(grip) => (grip, false),
            _ => return,
        };
        // released off the map, before the map could capture the pointer
        if event.buttons() == 0 {
            return self.rest(Hand::Idle);
        }
        let (right, down) = (f64::from(event.client_x()) - grip.at.0, f64::from(event.client_y()) - grip.at.1);
        if begins {
            if right.hypot(down) < SLACK {
                return;
            }
            if let Some(map) = dom::query(MAP.selector()) {
                map.capture_pointer(event.pointer_id());
            }
            self.hand.set(Hand::Dragging(grip));
        }
        if let Some(frame) = frame() {
            let scale = grip.screen.scale;
            self.motion.go_to(grip.viewport.moved(right / scale, down / scale, frame.size));
        }
    }

    /// A pointer is released.
    fn release(&self) {
        match self.hand.get() {
            Hand::Dragging(_) => self.rest(Hand::Dragged),
            Hand::Pressed(_) => self.rest(Hand::Idle),
            // during a pinch, the other finger may still be down
            _ => {}
        }
    }

    /// Zooms about the pointer.
    fn wheel(&self, event: &WheelEvent) {
        let wanted = event.ctrl_key() || event.meta_key() || wheel_zooms();
        let viewport = self.motion.viewport.get_untracked();
        if !wanted && is_embedded() {
            return hint::show(Hint::Wheel);
        }
        let Some(frame) = frame().filter(|_| wanted || !viewport.is_whole()) else { return };
        event.prevent_default();
        // convert lines and pages to pixels; browsers report a touchpad pinch as small wheel turns with Ctrl
        let pixels = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 25.0,
            WheelEvent::DOM_DELTA_PAGE => 500.0,
            _ => 1.0,
        };
        let speed = if event.ctrl_key() { 0.01 } else { 0.002 };
        let factor = (-event.delta_y() * pixels * speed).exp2();
        let about = frame.screen.point(f64::from(event.client_x()), f64::from(event.client_y()));
        self.motion.go_to(viewport.zoomed(factor, about, frame.size));
        // no event says that the wheel has come to rest
        let turn = event.time_stamp();
        let (motion, turned) = (self.motion, Rc::clone(&self.turned));
        turned.set(turn);
        dom::set_timeout(REST, move || {
            if turned.get() == turn {
                motion.rest();
            }
        });
    }

    /// A finger is put down or lifted.
    fn touch(&self, event: &TouchEvent) {
        match (fingers(event), frame()) {
            (Some((at, apart)), Some(frame)) => {
                event.prevent_default();
                let viewport = self.motion.viewport.get_untracked();
                self.hand.set(Hand::Pinching(Grip { screen: frame.screen, at, apart, viewport }));
            }
            _ if matches!(self.hand.get(), Hand::Pinching(_)) => self.rest(Hand::Idle),
            _ => {}
        }
    }

    /// Two fingers move. The point between them stays between them.
    fn pinch(&self, event: &TouchEvent) {
        if let (Hand::Pinching(grip), Some((at, apart)), Some(frame)) = (self.hand.get(), fingers(event), frame()) {
            event.prevent_default();
            let Grip { screen, viewport, .. } = grip;
            let zoomed = viewport.zoomed(apart / grip.apart.max(1.0), screen.point(grip.at.0, grip.at.1), frame.size);
            let (right, down) = ((at.0 - grip.at.0) / screen.scale, (at.1 - grip.at.1) / screen.scale);
            self.motion.go_to(zoomed.moved(right, down, frame.size));
        } else if !self.motion.viewport.get_untracked().is_whole() && is_embedded() {
            hint::show(Hint::Touch);
        }
    }

    /// Arrow keys move from area to area, Escape closes; plus, minus and zero zoom.
    fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        let direction = match key.as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            "Escape" => return open(None),
            "Enter" | " " => {
                event.prevent_default();
                return open(area_of(event).as_ref());
            }
            "+" | "=" => return Step::In.take(self.motion),
            "-" => return Step::Out.take(self.motion),
            "0" => return Step::Whole.take(self.motion),
            _ => return,
        };
        event.prevent_default();
        if event.shift_key() {
            Step::Move(direction).take(self.motion);
        } else if let Some(next) = area_of(event).and_then(|code| beyond(&code, direction)) {
            next.focus();
        }
    }

    /// A button of the map is clicked.
    fn button(&self, event: &Event) {
        let button = dom::target(event, ZOOM_STEP.selector());
        let step = button.and_then(|button| Button::of(&button.get(ZOOM_STEP.name())?)).map(Step::of);
        if let Some(step) = step {
            step.take(self.motion);
        }
    }
}

/// Opens an area, or closes the open one.
fn open(code: Option<&AreaCode>) {
    store::request(Field::Area, code.map(AreaCode::as_str));
}

/// Whether the map is on an embed page, whose host page the wheel and a finger scroll.
fn is_embedded() -> bool {
    dom::query(EMBED.selector()).is_some()
}

/// Whether the embed's address lets the wheel zoom without Ctrl or ⌘.
fn wheel_zooms() -> bool {
    dom::query(WHEEL_ZOOMS).is_some()
}

/// Whether the panel is below the map, in a frame that is as tall as its content. If it showed each area under the
/// mouse, the host page would jump.
fn moves_host() -> bool {
    let width = |selector| dom::query(selector).map_or(0.0, |element| element.width());
    // the drawing over the map keeps its width while a gesture scales the map
    is_embedded() && width(CLAIMS.selector()) > width(OVER.selector()) * 0.9
}

/// The area in which an event took place: on its shape or on the link around it.
fn area_of(event: &Event) -> Option<AreaCode> {
    areas::code(&areas::link_of(event)?)
}

/// The link of the next area in a direction.
fn beyond(code: &AreaCode, direction: Direction) -> Option<Element> {
    let links = areas::links();
    let middle = |link: &Element| Some(link.bounds()?.middle());
    let middles: Vec<Paper> = links.iter().filter_map(middle).collect();
    let from = links.iter().position(|link| areas::code(link).as_ref() == Some(code))?;
    links.into_iter().nth(neighbour(&middles, from, direction)?)
}

/// The midpoint between two fingers and the distance between them, in CSS pixels; `None` unless there are two.
fn fingers(event: &TouchEvent) -> Option<((f64, f64), f64)> {
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let place = |index| touches.get(index).map(|touch| (f64::from(touch.client_x()), f64::from(touch.client_y())));
    let (one, other) = (place(0)?, place(1)?);
    let middle = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
    Some((middle, (one.0 - other.0).hypot(one.1 - other.1)))
}
