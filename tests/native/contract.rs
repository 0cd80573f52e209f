//! The names that the document, the programs and the host page share are spelled out in `src/contract` and nowhere
//! else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use claimed_ground::contract::stage::Stage;
use claimed_ground::contract::{attribute, class, event, id, options, script};

use crate::common::root;

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let all = entries.flat_map(|path| if path.is_dir() { files(&path, extension) } else { vec![path] });
    all.filter(|path| path.extension().is_some_and(|own| own == extension)).collect()
}

/// Every shared attribute that begins with `data-`, except those made of an option's name or of a voice.
fn attributes() -> BTreeSet<&'static str> {
    attribute::ALL.iter().map(|attribute| attribute.name()).collect()
}

/// The words that follow `sign` in a text, with the positions of the sign. A word has the characters of names.
fn words<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    text.match_indices(sign).filter_map(move |(at, _)| {
        let rest = &text[at + sign.len()..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len());
        (end > 0).then_some((at, &rest[..end]))
    })
}

/// The string literals of Rust code, without its comments.
fn literals(code: &str) -> Vec<String> {
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
    let mut literals = Vec::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        // a quote in a character literal starts no string
        if c == '\'' {
            let mut ahead = chars.clone();
            if ahead.next() == Some('"') && ahead.next() == Some('\'') {
                chars = ahead;
            }
        } else if c == '"' {
            let mut literal = String::new();
            while let Some(c) = chars.next().filter(|c| *c != '"') {
                literal.push(c);
                if c == '\\' {
                    literal.extend(chars.next());
                }
            }
            literals.push(literal);
        }
    }
    literals
}

/// The shared names that a file's literals spell out.
fn spelled(code: &str) -> Vec<String> {
    let ids: Vec<_> = id::ALL.iter().map(|id| id.name()).collect();
    let classes: Vec<_> = class::ALL.iter().map(|class| class.name()).collect();
    let others: Vec<_> = event::ALL.iter().copied().chain(Stage::ALL.map(Stage::name)).collect();
    let mut found = Vec::new();
    for literal in literals(code) {
        found.extend(words(&literal, "data-").map(|(_, name)| format!("data-{name}")));
        found.extend(words(&literal, "cg-").map(|(_, name)| format!("cg-{name}")));
        found.extend(words(&literal, "#").filter(|(_, name)| ids.contains(name)).map(|(_, name)| format!("#{name}")));
        let is_selector = |at: usize| !literal[..at].ends_with(|c: char| c.is_alphanumeric() || "/_-".contains(c));
        let selectors = words(&literal, ".").filter(|(at, name)| classes.contains(name) && is_selector(*at));
        found.extend(selectors.map(|(_, name)| format!(".{name}")));
        found.extend(others.iter().filter(|name| literal == **name).map(|name| (*name).to_owned()));
    }
    // in the markup of a view, attributes are not string literals
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    for line in code {
        found.extend(words(line, " data-").map(|(_, name)| format!("data-{name}")));
        for (at, _) in line.match_indices(" class=\"") {
            let own = line[at + 8..].split('"').next().unwrap_or_default();
            found.extend(own.split(' ').filter(|name| classes.contains(name)).map(|name| format!("class {name}")));
        }
        for (at, _) in line.match_indices(" id=\"") {
            found.push(format!("id {}", line[at + 5..].split('"').next().unwrap_or_default()));
        }
    }
    found
}

#[test]
fn no_shared_name_is_spelled_out_elsewhere() {
    let (mut seen, mut wrong) = (0, Vec::new());
    for file in files(&root().join("src"), "rs") {
        if !file.starts_with(root().join("src/contract")) {
            seen += 1;
            let code = fs::read_to_string(&file).expect("text");
            // unit tests may make up names of their own
            let code = code.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            // the domain refuses codes that begin as ids of the page do; a test in contract/id.rs compares the two
            let is_reserved = file.ends_with("domain/id.rs");
            let found = spelled(&code).into_iter().filter(|name| !(is_reserved && name.starts_with("cg-")));
            wrong.extend(found.map(|name| format!("{}: {name}", file.display())));
        }
    }
    assert!(seen > 60, "the files were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_name_that_is_spelled_out_is_found() {
    for code in [
        r##"query("#map")"##,
        r##"query("header .claim")"##,
        r#"format!("{x}[data-area]")"#,
        r#"<p data-area=x>"#,
        r#"<p class="note claim">"#,
        r#"<p id="cg-new">"#,
        r#"mark("app-ready")"#,
        r#"let x = "cg-day";"#,
    ] {
        assert!(!spelled(code).is_empty(), "{code}");
    }
    for code in [r#"<p class="note">"#, r#"// "data-area""#, r#"let x = "a file.claim";"#, r#"mark("ready")"#] {
        assert_eq!(spelled(code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn scripts_have_the_names_of_the_contract() {
    let rules = fs::read_to_string(root().join("www/embed/options.css")).expect("a style sheet");
    assert_eq!(rules, options::style_sheet(), "run `make generate`");
    let text = fs::read_to_string(root().join("www/contract.js")).expect("a script");
    assert_eq!(text, script::module(), "run `make generate`");
    let names: Vec<_> = words(&text, "export const ").map(|(_, name)| name).collect();
    let others: String = files(&root().join("www"), "js")
        .into_iter()
        .chain(["tools/assets.mjs", "tools/compress.mjs", "tools/pictures.mjs"].map(|tool| root().join(tool)))
        .filter(|file| !file.ends_with("contract.js"))
        .map(|file| fs::read_to_string(file).expect("a script"))
        .collect();
    let lines = others.lines().filter(|line| !line.starts_with("import ") && !line.trim_start().starts_with("//"));
    let code: String = lines.map(|line| format!("{line}\n")).collect();
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    for name in names {
        let whole = |at: usize| !code[..at].ends_with(is_part) && !code[at + name.len()..].starts_with(is_part);
        assert!(code.match_indices(name).any(|(at, _)| whole(at)), "no script uses {name}");
    }
    // what a script could spell out instead of importing it
    let ids = id::ALL.iter().map(|id| id.selector());
    let classes = class::ALL.iter().map(|class| class.selector());
    let stages = Stage::ALL.map(Stage::name);
    for name in attributes().into_iter().chain(ids).chain(classes).chain(event::ALL.iter().copied()).chain(stages) {
        for quoted in ["'", "\"", "`"].map(|quote| format!("{quote}{name}")) {
            assert!(!code.contains(&quoted), "a script spells out {name}");
        }
    }
}

#[test]
fn style_sheets_use_names_that_somebody_writes() {
    let attributes = attributes();
    let ids: Vec<_> = id::ALL.iter().map(|id| id.name()).collect();
    // an option becomes a `data-` attribute of `<html>`, named after it
    let options: Vec<_> = options::OPTIONS.iter().map(|option| option.is("")).collect();
    let mut seen = 0;
    for file in files(&root().join("www"), "css") {
        let css = fs::read_to_string(&file).expect("a style sheet");
        for (_, name) in words(&css, "[data-") {
            let name = format!("data-{name}");
            seen += 1;
            assert!(
                attributes.contains(name.as_str()) || options.contains(&format!("[{name}=]")),
                "{}: {name}",
                file.display()
            );
        }
        for (at, name) in words(&css, "#") {
            // a colour comes after a colon or a space within a declaration
            let is_colour = name.len() <= 8
                && name.chars().all(|c| c.is_ascii_hexdigit())
                && !css[..at].ends_with(['\n', ',', '(']);
            seen += 1;
            assert!(is_colour || ids.contains(&name), "{}: #{name}", file.display());
        }
    }
    assert!(seen > 50, "{seen}");
}
