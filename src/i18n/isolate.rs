//! Texts of another direction than their sentence.

use std::fmt::Display;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

use super::{Locale, is_rtl};

/// Whether a letter is written from right to left; `None` for what takes the direction of the letters beside it.
fn runs_left(letter: char) -> Option<bool> {
    match CodePointMapData::<BidiClass>::new().get(letter) {
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(true),
        BidiClass::LeftToRight => Some(false),
        _ => None,
    }
}

/// Whether some of a text is written from right to left.
pub fn has_rtl(text: &str) -> bool {
    text.contains(|c| runs_left(c) == Some(true))
}

/// Whether a text is in another language than a page, by its direction alone: on a page from left to right, one that
/// begins from right to left; on a page from right to left, one without a letter of such a script.
pub fn runs_against(locale: Locale, text: &str) -> bool {
    match text.chars().find_map(runs_left) {
        Some(begins_rtl) if is_rtl(locale) => !begins_rtl && !has_rtl(text),
        Some(begins_rtl) => begins_rtl,
        None => false,
    }
}

/// A text as a part of a sentence. If some of it is written against the direction of the sentence's language, it is
/// isolated, so that a browser reorders nothing around it: a name in another script would otherwise take a date or a
/// bracket beside it along. It then has the direction of its first letter. On a page from right to left, a text that has
/// letters of both directions runs as the page does: it is taken for one in the page's language with foreign names.
pub fn isolated(locale: Locale, text: impl Display) -> String {
    const FIRST_STRONG: char = '\u{2068}';
    const RIGHT_TO_LEFT: char = '\u{2067}';
    const POP: char = '\u{2069}';
    let text = text.to_string();
    let runs_right = |c| runs_left(c) == Some(false);
    let start = match (is_rtl(locale), has_rtl(&text), text.contains(runs_right)) {
        (false, false, _) | (true, _, false) => return text,
        (true, true, true) => RIGHT_TO_LEFT,
        (false, true, _) | (true, false, true) => FIRST_STRONG,
    };
    format!("{start}{text}{POP}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_direction_tells_another_language() {
        let against = |locale, texts: [&str; 4]| texts.map(|text| runs_against(locale, text));
        assert_eq!(
            against(Locale::en, ["می‌گوید", "Paryan (پریان)", "2021", "(اینجا, says BBC"]),
            [true, false, false, true]
        );
        assert_eq!(against(Locale::fa, ["می‌گوید", "BBC گفت", "2021", "Long War Journal"]), [false, false, false, true]);
    }

    #[test]
    fn only_what_could_reorder_a_sentence_is_enclosed() {
        let enclosed = |text: &str| format!("\u{2068}{text}\u{2069}");
        for ltr in ["Paryan", "5 September 2021", "Ünïcödé 日本 (1)"] {
            assert_eq!(isolated(Locale::en, ltr), ltr);
            assert_eq!(isolated(Locale::fa, ltr), enclosed(ltr));
        }
        for rtl in ["پریان", "۵ سپتمبر ۲۰۲۱", "שלום"] {
            assert_eq!(isolated(Locale::en, rtl), enclosed(rtl));
            assert_eq!(isolated(Locale::ps, rtl), rtl);
        }
        assert_eq!(isolated(Locale::en, "Paryan (پریان)"), enclosed("Paryan (پریان)"));
        assert_eq!(isolated(Locale::fa, "BBC گفت"), "\u{2067}BBC گفت\u{2069}");
        for locale in [Locale::en, Locale::fa] {
            assert_eq!(["", "2021 (5)", "۱۴۰۰"].map(|text| isolated(locale, text)), ["", "2021 (5)", "۱۴۰۰"]);
        }
    }
}
