//! The map of one voice as a card, the picture that social networks show for a link: wide, with text large enough for a
//! phone.

use leptos::prelude::*;

use super::MAP_CSS;
use super::below::{self, Below};
use crate::contract::id;
use crate::domain::voice::Voice;
use crate::i18n::{facts, folder, headline};
use crate::layout::{Tier, WIDTH};
use crate::symbology::stylesheet;
use crate::t;
use crate::view::map::{Areas, furniture, ground, labels, patterns};
use crate::view::page::Page;
use crate::view::still::rendered;

/// A card's width and height, in CSS pixels, as most networks recommend.
pub const CARD: (u32, u32) = (1200, 630);

/// The width and height in user units, ten to a CSS pixel.
const WIDE: f64 = CARD.0 as f64 * 10.0;
const HIGH: f64 = CARD.1 as f64 * 10.0;

/// The minimum share of the width that is left for the text.
const WORDS: f64 = 0.36;

/// How much larger the text can be than in a picture; the first factor that fits is used.
const LARGER: [f64; 8] = [2.2, 2.0, 1.8, 1.6, 1.4, 1.2, 1.1, 1.0];

/// The card of one voice as the text of an SVG file.
pub fn card(page: &Page, voice: &Voice) -> String {
    Owner::new().with(|| rendered(drawn(page, voice)))
}

fn drawn(page: &Page, voice: &Voice) -> impl IntoView + use<> {
    let (story, layout) = (page.story(), page.layout());
    // the map is as high as the card, unless that leaves too little room for the text
    let width = (HIGH * WIDTH / layout.height).min(WIDE * (1.0 - WORDS));
    let beside = |scale: f64| Below::within(page.locale, story, voice, 0.0, (WIDE - width) / scale);
    let (scale, words) = LARGER
        .into_iter()
        .map(|scale| (scale, beside(scale)))
        .find(|(scale, words)| words.bottom() * scale <= HIGH)
        .unwrap_or_else(|| (1.0, beside(1.0)));
    let css = format!(
        "{MAP_CSS}.map{{--u:{:.3}px}}.labels.medium>*{{display:inline}}{}{}",
        Tier::Medium.units_per_pixel(),
        below::css(),
        stylesheet::picture(story, voice)
    );
    let label = t!(page.locale, map.name, headline = headline(page.locale, story, voice));
    view! {
        <svg xmlns="http://www.w3.org/2000/svg" viewBox=format!("0 0 {WIDE:.0} {HIGH:.0}") width=CARD.0.to_string()
            height=CARD.1.to_string() role="img" lang=folder(page.locale).map(|_| facts(page.locale).tag) aria-label=label font-family="system-ui, sans-serif">
            <style inner_html=css></style>
            <rect class="below" width="100%" height="100%" />
            <g class="context"><path d=format!("M0 0H{width:.0}V{HIGH:.0}H0") /></g>
            <svg id=id::MAP.name() class="map" viewBox=format!("0 0 {WIDTH} {:.0}", layout.height) width=format!("{width:.0}")
                height=format!("{HIGH:.0}") >
                {patterns(story)}
                {ground(page, voice, Areas::Titled)}
                {labels(layout, &[Tier::Medium])}
                {furniture(page)}
            </svg>
            <g transform=format!("translate({width:.0} 0) scale({scale})")>{words.into_view()}</g>
        </svg>
    }
}
