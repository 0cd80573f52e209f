//! The messages between an embed page and its host page, see `docs/custom-element.md`.

use super::state::Field;

/// The key of a message that holds everything else; messages without it belong to other protocols.
pub const KEY: &str = "claimed-ground";

/// The key of a host's request.
pub const ASK: &str = "ask";

/// The request to be told of the reader's choices.
pub const EVENTS: &str = "events";

/// The key of a host's choice.
pub const CHOOSE: &str = "choose";

/// The width and height of a frame before scripts adapt it, in CSS pixels; where they run, it is as high as its content.
pub const FRAME: (u32, u32) = (600, 900);

/// The fields of the state that a host can choose and is told of.
pub const FIELDS: [Field; 2] = [Field::Source, Field::Area];
