//! Hydration: from a page that was rendered to one that responds.

use leptos::mount::hydrate_from;
use leptos::prelude::*;

use super::{claims, dom, map, ready, store};
use crate::contract::class::COLUMNS;
use crate::contract::stage::Stage;
use crate::contract::state::Field;
use crate::view::{Live, MapAndClaims, Page, WALKED};

/// Hydrates the page's map and claims. `www/boot.js` calls this once the map has been painted. Until the program
/// responds, and if it never does, the page follows the reader by style sheets alone.
///
/// Hydration walks from node to node and trusts that each is there. So if anything among them was not rendered here,
/// such as an extension's toolbar, the program throws before it touches the page, which then stays as it is without the
/// program. Listeners are added last, so that a failure halfway leaves none behind to swallow a click.
pub fn start() {
    let Some(columns) = dom::query(COLUMNS.selector()).filter(|_| is_as_rendered()) else {
        dom::throw("the map is not as it was rendered: the page does without the program");
    };
    // never dropped: the signals live as long as the page
    let owner = Owner::new();
    let live = owner.with(|| Live::as_rendered(map::outline));
    hydrate_from(dom::for_leptos(columns), move || view! { <MapAndClaims page=Page live /> }).forget();
    ready::when(Stage::Page, move || {
        owner.with(|| answer(live));
        std::mem::forget(owner);
    });
}

/// Whether the nodes that hydration will walk over are those that were rendered.
fn is_as_rendered() -> bool {
    WALKED.iter().all(|(selector, wanted)| {
        let found = dom::query(selector).map(|element| element.child_names()).unwrap_or_default();
        let mut names = found.split(' ');
        // `*` is content in a `<noscript>` at first, and another element once unfolded
        let are_known = wanted.split(' ').all(|name| names.next().is_some_and(|own| name == own || name == "*"));
        are_known && names.next().is_none()
    })
}

/// Takes over what the reader has chosen so far, and responds from now on.
fn answer(live: Live) {
    claims::attend(live);
    map::attend(live);
    if let Some(area) = dom::fragment() {
        store::request(Field::Area, Some(&area));
    }
    live.answers.set(true);
    // wait until the effects of all this are on the page
    dom::set_timeout(0, || ready::reach(Stage::App));
}
