//! Texts of another direction than their sentence.

use std::fmt::Display;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// A text as a part of a sentence that is written from left to right. If some of it is written from right to left, it is
/// enclosed in U+2068 and U+2069, so that a browser reorders nothing around it: a name in Arabic script would otherwise
/// take a date or a bracket beside it along.
pub fn isolated(text: impl Display) -> String {
    let text = text.to_string();
    let classes = CodePointMapData::<BidiClass>::new();
    let is_rtl = |c| matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter);
    if text.contains(is_rtl) { format!("\u{2068}{text}\u{2069}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_reorder_a_sentence_is_enclosed() {
        for ltr in ["", "Paryan", "5 September 2021", "Ünïcödé 日本 (1)"] {
            assert_eq!(isolated(ltr), ltr);
        }
        for rtl in ["پریان", "Paryan (پریان)", "שלום"] {
            assert_eq!(isolated(rtl), format!("\u{2068}{rtl}\u{2069}"));
        }
    }
}
