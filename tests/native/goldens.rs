//! The map of each source as a picture, drawn by the page's own components. `UPDATE_GOLDENS=1 cargo test --test native
//! goldens` takes what is drawn now for right; look at the pictures before you commit them.

use std::fs;
use std::path::Path;

use claimed_ground::view::picture;

use crate::common::{FIRST, page, published, root};

#[test]
fn each_source_has_its_picture() {
    let page = page(published(FIRST));
    let voices: Vec<_> = page.story().voices().collect();
    assert_eq!(voices.len(), 6);
    let mut differ = Vec::new();
    for voice in voices {
        let name = format!("{}.svg", voice.as_str());
        // an element a line, so that a difference can be read
        let drawn = picture(page.clone(), voice).replace("><", ">\n<") + "\n";
        roxmltree::Document::parse(&drawn).unwrap_or_else(|error| panic!("{name} is no XML: {error}"));
        let golden = root().join("tests/golden").join(&name);
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(&golden, &drawn).expect("written");
        } else if fs::read_to_string(&golden).unwrap_or_default() != drawn {
            let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name);
            fs::write(&now, &drawn).expect("written");
            differ.push(format!("{} is now {}", golden.display(), now.display()));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
