//! Where things lie in a built site. Every path is relative to the site's folder; `story` is a story's name in addresses.

/// A story's page.
pub fn page(story: &str) -> String {
    format!("{story}.html")
}

/// The same to be embedded.
pub fn embed(story: &str) -> String {
    format!("embed/{story}.html")
}

/// From an embed or a page to share, which lie in folders, back to the site's own.
pub const UP: &str = "../";

/// A file of a story's data.
pub fn data(story: &str, file: &str) -> String {
    format!("data/{story}/{file}")
}

/// The map of a voice as a picture; `kind` is the file's extension.
pub fn picture(story: &str, voice: &str, kind: &str) -> String {
    format!("pictures/{story}/{voice}.{kind}")
}

/// The same as a card, as social networks show a link.
pub fn card(story: &str, voice: &str, kind: &str) -> String {
    format!("cards/{story}/{voice}.{kind}")
}

/// The page that stands for the map of a voice where it is shared.
pub fn share(story: &str, voice: &str) -> String {
    format!("share/{story}/{voice}.html")
}

/// The answer to oEmbed.
pub fn oembed(story: &str) -> String {
    format!("oembed/{story}.json")
}

/// What a story's page loads on demand.
pub fn desk(story: &str, file: &str) -> String {
    format!("desk/{story}/{file}")
}

/// The desk's markup.
pub const DESK_MARKUP: &str = "desk.html";

/// What changes on the page from day to day.
pub const DESK_DAYS: &str = "days.json";

/// The script of the custom element.
pub const ELEMENT: &str = "claimed-ground.js";
