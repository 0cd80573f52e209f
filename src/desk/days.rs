//! The days of a story: which one the page shows, and how it comes to another.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::domain::date::Date;
use crate::platform::live::{Clock, Json, origin, prefers_less_motion};
use crate::platform::{Part, part, parts};

/// How long each day stands while they are played, in milliseconds.
const BEAT: i32 = 700;

/// Something on the page that changes from day to day.
struct Slot {
    part: Part,
    /// The attribute; `None` for the markup in it.
    attribute: Option<String>,
    /// From which day on which text stands there, in the order of the days.
    steps: Vec<(usize, Option<usize>)>,
    /// The text that stands there now.
    shown: Cell<Option<Option<usize>>>,
}

/// The days, and what each changes.
pub struct Days {
    dates: Vec<Date>,
    texts: Vec<String>,
    slots: Vec<Slot>,
    shown: Cell<usize>,
    clock: Cell<Option<Clock>>,
    /// Whoever wants to know of another day.
    followers: RefCell<Vec<Box<dyn Fn()>>>,
}

impl Days {
    /// What was rendered natively, see `publish::days`; `None` if it is of one day, or can't be read.
    pub fn read(text: &str) -> Option<Self> {
        let json = Json::read(text)?;
        let dates: Vec<Date> = json.get("days")?.list().iter().filter_map(|day| day.text()?.parse().ok()).collect();
        let texts = json.get("texts")?.list().iter().filter_map(Json::text).collect();
        let slots = json.get("slots")?.list().iter().filter_map(slot).collect();
        let last = dates.len().checked_sub(1)?;
        Some(Self {
            dates,
            texts,
            slots,
            shown: Cell::new(last),
            clock: Cell::default(),
            followers: RefCell::default(),
        })
    }

    /// The first day and the last.
    pub fn range(&self) -> Option<(Date, Date)> {
        Some((*self.dates.first()?, *self.dates.last()?))
    }

    /// The day that is shown; `None` for the last, with which the page is sent.
    pub fn shown(&self) -> Option<Date> {
        let shown = self.shown.get();
        self.dates.get(shown).copied().filter(|_| shown + 1 < self.dates.len())
    }

    /// Shows a day; the last for `None`.
    pub fn show(&self, day: Option<Date>) {
        let last = self.dates.len().saturating_sub(1);
        self.go(day.and_then(|day| self.dates.iter().position(|other| *other == day)).unwrap_or(last));
    }

    /// Makes the control answer; `then` is called whenever another day is shown.
    pub fn open(self: &Rc<Self>, then: impl Fn() + 'static) {
        self.follow(then);
        let Some(control) = part(".days") else { return };
        control.set("disabled", None);
        let days = Rc::clone(self);
        control.listen("input", move |event| {
            if let Some(place) = origin(event).and_then(|slider| slider.value().parse().ok()) {
                days.pause();
                days.go(place);
            }
        });
        let days = Rc::clone(self);
        control.listen("click", move |event| {
            let Some(button) = origin(event).and_then(|origin| origin.around("button")) else { return };
            if button.get("data-play").is_some() {
                if days.clock.get().is_some() { days.pause() } else { days.play() }
            } else if let Some(step) = button.get("data-step") {
                days.pause();
                let place = days.shown.get();
                days.go(if step.starts_with('-') { place.saturating_sub(1) } else { place + 1 });
            }
        });
        // nothing plays for those who asked for less motion; they step
        if prefers_less_motion()
            && let Some(button) = control.part("[data-play]")
        {
            button.set("hidden", Some(""));
        }
    }

    /// Calls whenever another day is shown.
    pub fn follow(&self, then: impl Fn() + 'static) {
        self.followers.borrow_mut().push(Box::new(then));
    }

    fn play(self: &Rc<Self>) {
        if self.shown.get() + 1 >= self.dates.len() {
            self.go(0);
        }
        let days = Rc::clone(self);
        self.clock.set(Clock::start(BEAT, move || {
            days.go(days.shown.get() + 1);
            if days.shown.get() + 1 >= days.dates.len() {
                days.pause();
            }
        }));
        self.tell_of_playing(true);
    }

    fn pause(&self) {
        if let Some(clock) = self.clock.take() {
            clock.stop();
            self.tell_of_playing(false);
        }
    }

    fn tell_of_playing(&self, plays: bool) {
        if let Some(button) = part(".days [data-play]") {
            button.set("aria-pressed", Some(if plays { "true" } else { "false" }));
        }
    }

    /// Shows the day at this place among them; the last if there are not so many.
    fn go(&self, place: usize) {
        let place = place.min(self.dates.len().saturating_sub(1));
        let Some(day) = self.dates.get(place).map(Date::to_string) else { return };
        if place == self.shown.replace(place) {
            return;
        }
        for slot in &self.slots {
            slot.show(place, &self.texts);
        }
        if let Some(slider) = part("#day") {
            slider.set_value(&place.to_string());
        }
        for said in parts("#claims [data-said]") {
            let is_later = said.get("data-said").is_some_and(|said| said > day);
            said.set("data-later", is_later.then_some(""));
        }
        // the page's own program keeps the areas' names in step
        if let Some(map) = part("#map") {
            map.tell("desk");
        }
        for follower in self.followers.borrow().iter() {
            follower();
        }
    }
}

impl Slot {
    fn show(&self, place: usize, texts: &[String]) {
        let step = self.steps.iter().take_while(|(day, _)| *day <= place).last();
        let Some((_, text)) = step else { return };
        if self.shown.replace(Some(*text)) == Some(*text) {
            return;
        }
        let text = text.and_then(|text| texts.get(text)).map(String::as_str);
        match &self.attribute {
            Some(name) => self.part.set(name, text),
            None => self.part.set_markup(text.unwrap_or_default()),
        }
    }
}

fn slot(json: &Json) -> Option<Slot> {
    let fields = json.list();
    let (at, attribute, steps) = (fields.first()?.text()?, fields.get(1)?.text(), fields.get(2)?.list());
    let steps = steps.chunks(2).filter_map(|step| Some((step.first()?.count()?, step.get(1)?.count()))).collect();
    Some(Slot { part: part(&at)?, attribute, steps, shown: Cell::default() })
}
