//! What several tests need.

use std::fs;
use std::path::{Path, PathBuf};

use claimed_ground::data::{self, FILES, Files, Package};

/// The project's own folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The first story, as it is published.
pub fn first_story() -> Package {
    let folder = root().join("geodata/panjshir-2021-09-05");
    let mut files = Files::default();
    for file in FILES {
        files.insert(file, fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}")));
    }
    let read = data::read(&files);
    read.package.unwrap_or_else(|| panic!("{:#?}", read.problems))
}
