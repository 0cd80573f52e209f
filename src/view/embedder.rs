//! The dialog that gives the code to embed a story's map by; `crate::desk::embed` makes it answer.

use leptos::prelude::*;

use super::page::Page;
use super::picture::{CARD, picture_size};
use super::source_picker::name;
use crate::domain::voice::Voice;
use crate::symbology::palette::ACCENTS;
use crate::t;

/// What is copied, with places for what the reader chose: `{src}` of the frame, `{title}`, `{page}` to link to, `{picture}`
/// with its `{width}` and `{height}`, `{site}` and the element's `{attributes}`.
const FRAME: &str = r#"<iframe src="{src}" title="{title}" width="100%" height="{tall}" loading="lazy" style="border:0"></iframe>
<script>addEventListener("message",function(e){var h=e.data&&e.data["datawrapper-height"];if(h)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)for(var k in h)if(h[k]>0&&h[k]<20001)f.style.height=h[k]+"px"})})</script>
<noscript><a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a></noscript>"#;
const ELEMENT: &str = r#"<script async src="{site}claimed-ground.js"></script>
<claimed-ground src="{embed}"{attributes}><a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a></claimed-ground>"#;
const PICTURE: &str = r#"<a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a>"#;
const MAIL: &str = r#"<p><a href="{page}"><img src="{card}" alt="{title}" width="600" style="max-width:100%;height:auto"></a></p>
<p>{title}. <a href="{page}">{page}</a></p>"#;
const WORDPRESS: &str = "{page}";

/// AMP wants a placeholder, and something to press where it may not resize the frame itself.
fn amp(more: &str) -> String {
    let (width, height) = CARD;
    format!(
        r#"<amp-iframe src="{{src}}" title="{{title}}" width="600" height="{{tall}}" layout="responsive" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>
<amp-img placeholder layout="fill" src="{{card}}" alt="{{title}}" width="{width}" height="{height}"></amp-img>
<div overflow tabindex="0" role="button" aria-label="{more}">{more}</div>
</amp-iframe>"#
    )
}

/// The dialog. Fields have the names of options, and say what goes without saying.
pub fn embedder(page: &Page) -> impl IntoView + use<> {
    let locale = page.locale;
    let voices: Vec<_> = page
        .story()
        .voices()
        .map(|voice| {
            let (width, height) = picture_size(page, &voice);
            view! {
                <option value=voice.as_str().to_owned() data-width=width.to_string() data-height=height.to_string()>
                    {name(page, &voice)}
                </option>
            }
        })
        .collect();
    let choice = |name: &'static str, label: String, options: Vec<(&'static str, String)>| {
        let usual = options.first().map_or("", |(word, _)| *word);
        let options: Vec<_> =
            options.into_iter().map(|(word, words)| view! { <option value=word>{words}</option> }).collect();
        view! { <label>{label} " " <select name=name data-usual=usual>{options}</select></label> }
    };
    let switch = |name: &'static str, label: String, usual: bool| {
        view! {
            <label class="switch">
                <input type="checkbox" name=name checked=usual data-usual=usual.to_string() /> " " {label}
            </label>
        }
    };
    let themes =
        vec![("light", t!(locale, embed.light)), ("dark", t!(locale, embed.dark)), ("auto", t!(locale, embed.auto))];
    let words = |name: &str| match name {
        "blue" => t!(locale, embed.blue),
        "violet" => t!(locale, embed.violet),
        "crimson" => t!(locale, embed.crimson),
        _ => t!(locale, embed.ink),
    };
    let accents = ACCENTS.map(|(name, ..)| (name, words(name))).to_vec();
    let fonts = vec![
        ("sans", t!(locale, embed.sans)),
        ("serif", t!(locale, embed.serif)),
        ("grotesque", t!(locale, embed.grotesque)),
    ];
    let codes: Vec<_> = [
        (t!(locale, embed.frame), FRAME.to_owned()),
        (t!(locale, embed.element), ELEMENT.to_owned()),
        (t!(locale, embed.wordpress), WORDPRESS.to_owned()),
        (t!(locale, embed.picture), PICTURE.to_owned()),
        (t!(locale, embed.amp), amp(&t!(locale, embed.more))),
        (t!(locale, embed.mail), MAIL.to_owned()),
    ]
    .into_iter()
    .map(|(words, code)| view! { <option value=code>{words}</option> })
    .collect();
    view! {
        <dialog id="embed" aria-labelledby="embed-title">
            <h2 id="embed-title">{t!(locale, embed.title)}</h2>
            <form>
                <label>{t!(locale, embed.source)} " " <select name="source" data-usual=Voice::All.as_str().to_owned()>{voices}</select></label>
                {choice("theme", t!(locale, embed.theme), themes)}
                {choice("accent", t!(locale, embed.accent), accents)}
                {choice("font", t!(locale, embed.font), fonts)}
                {switch("plain", t!(locale, embed.plain), false)}
                {switch("transparent", t!(locale, embed.transparent), false)}
                {switch("controls", t!(locale, embed.controls), true)}
                <label class="switch"><input type="checkbox" id="embed-now" checked=true /> " " {t!(locale, embed.now)}</label>
                <label>{t!(locale, embed.code)} " " <select id="embed-as">{codes}</select></label>
            </form>
            <textarea readonly=true rows="6" aria-label=t!(locale, embed.code)></textarea>
            <p>
                <button type="button" data-tool="copy-code">{t!(locale, embed.copy)}</button> " "
                <button type="button" data-tool="shut">{t!(locale, embed.close)}</button>
                <span role="status" hidden=true>{t!(locale, embed.copied)}</span>
            </p>
            <iframe title=t!(locale, embed.preview)></iframe>
        </dialog>
    }
}
