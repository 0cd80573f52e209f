//! A story told day by day: the control for choosing the day, and what changes on the page from day to day.

use leptos::prelude::*;

use super::attr::attr;
use super::claims::{silent, summaries};
use super::legend::lines;
use super::map::{old, said};
use super::page::Page;
use super::still::rendered;
use crate::contract::attribute::{self, AREA, OF, OLD, PLAY, SIDES, STEP, VOICE};
use crate::contract::class::{AGE, DAYS, FRAMING, LEGEND, SILENT};
use crate::contract::days::{DATETIME, VALUETEXT};
use crate::contract::id::{DAY, HEADLINE, MAP};
use crate::contract::{class, id, standing};
use crate::domain::date::Date;
use crate::domain::voice::Voice;
use crate::i18n::{date, headline};
use crate::t;

/// The slider with its buttons, and a bar chart of each day's statements above it. `None` for a story of one day.
pub fn control(page: &Page) -> Option<impl IntoView + use<>> {
    let (story, locale) = (page.story(), page.locale);
    let days = story.days();
    let last = days.len().checked_sub(1).filter(|last| *last > 0)?;
    let button = |step: &'static str, sign: &'static str, words: String| {
        view! { <button type="button" {..attr(STEP, step)} aria-label=words.clone() title=words>{sign}</button> }
    };
    let marks: Vec<_> = days.iter().enumerate().filter_map(|(index, day)| mark(page, index, *day)).collect();
    Some(view! {
        <fieldset class=class::DAYS.name() disabled=true>
            <legend>{t!(locale, days.legend)}</legend>
            {button("-1", "‹", t!(locale, days.before))}
            <div class="track">
                <svg viewBox=format!("0 0 {} 10", days.len()) preserveAspectRatio="none" aria-hidden="true">{marks}</svg>
                <input type="range" autocomplete="off" id=id::DAY.name() min="0" max=last.to_string() value=last.to_string()
                    aria-label=t!(locale, days.legend) aria-valuetext=date(locale, story.as_of) />
            </div>
            {button("1", "›", t!(locale, days.after))}
            <button type="button" {..attr(PLAY, "")} aria-pressed="false" aria-label=t!(locale, days.play) title=t!(locale, days.play)>
                <span class="play">"▶"</span><span class="pause">"❚❚"</span>
            </button>
            <output for=id::DAY.name()>{t!(locale, as_of, date = date(locale, story.as_of))}</output>
        </fieldset>
    })
}

/// The bar for the statements of a day: those that colour the map in ink, the others above them in grey.
fn mark(page: &Page, index: usize, day: Date) -> Option<impl IntoView + use<>> {
    let of_day = page.story().claims.iter().filter(|claim| claim.said_on.day() == Some(day));
    let (control, other): (Vec<_>, Vec<_>) = of_day.partition(|claim| claim.kind.paints());
    let bar = |class: &'static str, count: usize| {
        // eight statements fill the height
        let height = (count as f64 * 1.25).min(10.0);
        (count > 0).then(|| {
            view! { <rect class=class x=format!("{index}.15") y=(10.0 - height).to_string() width="0.7" height=height.to_string() /> }
        })
    };
    (!control.is_empty() || !other.is_empty())
        .then(|| view! { {bar("other", control.len() + other.len())} {bar("control", control.len())} })
}

/// Something on the page that changes from day to day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The selector of its element.
    pub at: String,
    /// The attribute; `None` for the content of the element.
    pub attribute: Option<String>,
    /// Pairs of the index of a day and the text from that day on; `None` for an attribute that is absent.
    pub steps: Vec<(usize, Option<String>)>,
}

/// Everything that changes on the page from day to day.
pub fn slots(page: &Page) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for (index, day) in page.story().days().into_iter().enumerate() {
        for (place, (at, attribute, text)) in on(&page.on(day)).into_iter().enumerate() {
            match slots.get_mut(place) {
                // each day has the same slots in the same order
                Some(slot) if slot.steps.last().is_some_and(|(_, before)| *before == text) => {}
                Some(slot) => slot.steps.push((index, text)),
                None => slots.push(Slot { at, attribute, steps: vec![(index, text)] }),
            }
        }
    }
    slots.retain(|slot| slot.steps.len() > 1);
    slots
}

/// A selector, an attribute or `None` for the content, and the text there.
type Filled = (String, Option<String>, Option<String>);

/// The text in each slot on the page's day.
fn on(page: &Page) -> Vec<Filled> {
    let (story, locale) = (page.story(), page.locale);
    let mut slots = Vec::new();
    let day = date(locale, story.as_of);
    let markup = |slots: &mut Vec<Filled>, at: String, text: String| slots.push((at, None, Some(text)));
    let value = |slots: &mut Vec<Filled>, at: &str, name: String, value: Option<String>| {
        slots.push((at.to_owned(), Some(name), value));
    };
    let time = format!("{FRAMING} time");
    markup(&mut slots, time.clone(), escaped(t!(locale, as_of, date = day.clone())));
    value(&mut slots, &time, DATETIME.to_owned(), Some(story.as_of.to_string()));
    value(&mut slots, &DAY.to_string(), VALUETEXT.to_owned(), Some(day.clone()));
    markup(&mut slots, format!("{DAYS} output"), escaped(t!(locale, as_of, date = day)));
    for voice in story.voices() {
        let own = VOICE.is(voice.as_str());
        markup(&mut slots, format!("{HEADLINE} {own}"), escaped(headline(locale, story, &voice)));
        markup(&mut slots, format!("{LEGEND}{own}"), rendered(lines(page, &voice)));
    }
    for area in story.areas.iter() {
        let shape = format!("{MAP} {}", AREA.is(area.code.as_str()));
        for voice in story.voices() {
            value(&mut slots, &shape, attribute::by(&voice), said(page, &voice, area));
        }
        let sides = standing::sides(&story.standing(&Voice::All, area));
        value(&mut slots, &shape, SIDES.name().to_owned(), sides);
        value(&mut slots, &shape, OLD.name().to_owned(), old(page, area));
        // what is said of the areas of parts is in other files
        if !page.parts.is_empty() {
            continue;
        }
        markup(&mut slots, format!("{SILENT}{}", OF.is(area.code.as_str())), silent(page, area));
        for summary in summaries(page, area) {
            let own = summary.at(area);
            markup(&mut slots, format!("{own} span"), escaped(summary.words));
            markup(&mut slots, format!("{own} {AGE}"), escaped(summary.age));
        }
    }
    slots
}

/// Escapes a text as markup.
fn escaped(text: String) -> String {
    rendered(text)
}
