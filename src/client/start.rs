//! From a page that was rendered to one that answers.

use leptos::mount::hydrate_from;
use leptos::prelude::*;

use super::{claims, dom, map, ready, store};
use crate::contract::class::COLUMNS;
use crate::contract::stage::Stage;
use crate::contract::state::Field;
use crate::view::{Live, MapAndClaims, Page, WALKED};

/// Takes over the page's map and claims. `www/boot.js` calls once the map has been painted; until the program answers, and
/// if it never does, style sheets alone follow the reader.
///
/// Hydration walks from node to node and trusts that each is there. So if anything stands among them that was not rendered
/// here, such as an extension's toolbar, the program throws before it touches the page, which then stays as it is without
/// one. Listeners come last: nothing that failed half way swallows a click.
pub fn start() {
    let Some(columns) = dom::query(COLUMNS.selector()).filter(|_| is_as_rendered()) else {
        dom::throw("the map is not as it was rendered: the page does without the program");
    };
    // for as long as the page lives
    let owner = Owner::new();
    let live = owner.with(|| Live::as_rendered(map::outline));
    std::mem::forget(hydrate_from(dom::for_leptos(columns), move || view! { <MapAndClaims page=Page live /> }));
    ready::when(Stage::Page, move || {
        owner.with(|| answer(live));
        std::mem::forget(owner);
    });
}

/// Whether the nodes that hydration walks over are those that were rendered.
fn is_as_rendered() -> bool {
    WALKED.iter().all(|(selector, wanted)| {
        let found = dom::query(selector).map(|element| element.child_names()).unwrap_or_default();
        let mut names = found.split(' ');
        // `*` is what is folded at first, and becomes another element
        let are_known = wanted.split(' ').all(|name| names.next().is_some_and(|own| name == own || name == "*"));
        are_known && names.next().is_none()
    })
}

/// Adopts what the reader has chosen by now, and answers from here on.
fn answer(live: Live) {
    claims::attend(live);
    map::attend(live);
    if let Some(area) = dom::fragment() {
        store::request(Field::Area, Some(&area));
    }
    live.answers.set(true);
    // once the effects of all this are on the page
    dom::set_timeout(0, || ready::reach(Stage::App));
}
