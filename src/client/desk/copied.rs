//! Copies a text, and shows whether that succeeded.

use crate::client::dom::{self, Element};
use crate::contract::attribute::{COPIED, copied};

/// Copies a text that is shown in an element of a dialog. Selects the element's text, so that a reader whose browser
/// does not let the page copy can do so by hand.
pub fn copy(dialog: &Element, shown: &Element, text: &str) {
    shown.select_text();
    let dialog = dialog.clone();
    dom::write_to_clipboard(text, move |done| tell(&dialog, Some(done)));
}

/// Shows whether the text was copied; `None` shows nothing.
pub fn tell(dialog: &Element, done: Option<bool>) {
    for outcome in [true, false] {
        if let Some(message) = dialog.query(&COPIED.is(copied(outcome))) {
            message.set_hidden(done != Some(outcome));
        }
    }
}
