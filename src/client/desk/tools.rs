//! The buttons of the tools and the dialogs.

use super::{cite, compare, embed, find};
use crate::client::dom::{self, Element};
use crate::contract::attribute::TOOL;
use crate::contract::class::TOOLS;
use crate::contract::id::DESK;
use crate::contract::tool::Tool;

/// Listens to the buttons.
pub fn attend() {
    for selector in [TOOLS.to_string(), DESK.to_string()] {
        dom::listen(&selector, "click", |event| {
            if let Some(pressed) = dom::target(event, TOOL.selector()) {
                press(&pressed);
            }
        });
    }
}

/// Does what the button around an element is for; nothing if there is none.
pub fn press(pressed: &Element) {
    let name = pressed.closest(TOOL.selector()).and_then(|button| button.get(TOOL.name()));
    match name.as_deref().and_then(Tool::of) {
        Some(Tool::Compare) => compare::show(),
        Some(Tool::CloseCompare) => compare::close(),
        Some(Tool::Find) => find::show(),
        Some(Tool::Cite) => cite::show(),
        Some(Tool::CopyReference) => cite::copy(),
        Some(Tool::Embed) => embed::show(),
        Some(Tool::CopyCode) => embed::copy(),
        Some(Tool::CloseDialog) => {
            if let Some(dialog) = dom::query("dialog[open]") {
                dialog.close();
            }
        }
        None => {}
    }
}
