//! The days of a story: which one the page shows, and how the reader goes to another.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::client::dom::{self, Element, Interval, JsCast, Json, KeyboardEvent};
use crate::client::{places, store};
use crate::contract::attribute::{self, LATER, PLAY, SAID, STEP};
use crate::contract::class::DAYS;
use crate::contract::days::{ATTRIBUTES, DATES, SLOTS, TEXTS};
use crate::contract::id::{CLAIMS, DAY};
use crate::contract::standing;
use crate::contract::state::Field;
use crate::domain::date::Date;

/// How long each day is shown while the days play, in milliseconds.
const BEAT: i32 = 700;

/// Something on the page that changes from day to day.
struct Slot {
    element: Element,
    /// The attribute; `None` for the content of the element.
    attribute: Option<String>,
    /// Pairs of the index of a day and the index of the text from that day on, in the order of the days.
    steps: Vec<(usize, Option<usize>)>,
    /// The index of the text that is there now.
    shown: Cell<Option<Option<usize>>>,
}

/// The days, and what each changes. Days are identified by their index.
pub struct Days {
    dates: Vec<Date>,
    texts: Vec<String>,
    slots: Vec<Slot>,
    shown: Cell<usize>,
    playing: RefCell<Option<Interval>>,
}

/// Owns the field for the day, and makes the control respond.
pub fn attend(days: &Rc<Days>) {
    let own = Rc::clone(days);
    store::on_request(Field::Day, move |day| match day {
        None => own.go(own.last()),
        // ignore a day that the story does not have
        Some(day) => {
            if let Some(index) = own.dates.iter().position(|date| date.to_string() == day) {
                own.go(index);
            }
        }
    });
    let Some(control) = dom::query(DAYS.selector()) else { return };
    days.point();
    control.set("disabled", None);
    let own = Rc::clone(days);
    control.listen("input", move |event| {
        if let Some(index) = dom::target(event, "input").and_then(|slider| slider.value().parse().ok()) {
            own.pause();
            own.go(index);
        }
    });
    // On a page from right to left, the key to the left leads to a later day. Not all browsers turn the keys round.
    if dom::html().is_some_and(|html| html.get("dir").is_some()) {
        let own = Rc::clone(days);
        control.listen("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let index = match event.key().as_str() {
                "ArrowLeft" => own.shown.get() + 1,
                "ArrowRight" => own.shown.get().saturating_sub(1),
                _ => return,
            };
            if dom::target(event, "input").is_some() {
                event.prevent_default();
                own.pause();
                own.go(index);
            }
        });
    }
    let own = Rc::clone(days);
    control.listen("click", move |event| {
        let Some(button) = dom::target(event, "button") else { return };
        if button.get(PLAY.name()).is_some() {
            if own.playing.borrow().is_some() { own.pause() } else { own.play() }
        } else if let Some(step) = button.get(STEP.name()) {
            own.pause();
            let index = own.shown.get();
            own.go(if step.starts_with('-') { index.saturating_sub(1) } else { index + 1 });
        }
    });
    // readers who prefer reduced motion step through the days instead
    if dom::prefers_reduced_motion()
        && let Some(button) = control.query(PLAY.selector())
    {
        button.set_hidden(true);
    }
}

impl Days {
    /// Reads the JSON that was rendered in advance, see `publish::days`. `None` if any of it is not as it was rendered, or
    /// if the page has not all of the elements: a day is shown whole or not at all.
    pub fn read(text: &str) -> Option<Self> {
        let json = Json::read(text)?;
        let dates: Vec<Date> =
            json.get(DATES)?.list()?.iter().map(|day| day.text()?.parse().ok()).collect::<Option<_>>()?;
        let texts: Vec<String> = json.get(TEXTS)?.list()?.iter().map(Json::text).collect::<Option<_>>()?;
        let slots = json.get(SLOTS)?.list()?;
        let slots: Vec<Slot> = slots.iter().map(|slot| Slot::read(slot, dates.len(), &texts)).collect::<Option<_>>()?;
        let last = dates.len().checked_sub(1)?;
        (!slots.is_empty()).then_some(Self { dates, texts, slots, shown: Cell::new(last), playing: RefCell::default() })
    }

    /// The first day and the last.
    pub fn range(&self) -> Option<(Date, Date)> {
        Some((*self.dates.first()?, *self.dates.last()?))
    }

    fn last(&self) -> usize {
        self.dates.len().saturating_sub(1)
    }

    /// Moves the slider to the day that the page shows.
    fn point(&self) {
        if let Some(slider) = dom::query(DAY.selector()) {
            slider.set_value(&self.shown.get().to_string());
        }
    }

    fn play(self: &Rc<Self>) {
        if self.shown.get() >= self.last() {
            self.go(0);
        }
        let days = Rc::clone(self);
        let playing = dom::set_interval(BEAT, move || {
            days.go(days.shown.get() + 1);
            if days.shown.get() >= days.last() {
                days.pause();
            }
        });
        self.playing.replace(playing);
        tell_playing(true);
    }

    fn pause(&self) {
        if let Some(interval) = self.playing.take() {
            interval.clear();
            tell_playing(false);
        }
    }

    /// Shows a day, or the last one if the index is too high.
    fn go(&self, index: usize) {
        let index = index.min(self.last());
        let Some(day) = self.dates.get(index).map(Date::to_string) else { return };
        if index == self.shown.replace(index) {
            return;
        }
        for slot in &self.slots {
            slot.show(index, &self.texts);
        }
        self.point();
        for said in dom::query_all(&format!("{CLAIMS} {SAID}")) {
            let is_later = said.get(SAID.name()).is_some_and(|said| said > day);
            said.set(LATER.name(), is_later.then_some(""));
        }
        // write the field last: subscribers read the page as of the new day
        store::write(Field::Day, (index < self.last()).then_some(&day));
    }
}

fn tell_playing(plays: bool) {
    if let Some(button) = dom::query(&format!("{DAYS} {PLAY}")) {
        button.set("aria-pressed", Some(if plays { "true" } else { "false" }));
    }
}

impl Slot {
    fn read(json: &Json, days: usize, texts: &[String]) -> Option<Self> {
        let [selector, attribute, steps] = &json.list()?[..] else { return None };
        let steps = steps.list()?;
        let step = |pair: &[Json]| {
            let [day, text] = pair else { return None };
            let text = if text.is_null() { None } else { Some(text.index(texts.len())?) };
            Some((day.index(days)?, text))
        };
        let steps: Vec<_> = steps.chunks(2).map(step).collect::<Option<_>>()?;
        let attribute = if attribute.is_null() { None } else { Some(attribute.text()?) };
        let mut values = steps.iter().filter_map(|(_, text)| texts.get((*text)?));
        let is_sound = match attribute.as_deref() {
            // an area is never coloured by what is no standing
            Some(name) if attribute::is_by(name) => values.all(|text| standing::is_text(text)),
            Some(name) => ATTRIBUTES.contains(&name),
            None => true,
        };
        let element = places::find(&selector.text()?)?;
        is_sound.then_some(Self { element, attribute, steps, shown: Cell::default() })
    }

    fn show(&self, index: usize, texts: &[String]) {
        let step = self.steps.iter().take_while(|(day, _)| *day <= index).last();
        let Some((_, text)) = step else { return };
        if self.shown.replace(Some(*text)) == Some(*text) {
            return;
        }
        let text = text.and_then(|text| texts.get(text)).map(String::as_str);
        match &self.attribute {
            Some(name) => self.element.set(name, text),
            None => self.element.set_inner_html(text.unwrap_or_default()),
        }
    }
}
