//! The file with what changes on a page from day to day: the names of its members.

/// The days, as dates.
pub const DATES: &str = "days";

/// The texts, each once.
pub const TEXTS: &str = "texts";

/// The slots: lists of a selector; an attribute, or null for the content of the element; and a list in which the index of a
/// day and the index of a text (null for an attribute that is missing) alternate.
pub const SLOTS: &str = "slots";
