//! The document that is sent: a story's page or embed page, and the page for a story that is not rendered in advance.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::assets::Assets;
use super::days::days;
use super::hash::hash;
use super::site::Site;
use super::{head, options, policy};
use crate::contract::attribute::{DESK, EMBED, STORY};
use crate::contract::path;
use crate::data;
use crate::domain::story::Story;
use crate::i18n::{Locale, facts, folder, is_rtl};
use crate::symbology::stylesheet;
use crate::t;
use crate::view::{Page, attr, desk, desk_style, failure, markup, no_story, rendered};

/// A story's page, or its embed page.
///
/// # Errors
///
/// If the story's statements can't be written as JSON-LD.
pub fn document(page: &Page, site: &Site, assets: &Assets) -> serde_json::Result<String> {
    let asset = |file: &str| page.address(&path::asset(file));
    let title = t!(page.locale, page.title, title = page.story().title.clone());
    let mut css = assets.inline.page.clone();
    if page.story().from.is_some() {
        css += &assets.inline.days;
    }
    if !page.parts.is_empty() {
        css += &assets.inline.parts;
    }
    if folder(page.locale).is_some() {
        css += &assets.inline.translated;
    }
    let script = if page.embedded { &assets.files.embed } else { &assets.files.boot };
    // what an address asks for takes effect before the first paint
    let early = page.embedded.then(|| {
        css += &assets.inline.embed;
        css += &stylesheet::themes();
        let script = assets.inline.options.clone();
        view! {
            <script type="application/json" inner_html=options::json(page, site)></script>
            <script inner_html=script></script>
        }
    });
    let head = rendered(view! {
        // search engines list the page, not the frame
        {page.embedded.then(|| view! { <meta name="robots" content="noindex" /> })}
        <title>{title}</title>
        {head::head(page, site)}
        <style inner_html=css></style>
        {look(assets, page.embedded, &asset)}
        {early}
    });
    // for search engines
    let linked = match (page.embedded, page.parts.is_empty()) {
        (true, _) => None,
        (false, true) => Some(data::linked(page.story())?),
        // what is said of the parts is on their pages
        (false, false) => {
            let claims: Vec<_> = page.story().of_no_part().into_iter().cloned().collect();
            Some(data::linked(&Story { claims: claims.into(), ..page.story().clone() })?)
        }
    };
    // what only some pages need beside their script
    let aside = |script: &String| {
        let hash = assets.integrity.get(script).cloned();
        view! { <script async src=asset(script) integrity=hash crossorigin=""></script> }
    };
    let tail = rendered(view! {
        {failure(page)}
        {scripts(assets, script, &asset)}
        {(!page.parts.is_empty()).then(|| aside(&assets.files.parts))}
        {is_rtl(page.locale).then(|| aside(&assets.files.face))}
        {linked.map(|linked| view! { <script type="application/ld+json" inner_html=linked></script> })}
    });
    let shell = Shell {
        locale: page.locale,
        story: page.name.clone(),
        desk: page.name.is_some().then(|| desk_hashes(page, assets)),
        embedded: page.embedded,
        head,
        main: markup(page.clone().preloading(&rendered(preloads(assets, script, asset)))),
        tail,
    };
    let policy = site.policed.then(|| policy::policy(&shell.html(None), &desk_style(page, &assets.inline.desk), site));
    Ok(shell.html(policy))
}

/// The hashes of the files that a page loads on demand: the desk's markup, and what changes from day to day if it is told
/// day by day. Both are rendered for this page, and nothing else in them would tell a reader's page that they are of
/// another release.
fn desk_hashes(page: &Page, assets: &Assets) -> String {
    let markup = hash(&desk(page, &assets.inline.desk));
    match page.story().from {
        Some(_) => format!("{markup} {}", hash(&days(page))),
        None => markup,
    }
}

/// The page that shows a story which was not rendered in advance.
pub fn any_story(locale: Locale, assets: &Assets, site: &Site) -> String {
    let css = assets.inline.page.clone() + &assets.inline.days;
    let head = rendered(view! {
        <title>{t!(locale, page.site)}</title>
        <style inner_html=css></style>
        {look(assets, false, &path::asset)}
    });
    let main = rendered(view! {
        <p>{t!(locale, notice.loading)}</p>
        <noscript><p>{t!(locale, notice.scripts)}</p></noscript>
    });
    let script = assets.files.story.as_deref();
    let hash = script.and_then(|script| assets.integrity.get(script).cloned());
    let tail = rendered(view! {
        {no_story(locale)}
        {preloads(assets, &assets.files.boot, path::asset)}
        {script.map(|script| view! { <link rel="modulepreload" href=path::asset(script) integrity=hash crossorigin="" /> })}
        {scripts(assets, &assets.files.boot, path::asset)}
        <script inner_html=script.map(|_| assets.inline.story.clone())></script>
    });
    let shell = Shell { locale, story: None, desk: None, embedded: false, head, main, tail };
    let policy = site.policed.then(|| policy::of_any_story(&shell.html(None), site));
    shell.html(policy)
}

/// The icon, and the style sheet for what `www/boot.js` unfolds, preloaded since the script waits for it.
fn look(assets: &Assets, embedded: bool, asset: &dyn Fn(&str) -> String) -> impl IntoView + use<> {
    let files = &assets.files;
    let reading = if embedded { &files.embed_reading } else { &files.reading };
    // a frame has no icon, and without this a browser would look for one
    let icon = if embedded { "data:,".to_owned() } else { asset(&files.icon) };
    view! {
        <link rel="preload" href=asset(reading) {..custom_attribute("as", "style")} />
        <link rel="icon" href=icon />
        <noscript><link rel="stylesheet" href=asset(reading) /></noscript>
    }
}

/// The page's script, and the files of the reader's program, which that script starts once the map has been painted. Each
/// file with the hash of its content: the browser runs no other.
fn preloads(assets: &Assets, script: &str, asset: impl Fn(&str) -> String) -> impl IntoView {
    let files = &assets.files;
    let hash = |file: &str| assets.integrity.get(file).cloned();
    view! {
        <link rel="preload" href=asset(script) {..custom_attribute("as", "script")} integrity=hash(script) crossorigin="" />
        <link rel="modulepreload" href=asset(&files.app) integrity=hash(&files.app) crossorigin="" />
        <link rel="preload" href=asset(&files.wasm) {..custom_attribute("as", "fetch")} type="application/wasm" integrity=hash(&files.wasm) crossorigin="" />
    }
}

/// The page's script, and the script that watches it. At the end of the document, which both need whole.
fn scripts(assets: &Assets, script: &str, asset: impl Fn(&str) -> String) -> impl IntoView {
    let hash = assets.integrity.get(script).cloned();
    view! {
        <script defer src=asset(script) integrity=hash crossorigin=""></script>
        <script inner_html=assets.inline.guard.clone()></script>
    }
}

/// What a document is made of; the texts are markup.
struct Shell {
    locale: Locale,
    story: Option<String>,
    desk: Option<String>,
    embedded: bool,
    head: String,
    main: String,
    tail: String,
}

impl Shell {
    /// The document, with this content security policy.
    fn html(&self, policy: Option<String>) -> String {
        let policy = policy.map(|policy| view! { <meta http-equiv="Content-Security-Policy" content=policy /> });
        let start = rendered(view! {
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            {policy}
        });
        let head = start + &self.head;
        let tail = InertElement::new(self.tail.clone());
        view! {
            <!DOCTYPE html>
            <html lang=facts(self.locale).tag dir=is_rtl(self.locale).then_some("rtl") {..attr(STORY, self.story.clone())} {..attr(DESK, self.desk.clone())} {..attr(EMBED, self.embedded.then_some(""))}>
                <head inner_html=head></head>
                <body>
                    <main inner_html=self.main.clone()></main>
                    {tail}
                </body>
            </html>
        }
        .to_html()
    }
}
