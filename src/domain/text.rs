//! A story's texts, which need not be in the language of the page.

use std::fmt;
use std::ops::Deref;

use super::language::Language;

/// A text of a story, in the language that the story was read in, or in another if it has no translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    words: String,
    language: Option<Language>,
}

impl Text {
    /// A text. `language` is its language, if it is not the one that the story was read in.
    pub fn new(words: String, language: Option<Language>) -> Self {
        Self { words, language }
    }

    /// The language of the words, if it is not the one that the story was read in.
    pub fn language(&self) -> Option<&Language> {
        self.language.as_ref()
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self { words, language: None }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}
