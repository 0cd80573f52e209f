//! The map of one voice as a picture that stands alone.

use leptos::prelude::*;

use super::map::{layers, view_box};
use super::page::Page;
use super::state::State;
use crate::domain::story::Voice;
use crate::layout::WIDTH;
use crate::symbology::stylesheet;
use crate::t;

/// What a picture takes of the page's own style sheet, which is not there.
const MAP_CSS: &str = include_str!("../../www/map.css");

/// The map of one voice as the text of an SVG file.
pub fn picture(page: Page, voice: Voice) -> String {
    let html = Owner::new().with(|| view! { <Picture page voice /> }.to_html());
    // marks that hydration looks for have no place in XML
    html.replace("<!>", "")
}

#[component]
fn Picture(page: Page, voice: Voice) -> impl IntoView {
    let layout = page.layout();
    // the voice's rules come last, to go before the plain look of an area
    let css = format!("{MAP_CSS}{}", stylesheet::picture(page.story(), &voice));
    let label = t!(page.locale, map.name, headline = page.story().headline(&voice).to_owned());
    let state = State::new(voice);
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            id="map"
            class="map"
            viewBox=view_box(layout)
            width=WIDTH.to_string()
            height=format!("{:.0}", layout.height)
            role="img"
            aria-label=label
        >
            <style inner_html=css></style>
            {layers(&page, state)}
        </svg>
    }
}
