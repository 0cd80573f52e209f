//! The same map by each source, side by side, and two of them one over the other.

use std::rc::Rc;

use super::choose;
use crate::platform::live::{Event, origin};
use crate::platform::{Part, part, parts};

/// Whether the maps are shown.
pub fn is_open() -> bool {
    part("#compare").is_some_and(|compare| compare.get("hidden").is_none())
}

/// Shows them or not.
pub fn set_open(open: bool) {
    if let Some(compare) = part("#compare") {
        compare.set("hidden", (!open).then_some(""));
    }
    if let Some(button) = part(".tools [data-tool=compare]") {
        button.set("aria-expanded", Some(if open { "true" } else { "false" }));
    }
    follow();
}

/// Takes over what the page's own map shows, while they are shown.
pub fn follow() {
    if !is_open() {
        return;
    }
    let shapes: String = parts("#map path.area").iter().map(Part::markup).collect();
    // of each area there is one on the page by which others find it
    let shapes = shapes.replace("data-area=", "data-at=");
    let borders = part("#map .borders").map(|borders| borders.markup()).unwrap_or_default();
    for sheet in parts("#compare .shapes") {
        sheet.set_markup(&format!("{shapes}{borders}"));
    }
    for finding in parts("#compare [data-finding]") {
        let voice = finding.get("data-finding").unwrap_or_default();
        if let Some(headline) = part(&format!("h1 [data-voice={voice}]")) {
            finding.set_text(&headline.text());
        }
    }
    mark(None);
}

/// Rings the area on all maps, or none.
fn mark(code: Option<&str>) {
    let shape = code.and_then(|code| part(&format!("#map [data-area=\"{code}\"]")));
    let path = shape.and_then(|shape| shape.get("d"));
    for ring in parts("#compare .ring path") {
        ring.set("d", path.as_deref());
    }
}

/// Makes them answer.
pub fn open() {
    let Some(root) = part("#compare") else { return };
    let pointed = move |event: &Event| {
        let Some(origin) = origin(event) else { return };
        let area = origin.around("[data-at]").and_then(|area| area.get("data-at"));
        let area = area.or_else(|| origin.around("#map [data-area]")?.get("data-area"));
        mark(area.or_else(super::selected).as_deref());
    };
    let pointed = Rc::new(pointed);
    for map in [Some(&root), part("#map").as_ref()].into_iter().flatten() {
        let pointed = Rc::clone(&pointed);
        map.listen("pointerover", move |event| pointed(event));
    }
    root.listen("click", |event| {
        let Some(origin) = origin(event) else { return };
        if let Some(code) = origin.around("[data-at]").and_then(|area| area.get("data-at")) {
            super::select(Some(&code));
        } else if let Some(voice) = origin.around("[data-source]").and_then(|button| button.get("data-source")) {
            choose(&voice);
            if let Some(map) = part("#map") {
                map.reveal();
            }
        }
    });
    root.listen("input", |event| {
        let Some(origin) = origin(event) else { return };
        if origin.is("#swipe") {
            if let Some(halves) = part(".halves") {
                halves.set_property("--at", &format!("{}%", origin.value()));
            }
        } else if let Some(place) = ["#swipe-left", "#swipe-right"].iter().position(|id| origin.is(id))
            && let Some(half) = parts(".halves [data-half]").get(place)
        {
            half.set("data-half", Some(&origin.value()));
        }
    });
}
