//! The claims panel: who says what of the open area, and, apart from that, the statements that colour no map. While no
//! area is open, it shows all statements of the chosen source. Every statement is sent once, and the program shows
//! those about the area. Without the program, the address unfolds an area's heading, and all statements are listed
//! below it.

use leptos::prelude::*;

use super::attr::attr;
use super::live::Live;
use super::page::Page;
use super::still::later;
use crate::contract::attribute::{OPEN, OPEN_AREA};
use crate::contract::id;

/// The panel.
#[component]
pub fn Claims(
    /// What is rendered.
    page: Page,
    /// What is live.
    live: Live,
) -> impl IntoView {
    let _ = &page;
    // not the area's code: style would be calculated anew for the whole panel when another area opens
    let open = move || live.answers.get().then(|| if live.open().is_some() { OPEN_AREA } else { "" });
    view! {
        <section id=id::CLAIMS.name() aria-labelledby=id::CLAIMS_TITLE.name() tabindex="0" {..attr(OPEN, open)}>
            {later!(rendered::panel(&page))}
        </section>
    }
}

#[cfg(feature = "ssr")]
pub use rendered::part_words;
#[cfg(feature = "ssr")]
pub(super) use rendered::{silent, summaries};

#[cfg(feature = "ssr")]
mod rendered {
    use leptos::either::Either;
    use leptos::prelude::*;

    use crate::contract::attribute::{OF, SOURCE, VOICE};
    use crate::contract::{Class, class, id, with_id};
    use crate::domain::age::age;
    use crate::domain::claim::{Claim, Reach};
    use crate::domain::control::Standing;
    use crate::domain::place::{Area, Name};
    use crate::domain::reading::Reading;
    use crate::domain::source::{Source, SourceKind};
    use crate::domain::story::Story;
    use crate::domain::text::Text;
    use crate::domain::voice::Voice;
    use crate::i18n::{self, area_name, attributed, date, list, sentence};
    use crate::symbology::filter::{areas, sources};
    use crate::symbology::implied::has_implied;
    use crate::t;
    use crate::view::attr::attr;
    use crate::view::page::Page;
    use crate::view::parts;
    use crate::view::statement::{name, statement};
    use crate::view::still::rendered;
    use crate::view::told::told;

    /// All the content of the panel, of which the reader sees a selection. On a page in parts, the areas' words are
    /// loaded into it.
    pub fn panel(page: &Page) -> impl IntoView + use<> {
        let template = || view! { <template id=id::PLACES.name()></template> };
        let content = if page.parts.is_empty() {
            let statements = statements(page, page.story().claims.iter().collect());
            Either::Left(view! { {places(page, true)} {template()} {actions(page)} {statements} })
        } else {
            Either::Right(view! {
                {parts::index(page)} {template()} {actions(page)}
                <div class=class::PART_WORDS.name()></div> {of_no_part(page)}
            })
        };
        view! { <div class="panel">{overview(page)} {content}</div> }
    }

    /// The statements about no area, which are of no part.
    fn of_no_part(page: &Page) -> Option<impl IntoView + use<>> {
        let claims = page.story().of_no_part();
        let story = Story { areas: Vec::new().into(), ..page.story().clone() };
        (!claims.is_empty()).then(|| statements(&page.telling(story), claims))
    }

    /// What is said of the areas of a part, as markup for the panel of the whole.
    pub fn part_words(page: &Page) -> String {
        Owner::new().with(|| {
            let statements = statements(page, page.story().claims.iter().collect());
            rendered(view! { {places(page, false)} {statements} })
        })
    }

    fn overview(page: &Page) -> impl IntoView + use<> {
        view! {
            <header class="overview">
                <h2 id=id::CLAIMS_TITLE.name()>{t!(page.locale, claims.title)}</h2>
                <p class=class::SUMMARY.name()>{t!(page.locale, map.hint)}</p>
            </header>
        }
    }

    /// The headings of all areas. With ids where elements of the page refer to their words.
    fn places(page: &Page, with_ids: bool) -> Vec<impl IntoView + use<>> {
        page.story().areas.iter().map(|area| place(page, area, with_ids)).collect()
    }

    /// The heading of an area: its name, and what each voice says of it in a few words.
    fn place(page: &Page, area: &Area, with_ids: bool) -> impl IntoView + use<> {
        let story = page.story();
        let group = story
            .group(&area.group)
            .filter(|group| group.name != area.name)
            .map(|group| name(page.locale, &group.name));
        let own = Name {
            default: Text::new(area_name(page.locale, story, area), area.name.default.language().cloned()),
            ..area.name.clone()
        };
        let by_day = story.from.is_some();
        let paragraph = |Summary { voice, turn, words, age }: Summary| {
            let own = class::SUMMARY.name();
            let class = turn.map_or_else(|| own.to_owned(), |turn| format!("{own} {}", turn.name()));
            let age = by_day.then(|| view! { " " <span class=class::AGE.name()>{age}</span> });
            // what the area is called on a page without the program
            let is_named = with_ids && voice == Voice::All && turn != Some(class::WHILE_HIDDEN);
            let id = is_named.then(|| id::said(&area.code));
            view! { <p class={class} {..attr(VOICE, voice.as_str().to_owned())} id=id><span>{words}</span>{age}</p> }
        };
        let summaries: Vec<_> = summaries(page, area).into_iter().map(paragraph).collect();
        let own_id = with_ids.then(|| id::name(&area.code));
        view! {
            <div class=class::PLACE.name() id=area.code.to_string()>
                <header id=own_id><p class="group">{group} " "</p><h2>{name(page.locale, &own)}</h2></header>
                {summaries}
                {area.note.as_ref().map(|note| view! { <p class="note">{told(page.locale, note)}</p> })}
            </div>
        }
    }

    /// What a voice says of an area, in a few words.
    pub struct Summary {
        voice: Voice,
        /// The class of an element that is shown only with implied claims, or only without.
        turn: Option<Class>,
        /// What it says.
        pub words: String,
        /// How long before the story's day it was said; empty if nothing was.
        pub age: String,
    }

    impl Summary {
        /// The selector of its element.
        pub fn at(&self, area: &Area) -> String {
            let turn = self.turn.map_or("", Class::selector);
            format!("{} {}{turn}", with_id(area.code.as_str()), VOICE.is(self.voice.as_str()))
        }
    }

    /// What each voice says of an area. Where a voice says only what is implied, on any day, there are two summaries,
    /// and the switch for implied claims shows one of them.
    pub fn summaries(page: &Page, area: &Area) -> Vec<Summary> {
        let story = page.story();
        let summary = |voice: &Voice, standing: &Standing, turn: Option<Class>| Summary {
            voice: voice.clone(),
            turn,
            words: sentence(page.locale, &attributed(page.locale, story, voice, area, standing)),
            age: match standing {
                Standing::NoClaim => String::new(),
                _ => age(story, voice, area).map_or_else(String::new, |days| i18n::age(page.locale, days)),
            },
        };
        let of = |voice: Voice| {
            let standing = story.standing(&voice, area);
            let takes_turns = standing.is_implied() || story.from.is_some() && has_implied(story, &voice);
            if !takes_turns {
                return vec![summary(&voice, &standing, None)];
            }
            let unsaid = if standing.is_implied() { Standing::NoClaim } else { standing.clone() };
            vec![
                summary(&voice, &standing, Some(class::WHILE_SHOWN)),
                summary(&voice, &unsaid, Some(class::WHILE_HIDDEN)),
            ]
        };
        story.voices().flat_map(of).collect()
    }

    /// What a reader can do with the open area.
    fn actions(page: &Page) -> impl IntoView + use<> {
        // an embed page has no list of all statements to go back to
        let back = if page.embedded { t!(page.locale, claims.close) } else { t!(page.locale, claims.back) };
        view! {
            <p class="actions">
                <a class=class::BACK.name() href=id::CLAIMS.to_string()>{back}</a>
                " "
                <button type="button" class=class::ONTO.name()>{t!(page.locale, zoom.onto)}</button>
            </p>
        }
    }

    /// Each of these statements, once, in the order of their days: first those on control, then the others, and last those
    /// that belong to no day's map. After them, who says nothing of an area.
    fn statements(page: &Page, claims: Vec<&Claim>) -> impl IntoView + use<> {
        let (story, locale) = (page.story(), page.locale);
        let (counted, apart): (Vec<_>, Vec<_>) =
            in_order(story, claims).into_iter().partition(|claim| story.counts(claim));
        let (control, other): (Vec<_>, Vec<_>) = counted.into_iter().partition(|claim| claim.kind.paints());
        let (background, undated): (Vec<_>, Vec<_>) =
            apart.into_iter().partition(|claim| claim.said_on.day().is_some());
        let list = |claims: &[&Claim]| claims.iter().map(|claim| statement(page, claim)).collect::<Vec<_>>();
        let silent: Vec<_> = story
            .areas
            .iter()
            .map(
                |area| view! { <div class=class::SILENT.name() {..attr(OF, area.code.to_string())} inner_html=silent(page, area)></div> },
            )
            .collect();
        let part = |title: String, claims: &[&Claim], open: bool| {
            (!claims.is_empty()).then(|| {
                view! {
                    <details open={open} {..attr(SOURCE, sources(claims))} {..attr(OF, areas(story, claims))}>
                        <summary>{title}</summary>
                        {list(claims)}
                    </details>
                }
            })
        };
        let first = date(locale, story.from.unwrap_or(story.as_of));
        let others = (
            // an embed page should stay short
            part(t!(locale, claims.other), &other, !page.embedded),
            part(t!(locale, claims.background, date = first), &background, false),
            part(t!(locale, claims.undated), &undated, false),
        );
        view! {
            <div class=class::STATEMENTS.name()>
                <h3 class="of-all" {..attr(SOURCE, sources(&control))}>{t!(locale, claims.overview_control)}</h3>
                <h3 class="of-place">{t!(locale, claims.control)}</h3>
                {list(&control)}
                {silent}
                {others}
            </div>
        }
    }

    fn in_order<'a>(story: &Story, mut claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
        let rank = |claim: &&Claim| story.sources.place(&claim.source);
        claims.sort_by_key(|claim| (claim.said_on.day().is_none(), claim.said_on, rank(claim)));
        claims
    }

    /// The sources that say nothing about who holds an area, as markup. Where a source says only what is implied, there
    /// are two lines, and the switch for implied claims shows one of them.
    pub fn silent(page: &Page, area: &Area) -> String {
        let story = page.story();
        let silent = |least: Reach| -> Vec<String> {
            let implies = |claim: &Claim| {
                claim.reach == Reach::Implied && story.counts(claim) && Reading::of(claim, area).is_some()
            };
            let speaks = |source: &Source| {
                let implied = || story.claims.about(area).any(|claim| claim.source == source.id && implies(claim));
                story.has_spoken(&Voice::Source(source.id.clone()), area) || least == Reach::Implied && implied()
            };
            let sources = story.sources.iter().filter(|source| source.kind != SourceKind::Several);
            sources.filter(|source| !speaks(source)).map(|source| source.in_sentence.clone()).collect()
        };
        let line = |sources: &[String], turn: Option<Class>| {
            let words = t!(page.locale, claims.silent, sources = list(page.locale, sources));
            if sources.is_empty() {
                String::new()
            } else {
                rendered(view! { <p class=turn.map(Class::name)>{words}</p> })
            }
        };
        let (shown, hidden) = (silent(Reach::Implied), silent(Reach::Extension));
        if shown == hidden {
            return line(&shown, None);
        }
        line(&shown, Some(class::WHILE_SHOWN)) + &line(&hidden, Some(class::WHILE_HIDDEN))
    }
}
