//! The map of one voice as a picture that stands alone.

use leptos::prelude::*;

use super::map::layers;
use super::page::Page;
use super::state::State;
use crate::domain::story::Voice;
use crate::i18n::date;
use crate::layout::WIDTH;
use crate::symbology::stylesheet;
use crate::t;

/// The height of a line of the words below a picture, in user units.
const LINE: f64 = 26.0;

/// What a picture takes of the page's own style sheet, which is not there.
const MAP_CSS: &str = include_str!("../../www/map.css");

/// The look of the words below a picture.
const WORDS_CSS: &str = ".below{fill:var(--paper)}.headline{font-size:22px;font-weight:700}.caption{font-size:17px}\
                         .credits{font-size:12px;fill:#5d594f}";

/// The map of one voice as the text of an SVG file.
pub fn picture(page: Page, voice: Voice) -> String {
    let html = Owner::new().with(|| view! { <Picture page voice /> }.to_html());
    // marks that hydration looks for have no place in XML
    html.replace("<!>", "")
}

#[component]
fn Picture(page: Page, voice: Voice) -> impl IntoView {
    let (story, layout) = (page.story(), page.layout());
    let width = WIDTH.to_string();
    let height = layout.height + 3.0 * LINE;
    let day = date(page.locale, story.as_of);
    let caption = match &voice {
        Voice::Source(id) => {
            let source = story.source(id).map_or_else(|| id.to_string(), |source| source.in_sentence.clone());
            t!(page.locale, map.picture, source = source, date = day)
        }
        Voice::All => t!(page.locale, map.picture_all, date = day),
    };
    let headline = story.headline(&voice).to_owned();
    let credits: Vec<_> = story.credits.iter().map(|credit| credit.text.clone()).collect();
    let texts: Vec<_> = [("headline", headline), ("caption", caption), ("credits", credits.join(" · "))]
        .into_iter()
        .zip(1..)
        .map(|((class, text), line)| {
            let y = format!("{:.0}", layout.height + f64::from(line) * LINE - 8.0);
            view! { <text class=class x="8" y=y>{text}</text> }
        })
        .collect();
    // the voice's rules come last, to go before the plain look of an area
    let css = format!("{MAP_CSS}{WORDS_CSS}{}", stylesheet::picture(page.story(), &voice));
    let label = t!(page.locale, map.name, headline = page.story().headline(&voice).to_owned());
    let state = State::new(voice);
    view! {
        <svg
            xmlns="http://www.w3.org/2000/svg"
            id="map"
            class="map"
            viewBox=format!("0 0 {width} {height:.0}")
            width=width
            height=format!("{height:.0}")
            role="img"
            aria-label=label
        >
            <style inner_html=css></style>
            {layers(&page, state)}
            <rect class="below" y=format!("{:.0}", layout.height) width="100%" height=format!("{:.0}", 3.0 * LINE) />
            {texts}
        </svg>
    }
}
