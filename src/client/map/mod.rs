//! The interactive map: pointer, wheel, touch and keyboard; zooming; and what the program keeps up to date with the
//! state.

mod areas;
mod gestures;
mod hint;
mod step;
mod zoom;

use leptos::prelude::*;

pub use self::areas::{outline, shape};
use self::zoom::Motion;
use crate::view::Live;

/// Makes the map respond.
pub fn attend(live: Live) {
    let motion = Motion::new();
    areas::attend(live);
    zoom::attend(live, motion);
    gestures::attend(live, motion);
}

/// Calls `then` now, and again whenever a signal that it read changes.
pub fn follow(then: impl Fn() + 'static) {
    // boxed: each type of closure would add 2 kB to the program
    let then: Box<dyn Fn()> = Box::new(then);
    Effect::new(move |_| then());
}
