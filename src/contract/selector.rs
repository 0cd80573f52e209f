//! Selectors. Names come from the contract and need no quoting; values come from data and are quoted.

/// A value as a CSS string, in double quotes.
pub fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            // a line break would end the string
            '\n' => text.push_str("\\a "),
            '\r' => text.push_str("\\d "),
            '\u{c}' => text.push_str("\\c "),
            _ => text.push(c),
        }
    }
    text.push('"');
    text
}

/// The selector for the element with this id, whatever characters it has: `#101` is not a valid selector, `[id="101"]`
/// is.
pub fn with_id(id: &str) -> String {
    attribute("id", "=", id)
}

/// `[name operator "value"]`.
pub(super) fn attribute(name: &str, operator: &str, value: &str) -> String {
    ["[", name, operator, &quoted(value), "]"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_can_be_anything() {
        assert_eq!(quoted("101"), r#""101""#);
        assert_eq!(quoted(r#"a"b\c"#), r#""a\"b\\c""#);
        assert_eq!(quoted("a\nb"), r#""a\a b""#);
        assert_eq!(with_id("AFG.23.1_1"), r#"[id="AFG.23.1_1"]"#);
        assert_eq!(attribute("data-x", "~=", "a b"), r#"[data-x~="a b"]"#);
    }
}
