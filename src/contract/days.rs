//! The keys of `days.json`, which has what changes on a page from day to day.

use super::attribute::{OLD, SIDES};

/// The days, as dates.
pub const DATES: &str = "days";

/// The texts, each once.
pub const TEXTS: &str = "texts";

/// The attributes besides those of [`super::attribute::by`] that change from day to day.
pub const ATTRIBUTES: [&str; 4] = [DATETIME, VALUETEXT, SIDES.name(), OLD.name()];

/// The day of a `<time>`.
pub const DATETIME: &str = "datetime";

/// The day of the slider, in words.
pub const VALUETEXT: &str = "aria-valuetext";

/// The slots. Each is a list: a selector; an attribute, or null for the element's content; and a list of steps, in which
/// the index of a day and the index of a text alternate. The text is null from the day on which the attribute is missing.
pub const SLOTS: &str = "slots";
