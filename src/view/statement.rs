//! A statement as prose.

use leptos::prelude::*;

use super::attr::attr;
use super::legend::sample;
use super::page::Page;
use super::told::told;
use crate::contract::attribute::{OF, REACH, SAID, SOURCE};
use crate::contract::{class, id};
use crate::domain::claim::{Claim, Place, Reach, RestsOn};
use crate::domain::control::{Claimed, Standing};
use crate::domain::place::Name;
use crate::domain::record::Contradiction;
use crate::domain::source::{Address, Citation};
use crate::domain::story::Story;
use crate::i18n::{Locale, area_name, date, facts, folder, isolated, kind, list, runs_against, said_on, standing};
use crate::symbology::filter::{areas, sources};
use crate::t;

/// One statement: what it says, who said it in which role, how, when and through whom, how far it reaches, and where to
/// read it.
pub fn statement(page: &Page, claim: &Claim) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let source = story.source(&claim.source).map_or_else(|| claim.source.to_string(), |source| source.name.clone());
    let look = Claimed::of(claim).map(|claimed| sample(story, &Standing::Claimed(claimed)));
    let quote = claim
        .quote
        .clone()
        .map(|words| view! { " " <q lang=untranslated(locale, &words)>{isolated(locale, &words)}</q> });
    let implied = (claim.reach == Reach::Implied).then(|| claim.reach.token());
    let citation = story.citation(&claim.citation).map(|citation| cited(page, citation));
    let said = said(story, claim);
    view! {
        <article class=class::CLAIM.name() id=id::claim(&claim.id) {..attr(SAID, said)} {..attr(SOURCE, sources(&[claim]))} {..attr(OF, areas(story, &[claim]))}
            {..attr(REACH, implied)}>
            <h4>{look} <b>{isolated(locale, source)}</b> ": " {says(page, claim)}</h4>
            <p>{told(locale, &claim.paraphrase)} {quote}</p>
            <p class="origin">
                {attribution(locale, story, claim)} " " {reach(locale, story, claim)} " "
                {event(locale, claim).map(|words| words + " ")}
                {rests_on(locale, story, claim).map(|words| words + " ")} {citation}
            </p>
            {claim.note.as_ref().map(|note| view! { <p class="note">{told(locale, note)}</p> })}
            {contradictions(page, claim)}
            {ending(page, claim)}
            {replaced(page, claim)}
        </article>
    }
}

/// The day a statement was made, for stories told day by day: it is hidden on the maps of earlier days.
fn said(story: &Story, claim: &Claim) -> Option<String> {
    story.from.filter(|_| story.counts(claim))?;
    claim.said_on.day().map(|day| day.to_string())
}

/// Who contradicts a statement, each from the day on which both statements hold.
fn contradictions(page: &Page, claim: &Claim) -> Vec<AnyView> {
    let (story, locale) = (page.story(), page.locale);
    let line = |contradiction: &Contradiction| {
        let other = story.claim(&contradiction.by)?;
        let since = story.from.map(|_| contradiction.since.to_string());
        let words = if contradiction.as_whole {
            t!(locale, claims.contradicted_whole)
        } else {
            t!(locale, claims.contradicted)
        };
        Some(view! { <p class="answer" {..attr(SAID, since)}>{words} " " {link(page, other)} "."</p> }.into_any())
    };
    page.record().contradicting(claim).iter().filter_map(line).collect()
}

/// A link to another statement, naming its source.
fn link(page: &Page, other: &Claim) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let source = story.source(&other.source);
    let name = source.map_or_else(|| other.source.to_string(), |source| source.in_sentence.clone());
    let (claimant, day) = (other.claimant.clone(), said_on(locale, other.said_on));
    let words = if source.is_some_and(|source| source.name == claimant) {
        t!(locale, claims.contradicting_self, source = name, date = day)
    } else {
        t!(locale, claims.contradicting, source = name, claimant = claimant, date = day)
    };
    view! { <a href=format!("#{}", id::claim(&other.id))>{words}</a> }
}

/// Which statement ended this one and when, and which ones it ends.
fn ending(page: &Page, claim: &Claim) -> Vec<AnyView> {
    let (story, locale) = (page.story(), page.locale);
    let since = |ending: &Claim| story.from.and(ending.said_on.day()).map(|day| day.to_string());
    let ended = story.ended_by(claim).map(|by| {
        let words = t!(locale, claims.ended, date = said_on(locale, by.said_on));
        view! { <p class="answer" {..attr(SAID, since(by))}>{words} " " {link(page, by)} "."</p> }.into_any()
    });
    let mut others: Vec<_> = claim.ends.iter().filter_map(|id| story.claim(id)).collect();
    others.sort_by_key(|other| story.claims.place(&other.id));
    let ends = others.into_iter().map(|other| {
        view! { <p class="answer" {..attr(SAID, since(claim))}>{t!(locale, claims.ends)} " " {link(page, other)} "."</p> }
            .into_any()
    });
    ended.into_iter().chain(ends).collect()
}

/// When the event that a statement reports happened, if on another day.
fn event(locale: Locale, claim: &Claim) -> Option<String> {
    claim.event_date.map(|day| t!(locale, claims.event, date = date(locale, day)))
}

fn replaced(page: &Page, claim: &Claim) -> Option<impl IntoView + use<>> {
    let day = page.record().replaced_on(claim, page.story())?;
    let words = t!(page.locale, claims.replaced, date = date(page.locale, day));
    Some(view! { <p class="answer" {..attr(SAID, day.to_string())}>{words}</p> })
}

/// Which sources a statement rests on, if it rests on others.
fn rests_on(locale: Locale, story: &Story, claim: &Claim) -> Option<String> {
    match &claim.rests_on {
        RestsOn::Itself => None,
        RestsOn::Unknown => Some(t!(locale, claims.rests_unknown)),
        RestsOn::Sources(sources) => {
            let names = sources.iter().filter_map(|id| Some(story.source(id)?.in_sentence.clone())).collect::<Vec<_>>();
            Some(t!(locale, claims.rests_on, sources = list(locale, &names)))
        }
    }
}

/// What a statement says, in a few words.
pub fn says(page: &Page, claim: &Claim) -> String {
    match Claimed::of(claim) {
        Some(claimed) => {
            let group = claim.places.iter().find_map(|place| match place {
                Place::Whole(id) => page.story().group(id),
                Place::Area(_) | Place::EveryPart(_) => None,
            });
            standing(page.locale, page.story(), &Standing::Claimed(claimed), group)
        }
        None => kind(page.locale, claim.kind),
    }
}

fn attribution(locale: Locale, story: &Story, claim: &Claim) -> String {
    // nobody stated an implied claim, so attribute the statement that it follows from
    let origin = claim.follows_from.as_ref().and_then(|id| story.claim(id));
    if let Some(origin) = origin {
        let (claimant, role, medium) = (origin.claimant.clone(), origin.role.clone(), origin.medium.clone());
        let day = said_on(locale, origin.said_on);
        return t!(locale, claims.follows_from, claimant = claimant, role = role, medium = medium, date = day);
    }
    let day = said_on(locale, claim.said_on);
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

/// Which areas and groups a statement is about, and how far it reaches there.
fn reach(locale: Locale, story: &Story, claim: &Claim) -> String {
    let Some(places) = places(locale, story, claim) else { return t!(locale, claims.of_none) };
    match claim.reach {
        Reach::Implied => t!(locale, claims.implied, places = places),
        Reach::Extension if claim.places.iter().any(|place| matches!(place, Place::Area(_))) => {
            t!(locale, claims.extension, places = places)
        }
        Reach::Extension => t!(locale, claims.named, places = places),
        Reach::Named => t!(locale, claims.named, places = places),
    }
}

/// The names of the areas and groups that a statement is about; `None` if there are none.
fn places(locale: Locale, story: &Story, claim: &Claim) -> Option<String> {
    let names: Vec<_> = claim.places.iter().filter_map(|place| place_name(locale, story, place)).collect();
    (!names.is_empty()).then(|| list(locale, &names))
}

/// The name of an area or a group; for a group it says whether the whole is meant or every part.
pub fn place_name(locale: Locale, story: &Story, place: &Place) -> Option<String> {
    match place {
        Place::Area(code) => story.area(code).map(|area| area_name(locale, story, area)),
        Place::Whole(id) => {
            story.group(id).map(|group| t!(locale, claims.of_whole, group = group.name.default.clone()))
        }
        Place::EveryPart(id) => {
            story.group(id).map(|group| t!(locale, claims.of_every_part, group = group.name.default.clone()))
        }
    }
}

/// A citation: where to read a statement.
pub fn cited(page: &Page, citation: &Citation) -> impl IntoView + use<> {
    let locale = page.locale;
    let outlet = citation.outlet.clone();
    let text = match (citation.title.clone(), citation.published.map(|day| date(locale, day))) {
        (Some(title), Some(day)) => t!(locale, claims.citation, outlet = outlet, title = title, date = day),
        (Some(title), None) => t!(locale, claims.citation_no_day, outlet = outlet, title = title),
        (None, Some(day)) => t!(locale, claims.citation_no_title, outlet = outlet, date = day),
        (None, None) => t!(locale, claims.citation_bare, outlet = outlet),
    };
    let text = match citation.accessed {
        Some(day) => [text, t!(locale, claims.accessed, date = date(locale, day))].join(&t!(locale, headline.then)),
        None => text,
    };
    let text = with_title(locale, text, citation.title.as_deref());
    match &citation.address {
        Address::Known(address) => {
            view! { <a href=address.to_string() rel="noopener" target=page.target()>{text}</a> }.into_any()
        }
        Address::Unknown => view! { {text} {t!(locale, headline.then)} {t!(locale, claims.no_address)} "." }.into_any(),
    }
}

/// A citation, whose title says which language it is in if that is not the page's. Titles are never translated.
fn with_title(locale: Locale, text: String, title: Option<&str>) -> AnyView {
    let parts = title.and_then(|title| {
        let language = untranslated(locale, title)?;
        let (before, after) = text.split_once(&isolated(locale, title))?;
        let title = view! { <bdi lang=language>{title.to_owned()}</bdi> };
        Some(view! { {before.to_owned()} {title} {after.to_owned()} }.into_any())
    });
    parts.unwrap_or_else(|| text.into_any())
}

/// The language of a text that is never translated, for a `lang` attribute: one whose direction is not the page's is in
/// another language, on the pages of translations most likely the story's own.
fn untranslated(locale: Locale, text: &str) -> Option<&'static str> {
    let is_foreign = runs_against(locale, text);
    match folder(locale) {
        Some(_) if is_foreign => Some(facts(Locale::default()).tag),
        // not known: of the page's script, but not translated
        Some(_) => Some(""),
        None => is_foreign.then_some(""),
    }
}

/// A name, followed by the same name in another language.
pub fn name(locale: Locale, name: &Name) -> impl IntoView + use<> {
    view! { {told(locale, &name.default)} {in_other_language(name)} }
}

/// A name in another language, after a space; `None` if it is not known in any.
pub fn in_other_language(name: &Name) -> Option<impl IntoView + use<>> {
    let (language, name) = name.others.first().cloned()?;
    Some(view! { " " <bdi class="dari" lang=language.to_string() dir=language.direction()>{name}</bdi> })
}
