//! What a reader can do with the map as a whole: compare, find, cite, take away. What answers is loaded on demand.

use leptos::prelude::*;

use super::page::Page;
use crate::t;

/// The tools, on the page of a story that has other files beside it.
pub fn tools(page: &Page) -> Option<impl IntoView + use<>> {
    let (locale, name) = (page.locale, page.name.clone().filter(|_| !page.embedded)?);
    let button = |tool: &'static str, words: String| view! { <button type="button" data-tool=tool>{words}</button> };
    let link = |file: &str, words: &'static str| {
        view! { <a href=format!("data/{name}/{file}") download=true>{words}</a> }
    };
    let picture = |kind: &'static str, words: &'static str| {
        view! { <a href=format!("pictures/{name}/all.{kind}")>{words}</a> }
    };
    Some(view! {
        <nav class="tools" aria-label=t!(locale, tools.title)>
            {button("compare", t!(locale, tools.compare))}
            {button("find", t!(locale, tools.find))}
            {button("cite", t!(locale, tools.cite))}
            {button("embed", t!(locale, tools.embed))}
            <span>
                {t!(locale, tools.data)} " " {link("claims.csv", "CSV")} " " {link("claims.json", "JSON")} " "
                {link("areas.geojson", "GeoJSON")}
            </span>
            <span>{t!(locale, tools.picture)} " " {picture("svg", "SVG")} " " {picture("png", "PNG")}</span>
            <p role="alert" hidden=true>{t!(locale, tools.failed)}</p>
        </nav>
    })
}
