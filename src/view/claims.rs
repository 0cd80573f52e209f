//! The claims panel: who says what of the place that is open, and, apart, what was said of it that paints nothing. While
//! no place is open, all statements of the chosen source. Every statement is sent once, and the program shows those that
//! are on the place. Without it the address unfolds a place's heading, and all statements stand below.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::map::Step;
use super::page::Page;
use super::state::{State, follow};
use super::still::later;
use crate::domain::id::AreaCode;
use crate::platform::{self, Part};

/// The panel.
#[component]
pub fn Claims(
    /// What is rendered.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let _ = &page;
    let open = move || state.open().map_or_else(String::new, |code| code.to_string());
    sort_out(state);
    let on_click = move |event: MouseEvent| {
        if platform::target(&event, ".back").is_some() {
            // the link is for pages without the program
            event.prevent_default();
            state.select(None);
            // it goes; the focus must not go with it
            if let Some(panel) = platform::part("#claims") {
                panel.focus();
            }
        } else if platform::target(&event, ".onto").is_some()
            && let Some(code) = state.open()
        {
            Step::Onto(code).take(state);
        }
    };
    view! {
        <section id="claims" aria-labelledby="claims-title" tabindex="0"
            data-open=move || state.live.get().then(open)
            data-selected=move || state.selected.get().map(|code| code.to_string()) on:click=on_click>
            {later!(rendered::panel(&page))}
        </section>
    }
}

/// Shows the heading of the place that is open, and of the statements those on it.
fn sort_out(state: State) {
    // what is of places, of which, and whether it is hidden
    let all = StoredValue::new_local(Vec::<(Part, String, bool)>::new());
    let shown = StoredValue::new(None);
    follow(move || {
        let open = state.open();
        if !state.live.get() || shown.with_value(|shown| *shown == open) {
            return;
        }
        all.update_value(|all| {
            if all.is_empty() {
                let of = |part: Part| part.get("data-of").map(|of| (part, of, false));
                *all = platform::parts("#claims [data-of]").into_iter().filter_map(of).collect();
            }
            for (part, of, hidden) in all {
                let is_on = open.as_ref().is_none_or(|code| of.split(' ').any(|other| other == code.as_str()));
                if is_on == *hidden {
                    *hidden = !is_on;
                    part.set("hidden", hidden.then_some(""));
                }
            }
        });
        let heading = |code: &Option<AreaCode>| platform::part(&format!("#{}", code.as_ref()?));
        if let Some(before) = shown.with_value(heading) {
            before.set("data-shown", None);
        }
        if let Some(now) = heading(&open) {
            now.set("data-shown", Some(""));
        }
        shown.set_value(open);
        if let Some(panel) = platform::part("#claims") {
            panel.scroll_to_top();
        }
    });
}

#[cfg(feature = "ssr")]
mod rendered {
    use leptos::prelude::*;

    use crate::domain::claim::{Claim, Reach};
    use crate::domain::place::Area;
    use crate::domain::reading::Reading;
    use crate::domain::story::{Story, Voice};
    use crate::i18n::{attributed, sentence};
    use crate::symbology::filter::{areas, sources};
    use crate::t;
    use crate::view::page::Page;
    use crate::view::statement::{name, statement};

    /// All that the panel ever shows.
    pub fn panel(page: &Page) -> impl IntoView + use<> {
        let places: Vec<_> = page.story().areas.iter().map(|area| place(page, area)).collect();
        view! { <div class="panel">{overview(page)} {places} {actions(page)} {statements(page)}</div> }
    }

    fn overview(page: &Page) -> impl IntoView + use<> {
        view! {
            <header class="overview">
                <h2 id="claims-title">{t!(page.locale, claims.title)}</h2>
                <p class="summary">{t!(page.locale, map.hint)}</p>
            </header>
        }
    }

    /// The heading of an area: its name, and in a few words what each voice says of it.
    fn place(page: &Page, area: &Area) -> impl IntoView + use<> {
        let story = page.story();
        let group = story.group(&area.group).map(|group| name(&group.name));
        let summaries: Vec<_> = story
            .voices()
            .flat_map(|voice| {
                let standing = story.standing(&voice, area);
                let said = summary(page, area, &voice, &standing, standing.is_implied().then_some("while-shown"), "");
                let unsaid = standing.is_implied().then(|| {
                    let none = crate::domain::control::Standing::NoClaim;
                    summary(page, area, &voice, &none, Some("while-hidden"), "-hidden")
                });
                std::iter::once(said).chain(unsaid)
            })
            .collect();
        let code = area.code.to_string();
        view! {
            <div class="place" id=code.clone()>
                <header id=format!("{code}-name")><p class="group">{group} " "</p><h2>{name(&area.name)}</h2></header>
                {summaries}
                {area.note.clone().map(|note| view! { <p class="note">{note}</p> })}
            </div>
        }
    }

    fn summary(
        page: &Page,
        area: &Area,
        voice: &Voice,
        standing: &crate::domain::control::Standing,
        turn: Option<&'static str>,
        suffix: &str,
    ) -> impl IntoView + use<> {
        let words = sentence(page.locale, &attributed(page.locale, page.story(), voice, area, standing));
        let class = turn.map_or_else(|| "summary".to_owned(), |turn| format!("summary {turn}"));
        view! {
            <p class=class data-voice=voice.as_str().to_owned() id=format!("{}-{}{suffix}", area.code, voice.as_str())>
                {words}
            </p>
        }
    }

    /// What a reader can do with the place that is open.
    fn actions(page: &Page) -> impl IntoView + use<> {
        view! {
            <p class="actions">
                <a class="back" href="#claims">{t!(page.locale, claims.back)}</a>
                " "
                <button type="button" class="onto">{t!(page.locale, zoom.onto)}</button>
            </p>
        }
    }

    /// Every statement, once, in the order of the sources: those on control, then the others.
    fn statements(page: &Page) -> impl IntoView + use<> {
        let (story, locale) = (page.story(), page.locale);
        let (control, other): (Vec<_>, Vec<_>) =
            in_order(story).into_iter().partition(|claim| claim.assertion.is_some());
        let list = |claims: &[&Claim]| claims.iter().map(|claim| statement(page, claim)).collect::<Vec<_>>();
        let silent: Vec<_> = story.areas.iter().flat_map(|area| silent(page, area)).collect();
        let others = (!other.is_empty()).then(|| {
            view! {
                <details open=true data-source=sources(&other) data-of=areas(story, &other)>
                    <summary>{t!(locale, claims.other)}</summary>
                    {list(&other)}
                </details>
            }
        });
        view! {
            <div class="statements">
                <h3 class="of-all" data-source=sources(&control)>{t!(locale, claims.overview_control)}</h3>
                <h3 class="of-place">{t!(locale, claims.control)}</h3>
                {list(&control)}
                {silent}
                {others}
            </div>
        }
    }

    fn in_order(story: &Story) -> Vec<&Claim> {
        let mut claims: Vec<_> = story.claims.iter().collect();
        claims.sort_by_key(|claim| story.sources.iter().position(|source| source.id == claim.source));
        claims
    }

    /// The sources that say nothing on who holds an area; where one says only what is implied, two lines take turns.
    fn silent(page: &Page, area: &Area) -> Vec<AnyView> {
        let story = page.story();
        let silent = |least: Reach| -> Vec<String> {
            let speaks = |claim: &Claim| Reading::of(claim, area).is_some_and(|reading| reading.reach >= least);
            let sources = story.sources.iter();
            sources
                .filter(|source| !story.claims.iter().any(|claim| claim.source == source.id && speaks(claim)))
                .map(|source| source.in_sentence.clone())
                .collect()
        };
        let line = |sources: Vec<String>, turn: &'static str| {
            let sources = sources.join(&t!(page.locale, claims.and));
            let words = t!(page.locale, claims.silent, sources = sources);
            view! { <p class=format!("silent {turn}") data-of=area.code.to_string()>{words}</p> }.into_any()
        };
        let (shown, hidden) = (silent(Reach::Implied), silent(Reach::Extension));
        if shown == hidden {
            return if shown.is_empty() { Vec::new() } else { vec![line(shown, "")] };
        }
        let shown = (!shown.is_empty()).then(|| line(shown, "while-shown"));
        shown.into_iter().chain([line(hidden, "while-hidden")]).collect()
    }
}
