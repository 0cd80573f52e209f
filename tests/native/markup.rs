//! A page's markup as elements, so that tests look elements up with selectors, as the page's scripts do, and not by
//! searching for text that may appear anywhere.

/// Void elements, which have no end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// An element.
#[derive(Clone, Debug)]
pub struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// The indices of its ancestors, the outermost first.
    within: Vec<usize>,
    /// The start and the end of its content in the text, in bytes.
    content: (usize, usize),
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The names of its attributes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }

    fn is(&self, selector: &Simple<'_>) -> bool {
        let has_class =
            |class: &&str| self.attribute("class").is_some_and(|own| own.split(' ').any(|own| own == *class));
        selector.name.is_none_or(|name| self.name == name)
            && selector.id.is_none_or(|id| self.attribute("id") == Some(id))
            && selector.classes.iter().all(has_class)
            && selector.attributes.iter().all(|(name, value)| match value {
                Some(value) => self.attribute(name) == Some(value),
                None => self.attribute(name).is_some(),
            })
    }
}

/// A compound selector, which matches a single element: `p#id.class[name=value][name]`.
#[derive(Debug, Default)]
struct Simple<'a> {
    name: Option<&'a str>,
    id: Option<&'a str>,
    classes: Vec<&'a str>,
    attributes: Vec<(&'a str, Option<&'a str>)>,
}

impl<'a> Simple<'a> {
    fn read(text: &'a str) -> Self {
        let mut read = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(attribute) = rest.strip_prefix('[') {
                let (inside, after) = attribute.split_once(']').unwrap_or_else(|| panic!("bad selector: {text}"));
                let (name, value) = inside.split_once('=').map_or((inside, None), |(name, value)| (name, Some(value)));
                read.attributes.push((name, value.map(|value| value.trim_matches('"'))));
                rest = after;
                continue;
            }
            let end = rest[1..].find(['.', '#', '[']).map_or(rest.len(), |end| end + 1);
            let (part, after) = rest.split_at(end);
            match part.split_at(1) {
                ("#", id) => read.id = Some(id),
                (".", class) => read.classes.push(class),
                _ if part == "*" => {}
                _ => read.name = Some(part),
            }
            rest = after;
        }
        read
    }
}

/// A page's markup. It includes the content of `<noscript>`, since a browser that runs scripts unfolds it.
pub struct Document<'a> {
    text: &'a str,
    elements: Vec<Element>,
}

impl<'a> Document<'a> {
    /// Reads markup as the components render it: every element except a void one has an end tag.
    pub fn read(text: &'a str) -> Self {
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find('<').map(|start| at + start) {
            let rest = &text[start..];
            at = if rest.starts_with("<!--") {
                start + rest.find("-->").expect("the end of a comment") + 3
            } else if rest.starts_with("<!") {
                start + rest.find('>').expect("the end of a declaration") + 1
            } else if let Some(name) = rest.strip_prefix("</") {
                let end = name.find('>').expect("the end of a tag");
                let ends = open.pop().unwrap_or_else(|| panic!("</{}> has no start tag", &name[..end]));
                assert_eq!(elements[ends].name, name[..end], "an end tag does not match the last start tag");
                elements[ends].content.1 = start;
                start + end + 3
            } else {
                let (name, attributes, length, ends_itself) = tag(rest);
                let content = start + length;
                let is_text = matches!(name.as_str(), "script" | "style");
                let is_open = !ends_itself && !VOID.contains(&name.as_str());
                let next = match is_text {
                    true => content + text[content..].find(&format!("</{name}")).expect("the end of a text"),
                    false => content,
                };
                elements.push(Element { name, attributes, within: open.clone(), content: (content, content) });
                if is_open {
                    open.push(elements.len() - 1);
                }
                next
            };
        }
        assert!(
            open.is_empty(),
            "elements without an end tag: {:?}",
            open.iter().map(|at| &elements[*at].name).collect::<Vec<_>>()
        );
        Self { text, elements }
    }

    /// The elements that match a selector, in document order. The selector may have several compound selectors with
    /// spaces between.
    pub fn all(&self, selector: &str) -> Vec<&Element> {
        let parts: Vec<_> = selector.split(' ').map(Simple::read).collect();
        let (last, around) = parts.split_last().expect("a selector");
        let stands_in = |element: &&Element| {
            let mut ancestors = element.within.iter().map(|at| &self.elements[*at]);
            around.iter().all(|part| ancestors.any(|ancestor| ancestor.is(part)))
        };
        self.elements.iter().filter(|element| element.is(last)).filter(stands_in).collect()
    }

    /// How many elements match a selector.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The first element that matches a selector, as a script would get it. Panics if there is none.
    pub fn first(&self, selector: &str) -> &Element {
        self.all(selector).first().copied().unwrap_or_else(|| panic!("no element matches {selector}"))
    }

    /// The only element that matches a selector. Panics if there are none or several.
    pub fn one(&self, selector: &str) -> &Element {
        match self.all(selector).as_slice() {
            [one] => one,
            found => panic!("{selector} matches {} elements", found.len()),
        }
    }

    /// The content of an element, without the markers that hydration needs.
    pub fn content(&self, element: &Element) -> String {
        self.text[element.content.0..element.content.1].replace("<!>", "")
    }
}

/// The name of a tag, its attributes, its length, and whether it closes itself.
fn tag(text: &str) -> (String, Vec<(String, String)>, usize, bool) {
    let end_of_name = text.find([' ', '\n', '>', '/']).expect("the end of a name");
    let name = text[1..end_of_name].to_owned();
    let mut attributes = Vec::new();
    let mut at = end_of_name;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        let rest = &text[at..];
        if rest.starts_with('>') {
            return (name, attributes, at + 1, false);
        }
        if rest.starts_with("/>") {
            return (name, attributes, at + 2, true);
        }
        let end = rest.find(['=', ' ', '\n', '>']).expect("the end of an attribute");
        let own = rest[..end].to_owned();
        let Some(value) = rest[end..].strip_prefix('=') else {
            attributes.push((own, String::new()));
            at += end;
            continue;
        };
        let (value, length) = match value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
            Some(quote) => {
                let inside = &value[1..];
                let end = inside.find(quote).expect("the end of a value");
                (&inside[..end], end + 2)
            }
            None => {
                let end = value.find([' ', '>']).expect("the end of a value");
                (&value[..end], end)
            }
        };
        attributes.push((own, unescaped(value)));
        at += end + 1 + length;
    }
}

fn unescaped(value: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    signs.into_iter().fold(value.to_owned(), |value, (escaped, sign)| value.replace(escaped, sign))
}

#[test]
fn a_selector_leads_to_what_fits_it_and_to_nothing_else() {
    let text = "<main><!-- <p> --><p class=\"a b\" id=\"one\">1<br>2<!></p><noscript><p data-x=\"&lt;>\">3</p></noscript></main>\
                <script>if (1 < 2) { '<p>' }</script><svg><path d=\"M0 0\"/></svg>";
    let document = Document::read(text);
    assert_eq!([document.count("p"), document.count("main p"), document.count("svg p")], [2, 2, 0]);
    assert_eq!([document.count(".a"), document.count("p.a.b#one"), document.count(".c")], [1, 1, 0]);
    assert_eq!(
        [document.count("[data-x]"), document.count("[data-x=\"<>\"]"), document.count("[data-x=y]")],
        [1, 1, 0]
    );
    assert_eq!([document.count("main noscript p"), document.count("noscript main p")], [1, 0]);
    assert_eq!(document.content(document.one("#one")), "1<br>2");
    assert_eq!(document.one("svg path").attribute("d"), Some("M0 0"));
}
