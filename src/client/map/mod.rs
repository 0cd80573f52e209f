//! The map that answers: pointer, wheel, fingers and keys; zooming; and what the program keeps in step with the state.

mod areas;
mod gestures;
mod hint;
mod step;
mod zoom;

use leptos::prelude::*;

pub use self::areas::{outline, shape};
use self::zoom::Motion;
use crate::view::Live;

/// Attends to the map.
pub fn attend(live: Live) {
    let motion = Motion::new();
    areas::attend(live);
    zoom::attend(live, motion);
    gestures::attend(live, motion);
}

/// Does something now, and again whenever a signal that it read changes.
pub fn follow(then: impl Fn() + 'static) {
    // boxed: each kind of closure would be 2 kB of the program
    let then: Box<dyn Fn()> = Box::new(then);
    Effect::new(move |_| then());
}
