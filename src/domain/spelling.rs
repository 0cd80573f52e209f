//! Spellings as a search compares them: readers type the letters and digits that their keyboards have.

/// What is left of a text once letters that keyboards and spellings mix up are one letter, digits are Western ones, and
/// spaces, punctuation, joiners and marks above and below letters are gone. Two spellings of a name are alike if this is the
/// same for both. The text is expected in lower case and decomposed (Unicode's NFKD), so that marks stand by themselves.
pub fn folded(decomposed: &str) -> String {
    decomposed.chars().filter_map(letter).collect()
}

/// The letter or digit that stands for this one; `None` for what is no letter or digit.
fn letter(c: char) -> Option<char> {
    Some(match c {
        // Arabic and Dari keyboards have different letters for one, and readers who have no Pashto keyboard type the letter
        // that looks alike
        'ي' | 'ى' | 'ې' | 'ۍ' | 'ے' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ګ' => 'گ',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        'ټ' => 'ت',
        'ډ' => 'د',
        'ړ' => 'ر',
        'ڼ' => 'ن',
        'ٱ' => 'ا',
        // Arabic and Persian digits
        '٠'..='٩' => digit(c, '٠')?,
        '۰'..='۹' => digit(c, '۰')?,
        // ASCII's and Latin 1's punctuation; Latin modifiers and marks, such as the ʿ of transliterations
        _ if c.is_ascii() && !c.is_ascii_alphanumeric() => return None,
        '\u{80}'..='\u{bf}' | '\u{2b0}'..='\u{36f}' => return None,
        // Arabic punctuation, hamza, tatweel, vowels and other marks
        '،' | '؛' | '؟' | 'ء' | 'ـ' | '\u{6d4}' => return None,
        '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' => return None,
        // joiners, directions, dashes, quotation marks, variation selectors
        '\u{2000}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => return None,
        _ => c,
    })
}

/// The Western digit for a digit of a script whose zero is `zero`.
fn digit(c: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

/// How well a name answers what is searched for; the better, the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Start,
    /// It is in the name.
    Inside,
}

impl Match {
    /// Every way, the best first.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Start, Self::Inside];

    /// How well a folded spelling answers a folded search; `None` if it doesn't.
    pub fn of(spelling: &str, wanted: &str) -> Option<Self> {
        // byte by byte: the standard library's search would add two kilobytes to the program
        match spelling.as_bytes().windows(wanted.len().max(1)).position(|part| part == wanted.as_bytes())? {
            0 if spelling.len() == wanted.len() => Some(Self::Whole),
            0 => Some(Self::Start),
            _ => Some(Self::Inside),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_alike(spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(folded(spelling), folded(spellings[0]), "{spelling} and {}", spellings[0]);
            assert!(!folded(spelling).is_empty(), "{spelling}");
        }
    }

    #[test]
    fn keyboards_are_alike() {
        all_alike(&["پریان", "پريان", "پرىان", "پر\u{200c}یان", "پرــیان", " پریان ", "پَرِیان"]);
        all_alike(&["کاپیسا", "كاپيسا", "ڪاپیسا"]);
        all_alike(&["می\u{200c}دان", "میدان", "می دان", "ميدان", "مي\u{200d}دان"]);
        all_alike(&["قلعه", "قلعة", "قلع\u{6d5}\u{654}"]);
        all_alike(&["ګړنګ", "گرنگ", "ګړنگ"]);
        all_alike(&["ولسوالۍ", "ولسوالی", "ولسوالي"]);
        all_alike(&["ا\u{653}ب", "\u{671}ب", "اب"]);
    }

    #[test]
    fn digits_are_alike() {
        all_alike(&["district 12", "district ۱۲", "district ١٢"]);
    }

    #[test]
    fn latin_spellings_are_alike() {
        all_alike(&[
            "pol-e hesar",
            "pol e hesar",
            "pole hesar",
            "pol–e\u{a0}hesar",
            "po\u{301}l-e h\u{323}esa\u{304}r",
        ]);
        all_alike(&["ʿanaba", "'anaba", "‘anaba", "anaba"]);
    }

    #[test]
    fn letters_that_differ_stay_apart() {
        assert_ne!(folded("شتل"), folded("ستل"));
        assert_ne!(folded("bazarak"), folded("bazarat"));
        assert_eq!(folded("Москва 日本"), "Москва日本");
        assert_eq!(folded(" -–،"), "");
    }

    #[test]
    fn the_whole_name_comes_before_its_beginning_and_its_middle() {
        let of = |spelling| Match::of(spelling, "hesar");
        assert_eq!(
            [of("hesar"), of("hesarak"), of("polehesar"), of("khenj")],
            [Some(Match::Whole), Some(Match::Start), Some(Match::Inside), None]
        );
        assert!(Match::Whole < Match::Start && Match::Start < Match::Inside);
    }
}
