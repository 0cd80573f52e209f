//! Decoding text, and reporting errors in JSON.

use std::borrow::Cow;

use super::hidden;
use super::problem::{At, Problems};

/// The file as text: UTF-8, without the byte order mark.
fn decode<'a>(file: &'static str, bytes: &'a [u8], problems: &Problems) -> Option<&'a str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        problems.error(At::file(file), "encoding", "the file is UTF-16", "save it as UTF-8");
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            problems.error(At::row(file, line), "encoding", "a character is not valid UTF-8", "save the file as UTF-8");
            None
        }
    }
}

/// The text of a file that is not JSON, without invisible characters.
pub fn plain<'a>(file: &'static str, bytes: &'a [u8], problems: &Problems) -> Option<Cow<'a, str>> {
    Some(hidden::strip(file, decode(file, bytes, problems)?, problems))
}

/// Reads JSON, without invisible characters. Errors are reported with their line.
pub fn json<T: serde::de::DeserializeOwned>(file: &'static str, bytes: &[u8], problems: &Problems) -> Option<T> {
    let text = hidden::strip_json(file, decode(file, bytes, problems)?, problems);
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            let at = At::row(file, error.line().max(1));
            let (field, wrong, right) = explain(&text, &error);
            problems.error(at, field, wrong, right);
            None
        }
    }
}

fn explain(text: &str, error: &serde_json::Error) -> (&'static str, String, &'static str) {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or("");
    let at_error = line.get(error.column().saturating_sub(2)..).unwrap_or("");
    let not_a_number = ["NaN", "Infinity", "inf"].into_iter().find(|word| {
        let signed = at_error.trim_start_matches([' ', '-', ',', '[']);
        signed.starts_with(word)
    });
    let place = format!("in column {}", error.column());
    if text.trim_start().starts_with('<') {
        return ("json", "the file is an HTML page".to_owned(), "replace it with the JSON file");
    }
    match (error.classify(), not_a_number) {
        (serde_json::error::Category::Syntax, Some(word)) => {
            ("coordinates", format!("`{word}` {place} is not a JSON number"), "give a finite number of degrees")
        }
        _ if error.to_string().contains("number out of range") => {
            ("coordinates", format!("the number {place} is too large"), "give a finite number of degrees")
        }
        (serde_json::error::Category::Eof, _) => {
            ("json", "the file is incomplete".to_owned(), "put the complete file here")
        }
        (serde_json::error::Category::Data, _) => ("json", strip_position(error), "see README.md in geodata"),
        _ => ("json", format!("the JSON is not valid {place}: {}", strip_position(error)), "correct this line"),
    }
}

/// The message without its position, which is reported separately.
fn strip_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}
