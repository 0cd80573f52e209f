//! The map of one voice as a standalone picture.

mod below;
mod card;
mod cited;

use leptos::prelude::*;

use self::below::Below;
pub use self::card::{CARD, card};
use super::map::{Areas, furniture, ground, labels, patterns};
use super::page::Page;
use super::still::rendered;
use crate::contract::id;
use crate::domain::voice::Voice;
use crate::i18n::{facts, folder, headline};
use crate::layout::{Tier, WIDTH};
use crate::symbology::stylesheet;
use crate::t;

/// A picture's default width, in CSS pixels.
const PIXELS: f64 = 1000.0;

/// The page's style sheet for the map, which a picture includes since it has no page around it.
const MAP_CSS: &str = include_str!("../../../www/map.css");

/// A picture's width and height, in CSS pixels.
pub fn picture_size(page: &Page, voice: &Voice) -> (u32, u32) {
    let below = Below::new(page.locale, page.story(), voice, page.layout().height);
    (PIXELS as u32, (below.bottom() * PIXELS / WIDTH).round() as u32)
}

/// The map of one voice as the text of an SVG file.
pub fn picture(page: Page, voice: Voice) -> String {
    Owner::new().with(|| rendered(view! { <Picture page voice /> }))
}

#[component]
fn Picture(page: Page, voice: Voice) -> impl IntoView {
    let (story, layout) = (page.story(), page.layout());
    let below = Below::new(page.locale, story, &voice, layout.height);
    let height = below.bottom();
    let label = t!(page.locale, map.name, headline = headline(page.locale, story, &voice));
    // the voice's rules come last, so that they override the default style of an area
    let css = format!("{MAP_CSS}{}{}", below::css(), stylesheet::picture(page.story(), &voice));
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            id=id::MAP.name()
            class="map"
            viewBox=format!("0 0 {WIDTH} {height:.0}")
            width=PIXELS.to_string()
            height=format!("{:.0}", height * PIXELS / WIDTH)
            role="img"
            lang=folder(page.locale).map(|_| facts(page.locale).tag)
            aria-label=label
        >
            <style inner_html=css></style>
            {patterns(story)}
            {ground(&page, &voice, Areas::Titled)}
            {labels(layout, &[Tier::Wide])}
            {furniture(&page)}
            <rect class="below" y=format!("{:.0}", layout.height) width="100%" height=format!("{:.0}", height - layout.height) />
            {below.into_view()}
        </svg>
    }
}
