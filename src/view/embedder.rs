//! The dialog for embedding a story's map; `crate::client::desk::embed` makes it work.

use leptos::either::Either;
use leptos::prelude::*;

use super::attr::attr;
use super::page::Page;
use super::picture::{CARD, picture_size};
use super::source_picker::name;
use crate::contract::attribute::{AS_TEXT, COPIED, DEFAULT, HEIGHT, TOOL, WIDTH, copied as copied_as};
use crate::contract::options::{DefaultValue, EmbedOption, OPTIONS, SOURCE, Values};
use crate::contract::tool::Tool;
use crate::contract::{id, path};
use crate::domain::voice::Voice;
use crate::i18n::{self, Locale};
use crate::t;

/// The embed codes, with placeholders for what the reader chose: `{src}` of the frame, `{title}`, `{page}` to link to,
/// `{picture}` with its `{width}` and `{height}`, `{site}` with the element's `{script}`, and its
/// `{attributes}`.
const FRAME: &str = r#"<iframe src="{src}" title="{title}" width="100%" height="{tall}" loading="lazy" style="border:0"></iframe>
<script>addEventListener("message",function(e){var h=e.data&&e.data["datawrapper-height"];if(h)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)for(var k in h)if(h[k]>0&&h[k]<20001)f.style.height=h[k]+"px"})})</script>
<noscript><a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a></noscript>"#;
const ELEMENT: &str = r#"<script async src="{site}{script}"></script>
<claimed-ground src="{embed}"{attributes}><a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a></claimed-ground>"#;
const PICTURE: &str = r#"<a href="{page}"><img src="{picture}" alt="{title}" width="{width}" height="{height}" style="max-width:100%;height:auto"></a>"#;
const MAIL: &str = r#"<p><a href="{page}"><img src="{card}" alt="{title}" width="{wide}" style="max-width:100%;height:auto"></a></p>
<p>{title}. <a href="{page}">{page}</a></p>"#;
const WORDPRESS: &str = "{page}";

/// The code for AMP, which requires a placeholder, and a button for when it may not resize the frame by itself.
fn amp(more: &str) -> String {
    let (width, height) = CARD;
    format!(
        r#"<amp-iframe src="{{src}}" title="{{title}}" width="{{wide}}" height="{{tall}}" layout="responsive" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>
<amp-img placeholder layout="fill" src="{{card}}" alt="{{title}}" width="{width}" height="{height}"></amp-img>
<div overflow tabindex="0" role="button" aria-label="{more}">{more}</div>
</amp-iframe>"#
    )
}

/// The messages after the reader pressed a button that copies: one for success, one for failure.
pub fn copied(locale: Locale) -> impl IntoView + use<> {
    view! {
        <span role="status">
            <span hidden={true} {..attr(COPIED, copied_as(true))}>{t!(locale, copy.done)}</span>
            <span hidden={true} {..attr(COPIED, copied_as(false))}>{t!(locale, copy.failed)}</span>
        </span>
    }
}

/// The field for an option. It has the option's name, and knows its default.
fn offer(locale: Locale, option: &EmbedOption) -> impl IntoView + use<> {
    let label = i18n::option(locale, option);
    let default = match option.default {
        DefaultValue::Value(default) => default,
        DefaultValue::Words(_) => "",
    };
    match option.values {
        Values::Words(words) => {
            let words =
                words.iter().map(|word| view! { <option value=*word>{i18n::option_value(locale, word)}</option> });
            let words: Vec<_> = words.collect();
            Either::Left(
                view! { <label>{label} " " <select name=option.name {..attr(DEFAULT, default)}>{words}</select></label> },
            )
        }
        // the others need a story's own values
        _ => Either::Right(view! {
            <label class="switch">
                <input type="checkbox" name=option.name checked={default == "true"} {..attr(DEFAULT, default)} /> " " {label}
            </label>
        }),
    }
}

/// The dialog.
pub fn embedder(page: &Page) -> impl IntoView + use<> {
    let locale = page.locale;
    let voices: Vec<_> = page
        .story()
        .voices()
        .map(|voice| {
            let (width, height) = picture_size(page, &voice);
            view! {
                <option value=voice.as_str().to_owned() {..attr(WIDTH, width.to_string())} {..attr(HEIGHT, height.to_string())}>
                    {name(page, &voice)}
                </option>
            }
        })
        .collect();
    let offered: Vec<_> =
        OPTIONS.iter().filter(|option| option.in_dialog).map(|option| offer(locale, option)).collect();
    let codes: Vec<_> = [
        (t!(locale, embed.frame), FRAME.to_owned(), false),
        (t!(locale, embed.element), ELEMENT.replace("{script}", path::ELEMENT), false),
        // pasted into an editor as text, where `&amp;` would not be decoded
        (t!(locale, embed.wordpress), WORDPRESS.to_owned(), true),
        (t!(locale, embed.picture), PICTURE.to_owned(), false),
        (t!(locale, embed.amp), amp(&t!(locale, embed.more)), false),
        (t!(locale, embed.mail), MAIL.to_owned(), false),
    ]
    .into_iter()
    .map(|(words, code, as_text)| view! { <option value={code} {..attr(AS_TEXT, as_text.then_some(""))}>{words}</option> })
    .collect();
    view! {
        <dialog id=id::EMBED.name() aria-labelledby=id::EMBED_TITLE.name()>
            <h2 id=id::EMBED_TITLE.name()>{t!(locale, embed.title)}</h2>
            <form>
                <label>{t!(locale, embed.source)} " " <select name=SOURCE.name {..attr(DEFAULT, Voice::All.as_str().to_owned())}>{voices}</select></label>
                {offered}
                <label class="switch"><input type="checkbox" id=id::EMBED_NOW.name() checked=true /> " " {t!(locale, embed.now)}</label>
                <label>{t!(locale, embed.code)} " " <select id=id::EMBED_AS.name()>{codes}</select></label>
            </form>
            <textarea readonly=true rows="6" aria-label=t!(locale, embed.code)></textarea>
            <p>
                <button type="button" {..attr(TOOL, Tool::CopyCode.name())}>{t!(locale, embed.copy)}</button> " "
                <button type="button" {..attr(TOOL, Tool::CloseDialog.name())}>{t!(locale, embed.close)}</button>
                {copied(locale)}
            </p>
            <iframe title=t!(locale, embed.preview)></iframe>
        </dialog>
    }
}
