//! Inserts texts into a page that the build wrote.

/// The text with what is between the first `start` and the next `end` replaced; `None` if either is missing.
pub fn between(text: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}{by}{end}{after}"))
}

/// The text with an element after the last `place`, replacing the one that may be there; `None` if `place` is missing.
pub fn followed(text: &str, place: &str, start: &str, end: &str, content: &str) -> Option<String> {
    let (before, after) = text.rsplit_once(place)?;
    let rest = after.strip_prefix(start).and_then(|old| Some(old.split_once(end)?.1)).unwrap_or(after);
    Some(format!("{before}{place}{start}{content}{end}{rest}"))
}

/// The text with an attribute set on the first element that begins with `element`; `None` if there is none.
pub fn set_attribute(text: &str, element: &str, name: &str, value: &str) -> Option<String> {
    let (before, rest) = text.split_once(element)?;
    let (attributes, after) = rest.split_once('>')?;
    let attributes = match attributes.split_once(&format!(" {name}=\"")) {
        Some((others, old)) => format!("{others}{}", old.split_once('"')?.1),
        None => attributes.to_owned(),
    };
    Some(format!("{before}{element}{attributes} {name}=\"{}\">{after}", escaped(value)))
}

/// Escapes text for an element or for an attribute in double quotes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_is_replaced_and_can_be_again() {
        let once = between("a<b>old</b>c<b>d</b>", "<b>", "</b>", "new").expect("a place");
        assert_eq!(once, "a<b>new</b>c<b>d</b>");
        assert_eq!(between(&once, "<b>", "</b>", "newer").as_deref(), Some("a<b>newer</b>c<b>d</b>"));
        assert_eq!(between("a</b>c", "<b>", "</b>", "new"), None);
    }

    #[test]
    fn an_attribute_is_set_once() {
        let once = set_attribute("<!doctype html><html lang=en><p>", "<html", "data-x", "a\"b").expect("an element");
        assert_eq!(once, "<!doctype html><html lang=en data-x=\"a&quot;b\"><p>");
        let twice = set_attribute(&once, "<html", "data-x", "c").expect("an element");
        assert_eq!(twice, "<!doctype html><html lang=en data-x=\"c\"><p>");
    }
}
