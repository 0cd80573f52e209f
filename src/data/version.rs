//! Which state of the data something was made from.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::package::Files;

/// How many bytes of the digest are told: twelve digits, which nobody confuses and a line of credit has room for.
const BYTES: usize = 6;

/// The version of a story's files: the first twelve hexadecimal digits of SHA-256 over their names and bytes, in the
/// order of the names. The same files have the same version wherever they are read; any other byte gives another.
pub fn version(files: &Files) -> String {
    let mut digest = Sha256::new();
    for (name, bytes) in files.iter() {
        // lengths keep what ends one file from passing for what begins the next
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
