//! The areas: what is sent of them, and what the program keeps in step.

use leptos::prelude::*;

use crate::domain::id::AreaCode;
use crate::domain::voice::Voice;
use crate::platform::{self, Part};
use crate::view::state::{State, follow};

#[cfg(feature = "ssr")]
pub use rendered::{areas, old};

/// What the chosen voice says of an area, as attributes. Parties of one side are joined by `+`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    status: String,
    holder: Option<String>,
    not_holder: Option<String>,
    reach: Option<String>,
}

impl Shown {
    /// From the words of a `data-by-…` attribute, and of `data-sides` for a dispute.
    fn of(words: &str, sides: &str) -> Self {
        let mut words = words.split(' ').map(str::to_owned);
        let status = words.next().unwrap_or_default();
        let mut shown = Self::default();
        // what is history says what it was, and reaches nowhere
        let said = if status == "history" { words.next().unwrap_or_default() } else { status.clone() };
        match said.as_str() {
            "held" => (shown.holder, shown.reach) = (words.next(), words.next()),
            "not-held" => (shown.not_holder, shown.reach) = (words.next(), words.next()),
            "contested" => shown.reach = words.next(),
            "disputed" | "disputed-as-part" => {
                let parties = |kind: &str| {
                    let parties: Vec<_> = sides.split(' ').filter_map(|side| side.strip_prefix(kind)).collect();
                    (!parties.is_empty()).then(|| parties.join(" "))
                };
                (shown.holder, shown.not_holder) = (parties("held-"), parties("not-held-"));
            }
            _ => {}
        }
        Self { status, ..shown }
    }
}

/// Keeps the areas' attributes and names in step with what the reader chose. Their colours follow by themselves.
pub fn keep(state: State) {
    follow(move || {
        let (voice, implied) = (state.voice.get(), state.implied.get());
        if state.live.get() {
            links().iter().for_each(|link| show(link, &voice, implied));
        }
    });
    follow(move || {
        let selected = state.selected.get();
        if state.live.get() {
            mark(selected.as_ref());
        }
    });
}

/// The areas' links, in the order of the document.
pub fn links() -> Vec<Part> {
    platform::parts(".areas a")
}

/// The code of the area that a link is around.
pub fn code(link: &Part) -> Option<AreaCode> {
    link.part("[data-area]")?.get("data-area")?.parse().ok()
}

fn show(link: &Part, voice: &Voice, implied: bool) {
    let Some(area) = link.part("[data-area]") else { return };
    let (Some(code), Some(words)) = (area.get("data-area"), area.get(&format!("data-by-{}", voice.as_str()))) else {
        return;
    };
    let hidden = !implied && words.ends_with(" implied");
    let shown =
        if hidden { Shown::of("none", "") } else { Shown::of(&words, &area.get("data-sides").unwrap_or_default()) };
    area.set("data-status", Some(&shown.status));
    area.set("data-holder", shown.holder.as_deref());
    area.set("data-not-holder", shown.not_holder.as_deref());
    area.set("data-reach", shown.reach.as_deref());
    link.set("aria-labelledby", Some(&named_by(&code, voice, hidden)));
}

/// The elements that say an area's name and what this voice says of it.
fn named_by(code: &str, voice: &Voice, hidden: bool) -> String {
    let hidden = if hidden { "-hidden" } else { "" };
    format!("{code}-name {code}-{}{hidden}", voice.as_str())
}

/// Marks the area that is selected. All areas together are one stop of the Tab key; arrow keys move among them.
fn mark(selected: Option<&AreaCode>) {
    let links = links();
    let stop = selected.and_then(|selected| links.iter().position(|link| code(link).as_ref() == Some(selected)));
    for (index, link) in links.iter().enumerate() {
        link.set("aria-current", (stop == Some(index)).then_some("true"));
        link.set("tabindex", Some(if stop.unwrap_or(0) == index { "0" } else { "-1" }));
    }
}

/// The shape of an area.
pub fn shape(code: &AreaCode) -> Option<Part> {
    platform::part(&format!("[data-area=\"{code}\"]"))
}

/// The ring around the area that is open, over everything else: ink in a casing of paper, so that it holds its contrast
/// against every fill.
pub fn ring(state: State) -> impl IntoView {
    let path = move || state.open().and_then(|code| shape(&code)?.get("d"));
    view! {
        <g class="ring" aria-hidden="true">
            <path class="casing" d=path />
            <path d=path />
        </g>
    }
}

#[cfg(feature = "ssr")]
mod rendered {
    use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
    use leptos::attr::custom::custom_attribute;
    use leptos::prelude::*;

    use super::{Shown, named_by};
    use crate::domain::age::{OLD, age};
    use crate::domain::place::Area;
    use crate::domain::voice::Voice;
    use crate::i18n::area_label;
    use crate::view::map::layers::Areas;
    use crate::view::page::Page;

    /// One path an area, as this voice has it.
    pub fn areas(page: &Page, voice: &Voice, kind: Areas) -> Vec<AnyView> {
        let one = |area: &Area, path: &str| match kind {
            Areas::Linked => view! {
                <a href=format!("#{}", area.code) aria-labelledby=named_by(area.code.as_str(), voice, false)>
                    {shape(page, voice, area, path, None)}
                </a>
            }
            .into_any(),
            Areas::Titled => {
                let standing = page.story().standing(voice, area);
                let title = area_label(page.locale, page.story(), voice, area, &standing);
                shape(page, voice, area, path, Some(title)).into_any()
            }
        };
        let drawn = page.layout().areas.iter();
        drawn.filter_map(|drawn| Some(one(page.story().area(&drawn.code)?, &drawn.path))).collect()
    }

    fn shape(page: &Page, voice: &Voice, area: &Area, path: &str, title: Option<String>) -> impl IntoView + use<> {
        let story = page.story();
        // what the sources are at odds over, if they are
        let sides = story.standing(&Voice::All, area).sides();
        let words = story.standing(voice, area).to_string();
        let shown = Shown::of(&words, sides.as_deref().unwrap_or_default());
        let title = title.map(|title| view! { <title>{title}</title> });
        let old = old(page, area);
        view! {
            <path class="area" d=path.to_owned()
                data-area=area.code.to_string()
                data-status=shown.status
                data-holder=shown.holder
                data-not-holder=shown.not_holder
                data-sides=sides
                data-old=old
                data-reach=shown.reach
                {..by_source(page, area)}
            >{title}</path>
        }
    }

    /// The voices whose word on the area is old, in a story told day by day.
    pub fn old(page: &Page, area: &Area) -> Option<String> {
        let story = page.story();
        let is_old = |voice: &Voice| age(story, voice, area).is_some_and(|days| days > OLD);
        story.from?;
        let old: Vec<_> = story.voices().filter(is_old).map(|voice| voice.as_str().to_owned()).collect();
        (!old.is_empty()).then(|| old.join(" "))
    }

    /// What each source says of the area, whichever is chosen: the style sheet colours the map by these.
    fn by_source(page: &Page, area: &Area) -> Vec<AnyAttribute> {
        let story = page.story();
        story
            .voices()
            .map(|voice| {
                let standing = story.standing(&voice, area).to_string();
                custom_attribute(format!("data-by-{}", voice.as_str()), standing).into_any_attr()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_attributes() {
        let shown = |status: &str, holder: Option<&str>, not_holder: Option<&str>, reach: Option<&str>| Shown {
            status: status.to_owned(),
            holder: holder.map(str::to_owned),
            not_holder: not_holder.map(str::to_owned),
            reach: reach.map(str::to_owned),
        };
        assert_eq!(Shown::of("held a named conceded", ""), shown("held", Some("a"), None, Some("named")));
        assert_eq!(Shown::of("not-held a extension", ""), shown("not-held", None, Some("a"), Some("extension")));
        assert_eq!(Shown::of("contested implied", ""), shown("contested", None, None, Some("implied")));
        assert_eq!(Shown::of("none", "held-a held-b"), shown("none", None, None, None));
        assert_eq!(Shown::of("disputed", "held-a held-b not-held-a"), shown("disputed", Some("a b"), Some("a"), None));
        let as_part = Shown::of("disputed-as-part", "held-a+c not-held-a");
        assert_eq!(as_part, shown("disputed-as-part", Some("a+c"), Some("a"), None));
        assert_eq!(Shown::of("held a+c extension", ""), shown("held", Some("a+c"), None, Some("extension")));
        assert_eq!(Shown::of("history not-held a", ""), shown("history", None, Some("a"), None));
        assert_eq!(Shown::of("history contested", ""), shown("history", None, None, None));
    }
}
