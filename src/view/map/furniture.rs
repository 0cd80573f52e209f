//! Scale bar and locator.

use leptos::prelude::*;

use crate::i18n::number;
use crate::layout::{Locator, Tier};
use crate::t;
use crate::view::page::Page;

/// The scale bar.
pub fn scale_bar(page: &Page) -> impl IntoView + use<> {
    let (bar, at) = page.layout().scale_bar;
    let words = t!(page.locale, map.kilometres, number = number(page.locale, bar.kilometres));
    // the bar stands at its box's lower outer corner; its words above it, in each tier's size
    let left = if at.left > crate::layout::WIDTH / 2.0 { at.right - bar.length } else { at.left };
    let path = format!("M{left:.1} {:.1}v8h{:.1}v-8", at.bottom - 8.0, bar.length);
    let texts: Vec<_> = Tier::ALL
        .into_iter()
        .map(|tier| {
            let size = format!("{:.1}", 10.0 * tier.units_per_pixel());
            view! {
                <text class=format!("scale-words {}", tier.token()) x=format!("{:.1}", left + bar.length / 2.0)
                    y=format!("{:.1}", at.bottom - 16.0) font-size=size>{words.clone()}</text>
            }
        })
        .collect();
    view! { <g class="scale-bar" aria-hidden="true"><path d=path />{texts}</g> }
}

/// The locator.
pub fn locator(page: &Page) -> impl IntoView + use<> {
    let (locator, at) = page.layout().locator.as_ref()?;
    let size = at.right - at.left;
    let label = t!(page.locale, map.locator, country = locator.country.clone());
    let others: Vec<_> = locator.others.iter().map(|path| view! { <path class="other" d=path.clone() /> }).collect();
    let (width, height) = locator.extent;
    Some(view! {
        <svg class="locator" x=format!("{:.1}", at.left) y=format!("{:.1}", at.top) width=format!("{size:.1}")
            height=format!("{size:.1}") viewBox=format!("0 0 {0} {0}", Locator::SIZE) role="img" aria-label=label>
            <rect class="sea" width="100%" height="100%" />
            {others}
            <path class="home" d=locator.home.clone() />
            <rect class="mark" x=format!("{:.1}", locator.mark.x - width / 2.0) y=format!("{:.1}", locator.mark.y - height / 2.0)
                width=format!("{width:.1}") height=format!("{height:.1}") />
            <rect class="frame" width="100%" height="100%" />
        </svg>
    })
}
