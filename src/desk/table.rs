//! The table of every statement: sorted by a column, filtered by source, kind, place and day.

use std::rc::Rc;

use super::select;
use crate::platform::live::origin;
use crate::platform::{Part, listen, part, parts};

/// A row, and what it is sorted and filtered by.
struct Row {
    part: Part,
    /// The statement, as it stands beside the map.
    claim: Option<Part>,
    kind: String,
    /// The day it was said, or the month if the day is not known.
    said_on: String,
}

/// Makes the table answer.
pub fn open() {
    let (Some(form), Some(scroller)) = (part("#filters"), part(".table .scroller")) else { return };
    let rows = Rc::new(rows(&form));
    form.put_before(&scroller);
    let words = form.get("data-sort").unwrap_or_default();
    for head in parts(".table thead th") {
        let name = head.text();
        head.set_markup("<button type=\"button\"></button>");
        if let Some(button) = head.part("button") {
            button.set_text(&name);
            button.set("title", Some(&words));
        }
    }
    let sorted = Rc::clone(&rows);
    scroller.listen("click", move |event| {
        let Some(origin) = origin(event) else { return };
        if let Some(head) = origin.around("th[scope=col]") {
            sort(&sorted, &head);
        } else if let Some(link) = origin.around("a[href^=\"#\"]") {
            // as on the map: the page's own program opens the place
            let code = link.get("href").unwrap_or_default();
            let code = code.trim_start_matches('#');
            if part(&format!("#map [data-area=\"{code}\"]")).is_some() {
                event.prevent_default();
                select(Some(code));
            }
        }
    });
    let filtered = Rc::clone(&rows);
    form.listen("input", move |_| filter(&filtered));
    let filtered = Rc::clone(&rows);
    // a form is empty only after the event
    form.listen("reset", move |_| {
        let filtered = Rc::clone(&filtered);
        crate::platform::soon(move || filter(&filtered));
    });
    filter(&rows);
    // and back: from a statement beside the map to its row
    let words = form.get("data-back").unwrap_or_default();
    for row in rows.iter() {
        row.part.set("tabindex", Some("-1"));
        if let Some(claim) = &row.claim {
            claim.put_last("<p><button type=\"button\" class=\"to-row\"></button></p>");
            if let Some(button) = claim.part(".to-row") {
                button.set_text(&words);
            }
        }
    }
    listen("#claims", "click", move |event| {
        let claim = origin(event).and_then(|origin| origin.around(".to-row")?.around(".claim"));
        if let Some(row) = rows.iter().find(|row| claim.is_some() && row.claim == claim) {
            row.part.set("hidden", None);
            row.part.go_to();
        }
    });
}

/// The rows as they were rendered, and of each what the form has of it.
fn rows(form: &Part) -> Vec<Row> {
    let said = form.get("data-rows").unwrap_or_default();
    let row = |(part, said): (Part, &str)| {
        let mut words = said.split(' ').map(str::to_owned);
        let claim = words.next().and_then(|id| crate::platform::part(&format!("#claim-{id}")));
        Row { part, claim, kind: words.next().unwrap_or_default(), said_on: words.next().unwrap_or_default() }
    };
    parts(".table tbody tr").into_iter().zip(said.split(',')).map(row).collect()
}

fn filter(rows: &[Row]) {
    let value = |name: &str| part(&format!("#filters [name={name}]")).map(|field| field.value()).unwrap_or_default();
    let (source, kind, place) = (value("source"), value("kind"), value("place"));
    let (from, to) = (value("from"), value("to"));
    let mut shown = 0;
    for row in rows {
        let get = |name: &str| row.claim.as_ref().and_then(|claim| claim.get(name)).unwrap_or_default();
        // of a day that is not known nobody can say that it lies between others
        let is_dated = row.said_on.len() == from.len().max(to.len());
        let fits = (source.is_empty() || get("data-source") == source)
            && (kind.is_empty() || row.kind == kind)
            && (place.is_empty() || get("data-of").split(' ').any(|code| code == place))
            && (from.is_empty() || is_dated && row.said_on >= from)
            && (to.is_empty() || is_dated && row.said_on <= to);
        row.part.set("hidden", (!fits).then_some(""));
        shown += usize::from(fits);
    }
    if let Some(output) = part("#filters output") {
        let words = output.get("data-words").unwrap_or_default();
        output.set_text(&words.replace("{shown}", &shown.to_string()).replace("{all}", &rows.len().to_string()));
    }
}

/// Sorts by a column; again, the other way round. What stands alike keeps its order.
fn sort(rows: &[Row], head: &Part) {
    let heads = parts(".table thead th");
    let Some(column) = heads.iter().position(|other| other == head) else { return };
    let falls = head.get("aria-sort").as_deref() == Some("ascending");
    for other in &heads {
        other.set("aria-sort", None);
    }
    head.set("aria-sort", Some(if falls { "descending" } else { "ascending" }));
    let key = |row: &Row| match column {
        0 => row.said_on.clone(),
        _ => row.part.parts("th, td").get(column).map(Part::text).unwrap_or_default().to_lowercase(),
    };
    let mut sorted: Vec<_> = rows.iter().map(|row| (key(row), row)).collect();
    sorted.sort_by(|one, other| if falls { other.0.cmp(&one.0) } else { one.0.cmp(&other.0) });
    if let Some(body) = part(".table tbody") {
        for (_, row) in sorted {
            row.part.put_into(&body);
        }
    }
}
