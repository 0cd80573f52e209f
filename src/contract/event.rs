//! The events through which the programs, the scripts and the host page's messages change and follow the reader's
//! state. They are dispatched on `<body>`.

/// A request to change the state. Its `detail` is an object with the fields to change, by name, see
/// [`super::state::Field`]; `null` asks for the value that the page is sent with. The owner of a field grants the
/// request, or ignores it if it can't be met.
pub const REQUEST: &str = "cg-request";

/// A field of the state was written. Only `www/state.js` listens to it.
pub const WRITTEN: &str = "cg-written";

/// The state has changed, and the frame that shows it has been painted.
pub const CHANGE: &str = "cg-change";

/// On a page that renders its story in the browser: the story is in the document. This is not a stage, since all other
/// pages have their story before any script runs.
pub const STORY: &str = "cg-story";

/// On a page in parts: the words or the finer shapes of a part are in the document.
pub const PART: &str = "cg-part";

/// Every event defined in this file.
pub const ALL: &[&str] = &[REQUEST, WRITTEN, CHANGE, STORY, PART];
