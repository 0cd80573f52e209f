//! The desk, which is loaded when a reader compares, finds, cites or filters. Its markup is rendered in advance like
//! the page's and inserted into it; `crate::client::desk` makes it work.

use leptos::prelude::*;

use super::attr::attr;
use super::embedder::{copied, embedder};
use super::map::small_patterns;
use super::page::Page;
use super::source_picker::name;
use super::statement::in_other_language;
use super::still::rendered;
use super::table::in_order;
use crate::contract::attribute::{
    AT, BACK, DIGITS, FINDING, HALF, MULTIPLE, REFERENCE, ROWS, SORT, SOURCE, SPELLINGS, TOOL, WORDS,
};
use crate::contract::field::Filter;
use crate::contract::tool::Tool;
use crate::contract::{Attribute, Id, class, id};
use crate::domain::claim::Kind;
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::i18n::{area_in_group, area_name, date, kind};
use crate::symbology::stylesheet;
use crate::t;

/// The style sheet in a desk's markup; `css` is the part that all desks have.
pub fn desk_style(page: &Page, css: &str) -> String {
    css.to_owned() + &stylesheet::compared(page.story())
}

/// The desk of a story, as markup to insert into its page; `css` is the style sheet of every desk.
pub fn desk(page: &Page, css: &str) -> String {
    Owner::new().with(|| {
        let css = desk_style(page, css);
        rendered(view! {
            <section id=id::DESK.name()>
                <style inner_html=css></style>
                {finder(page)}
                {compare(page)}
                {page.parts.is_empty().then(|| filters(page))}
                {citer(page)}
                {page.whole.is_none().then(|| embedder(page))}
                <p id=id::REFUSED.name() role="status" hidden=true>{t!(page.locale, cite.refused)} " " <span></span></p>
            </section>
        })
    })
}

/// The search: a field, and the areas that it finds as one types. All of them are in the list, hidden.
fn finder(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let option = |area: &Area| {
        let spellings: Vec<_> = area.spellings().chain([""]).chain(around(story, area)).collect();
        view! {
            <li id=id::found(&area.code) role="option" aria-selected="false" hidden=true
                {..attr(AT, area.code.to_string())}
                {..attr(SPELLINGS, spellings.join("\n"))}
            >{area_in_group(locale, story, area)} {in_other_language(&area.name)}</li>
        }
    };
    let options = story.areas.iter().map(option).collect::<Vec<_>>();
    view! {
        <form id=id::FINDER.name() role="search" hidden=true>
            <label>{t!(locale, find.label)} " "
                <input type="text" enterkeyhint="search" role="combobox" aria-autocomplete="list" aria-expanded="false"
                    aria-controls=id::FOUND.name() autocomplete="off" autocapitalize="off" spellcheck="false" />
            </label>
            <ul id=id::FOUND.name() role="listbox" aria-label=t!(locale, find.found) hidden=true>{options}</ul>
            <p role="status" hidden=true>{t!(locale, find.none)}</p>
        </form>
    }
}

/// The names of the groups that an area lies in.
fn around<'a>(story: &'a Story, area: &'a Area) -> impl Iterator<Item = &'a str> {
    let groups = area.within.iter().filter_map(|id| story.group(id));
    groups.flat_map(|group| {
        let others = group.name.others.iter().map(|(_, name)| name.as_str());
        std::iter::once(&*group.name.default).chain(others)
    })
}

/// One map for each voice, and two maps laid over each other, in a template until a reader first compares. The desk copies
/// the shapes from the page's own map.
fn compare(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let view_box = page.view_box();
    let sheet = |attribute: Attribute, voice: &str| {
        let html = format!(
            "<svg class=\"map\" viewBox=\"{}\" {}=\"{voice}\" aria-hidden=\"true\">\
             <g class=\"{}\"></g><g class=\"{}\"><path class=\"casing\"></path><path></path></g></svg>",
            view_box.clone().unwrap_or_default(),
            attribute.name(),
            class::SHAPES.name(),
            class::RING.name()
        );
        view! { <div class="sheet-of" inner_html=html></div> }
    };
    let multiples: Vec<_> = story
        .voices()
        .map(|voice| {
            view! {
                <figure class="multiple">
                    {sheet(MULTIPLE, voice.as_str())}
                    <figcaption>
                        <button type="button" {..attr(SOURCE, voice.as_str().to_owned())}>{name(page, &voice)}</button>
                        <p {..attr(FINDING, voice.as_str().to_owned())}></p>
                    </figcaption>
                </figure>
            }
        })
        .collect();
    let choice = |id: Id, words: String, chosen: Option<Voice>| {
        let options: Vec<_> = story
            .voices()
            .map(|voice| {
                let selected = chosen.as_ref() == Some(&voice);
                view! { <option value=voice.as_str().to_owned() selected=selected>{name(page, &voice)}</option> }
            })
            .collect();
        view! { <label>{words} " " <select id=id.name()>{options}</select></label> }
    };
    let (first, second) = (story.voices().next(), story.voices().nth(1));
    let word = |voice: &Option<Voice>| voice.as_ref().map_or("", Voice::as_str).to_owned();
    view! {
        <div id=id::COMPARE.name() hidden=true><template>
            <svg class="patterns" aria-hidden="true">{small_patterns(story)}</svg>
            <h2 id=id::COMPARE_TITLE.name() tabindex="-1">{t!(locale, compare.title)}</h2>
            <button type="button" {..attr(TOOL, Tool::CloseCompare.name())}>{t!(locale, compare.close)}</button>
            <div class="multiples">{multiples}</div>
            <h3>{t!(locale, compare.swipe)}</h3>
            <div class="swipe">
                <p>
                    {choice(id::SWIPE_LEFT, t!(locale, compare.left), first.clone())} " "
                    {choice(id::SWIPE_RIGHT, t!(locale, compare.right), second.clone())}
                </p>
                <div class=class::HALVES.name()>{sheet(HALF, &word(&first))} {sheet(HALF, &word(&second))}</div>
                <input type="range" id=id::SWIPE.name() min="0" max="100" value="50" aria-label=t!(locale, compare.at) />
            </div>
        </template></div>
    }
}

/// The filters of the table. The form has what they need to know of each row: the statement's id, its kind and its day.
fn filters(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let any = || view! { <option value="">{t!(locale, filters.any)}</option> };
    let sources: Vec<_> = story
        .sources
        .iter()
        .map(|source| view! { <option value=source.id.to_string()>{source.name.clone()}</option> })
        .collect();
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .filter(|kind| story.claims.iter().any(|claim| claim.kind == *kind))
        .map(|word| view! { <option value=word.token()>{kind(locale, word)}</option> })
        .collect();
    let mut areas: Vec<_> = story.areas.iter().collect();
    areas.sort_by_key(|area| area.name.default.to_string());
    let areas: Vec<_> = areas
        .into_iter()
        .map(|area| view! { <option value=area.code.to_string()>{area_name(locale, story, area)}</option> })
        .collect();
    let days = story.claims.iter().filter_map(|claim| claim.said_on.day());
    let first = days.min().unwrap_or(story.as_of).to_string();
    let last = story.as_of.to_string();
    let rows: Vec<_> = in_order(story)
        .into_iter()
        .map(|claim| format!("{} {} {}", claim.id, claim.kind.token(), claim.said_on))
        .collect();
    view! {
        <form id=id::FILTERS.name() {..attr(ROWS, rows.join(","))} aria-label=t!(locale, filters.title) {..attr(SORT, t!(locale, filters.sort))}
            {..attr(BACK, t!(locale, filters.back))}>
            <label>{t!(locale, filters.source)} " " <select name=Filter::Source.name()>{any()} {sources}</select></label>
            <label>{t!(locale, filters.kind)} " " <select name=Filter::Kind.name()>{any()} {kinds}</select></label>
            <label>{t!(locale, filters.place)} " " <select name=Filter::Area.name()>{any()} {areas}</select></label>
            <label>{t!(locale, filters.from)} " " <input type="date" name=Filter::From.name() min=first.clone() max=last.clone() /></label>
            <label>{t!(locale, filters.to)} " " <input type="date" name=Filter::To.name() min=first max=last /></label>
            <button type="reset">{t!(locale, filters.reset)}</button>
            <output {..attr(WORDS, t!(locale, filters.count))} {..attr(DIGITS, t!(locale, digits))}></output>
        </form>
    }
}

fn citer(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let version = page.version.clone().map(|version| t!(locale, cite.version, version = version)).unwrap_or_default();
    let (title, updated) = (story.title.clone(), date(locale, story.updated));
    let reference = t!(locale, cite.reference, title = title, updated = updated, version = version);
    view! {
        <dialog id=id::CITE.name() aria-labelledby=id::CITE_TITLE.name() {..attr(REFERENCE, reference)}>
            <h2 id=id::CITE_TITLE.name()>{t!(locale, cite.title)}</h2>
            <label>{t!(locale, cite.link)} " " <input type="text" readonly=true /></label>
            <p class=class::REFERENCE.name()></p>
            <button type="button" {..attr(TOOL, Tool::CopyReference.name())}>{t!(locale, cite.copy)}</button> " "
            <button type="button" {..attr(TOOL, Tool::CloseDialog.name())}>{t!(locale, cite.close)}</button>
            <p>{copied(locale)}</p>
        </dialog>
    }
}
