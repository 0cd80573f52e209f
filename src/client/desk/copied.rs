//! Copying a text: told when it is done and when it is not.

use crate::client::dom::{self, Element};
use crate::contract::attribute::COPIED;

/// Copies a text that stands in an element of a dialog. The element's text is selected, so that a reader whose browser
/// does not let the page copy can do it by hand.
pub fn copy(dialog: &Element, shown: &Element, text: &str) {
    shown.select_text();
    let dialog = dialog.clone();
    dom::write_to_clipboard(text, move |done| tell(&dialog, Some(done)));
}

/// Tells whether it was copied; `None` for nothing yet.
pub fn tell(dialog: &Element, done: Option<bool>) {
    for (word, is_shown) in [("yes", done == Some(true)), ("no", done == Some(false))] {
        if let Some(message) = dialog.query(&COPIED.is(word)) {
            message.set_hidden(!is_shown);
        }
    }
}
