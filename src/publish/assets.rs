//! The programs, scripts and style sheets that every page loads, as `tools/assets.mjs` bundles them from what Trunk
//! compiled and from `www/`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What pages load, as the build lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assets {
    /// The files in the folder of assets.
    pub files: Files,
    /// The hash of each file that runs, as browsers check it.
    pub integrity: BTreeMap<String, String>,
    /// The texts that pages contain.
    pub inline: Inline,
    /// The paths of the site's other files.
    pub copied: Vec<String>,
}

/// The names of files, each with a hash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    /// The module that instantiates the reader's program.
    pub app: String,
    /// The reader's program.
    pub wasm: String,
    /// The script that unfolds a page and starts the program.
    pub boot: String,
    /// The same for an embed page, which also talks to its host page.
    pub embed: String,
    /// The script that loads the parts of a page.
    pub parts: String,
    /// The script that loads a face for the Arabic script, where a system has none with all letters.
    pub face: String,
    /// The script that renders a story in the browser; the first build of `make serve` has none yet.
    pub story: Option<String>,
    /// The style sheet of what is around the map.
    pub reading: String,
    /// The same for an embed page.
    pub embed_reading: String,
    /// The icon.
    pub icon: String,
}

/// Texts, minified.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inline {
    /// The style sheet of every page.
    pub page: String,
    /// The style sheet of the control for choosing a day.
    pub days: String,
    /// The style sheet of the index of parts.
    pub parts: String,
    /// The style sheet of pages in another language than the story's.
    pub translated: String,
    /// The style sheet of an embed page.
    pub embed: String,
    /// The style sheet of the desk.
    pub desk: String,
    /// The script that watches the script of a page.
    pub guard: String,
    /// The script of the page for a story that is not rendered in advance, which loads the one that renders it.
    pub story: String,
    /// The script that applies the options in an embed's address before the first paint.
    pub options: String,
}

impl Files {
    /// The names of all files.
    pub fn all(&self) -> Vec<&str> {
        let Self { app, wasm, boot, embed, parts, face, story, reading, embed_reading, icon } = self;
        [app, wasm, boot, embed, parts, face, reading, embed_reading, icon]
            .into_iter()
            .chain(story)
            .map(String::as_str)
            .collect()
    }
}

impl Assets {
    /// The assets in a list; an error says what is wrong with it.
    pub fn read(list: &[u8]) -> Result<Self, String> {
        let assets: Self = serde_json::from_slice(list).map_err(|error| error.to_string())?;
        let is_plain =
            |name: &str| !name.starts_with('.') && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
        let mut names = assets.files.all().into_iter().chain(assets.copied.iter().map(String::as_str));
        match names.find(|name| name.is_empty() || !is_plain(name)) {
            Some(bad) => Err(format!("`{bad}` is not the name of a file; use letters, digits, `.`, `-` and `_`")),
            None => Ok(assets),
        }
    }
}
