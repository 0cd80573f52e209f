//! The map of one voice as a picture that stands alone.

use leptos::prelude::*;

use super::map::{Areas, furniture, ground, labels, patterns};
use super::page::Page;
use super::still::rendered;
use crate::domain::story::Voice;
use crate::i18n::{date, headline};
use crate::layout::{Tier, WIDTH};
use crate::symbology::stylesheet;
use crate::t;

/// A picture's width where nothing else is said, in CSS pixels.
const PIXELS: f64 = 1000.0;

/// The height of a line of the words below a picture, in user units.
const LINE: f64 = 260.0;

/// What a picture takes of the page's own style sheet, which is not there.
const MAP_CSS: &str = include_str!("../../www/map.css");

/// The look of the words below a picture.
const WORDS_CSS: &str = ".below{fill:var(--paper)}.headline{font-size:220px;font-weight:700}.caption{font-size:170px}\
                         .credits{font-size:120px;fill:#5d594f}";

/// The map of one voice as the text of an SVG file.
pub fn picture(page: Page, voice: Voice) -> String {
    Owner::new().with(|| rendered(view! { <Picture page voice /> }))
}

#[component]
fn Picture(page: Page, voice: Voice) -> impl IntoView {
    let (story, layout) = (page.story(), page.layout());
    let height = layout.height + 3.0 * LINE;
    let day = date(page.locale, story.as_of);
    let caption = match &voice {
        Voice::Source(id) => {
            let source = story.source(id).map_or_else(|| id.to_string(), |source| source.in_sentence.clone());
            t!(page.locale, map.picture, source = source, date = day)
        }
        Voice::All => t!(page.locale, map.picture_all, date = day),
        Voice::Agreement => t!(page.locale, map.picture_agreement, date = day),
    };
    let headline = headline(page.locale, story, &voice);
    let label = t!(page.locale, map.name, headline = headline.clone());
    let credits: Vec<_> = story.credits.iter().map(|credit| credit.text.clone()).collect();
    let texts: Vec<_> = [("headline", headline), ("caption", caption), ("credits", credits.join(" · "))]
        .into_iter()
        .zip(1..)
        .map(|((class, text), line)| {
            let y = format!("{:.0}", layout.height + f64::from(line) * LINE - 80.0);
            view! { <text class=class x="80" y=y>{text}</text> }
        })
        .collect();
    // the voice's rules come last, to go before the plain look of an area
    let css = format!("{MAP_CSS}{WORDS_CSS}{}", stylesheet::picture(page.story(), &voice));
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            id="map"
            class="map"
            viewBox=format!("0 0 {WIDTH} {height:.0}")
            width=PIXELS.to_string()
            height=format!("{:.0}", height * PIXELS / WIDTH)
            role="img"
            aria-label=label
        >
            <style inner_html=css></style>
            {patterns(story)}
            {ground(&page, &voice, Areas::Titled)}
            {labels(layout, &[Tier::Wide])}
            {furniture(&page)}
            <rect class="below" y=format!("{:.0}", layout.height) width="100%" height=format!("{:.0}", 3.0 * LINE) />
            {texts}
        </svg>
    }
}
