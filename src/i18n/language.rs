//! The languages of the interface. Another one is a file in `locales/` and its lines here.

use leptos_i18n::Locale as _;

use super::Locale;
use crate::domain::language::Language;
use crate::domain::story::Story;

/// What is particular to a language.
pub struct Facts {
    /// Its code in addresses and in the names of columns.
    pub code: &'static str,
    /// Its BCP 47 tag, with the country whose usage it follows where countries differ.
    pub tag: &'static str,
    /// The languages that its readers are told in what isn't translated, the best first.
    pub next: &'static [&'static str],
    /// Whether dates are given in the solar Hijri calendar too.
    pub solar_hijri: bool,
}

/// The facts about a language.
pub fn facts(locale: Locale) -> Facts {
    match locale {
        Locale::en => Facts { code: "en", tag: "en", next: &[], solar_hijri: false },
        Locale::fa => Facts { code: "fa", tag: "fa-AF", next: &[], solar_hijri: true },
        // most readers of Pashto read Dari, which has the same script
        Locale::ps => Facts { code: "ps", tag: "ps", next: &["fa"], solar_hijri: true },
    }
}

/// Whether a language is written from right to left.
pub fn is_rtl(locale: Locale) -> bool {
    facts(locale).tag.parse().is_ok_and(|language: Language| language.is_rtl())
}

/// The languages to read a story in for readers of a language, the best first; none for the story's own.
pub fn languages(locale: Locale) -> Vec<Language> {
    if locale == Locale::default() {
        return Vec::new();
    }
    let Facts { code, next, .. } = facts(locale);
    std::iter::once(&code).chain(next).filter_map(|code| code.parse().ok()).collect()
}

/// Every language, the default first.
pub fn all() -> impl Iterator<Item = Locale> {
    Locale::get_all().iter().copied()
}

/// The folder of a language in addresses; `None` for the default, whose pages are at the root.
pub fn folder(locale: Locale) -> Option<&'static str> {
    (locale != Locale::default()).then(|| facts(locale).code)
}

/// The languages that a story is told in and the interface has: its own, and those of its translations.
pub fn locales(story: &Story) -> Vec<Locale> {
    let is_told = |locale: &Locale| {
        let code = facts(*locale).code;
        folder(*locale).is_none() || story.translations.iter().any(|other| other.language.as_str() == code)
    };
    all().filter(is_told).collect()
}
