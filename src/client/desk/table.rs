//! The table of all statements: sorted by a column, filtered by source, kind, area and day.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::client::dom::{self, Element};
use crate::contract::attribute::{AREA, BACK, DIGITS, OF, ROWS, SORT, SOURCE, WORDS};
use crate::contract::class::{ALL_ROWS, CLAIM, SCROLLER, TABLE, TO_ROW};
use crate::contract::field::Filter;
use crate::contract::id::{self, CLAIMS, FILTERS, MAP};

/// The table. Most rows of a long one are not in the page before a reader needs them.
pub struct Table {
    /// What the form knows of each row, in the order in which they were rendered.
    said: Vec<Said>,
    rows: OnceCell<Vec<Element>>,
}

/// The statement of a row, and what the row is sorted and filtered by.
struct Said {
    /// The element of the statement in the panel.
    claim: Option<Element>,
    kind: String,
    /// The day on which it was said, or the month if the day is not known.
    said_on: String,
}

/// Makes the table respond; `None` if the page has none.
pub fn attend() -> Option<Rc<Table>> {
    let (form, scroller) = (dom::query(FILTERS.selector())?, dom::query(&format!("{TABLE} {SCROLLER}"))?);
    let table = Rc::new(Table { said: said(&form), rows: OnceCell::new() });
    form.insert_before(&scroller);
    let words = form.get(SORT.name()).unwrap_or_default();
    for head in heads() {
        let name = head.text();
        head.set_inner_html("<button type=\"button\"></button>");
        if let Some(button) = head.query("button") {
            button.set_text(&name);
            button.set("title", Some(&words));
        }
    }
    let pressed = Rc::clone(&table);
    scroller.listen("click", move |event| {
        if let Some(element) = dom::target(event, "a, th")
            && pressed.press(&element)
        {
            // the link is for pages without the program
            event.prevent_default();
        }
    });
    let filtered = Rc::clone(&table);
    form.listen("input", move |_| filtered.filter());
    let filtered = Rc::clone(&table);
    // the fields are reset only after this event
    form.listen("reset", move |_| {
        let filtered = Rc::clone(&filtered);
        dom::set_timeout(0, move || filtered.filter());
    });
    table.filter();
    table.link_back(&form.get(BACK.name()).unwrap_or_default());
    Some(table)
}

/// The column headers.
fn heads() -> Vec<Element> {
    dom::query_all(&format!("{TABLE} thead th"))
}

/// What the form knows of each row.
fn said(form: &Element) -> Vec<Said> {
    let all = form.get(ROWS.name()).unwrap_or_default();
    let one = |row: &str| {
        let mut words = row.split(' ').map(str::to_owned);
        let id = words.next().and_then(|id| id.parse().ok());
        let claim = id.and_then(|id| dom::by_id(&id::claim(&id)));
        Said { claim, kind: words.next().unwrap_or_default(), said_on: words.next().unwrap_or_default() }
    };
    all.split(',').map(one).collect()
}

impl Table {
    /// The rows, in the order in which they were rendered. Adds those to the page that are not in it yet.
    fn rows(&self) -> &[Element] {
        self.rows.get_or_init(|| {
            if let Some(button) = dom::query(ALL_ROWS.selector()) {
                button.click();
            }
            dom::query_all(&format!("{TABLE} tbody tr"))
        })
    }

    /// Sorts by the column whose header is pressed, or opens the area whose link is. Returns whether it did either.
    pub fn press(&self, pressed: &Element) -> bool {
        if pressed.closest(TABLE.selector()).is_none() {
            return false;
        }
        if let Some(head) = pressed.closest("th[scope=col]") {
            self.sort(&head);
            return true;
        }
        let link = pressed.closest("a").and_then(|link| link.get("href"));
        let code = link.as_deref().and_then(|link| link.strip_prefix('#'));
        match code.filter(|code| dom::query(&format!("{MAP} {}", AREA.is(code))).is_some()) {
            Some(code) => {
                super::open_area(code);
                true
            }
            None => false,
        }
    }

    /// Adds a button with this label to each statement in the panel, which leads to the statement's row.
    fn link_back(self: &Rc<Self>, words: &str) {
        for claim in self.said.iter().filter_map(|said| said.claim.as_ref()) {
            let class = TO_ROW.name();
            claim.append_html(&format!("<button type=\"button\" class=\"{class}\"></button>"));
            if let Some(button) = claim.query(TO_ROW.selector()) {
                button.set_text(words);
            }
        }
        let table = Rc::clone(self);
        dom::listen(CLAIMS.selector(), "click", move |event| {
            let claim = dom::target(event, TO_ROW.selector()).and_then(|button| button.closest(CLAIM.selector()));
            let place = table.said.iter().position(|said| claim.is_some() && said.claim == claim);
            if let Some(row) = place.and_then(|place| table.rows().get(place)) {
                row.set("tabindex", Some("-1"));
                row.set_hidden(false);
                row.scroll_into_view();
                row.focus();
            }
        });
    }

    fn filter(&self) {
        let value = |filter: Filter| {
            let field = dom::query(FILTERS.selector()).and_then(|form| form.query(&filter.selector()));
            field.map(|field| field.value()).unwrap_or_default()
        };
        let (source, kind, area) = (value(Filter::Source), value(Filter::Kind), value(Filter::Area));
        let (from, to) = (value(Filter::From), value(Filter::To));
        let fits = |said: &Said| {
            let get = |name: &str| said.claim.as_ref().and_then(|claim| claim.get(name)).unwrap_or_default();
            // a statement without a known day fits no range of days
            let is_dated = said.said_on.len() == from.len().max(to.len());
            (source.is_empty() || get(SOURCE.name()) == source)
                && (kind.is_empty() || said.kind == kind)
                && (area.is_empty() || get(OF.name()).split(' ').any(|code| code == area))
                && (from.is_empty() || is_dated && said.said_on >= from)
                && (to.is_empty() || is_dated && said.said_on <= to)
        };
        let fitting: Vec<bool> = self.said.iter().map(fits).collect();
        let (shown, all) = (fitting.iter().filter(|fits| **fits).count(), fitting.len());
        // while all statements fit, the table can stay as short as it is
        if shown < all || self.rows.get().is_some() {
            for (row, fits) in self.rows().iter().zip(fitting) {
                row.set_hidden(!fits);
            }
        }
        if let Some(output) = dom::query(&format!("{FILTERS} output")) {
            let words = output.get(WORDS.name()).unwrap_or_default();
            let digits = output.get(DIGITS.name()).unwrap_or_default();
            let own = |c: char| c.to_digit(10).and_then(|digit| digits.chars().nth(digit as usize)).unwrap_or(c);
            let number = |number: usize| number.to_string().chars().map(own).collect::<String>();
            output.set_text(&words.replace("{shown}", &number(shown)).replace("{all}", &number(all)));
        }
    }

    /// Sorts by a column, and by the same column again in reverse. Equal rows keep their order.
    fn sort(&self, head: &Element) {
        let heads = heads();
        let Some(column) = heads.iter().position(|other| other == head) else { return };
        let falls = head.get("aria-sort").as_deref() == Some("ascending");
        for other in &heads {
            other.set("aria-sort", None);
        }
        head.set("aria-sort", Some(if falls { "descending" } else { "ascending" }));
        let key = |(row, said): (&Element, &Said)| match column {
            0 => said.said_on.clone(),
            _ => row.query_all("th, td").get(column).map(Element::text).unwrap_or_default().to_lowercase(),
        };
        let mut sorted: Vec<_> = self.rows().iter().zip(&self.said).map(|pair| (key(pair), pair.0)).collect();
        sorted.sort_by(|one, other| if falls { other.0.cmp(&one.0) } else { one.0.cmp(&other.0) });
        if let Some(body) = dom::query(&format!("{TABLE} tbody")) {
            for (_, row) in sorted {
                body.append(row);
            }
        }
    }
}
