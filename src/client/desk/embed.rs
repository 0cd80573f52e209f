//! The dialog for embedding: puts what the reader chose into the embed codes that were rendered in advance.

use super::copied;
use crate::client::dom::{self, Element};
use crate::client::store;
use crate::contract::address::Address;
use crate::contract::attribute::{AS_TEXT, DEFAULT, HEIGHT, STORY, VOICE, WIDTH};
use crate::contract::host::FRAME;
use crate::contract::id::{EMBED, EMBED_AS, EMBED_NOW, HEADLINE};
use crate::contract::state::{Field, State};
use crate::contract::{field, options, path, quoted};
use crate::domain::voice::Voice;

/// Listens to the dialog's fields.
pub fn attend() {
    dom::listen(&format!("{EMBED} form"), "input", |_| refresh());
}

/// Opens the dialog.
pub fn show() {
    let Some(dialog) = dialog() else { return };
    if let Some(field) = dialog.query(&field::named(options::SOURCE.name)) {
        field.set_value(&store::value(Field::Source).unwrap_or_else(|| Voice::ALL.to_owned()));
    }
    refresh();
    dialog.show_modal();
}

/// Copies the embed code.
pub fn copy() {
    if let Some(dialog) = dialog()
        && let Some(text) = dialog.query("textarea")
    {
        copied::copy(&dialog, &text, &text.text());
    }
}

fn dialog() -> Option<Element> {
    dom::query(EMBED.selector())
}

/// Updates the embed code and the preview.
fn refresh() {
    let story = dom::html().and_then(|html| html.get(STORY.name()));
    let (Some(dialog), Some(story)) = (dialog(), story) else { return };
    let value = |selector: &str| dialog.query(selector).map(|field| field.value()).unwrap_or_default();
    let source = value(&field::named(options::SOURCE.name));
    let shown = shown(&dialog, &source);
    let options = chosen_options(&dialog, &shown);
    let chosen = dialog.query(&format!("{} [value={}]", field::named(options::SOURCE.name), quoted(&source)));
    let size = |name: &str| chosen.as_ref().and_then(|chosen| chosen.get(name)).unwrap_or_default();
    let headline = dom::query(&format!("{HEADLINE} {}", VOICE.is(&source)));
    let title = headline.map(|headline| headline.text()).unwrap_or_default();
    let site = site(&story);
    let embed = format!("{site}{}", path::embed(&story));
    let query: Vec<_> = options.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let attributes: String = options.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let src = format!("{embed}{query}");
    let page = format!("{site}{}{}", path::page(&story), Address { state: shown, others: Vec::new() }.write());
    let mut code = value(EMBED_AS.selector());
    let as_text = dialog.query(&format!("{EMBED_AS} option:checked{AS_TEXT}")).is_some();
    let escaped = |text: &str| if as_text { text.to_owned() } else { escaped(text) };
    for (place, what) in [
        ("{src}", escaped(&src)),
        ("{embed}", escaped(&embed)),
        ("{page}", escaped(&page)),
        ("{site}", escaped(&site)),
        ("{picture}", escaped(&format!("{site}{}", path::picture(&story, &source, "png")))),
        ("{card}", escaped(&format!("{site}{}", path::card(&story, &source, "png")))),
        ("{width}", size(WIDTH.name())),
        ("{height}", size(HEIGHT.name())),
        ("{wide}", FRAME.0.to_string()),
        ("{tall}", FRAME.1.to_string()),
        ("{attributes}", attributes),
        // last, since only a title could contain a placeholder
        ("{title}", escaped(&title)),
    ] {
        code = code.replace(place, &what);
    }
    if let Some(text) = dialog.query("textarea") {
        text.set_text(&code);
    }
    if let Some(preview) = dialog.query("iframe") {
        preview.set("src", Some(&src));
    }
    copied::tell(&dialog, None);
}

/// The state that the embed is to show: the source that is chosen in the dialog and, if the reader wants the current
/// view, the rest of the page's state.
fn shown(dialog: &Element, source: &str) -> State {
    let now = dialog.query(EMBED_NOW.selector()).is_some_and(|switch| switch.is_checked());
    let rest = if now { store::state() } else { State::default() };
    State { source: Some(source.to_owned()).filter(|source| source != Voice::ALL), ..rest }
}

/// The options for the embed, by name: those that differ from their defaults.
fn chosen_options(dialog: &Element, shown: &State) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for field in dialog.query_all("form [name]") {
        let value = match field.matches("[type=checkbox]") {
            true => field.is_checked().to_string(),
            false => field.value(),
        };
        if let Some(name) = field.get("name").filter(|_| field.get(DEFAULT.name()).as_deref() != Some(&value)) {
            options.push((name, value));
        }
    }
    let mut add = |name: &str, value: Option<String>| options.extend(value.map(|value| (name.to_owned(), value)));
    add(options::IMPLIED.name, shown.implied_hidden.then(|| "false".to_owned()));
    add(options::VIEW.name, shown.compare.then(|| options::COMPARE.to_owned()));
    add(options::DATE.name, shown.day.map(|day| day.to_string()));
    add(options::AREA.name, shown.area.clone());
    add(options::ZOOM.name, shown.zoom.map(|zoom| zoom.to_string()));
    options
}

/// The address of the folder that the page is in, which is the site's root.
fn site(story: &str) -> String {
    let page = dom::page_address();
    // the page, and the folder of its language if it has one
    let below = 1 + story.matches('/').count();
    page.rmatch_indices('/').nth(below - 1).map_or_else(String::new, |(end, _)| page[..=end].to_owned())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
