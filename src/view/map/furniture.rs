//! What helps the reader use the map: scale bar, locator map, buttons.

use leptos::prelude::*;

use crate::contract::attribute::{UNTIL, ZOOM};
use crate::contract::map::Button;
use crate::contract::{class, id};
use crate::geometry::rect::Rect;
use crate::i18n::number;
use crate::layout::{Locator, WIDTH};
use crate::t;
use crate::view::attr::attr;
use crate::view::page::Page;

/// Scale bar and locator map.
pub fn furniture(page: &Page) -> impl IntoView + use<> {
    view! { <g class="furniture">{scale_bar(page)} {locator(page)}</g> }
}

/// Scale bar and locator map in an SVG of their own, which stays in place while the reader moves the map.
pub fn over(page: &Page) -> impl IntoView + use<> {
    view! { <svg class=format!("map {}", class::OVER.name()) viewBox=page.view_box() role="none">{furniture(page)}</svg> }
}

/// The scale bar of the whole map.
fn scale_bar(page: &Page) -> impl IntoView + use<> {
    let at = page.layout().scale_bars.1;
    let corner = if is_at_right(at) { at.right } else { at.left };
    view! {
        <g class=class::SCALE_BAR.name() aria-hidden="true" transform=format!("translate({corner:.0} {:.0})", at.bottom)>{bars(page).next()}</g>
    }
}

/// The scale bars for a map that is zoomed in. The program adds them to the first when the reader first zooms in.
pub fn closer_bars(page: &Page) -> impl IntoView + use<> {
    view! { <template id=id::CLOSER_BARS.name()><svg>{bars(page).skip(1).collect::<Vec<_>>()}</svg></template> }
}

fn is_at_right(at: Rect) -> bool {
    at.left > WIDTH / 2.0
}

/// All scale bars, the longest first, each for a range of scales.
fn bars(page: &Page) -> impl Iterator<Item = impl IntoView + use<>> {
    let (bars, at) = &page.layout().scale_bars;
    // the bar starts at its box's lower outer corner and grows inwards
    let (ahead, anchor) = if is_at_right(*at) { ("-", "end") } else { ("", "start") };
    bars.iter().map(move |bar| {
        let words = t!(page.locale, map.kilometres, number = number(page.locale, bar.kilometres));
        view! {
            <g class=class::BAR.name() {..attr(UNTIL, format!("{:.0}", bar.until * 1000.0))}>
                <path d=format!("M0-80V0H{ahead}{:.0}V-80", bar.length) />
                <text text-anchor=anchor y="-140">{words}</text>
            </g>
        }
    })
}

fn locator(page: &Page) -> impl IntoView + use<> {
    let (locator, at) = page.layout().locator.as_ref()?;
    let size = format!("{:.0}", at.right - at.left);
    let label = t!(page.locale, map.locator, country = locator.country.clone());
    let others: Vec<_> = locator.others.iter().map(|path| view! { <path class="other" d=path.clone() /> }).collect();
    let extent = locator.extent;
    Some(view! {
        <svg class="locator" x=format!("{:.0}", at.left) y=format!("{:.0}", at.top) width=size.clone() height=size
            viewBox=format!("0 0 {0} {0}", Locator::SIZE) role="img" aria-label=label>
            <rect class="sea" width="100%" height="100%" />
            <g transform=format!("scale({})", Locator::GRID.step)>{others}<path class="home" d=locator.home.clone() /></g>
            <rect class=class::EXTENT.name() x=format!("{:.0}", extent.left) y=format!("{:.0}", extent.top)
                width=format!("{:.0}", extent.right - extent.left) height=format!("{:.0}", extent.bottom - extent.top) />
            <rect class="frame" width="100%" height="100%" />
        </svg>
    })
}

/// The zoom buttons, for readers who neither pinch nor drag.
pub fn buttons(page: &Page) -> impl IntoView + use<> {
    let locale = page.locale;
    let button = |button: Button, sign: &'static str, words: String| {
        view! { <button type="button" {..attr(ZOOM, button.name())} aria-label=words.clone() title=words>{sign}</button> }
    };
    view! {
        <div class="buttons" role="group" aria-label=t!(locale, zoom.title)>
            {button(Button::In, "+", t!(locale, zoom.closer))}
            {button(Button::Out, "−", t!(locale, zoom.farther))}
            <div class="zoomed">
                {button(Button::Whole, "⤢", t!(locale, zoom.whole))}
                {button(Button::Up, "↑", t!(locale, zoom.up))}
                {button(Button::Down, "↓", t!(locale, zoom.down))}
                {button(Button::Left, "←", t!(locale, zoom.left))}
                {button(Button::Right, "→", t!(locale, zoom.right))}
            </div>
        </div>
    }
}
