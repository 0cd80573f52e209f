//! The version of a story's data.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::package::Files;

/// The number of bytes of the digest that make a version: twelve digits are unambiguous and fit into a line of credit.
const BYTES: usize = 6;

/// The version of a story's files: the first twelve hexadecimal digits of SHA-256 over their names and bytes, sorted by
/// name. It changes if any byte changes, and doesn't depend on where the files are.
pub fn version(files: &Files) -> String {
    let mut digest = Sha256::new();
    for (name, bytes) in files.iter() {
        // The lengths keep the end of one file from passing for the beginning of the next.
        for part in [name.as_bytes(), bytes] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
    }
    digest.finalize().iter().take(BYTES).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
