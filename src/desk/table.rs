//! The table of every statement: sorted by a column, filtered by source, kind, place and day.

use super::select;
use crate::platform::live::origin;
use crate::platform::{Part, part, parts};

/// Makes the table answer.
pub fn open() {
    let (Some(form), Some(scroller)) = (part("#filters"), part(".table .scroller")) else { return };
    form.put_before(&scroller);
    let words = form.get("data-sort").unwrap_or_default();
    for head in parts(".table thead th") {
        let name = head.text();
        head.set_text("");
        head.set_markup("<button type=\"button\"></button>");
        if let Some(button) = head.part("button") {
            button.set_text(&name);
            button.set("title", Some(&words));
        }
    }
    scroller.listen("click", |event| {
        let Some(origin) = origin(event) else { return };
        if let Some(head) = origin.around("th[scope=col]") {
            sort(&head);
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
    form.listen("input", |_| filter());
    // a form is empty only after the event
    form.listen("reset", |_| crate::platform::soon(filter));
    filter();
}

/// The statement of a row, as it stands beside the map.
fn statement(row: &Part) -> Option<Part> {
    part(&format!("#claim-{}", row.get("id")?.strip_prefix("row-")?))
}

fn filter() {
    let value = |name: &str| part(&format!("#filters [name={name}]")).map(|field| field.value()).unwrap_or_default();
    let (source, kind, place) = (value("source"), value("kind"), value("place"));
    let (from, to) = (value("from"), value("to"));
    let rows = parts(".table tbody tr");
    let mut shown = 0;
    for row in &rows {
        let Some(statement) = statement(row) else { continue };
        let get = |name: &str| statement.get(name).unwrap_or_default();
        let day = row.part("time").and_then(|time| time.get("datetime")).unwrap_or_default();
        // of a day that is not known nobody can say that it lies between others
        let fits = (source.is_empty() || get("data-source") == source)
            && (kind.is_empty() || row.get("data-kind").as_deref() == Some(&kind))
            && (place.is_empty() || get("data-of").split(' ').any(|code| code == place))
            && (from.is_empty() || day.len() == 10 && day >= from)
            && (to.is_empty() || day.len() == 10 && day <= to);
        row.set("hidden", (!fits).then_some(""));
        shown += usize::from(fits);
    }
    if let Some(output) = part("#filters output") {
        let words = output.get("data-words").unwrap_or_default();
        output.set_text(&words.replace("{shown}", &shown.to_string()).replace("{all}", &rows.len().to_string()));
    }
}

/// Sorts by a column; again, the other way round. What stands alike keeps its order.
fn sort(head: &Part) {
    let heads = parts(".table thead th");
    let Some(column) = heads.iter().position(|other| other == head) else { return };
    let falls = head.get("aria-sort").as_deref() == Some("ascending");
    for other in &heads {
        other.set("aria-sort", None);
    }
    head.set("aria-sort", Some(if falls { "descending" } else { "ascending" }));
    let key = |row: &Part| {
        let day = row.part("time").and_then(|time| time.get("datetime")).filter(|_| column == 0);
        day.unwrap_or_else(|| row.parts("th, td").get(column).map(Part::text).unwrap_or_default().to_lowercase())
    };
    let mut rows: Vec<(String, Part)> = parts(".table tbody tr").into_iter().map(|row| (key(&row), row)).collect();
    rows.sort_by(|one, other| if falls { other.0.cmp(&one.0) } else { one.0.cmp(&other.0) });
    if let Some(body) = part(".table tbody") {
        for (_, row) in &rows {
            row.put_into(&body);
        }
    }
}
