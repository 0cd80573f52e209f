//! Removes the invisible characters of [`invisible`](crate::domain::invisible) as a file is read, whatever field they
//! are in.

use std::borrow::Cow;

use super::problem::{At, Problems};
use crate::domain::invisible::{is_invisible, name};

/// The text of a file without such characters, each of which is a warning.
pub fn strip<'a>(file: &'static str, text: &'a str, problems: &Problems) -> Cow<'a, str> {
    if !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut line = 1;
    for c in text.chars() {
        match name(c) {
            Some(name) => warn(At::row(file, line), c, name, problems),
            None => kept.push(c),
        }
        line += usize::from(c == '\n');
    }
    Cow::Owned(kept)
}

/// The same for the text of a JSON file, in which such characters can also be escaped, as `\u202e`.
pub fn strip_json<'a>(file: &'static str, text: &'a str, problems: &Problems) -> Cow<'a, str> {
    let text = strip(file, text, problems);
    let has_escape = |text: &str| escapes(text).any(|(_, c)| is_invisible(c));
    if !has_escape(&text) {
        return text;
    }
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for (range, c) in escapes(&text) {
        if let Some(name) = name(c) {
            let line = 1 + text[..range.start].matches('\n').count();
            warn(At::row(file, line), c, name, problems);
            kept.push_str(&text[from..range.start]);
            from = range.end;
        }
    }
    kept.push_str(&text[from..]);
    Cow::Owned(kept)
}

/// The characters that are escaped by their number, with where their escapes stand, up to the first escape that is not
/// valid. Nothing is removed after that, so that no removal can mend it into another character: the file is refused.
fn escapes(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, char)> + use<'_> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find('\\')?;
            if text.as_bytes().get(start + 1) != Some(&b'u') {
                // another escape, such as that of a backslash
                from = start + 2;
                continue;
            }
            let first = unit(text, start)?;
            let second = unit(text, start + 6);
            let mut units = char::decode_utf16(std::iter::once(first).chain(second));
            let c = units.next()?.ok()?;
            from = start + 6 * c.len_utf16();
            return Some((start..from, c));
        }
    })
}

/// The UTF-16 unit whose escape starts at a byte.
fn unit(text: &str, start: usize) -> Option<u16> {
    let digits = text.get(start..start + 6)?.strip_prefix("\\u")?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_number)
}

fn warn(at: At, c: char, name: &str, problems: &Problems) {
    let wrong = format!("there is an invisible U+{:04X} {name}, which can change how a text reads", c as u32);
    problems.warning(at, "text", wrong, "it is left out; remove it from the file");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> (String, Vec<String>) {
        let problems = Problems::default();
        let kept = strip_json("story.json", text, &problems).into_owned();
        (kept, problems.into_vec().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_reorders_or_hides_is_left_out_and_told_with_its_line() {
        let (kept, told) = stripped("{\n\"a\": \"x\u{202E}y\\u202Ez\\u2066\"\n, \"b\": \"\\udb40\\udc41\u{FEFF}\"}");
        assert_eq!(kept, "{\n\"a\": \"xyz\"\n, \"b\": \"\"}");
        assert_eq!(told.len(), 5);
        assert!(
            told[0].starts_with("story.json:2: text: there is an invisible U+202E RIGHT-TO-LEFT OVERRIDE"),
            "{told:?}"
        );
        assert!(told.iter().any(|told| told.contains("3: text") && told.contains("U+E0041")), "{told:?}");
    }

    #[test]
    fn joiners_and_what_only_looks_like_an_escape_stay() {
        for text in
            ["می\u{200C}گوید", "क\u{200D}ष", r#""\\u202e""#, r#""\u00e9 \n \ud83d\ude00 \ud83d""#, "a\tb\r\nc", "\\"]
        {
            assert_eq!(stripped(text), (text.to_owned(), vec![]));
        }
    }

    #[test]
    fn no_removal_makes_another_character() {
        // each is no JSON, and stays none
        for text in [r#""\u\u202e202e""#, r#""\udb40\u202e\udc41""#, r#""\u+080""#] {
            assert_eq!(stripped(text), (text.to_owned(), vec![]));
            assert!(serde_json::from_str::<String>(text).is_err(), "{text}");
        }
        // what is left of these is an escape, and is looked at too
        assert_eq!(stripped("\"\\u20\u{202E}2e\"").0, "\"\"");
    }
}
