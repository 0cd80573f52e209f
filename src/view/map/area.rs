//! The areas as they are rendered.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::contract::attribute::{self, AREA, SIDES};
use crate::contract::standing;
use crate::contract::{class, id};
use crate::domain::age::{OLD, age};
use crate::domain::control::Standing;
use crate::domain::place::Area;
use crate::domain::voice::Voice;
use crate::i18n::area_label;
use crate::view::attr::attr;
use crate::view::page::Page;

/// The element around an area's shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Areas {
    /// A link to the claims, on a page.
    Linked,
    /// None. In a standalone picture the shape has a title instead.
    Titled,
}

/// One path for each area, with its standing for this voice.
pub fn areas(page: &Page, voice: &Voice, kind: Areas) -> Vec<AnyView> {
    let one = |area: &Area, path: &str| match kind {
        Areas::Linked => {
            // what is said of an area is named only where it is in the document
            let names = if page.parts.is_empty() { id::label(&area.code) } else { id::name(&area.code) };
            let target = page.target().filter(|_| !page.parts.is_empty());
            view! { <a href=page.place(area) target=target aria-labelledby=names>{shape(page, area, path, None)}</a> }
                .into_any()
        }
        Areas::Titled => {
            let standing = page.story().standing(voice, area);
            let title = area_label(page.locale, page.story(), voice, area, &standing);
            shape(page, area, path, Some(title)).into_any()
        }
    };
    let drawn = page.layout().areas.iter();
    drawn.filter_map(|drawn| Some(one(page.story().area(&drawn.code)?, &drawn.path))).collect()
}

fn shape(page: &Page, area: &Area, path: &str, title: Option<String>) -> impl IntoView + use<> {
    let story = page.story();
    // the sides of the dispute over the area, if there is one
    let sides = standing::sides(&story.standing(&Voice::All, area));
    let title = title.map(|title| view! { <title>{title}</title> });
    let old = old(page, area);
    view! {
        <path class=class::AREA.name() d=path.to_owned()
            {..attr(AREA, area.code.to_string())}
            {..attr(SIDES, sides)}
            {..attr(attribute::OLD, old)}
            {..by_source(page, area)}
        >{title}</path>
    }
}

/// The voices whose claim about the area is old; `None` if there are none, or if the story has only one day.
pub fn old(page: &Page, area: &Area) -> Option<String> {
    let story = page.story();
    let is_old = |voice: &Voice| age(story, voice, area).is_some_and(|days| days > OLD);
    story.from?;
    let old: Vec<_> = story.voices().filter(is_old).map(|voice| voice.as_str().to_owned()).collect();
    (!old.is_empty()).then(|| old.join(" "))
}

/// What each voice says of the area, whichever is chosen; the style sheet colours the map by these attributes.
fn by_source(page: &Page, area: &Area) -> Vec<AnyAttribute> {
    let attribute = |voice: Voice| {
        let text = said(page, &voice, area)?;
        Some(custom_attribute(attribute::by(&voice), text).into_any_attr())
    };
    page.story().voices().filter_map(attribute).collect()
}

/// What a voice says of the area, as text; `None` if it says nothing.
pub fn said(page: &Page, voice: &Voice, area: &Area) -> Option<String> {
    let standing = page.story().standing(voice, area);
    (standing != Standing::NoClaim).then(|| standing::text(&standing))
}
