//! From a page that was rendered to one that is live.

use leptos::mount::hydrate_from;
use leptos::prelude::*;

use crate::domain::voice::Voice;
use crate::platform;
use crate::view::{App, Page, State, attend};

/// Takes over the story of the page. `www/boot.js` calls once the map has been painted; until then, and if the program
/// never comes, the style sheet alone answers the reader.
pub fn start() {
    let Some(place) = platform::part("main") else { return };
    hydrate_from(place.into_html(), || {
        let state = State::as_rendered();
        attend(state);
        platform::soon(move || adopt(state));
        view! { <App page=Page state /> }
    })
    .forget();
}

/// Takes over what the reader chose before the program came. From here on it answers.
fn adopt(state: State) {
    // www/boot.js unfolds the page meanwhile
    if platform::part("noscript").is_some() {
        return platform::after(1, move || adopt(state));
    }
    let voice = platform::parts("input[name=source]").iter().find_map(platform::Part::checked);
    if let Some(voice) = voice.and_then(|id| id.parse::<Voice>().ok()) {
        state.voice.set(voice);
    }
    state.implied.set(platform::part("#implied").is_none_or(|input| input.checked().is_some()));
    let code = platform::fragment().and_then(|fragment| fragment.parse().ok());
    state.selected.set(code.filter(|code| platform::part(&format!("[data-area=\"{code}\"]")).is_some()));
    state.live.set(true);
    platform::soon(|| platform::mark("app-ready"));
}
