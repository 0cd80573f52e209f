//! The areas.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::domain::id::AreaCode;
use crate::domain::place::Area;
use crate::domain::story::Voice;
use crate::i18n::area_label;
use crate::layout::{AreaShape, Direction};
use crate::view::page::Page;
use crate::view::state::State;

/// One path an area. All together are one stop of the Tab key; arrow keys move among them.
pub fn areas(page: &Page, state: State) -> impl IntoView + use<> {
    let first = page.layout().areas.first().map(|area| area.code.clone());
    page.layout()
        .areas
        .iter()
        .filter_map(|shape| Some(path(page, state, shape, page.story().area(&shape.code)?, first.as_ref())))
        .collect::<Vec<_>>()
}

fn path(page: &Page, state: State, shape: &AreaShape, area: &Area, first: Option<&AreaCode>) -> impl IntoView + use<> {
    let code = area.code.clone();
    let standing = {
        let (page, area) = (page.clone(), area.clone());
        Memo::new(move |_| state.standing(page.story(), &area))
    };
    let joined = |parties: Vec<String>| (!parties.is_empty()).then(|| parties.join(" "));
    let holder = move || standing.with(|standing| joined(standing.holders().map(ToString::to_string).collect()));
    let not_holder =
        move || standing.with(|standing| joined(standing.not_holders().map(ToString::to_string).collect()));
    let label = {
        let (page, area) = (page.clone(), area.clone());
        move || {
            let voice = state.voice.get();
            standing.with(|standing| area_label(page.locale, page.story(), &voice, &area, standing))
        }
    };
    let selected = {
        let code = code.clone();
        Memo::new(move |_| state.selected.with(|selected| selected.as_ref() == Some(&code)))
    };
    let is_first = first == Some(&code);
    let tab_stop = move || {
        let here = selected.get() || (is_first && state.selected.with(Option::is_none));
        if here { "0" } else { "-1" }
    };
    let (on_click, on_focus, on_point) = (code.clone(), code.clone(), code.clone());
    view! {
        <path class="area" d=shape.path.clone() role="button"
            data-area=code.to_string()
            data-status=move || standing.with(|standing| standing.status())
            data-holder=holder
            data-not-holder=not_holder
            data-reach=move || standing.with(|standing| standing.reach().map(|reach| reach.token()))
            aria-label=label
            aria-pressed=move || selected.get().to_string()
            tabindex=tab_stop
            on:click=move |_| {
                state.selected.set(Some(on_click.clone()));
                crate::platform::reveal("#map");
            }
            on:focus=move |_| {
                state.pointed.set(None);
                state.selected.set(Some(on_focus.clone()));
            }
            on:pointerenter=move |event| {
                if event.pointer_type() == "mouse" {
                    state.pointed.set(Some(on_point.clone()));
                }
            }
            on:keydown=on_key(page.clone(), state, code)
            data-sides=story_sides(page, area)
            {..by_source(page, area)}
        />
    }
}

/// The ring around the area that is open, over everything else: ink in a casing of paper, so that it holds its contrast
/// against every fill.
pub fn ring(page: &Page, state: State) -> impl IntoView + use<> {
    let page = page.clone();
    move || {
        let open = state.open()?;
        let shape = page.layout().areas.iter().find(|area| area.code == open)?;
        let path = shape.path.clone();
        Some(view! { <g class="ring" aria-hidden="true"><path class="casing" d=path.clone() /><path d=path /></g> })
    }
}

/// What the sources are at odds over, if they are.
fn story_sides(page: &Page, area: &Area) -> Option<String> {
    page.story().standing(&Voice::All, area).sides()
}

/// What each source says of the area, whichever is chosen: the style sheet colours the map by these.
fn by_source(page: &Page, area: &Area) -> Vec<AnyAttribute> {
    let story = page.story();
    story
        .voices()
        .map(|voice| {
            let standing = story.standing(&voice, area).to_string();
            custom_attribute(format!("data-by-{}", voice.as_str()), standing).into_any_attr()
        })
        .collect()
}

fn on_key(page: Page, state: State, code: AreaCode) -> impl Fn(KeyboardEvent) + 'static {
    move |event| {
        let direction = match event.key().as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            "Enter" | " " => {
                event.prevent_default();
                state.pointed.set(None);
                return state.selected.set(Some(code.clone()));
            }
            "Escape" => {
                state.pointed.set(None);
                return state.selected.set(None);
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = page.layout().neighbour(&code, direction) {
            state.pointed.set(None);
            crate::platform::focus(&format!("[data-area=\"{next}\"]"));
        }
    }
}
