//! The index of a page that leaves its parts to other files: its groups and areas. `www/parts.js` loads the parts.

use leptos::prelude::*;

use super::attr::attr;
use super::page::{Page, PartFiles};
use crate::contract::attribute::{PART, SHAPES, WITHIN};
use crate::contract::id;
use crate::domain::place::Area;
use crate::i18n::{area_name, isolated, number};
use crate::layout::WIDTH;
use crate::t;

/// The index: each group with its areas. Without a script its links lead to the pages of the parts; the program opens the
/// areas on this page.
pub fn index(page: &Page) -> impl IntoView + use<> {
    let groups: Vec<_> = page.parts.iter().map(|part| group(page, part)).collect();
    view! { <nav class="parts" aria-labelledby=id::CLAIMS_TITLE.name()>{groups}</nav> }
}

fn group(page: &Page, part: &PartFiles) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let group = story.group(&part.group).map_or_else(|| part.group.to_string(), |group| group.name.default.to_string());
    let link = |area: &Area| {
        let name = isolated(locale, area_name(locale, story, area));
        view! { <li><a id=id::name(&area.code) href=page.place(area) target=page.target()>{name}</a></li> }
    };
    let own: Vec<_> = story.areas.iter().filter(|area| area.group == part.group).collect();
    let count = number(locale, own.len() as f64);
    let areas: Vec<_> = own.into_iter().map(link).collect();
    let checked = |(path, hash): &(String, String)| format!("{} {hash}", page.address(path));
    view! {
        <details {..attr(PART, checked(&part.words))} {..attr(SHAPES, checked(&part.shapes))} {..attr(WITHIN, within(page, part))}>
            <summary><span>{isolated(locale, group.clone())}</span> " " <span class="count">{count}</span></summary>
            <ul>
                {areas}
                <li><a href=page.address(&part.page) target=page.target()>{t!(locale, parts.own_page, group = group)}</a></li>
            </ul>
        </details>
    }
}

/// Where a part is on the map, in whole per cent.
fn within(page: &Page, part: &PartFiles) -> Option<String> {
    let layout = page.layout();
    let shapes = layout.parts.iter().find(|shapes| shapes.group == part.group)?;
    let (across, down) = (100.0 / WIDTH, 100.0 / layout.height);
    let (left, top) = ((shapes.bounds.left * across).floor(), (shapes.bounds.top * down).floor());
    let (right, bottom) = ((shapes.bounds.right * across).ceil(), (shapes.bounds.bottom * down).ceil());
    Some(format!("{left} {top} {right} {bottom}"))
}
