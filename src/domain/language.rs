//! Languages.

use std::fmt;
use std::str::FromStr;

/// A language, as a BCP 47 tag in its canonical case, such as `en`, `prs` or `uz-Arab-AF`.
///
/// A tag is well-formed by RFC 5646: a language of 2 or 3 letters and, optionally, a script, a region and variants, in
/// this order. Whether the subtags are registered is not checked. Extensions, private use and grandfathered tags are
/// refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(String);

impl Language {
    /// The tag, for a `lang` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag, such as `uz` of `uz-Arab-AF`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The script subtag, such as `Arab` of `uz-Arab-AF`; `None` if the tag has none.
    pub fn script(&self) -> Option<&str> {
        self.0.split('-').nth(1).filter(|subtag| is_script(subtag))
    }
}

impl Language {
    /// Whether it is written from right to left: by the script in its tag, or else by its usual script.
    pub fn is_rtl(&self) -> bool {
        match self.script() {
            Some(script) => ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"].contains(&script),
            None => ["ar", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"].contains(&self.primary()),
        }
    }

    /// The direction of its script, for a `dir` attribute.
    pub fn direction(&self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }
}

/// A text that is not a well-formed language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadLanguage;

impl FromStr for Language {
    type Err = BadLanguage;

    fn from_str(text: &str) -> Result<Self, BadLanguage> {
        let mut subtags = text.split('-').peekable();
        let primary = subtags.next().filter(|subtag| matches!(subtag.len(), 2 | 3) && is_alphabetic(subtag));
        let mut tag = primary.ok_or(BadLanguage)?.to_ascii_lowercase();
        if let Some(script) = subtags.next_if(|subtag| is_script(subtag)) {
            let (first, rest) = script.split_at(1);
            tag.extend(["-", &first.to_ascii_uppercase(), &rest.to_ascii_lowercase()]);
        }
        if let Some(region) = subtags.next_if(|subtag| is_region(subtag)) {
            tag.extend(["-", &region.to_ascii_uppercase()]);
        }
        for variant in subtags {
            if !is_variant(variant) {
                return Err(BadLanguage);
            }
            tag.extend(["-", &variant.to_ascii_lowercase()]);
        }
        Ok(Self(tag))
    }
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && is_alphabetic(subtag)
}

fn is_region(subtag: &str) -> bool {
    subtag.len() == 2 && is_alphabetic(subtag) || subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_variant(subtag: &str) -> bool {
    let is_long = matches!(subtag.len(), 5..=8);
    let is_year = subtag.len() == 4 && subtag.starts_with(|first: char| first.is_ascii_digit());
    (is_long || is_year) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_well_formed_tag_in_its_canonical_case() {
        for (text, tag) in [
            ("prs", "prs"),
            ("EN", "en"),
            ("uz-arab-af", "uz-Arab-AF"),
            ("es-419", "es-419"),
            ("de-de-1901", "de-DE-1901"),
        ] {
            assert_eq!(text.parse::<Language>().map(|language| language.to_string()), Ok(tag.to_owned()));
        }
        for bad in ["", "-", "e", "english", "en-", "en--GB", "en_GB", "e n", "en-GB-Arab", "x-dari", "دری", "en\"><b>"]
        {
            assert_eq!(bad.parse::<Language>(), Err(BadLanguage), "{bad}");
        }
    }

    #[test]
    fn the_direction_is_that_of_the_script() {
        let direction = |text: &str| text.parse::<Language>().expect("a tag").direction();
        assert_eq!(["fa-AF", "ps", "prs", "uz-Arab-AF"].map(direction), ["rtl"; 4]);
        assert_eq!(["en", "uz-Cyrl", "ps-Latn", "tg"].map(direction), ["ltr"; 4]);
    }

    #[test]
    fn a_script_is_told_from_a_region() {
        let script = |text: &str| text.parse::<Language>().expect("a tag").script().map(str::to_owned);
        assert_eq!(script("uz-Arab-AF").as_deref(), Some("Arab"));
        assert_eq!((script("de-DE"), script("de-1901"), script("de")), (None, None, None));
    }
}
