//! Translations: which of a text's versions readers of a language are shown.

use crate::domain::language::Language;

/// The language of texts that name none.
const OWN: &str = "en";

/// The first of a text's translations that there is, or else its own words; with the language, if that is not the first
/// of these languages. `translations` are in the order of `languages`, of which the first is the reader's.
pub fn best(
    languages: &[Language],
    translations: impl IntoIterator<Item = Option<String>>,
    own: String,
) -> (String, Option<Language>) {
    let found = languages.iter().zip(translations).enumerate().find_map(|(index, (language, words))| {
        let other = (index > 0).then(|| language.clone());
        words.map(|words| (words, other))
    });
    found.unwrap_or_else(|| (own, (!languages.is_empty()).then(own_language).flatten()))
}

/// The language of texts that name none.
pub fn own_language() -> Option<Language> {
    OWN.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_in_the_first_language_that_has_it_and_else_says_which_it_is_in() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| tag.parse().expect("a tag")).collect::<Vec<Language>>();
        let told = |languages: &[&str], translations: &[&str]| {
            let words = translations.iter().map(|words| Some(words.to_string()).filter(|words| !words.is_empty()));
            let (words, language) = best(&tags(languages), words, "own".to_owned());
            (words, language.map(|language| language.to_string()))
        };
        let is = |words: &str, language: Option<&str>| (words.to_owned(), language.map(str::to_owned));
        assert_eq!(told(&[], &[]), is("own", None));
        assert_eq!(told(&["ps", "fa"], &["one", "two"]), is("one", None));
        assert_eq!(told(&["ps", "fa"], &["", "two"]), is("two", Some("fa")));
        assert_eq!(told(&["ps", "fa"], &["", ""]), is("own", Some("en")));
    }
}
