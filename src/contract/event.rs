//! Events by which the programs, the scripts and the host's messages change and follow the reader's state. They happen at
//! the document's body.

/// A wish to change the state. Its detail is an object with the fields to change by their names, see
/// [`super::state::Field`]; a field that is null is to be as the page is sent. Whoever looks after a field grants the wish
/// or, where it can't be, ignores it.
pub const WISH: &str = "cg-wish";

/// The state has changed.
pub const CHANGE: &str = "cg-change";

/// On a page that shows a story that was not rendered beforehand: the story is in the document.
pub const STORY: &str = "cg-story";

/// Every event of this file.
pub const ALL: &[&str] = &[WISH, CHANGE, STORY];
