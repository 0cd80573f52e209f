//! The messages between an embed page and its host page, see `docs/custom-element.md`.

use super::state::Field;

/// The member of a message that is meant for the other side.
pub const KEY: &str = "claimed-ground";

/// The member by which a host asks for something.
pub const ASK: &str = "ask";

/// What it asks for to be told of the reader's choices.
pub const EVENTS: &str = "events";

/// The member by which a host chooses.
pub const CHOOSE: &str = "choose";

/// The fields of the state that a host is told of and can choose.
pub const FIELDS: [Field; 2] = [Field::Source, Field::Area];
