//! The policy of [Trusted Types](https://www.w3.org/TR/trusted-types/): the one gate for markup that scripts and programs
//! put into a page. `www/fold.js` creates it, under this name also as a property of the window.

/// The policy's name. A server that requires Trusted Types must allow it.
pub const TRUSTED: &str = "claimed-ground";
