//! Bytes to text, and the errors of JSON told in one way.

use super::problem::{At, Problems};

/// The file as text: UTF-8, its byte order mark taken off.
pub fn decode<'a>(file: &'static str, bytes: &'a [u8], problems: &Problems) -> Option<&'a str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        problems.error(At::file(file), "encoding", "the file is UTF-16", "save it as UTF-8");
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            problems.error(At::row(file, line), "encoding", "a character here is not UTF-8", "save the file as UTF-8");
            None
        }
    }
}

/// Reads JSON; what is wrong is told with its line.
pub fn json<T: serde::de::DeserializeOwned>(file: &'static str, bytes: &[u8], problems: &Problems) -> Option<T> {
    let text = decode(file, bytes, problems)?;
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let at = At::row(file, error.line().max(1));
            let (field, wrong, right) = explain(text, &error);
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
        return ("json", "this is an HTML page".to_owned(), "put the JSON file here; the address may have moved");
    }
    match (error.classify(), not_a_number) {
        (serde_json::error::Category::Syntax, Some(word)) => {
            ("coordinates", format!("`{word}` is no number of JSON, {place}"), "give a finite number of degrees")
        }
        _ if error.to_string().contains("number out of range") => {
            ("coordinates", format!("a number is too large, {place}"), "give a finite number of degrees")
        }
        (serde_json::error::Category::Eof, _) => {
            ("json", "the file ends in the middle".to_owned(), "put the whole file here")
        }
        (serde_json::error::Category::Data, _) => ("json", strip_position(error), "see README.md in geodata"),
        _ => ("json", format!("not valid JSON: {}, {place}", strip_position(error)), "mend it at this line"),
    }
}

/// The message without the position, which stands before it already.
fn strip_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}
