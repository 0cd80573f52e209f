//! Every statement as a row of a table.

use leptos::prelude::*;

use super::page::Page;
use super::statement::{cited, place_name, says};
use super::told::told;
use crate::contract::{class, id};
use crate::domain::claim::{Claim, Place};
use crate::domain::story::Story;
use crate::i18n::{isolated, number, said_on, sentence};
use crate::t;

/// How many rows of a long table are shown at first.
const FIRST: usize = 20;

/// How many rows a table has before it counts as long.
const LONG: usize = 30;

/// The table. It does not depend on what the reader chose on the map. Where scripts run, `www/rows.js` takes out all but
/// the first rows of a long one, until the reader asks for them.
pub fn table(page: &Page) -> impl IntoView + use<> {
    let locale = page.locale;
    let mut rows: Vec<_> = in_order(page.story()).into_iter().map(|claim| row(page, claim)).collect();
    let all = rows.len();
    let more = (all > LONG).then(|| rows.split_off(FIRST));
    let button = more.is_some().then(|| {
        view! { <button type="button" class=class::ALL_ROWS.name() hidden=true>{t!(locale, table.all, count = number(locale, all as f64))}</button> }
    });
    let more = more.map(|rows| view! { <tbody class=class::MORE_ROWS.name() tabindex="-1">{rows}</tbody> });
    let columns = [
        t!(locale, table.day),
        t!(locale, table.source),
        t!(locale, table.claimant),
        t!(locale, table.says),
        t!(locale, table.places),
        t!(locale, table.citation),
    ];
    let head: Vec<_> = columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect();
    view! {
        <section class=class::TABLE.name() aria-labelledby=id::TABLE_TITLE.name()>
            <h2 id=id::TABLE_TITLE.name()>{t!(locale, table.title)}</h2>
            <div class=class::SCROLLER.name() role="region" aria-labelledby=id::TABLE_TITLE.name() tabindex="0">
                <table>
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                    {more}
                </table>
            </div>
            {button}
        </section>
    }
}

/// The areas and groups that a statement is about: areas as links, groups by name.
fn linked(page: &Page, claim: &Claim) -> Vec<AnyView> {
    let link = |(index, place): (usize, &Place)| {
        let comma = (index > 0).then(|| t!(page.locale, claims.and));
        let name = isolated(page.locale, place_name(page.locale, page.story(), place)?);
        Some(match place {
            Place::Area(code) => view! { {comma} <a href=format!("#{code}")>{name}</a> }.into_any(),
            Place::Whole(_) | Place::EveryPart(_) => (comma, name).into_any(),
        })
    };
    claim.places.iter().enumerate().filter_map(link).collect()
}

/// The statements in the order of the table's rows: by day, then undated ones.
pub fn in_order(story: &Story) -> Vec<&Claim> {
    let mut claims: Vec<_> = story.claims.iter().collect();
    claims.sort_by_key(|claim| (claim.said_on.day().is_none(), claim.said_on));
    claims
}

fn row(page: &Page, claim: &Claim) -> impl IntoView + use<> {
    let (story, locale) = (page.story(), page.locale);
    let source = story.source(&claim.source).map(|source| source.name.clone());
    let citation = story.citation(&claim.citation).map(|citation| cited(page, citation));
    view! {
        <tr>
            <td>{said_on(locale, claim.said_on)}</td>
            <th scope="row">{source}</th>
            <td>{isolated(locale, &claim.claimant)} {t!(locale, claims.and)} {isolated(locale, &claim.role)}</td>
            <td>{sentence(locale, &says(page, claim))} " " {told(locale, &claim.paraphrase)}</td>
            <td>{linked(page, claim)}</td>
            <td>{citation}</td>
        </tr>
    }
}
