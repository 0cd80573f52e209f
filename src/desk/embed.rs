//! The code to embed the map by: what the reader chose in the dialog, put into the codes that were rendered with it.

use super::voice;
use crate::embed::address::Address;
use crate::platform::live::{copy, page_address, story};
use crate::platform::{Part, part};

/// The height that is told of a frame before it says its own, in CSS pixels.
const TALL: &str = "900";

/// Opens the dialog over a view.
pub fn show(seen: &Address) {
    let Some(dialog) = part("#embed") else { return };
    if let Some(source) = dialog.part("[name=source]") {
        source.set_value(&voice());
    }
    refresh(seen);
    dialog.set_open(true);
}

/// Writes code and preview anew.
pub fn refresh(seen: &Address) {
    let (Some(dialog), Some(story)) = (part("#embed"), story()) else { return };
    let field = |at: &str| dialog.part(at).map(|field| field.value()).unwrap_or_default();
    let asked = asked(&dialog, seen);
    let query = |fields: &[(String, String)]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) }
    };
    let source = field("[name=source]");
    let chosen = dialog.part(&format!("[name=source] [value=\"{source}\"]"));
    let size = |name: &str| chosen.as_ref().and_then(|chosen| chosen.get(name)).unwrap_or_default();
    let title = part(&format!("h1 [data-voice=\"{source}\"]")).map(|headline| headline.text()).unwrap_or_default();
    let site = site();
    let embed = format!("{site}embed/{story}.html");
    // the page has the same names for what is shown, and none for how
    let shown: Vec<_> = asked.iter().filter(|(name, _)| OF_THE_VIEW.contains(&name.as_str())).cloned().collect();
    let attributes: String = asked.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let src = format!("{embed}{}", query(&asked));
    let page = format!("{site}{story}.html{}", query(&shown));
    let mut code = field("#embed-as");
    for (place, what) in [
        ("{src}", escaped(&src)),
        ("{embed}", embed),
        ("{page}", escaped(&page)),
        ("{site}", site.clone()),
        ("{picture}", format!("{site}pictures/{story}/{source}.png")),
        ("{card}", format!("{site}cards/{story}/{source}.png")),
        ("{width}", size("data-width")),
        ("{height}", size("data-height")),
        ("{tall}", TALL.to_owned()),
        ("{attributes}", attributes),
        // last: it is the only one that could hold a place's name
        ("{title}", escaped(&title)),
    ] {
        code = code.replace(place, &what);
    }
    if let Some(text) = dialog.part("textarea") {
        text.set_text(&code);
    }
    if let Some(preview) = dialog.part("iframe") {
        preview.set("src", Some(&src));
    }
    tell(false);
}

/// Copies the code.
pub fn take() {
    if let Some(text) = part("#embed textarea") {
        text.mark_all();
        copy(&text.text());
        tell(true);
    }
}

/// What of the options a whole page knows too.
const OF_THE_VIEW: [&str; 5] = ["source", "implied", "date", "zoom", "area"];

/// What an embed is to be asked for, by the names of its options: what does not go without saying.
fn asked(dialog: &Part, seen: &Address) -> Vec<(String, String)> {
    let mut asked = Vec::new();
    for field in dialog.parts("form [name]") {
        let value = match field.is("[type=checkbox]") {
            true => field.checked().is_some().to_string(),
            false => field.value(),
        };
        if let Some(name) = field.get("name").filter(|_| field.get("data-usual").as_deref() != Some(&value)) {
            asked.push((name, value));
        }
    }
    if dialog.part("#embed-now").is_some_and(|switch| switch.checked().is_some()) {
        let mut add = |name: &str, value: Option<String>| asked.extend(value.map(|value| (name.to_owned(), value)));
        add("implied", seen.implied_hidden.then(|| "false".to_owned()));
        add("date", seen.day.map(|day| day.to_string()));
        add("area", seen.area.clone());
        add("zoom", seen.zoom.map(|zoom| zoom.to_string()));
    }
    asked
}

/// The folder of the site: where the page is.
fn site() -> String {
    let page = page_address();
    page.rfind('/').map_or_else(String::new, |end| page[..=end].to_owned())
}

fn tell(copied: bool) {
    if let Some(status) = part("#embed [role=status]") {
        status.set("hidden", (!copied).then_some(""));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
