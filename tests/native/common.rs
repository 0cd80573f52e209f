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
    story("panjshir-2021-09-05")
}

/// A story of this name, on its own map or another's.
pub fn story(name: &str) -> Package {
    let read = data::read(&files(name));
    read.package.unwrap_or_else(|| panic!("{:#?}", read.problems))
}

/// Its files.
pub fn files(name: &str) -> Files {
    let stories = root().join("geodata");
    let bytes = |folder: &str, file: &str| {
        fs::read(stories.join(folder).join(file)).unwrap_or_else(|error| panic!("{folder}/{file}: {error}"))
    };
    let map = data::map_of(&bytes(name, "story.json")).unwrap_or_else(|| name.to_owned());
    let mut files = Files::default();
    for file in FILES {
        files.insert(file, bytes(if data::is_of_map(file) { &map } else { name }, file));
    }
    files
}
