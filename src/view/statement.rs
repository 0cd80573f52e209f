//! A statement as prose.

use leptos::prelude::*;

use super::legend::sample;
use super::page::Page;
use crate::domain::claim::{Claim, Place, Reach};
use crate::domain::control::{Claimed, Standing};
use crate::domain::place::Name;
use crate::domain::source::{Address, Citation};
use crate::domain::story::Story;
use crate::i18n::{Locale, date, kind, standing};
use crate::symbology::filter::{areas, sources};
use crate::t;

/// One statement: what it says, by whom, in which role, how, when, through whom, how far it reaches, and where it can
/// be read.
pub fn statement(page: &Page, claim: &Claim) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let source = story.source(&claim.source).map_or_else(|| claim.source.to_string(), |source| source.name.clone());
    let mark = Claimed::of(claim).map(|claimed| sample(story, &Standing::Claimed(claimed)));
    let quote = claim.quote.clone().map(|words| view! { " " <q>{words}</q> });
    let implied = (claim.reach == Reach::Implied).then_some("implied");
    let citation = story.citation(&claim.citation).map(|citation| cited(locale, citation));
    view! {
        <article class="claim" data-claim=claim.id.to_string() data-source=sources(&[claim]) data-of=areas(story, &[claim])
            data-reach=implied>
            <h4>{mark} <b>{source}</b> ": " {says(page, claim)}</h4>
            <p>{claim.paraphrase.clone()} {quote}</p>
            <p class="origin">{attribution(locale, story, claim)} " " {reach(locale, story, claim)} " " {citation}</p>
            {claim.note.clone().map(|note| view! { <p class="note">{note}</p> })}
        </article>
    }
}

/// What a statement says, in a few words.
pub fn says(page: &Page, claim: &Claim) -> String {
    match Claimed::of(claim) {
        Some(claimed) => standing(page.locale, page.story(), &Standing::Claimed(claimed)),
        None => kind(page.locale, claim.kind),
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

/// What a statement is of, and how far it reaches there.
fn reach(locale: Locale, story: &Story, claim: &Claim) -> String {
    let Some(places) = places(locale, story, claim) else { return t!(locale, claims.of_none) };
    let of_groups = claim.places.iter().all(|place| matches!(place, Place::Group(_)));
    match claim.reach {
        Reach::Implied => t!(locale, claims.implied, places = places),
        Reach::Extension => t!(locale, claims.extension, places = places),
        Reach::Named if of_groups && claim.assertion.is_some() => t!(locale, claims.whole, places = places),
        Reach::Named => t!(locale, claims.named, places = places),
    }
}

/// The places a statement is of; `None` if it is of none.
pub fn places(locale: Locale, story: &Story, claim: &Claim) -> Option<String> {
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
    (!names.is_empty()).then(|| names.join(&t!(locale, claims.and)))
}

/// Where a statement can be read.
pub fn cited(locale: Locale, citation: &Citation) -> impl IntoView + use<> {
    let (outlet, title, day) = (citation.outlet.clone(), citation.title.clone(), date(locale, citation.published));
    let text = t!(locale, claims.citation, outlet = outlet, title = title, date = day);
    let line = match &citation.address {
        Address::Known(address) => view! { <a href=address.clone() rel="noopener">{text}</a> }.into_any(),
        Address::Unknown => format!("{text}; {}.", t!(locale, claims.no_address)).into_any(),
    };
    view! { <cite>{line}</cite> }
}

/// A name in English and in Dari.
pub fn name(name: &Name) -> impl IntoView + use<> {
    let dari = name.dari.clone().map(|dari| view! { " " <bdi class="dari" lang="prs" dir="rtl">{dari}</bdi> });
    view! { {name.english.clone()} {dari} }
}
