//! The claims panel: who says what of the place that is open, and, apart, what was said of it that paints nothing.

use leptos::prelude::*;

use super::legend::swatch;
use super::page::Page;
use super::state::State;
use crate::domain::claim::{Claim, Place, Reach};
use crate::domain::control::{Claimed, Standing};
use crate::domain::place::{Area, Name};
use crate::domain::reading::{Reading, Scope};
use crate::domain::source::{Address, Citation};
use crate::domain::story::{Story, Voice};
use crate::i18n::{Locale, attributed, date, kind, standing};
use crate::symbology::stylesheet::has_implied;
use crate::t;

/// The panel. It shows the place that is open; while none is, all statements of the chosen source.
#[component]
pub fn Claims(
    /// What was read.
    page: Page,
    /// What the reader chose.
    state: State,
) -> impl IntoView {
    let title = t!(page.locale, claims.title);
    Effect::new(move |_| {
        // another place begins at its beginning
        let _ = state.open();
        crate::platform::scroll_to_top("#claims");
    });
    let content = move || {
        let open = state.open().and_then(|code| page.story().area(&code).cloned());
        match open {
            Some(area) => of_area(&page, state, &area).into_any(),
            None => overview(&page, state).into_any(),
        }
    };
    view! { <section id="claims" aria-label=title tabindex="0">{content}</section> }
}

/// Whether claims that are implied are listed: unless the reader has hidden them, where that can be chosen.
fn lists_implied(story: &Story, state: State) -> bool {
    state.implied.get() || !has_implied(story, &state.voice.get())
}

fn of_area(page: &Page, state: State, area: &Area) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let implied = lists_implied(story, state);
    let readings: Vec<_> = in_order(story, story.claims_on(area).collect())
        .into_iter()
        .map(|claim| (claim, Reading::of(claim, area)))
        .filter(|(claim, _)| implied || claim.reach > Reach::Implied)
        .collect();
    let control: Vec<_> = readings
        .iter()
        .filter_map(|(_, reading)| *reading)
        .map(|reading| statement(page, reading.claim, Some(reading.claimed()), reach(locale, story, area, &reading)))
        .collect();
    let other: Vec<_> = readings
        .iter()
        .filter(|(_, reading)| reading.is_none())
        .map(|(claim, _)| statement(page, claim, None, places(locale, story, claim)))
        .collect();
    let silent: Vec<_> = story
        .sources
        .iter()
        .filter(|source| !readings.iter().any(|(claim, reading)| reading.is_some() && claim.source == source.id))
        .map(|source| source.in_sentence.clone())
        .collect();
    let silent = (!silent.is_empty()).then(
        || view! { <p class="silent">{t!(locale, claims.silent, sources = silent.join(&t!(locale, claims.and)))}</p> },
    );
    let group = story.group(&area.group).map(|group| name(&group.name));
    view! {
        <header>
            <p class="group">{group}</p>
            <h2>{name(&area.name)}</h2>
            <p class="summary">{summary(page, state, area)}</p>
            {area.note.clone().map(|note| view! { <p class="note">{note}</p> })}
            <button type="button" class="back" on:click=move |_| {
                state.pointed.set(None);
                state.selected.set(None);
                // the button goes; the focus must not go with it
                crate::platform::focus("#claims");
            }>{t!(locale, claims.back)}</button>
        </header>
        {section(t!(locale, claims.control), control)}
        {silent}
        {fold(t!(locale, claims.other), other, true)}
    }
}

fn overview(page: &Page, state: State) -> impl IntoView + use<> {
    let (story, locale, voice) = (page.story(), page.locale, state.voice.get());
    let implied = lists_implied(story, state);
    let spoken = |claim: &&Claim| match &voice {
        Voice::Source(id) => claim.source == *id,
        Voice::All => true,
    };
    let shown = |claim: &&Claim| implied || claim.reach > Reach::Implied;
    let claims = in_order(story, story.claims.iter().filter(spoken).filter(shown).collect());
    let (control, other): (Vec<_>, Vec<_>) = claims.into_iter().partition(|claim| claim.assertion.is_some());
    let line = |claim: &Claim| statement(page, claim, Claimed::of(claim), places(locale, story, claim));
    let control: Vec<_> = control.into_iter().map(line).collect();
    let other: Vec<_> = other.into_iter().map(line).collect();
    let nothing_said = control.is_empty();
    view! {
        <header>
            <h2>{t!(locale, claims.title)}</h2>
            <p class="summary">{t!(locale, map.hint)}</p>
        </header>
        {section(t!(locale, claims.overview_control), control)}
        {fold(t!(locale, claims.overview_other), other, nothing_said)}
    }
}

/// Claims in the order of the story's sources.
fn in_order<'a>(story: &Story, mut claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
    claims.sort_by_key(|claim| story.sources.iter().position(|source| source.id == claim.source));
    claims
}

fn section<V: IntoView + 'static>(title: String, statements: Vec<V>) -> impl IntoView {
    (!statements.is_empty()).then(|| view! { <h3>{title}</h3> {statements} })
}

/// Statements that the reader can fold away.
fn fold<V: IntoView + 'static>(title: String, statements: Vec<V>, open: bool) -> impl IntoView {
    let count = statements.len();
    (count > 0).then(|| view! { <details open=open><summary>{title} " (" {count} ")"</summary> {statements}</details> })
}

fn summary(page: &Page, state: State, area: &Area) -> String {
    let (story, locale) = (page.story(), page.locale);
    let what = attributed(locale, story, &state.voice.get(), area, &state.standing(story, area));
    t!(locale, claims.summary, standing = capitalised(&what))
}

/// A phrase as it begins a sentence. Scripts without capitals are left as they are.
fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// One statement: what it says, by whom, in which role, how, when, through whom, how far it reaches, and where it can
/// be read.
fn statement(page: &Page, claim: &Claim, claimed: Option<Claimed>, reach: String) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let source = story.source(&claim.source).map_or_else(|| claim.source.to_string(), |source| source.name.clone());
    let (mark, what) = match claimed {
        Some(claimed) => {
            let shown = Standing::Claimed(claimed);
            (Some(swatch(story, &shown)), standing(locale, story, &shown))
        }
        None => (None, kind(locale, claim.kind)),
    };
    let quote = claim.quote.clone().map(|words| view! { " " <q>{words}</q> });
    view! {
        <article class="claim" data-claim=claim.id.to_string() data-source=claim.source.to_string()>
            <h4>{mark} <span><b>{source}</b> ": " {what}</span></h4>
            <p>{claim.paraphrase.clone()} {quote}</p>
            <p class="attribution">{attribution(locale, story, claim)}</p>
            <p class="reach">{reach}</p>
            {claim.note.clone().map(|note| view! { <p class="note">{note}</p> })}
            {story.citation(&claim.citation).map(|citation| cited(locale, citation))}
        </article>
    }
}

fn attribution(locale: Locale, story: &Story, claim: &Claim) -> String {
    // what is implied was said by nobody: what it follows from was
    let origin = claim.follows_from.as_ref().and_then(|id| story.claims.iter().find(|other| other.id == *id));
    if let Some(origin) = origin {
        let (claimant, role, medium) = (origin.claimant.clone(), origin.role.clone(), origin.medium.clone());
        let day = date(locale, origin.said_on);
        return t!(locale, claims.follows_from, claimant = claimant, role = role, medium = medium, date = day);
    }
    let day = date(locale, claim.said_on);
    let (claimant, role, medium) = (claim.claimant.clone(), claim.role.clone(), claim.medium.clone());
    let said = if claim.claimant == claim.reporter {
        t!(locale, claims.attribution_self, claimant = claimant, role = role, medium = medium, date = day)
    } else {
        let reporter = claim.reporter.clone();
        t!(
            locale,
            claims.attribution,
            claimant = claimant,
            role = role,
            medium = medium,
            date = day,
            reporter = reporter
        )
    };
    match claim.verifier.clone() {
        Some(verifier) => format!("{said} {}", t!(locale, claims.verified, verifier = verifier)),
        None => said,
    }
}

/// How far a statement reaches an area.
fn reach(locale: Locale, story: &Story, area: &Area, reading: &Reading<'_>) -> String {
    match (reading.reach, reading.scope) {
        (Reach::Named, _) => t!(locale, claims.named),
        (Reach::Extension, Scope::Area) => t!(locale, claims.extension),
        (Reach::Extension, Scope::Group) => {
            let group =
                story.group(&area.group).map_or_else(|| area.group.to_string(), |group| group.name.english.clone());
            t!(locale, claims.extension_group, group = group)
        }
        (Reach::Implied, _) => t!(locale, claims.implied),
    }
}

/// The places a statement is of.
fn places(locale: Locale, story: &Story, claim: &Claim) -> String {
    let names: Vec<_> = claim
        .places
        .iter()
        .filter_map(|place| match place {
            Place::Area(code) => story.area(code).map(|area| area.name.english.clone()),
            Place::Group(id) => {
                story.group(id).map(|group| t!(locale, claims.of_whole, group = group.name.english.clone()))
            }
        })
        .collect();
    if names.is_empty() {
        t!(locale, claims.of_none)
    } else {
        t!(locale, claims.of, places = names.join(&t!(locale, claims.and)))
    }
}

fn cited(locale: Locale, citation: &Citation) -> impl IntoView + use<> {
    let (outlet, title, day) = (citation.outlet.clone(), citation.title.clone(), date(locale, citation.published));
    let text = t!(locale, claims.citation, outlet = outlet, title = title, date = day);
    let line = match &citation.address {
        Address::Known(address) => view! { <a href=address.clone() rel="noopener">{text}</a> }.into_any(),
        Address::Unknown => format!("{text}; {}.", t!(locale, claims.no_address)).into_any(),
    };
    view! { <p class="citation"><cite>{line}</cite></p> }
}

/// A name in English and in Dari.
fn name(name: &Name) -> impl IntoView + use<> {
    let dari = name.dari.clone().map(|dari| view! { " " <bdi class="dari" lang="prs" dir="rtl">{dari}</bdi> });
    view! { {name.english.clone()} {dari} }
}
