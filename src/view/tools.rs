//! The tools of the map as a whole: compare, find, cite, embed, download. The desk, which responds to the buttons, is
//! loaded on demand.

use leptos::prelude::*;

use super::attr::attr;
use super::page::Page;
use crate::contract::attribute::TOOL;
use crate::contract::tool::Tool;
use crate::contract::{class, path};
use crate::domain::voice::Voice;
use crate::i18n::folder;
use crate::t;

/// The tools; `None` on an embed page, and on a page that has no other files of the story.
pub fn tools(page: &Page) -> Option<impl IntoView + use<>> {
    let (locale, name) = (page.locale, page.data_name().filter(|_| !page.embedded)?.to_owned());
    let pictures = path::translated(folder(locale), &name);
    let button =
        |tool: Tool, words: String| view! { <button type="button" {..attr(TOOL, tool.name())}>{words}</button> };
    let link = |file: &str, words: &'static str| {
        view! { <a href=page.address(&path::data(&name, file)) download=true>{words}</a> }
    };
    let picture = |kind: &'static str, words: &'static str| {
        view! { <a href=page.address(&path::picture(&pictures, Voice::ALL, kind))>{words}</a> }
    };
    Some(view! {
        <nav class=class::TOOLS.name() aria-label=t!(locale, tools.title)>
            {button(Tool::Compare, t!(locale, tools.compare))}
            {button(Tool::Find, t!(locale, tools.find))}
            {button(Tool::Cite, t!(locale, tools.cite))}
            {page.whole.is_none().then(|| button(Tool::Embed, t!(locale, tools.embed)))}
            <span>
                {t!(locale, tools.data)} " " {link("claims.csv", "CSV")} " " {link("claims.json", "JSON")} " "
                {link("areas.geojson", "GeoJSON")}
            </span>
            <span>{t!(locale, tools.picture)} " " {picture("svg", "SVG")} " " {picture("png", "PNG")}</span>
        </nav>
    })
}
