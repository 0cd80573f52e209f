//! The settings of a site, from the `site.json` beside its stories.

use serde::Deserialize;

/// What an editor decides about a site as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The name of the story on the front page; the first story if there is none.
    pub front_page: Option<String>,
}

impl Settings {
    /// The name of the file.
    pub const FILE: &'static str = "site.json";

    /// The settings in a file, for a site of these stories. An error says what is wrong with the file.
    pub fn read(file: &[u8], stories: &[String]) -> Result<Self, String> {
        let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
        // serde would take a list for the members in their order
        if !file.trim_ascii_start().starts_with(b"{") {
            return Err("it is not a JSON object; write one such as `{ \"front_page\": \"a-story\" }`".to_owned());
        }
        let settings: Self = serde_json::from_slice(file).map_err(|error| error.to_string())?;
        match &settings.front_page {
            Some(front) if !stories.contains(front) => {
                Err(format!("front_page: `{front}` is no story of this site; one of {}", stories.join(", ")))
            }
            _ => Ok(settings),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_page_is_one_of_the_stories() {
        let stories = ["a".to_owned(), "b".to_owned()];
        let read = |text: &str| Settings::read(text.as_bytes(), &stories);
        assert_eq!(read("{}"), Ok(Settings::default()));
        assert_eq!(read(r#"{"front_page":"b"}"#), Ok(Settings { front_page: Some("b".to_owned()) }));
        let why = read(r#"{"front_page":"c"}"#).expect_err("no such story");
        assert_eq!(why, "front_page: `c` is no story of this site; one of a, b");
        assert_eq!(read("\u{feff}{}"), Ok(Settings::default()), "with a byte order mark");
        assert!(read(r#"["b"]"#).is_err_and(|why| why.contains("not a JSON object")));
        assert!(read(r#"{"frontpage":"b"}"#).is_err_and(|why| why.contains("unknown field `frontpage`")));
    }
}
