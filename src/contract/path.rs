//! The paths of a built site. Every path is relative to the site's folder; `story` is the story's name in addresses, which
//! for a translation begins with the folder of its language: `fa/a-story`.

use crate::domain::id::GroupId;

/// The name of a story in addresses; `language` is the code of a language other than the story's own.
pub fn translated(language: Option<&str>, story: &str) -> String {
    language.map_or_else(|| story.to_owned(), |language| format!("{language}/{story}"))
}

/// The name of a story without the folder of its language.
pub fn untranslated(story: &str) -> &str {
    story.rsplit('/').next().unwrap_or(story)
}

/// From a page that is this many folders below the site's root, back to it.
pub fn up(folders: usize, story: &str) -> String {
    "../".repeat(folders + story.matches('/').count())
}

/// The name of the front page, which shows a story.
pub const FRONT: &str = "index";

/// The page that shows a story which was not rendered in advance.
pub const ANY_STORY: &str = "story.html";

/// The page for an address that is none.
pub const NOT_FOUND: &str = "404.html";

/// The headers of each file, for hosts that read them from a file.
pub const HEADERS: &str = "_headers";

/// The names of other pages, which no story can have.
pub const RESERVED: [&str; 3] = ["index", "story", "404"];

/// Whether a story can have this name: each address that it is in needs no escapes, and no other page has it.
pub fn can_name_story(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    !name.is_empty() && name.chars().all(is_plain) && !RESERVED.iter().any(|other| name.eq_ignore_ascii_case(other))
}

/// A story's page.
pub fn page(story: &str) -> String {
    format!("{story}.html")
}

/// A story's embed page.
pub fn embed(story: &str) -> String {
    format!("embed/{story}.html")
}

/// The name of a part of a story in addresses: of the areas of a group. No story can have it, since it has a `.`.
pub fn part(story: &str, group: &GroupId) -> String {
    format!("{story}.{group}")
}

/// What is said of the areas of a part, as markup. `hash` is of the content, so that the file never changes.
pub fn words(part: &str, hash: &str) -> String {
    format!("{ASSETS}{part}.{hash}.html")
}

/// The shapes of a part with finer detail, as JSON.
pub fn shapes(part: &str, hash: &str) -> String {
    format!("{ASSETS}{part}.{hash}.json")
}

/// A file that pages load, whose name has a hash.
pub fn asset(file: &str) -> String {
    format!("{ASSETS}{file}")
}

/// The folder of the files that pages load.
pub const ASSETS: &str = "assets/";

/// The list of the files that pages load, for the program that writes pages.
pub const ASSETS_LIST: &str = "program.json";

/// A file of a story, as it was read.
pub fn story(story: &str, file: &str) -> String {
    format!("stories/{story}/{file}")
}

/// A file of a story's data, for reuse.
pub fn data(story: &str, file: &str) -> String {
    format!("data/{story}/{file}")
}

/// The map of a voice as a picture; `kind` is the file's extension.
pub fn picture(story: &str, voice: &str, kind: &str) -> String {
    format!("{PICTURES}{story}/{voice}.{kind}")
}

/// The folder of pictures.
pub const PICTURES: &str = "pictures/";

/// The map of a voice as a card, which social networks show for a link.
pub fn card(story: &str, voice: &str, kind: &str) -> String {
    format!("{CARDS}{story}/{voice}.{kind}")
}

/// The folder of cards.
pub const CARDS: &str = "cards/";

/// The page to share for the map of a voice.
pub fn share(story: &str, voice: &str) -> String {
    format!("share/{story}/{voice}.html")
}

/// The oEmbed response.
pub fn oembed(story: &str) -> String {
    format!("oembed/{story}.json")
}

/// A file that a story's page loads on demand.
pub fn desk(story: &str, file: &str) -> String {
    format!("{DESK}{story}/{file}")
}

/// The folder of what pages load on demand.
pub const DESK: &str = "desk/";

/// The desk's markup.
pub const DESK_MARKUP: &str = "desk.html";

/// What changes on the page from day to day.
pub const DESK_DAYS: &str = "days.json";

/// The script of the custom element.
pub const ELEMENT: &str = "claimed-ground.js";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_in_the_folder_of_its_language() {
        let name = translated(Some("fa"), "kashmir");
        assert_eq!(
            (page(&name), embed(&name), up(0, &name)),
            ("fa/kashmir.html".into(), "embed/fa/kashmir.html".into(), "../".into())
        );
        assert_eq!((untranslated(&name), untranslated("kashmir")), ("kashmir", "kashmir"));
        assert_eq!(
            (translated(None, "kashmir"), up(1, "kashmir"), up(0, "kashmir")),
            ("kashmir".into(), "../".into(), "".into())
        );
    }

    #[test]
    fn names_of_stories_need_no_escapes_and_are_no_page_of_another_kind() {
        assert!(["kashmir-2019", "A_1", "7"].into_iter().all(can_name_story));
        assert!(
            !["", "a story", "a.b", "..", "a/b", "naïve", "index", "Index", "story", "404"]
                .into_iter()
                .any(can_name_story)
        );
        assert!([ANY_STORY, NOT_FOUND].iter().all(|page| RESERVED.iter().any(|name| *page == self::page(name))));
        assert!(RESERVED.contains(&FRONT));
    }
}
