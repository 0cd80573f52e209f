//! The documentation of what happens when something fails names tests that exist.

use std::fs;

use crate::common::root;

/// The parts of a line between two marks of a kind.
fn between(line: &str, mark: char) -> Vec<&str> {
    line.split(mark).skip(1).step_by(2).collect()
}

#[test]
fn each_case_names_its_tests() {
    let text = fs::read_to_string(root().join("docs/resilience.md")).expect("documentation");
    let cases = text.split("## Cases").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("cases");
    let mut count = 0;
    for row in
        cases.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| case") && !line.contains("---"))
    {
        let shown = row.trim_end_matches(['|', ' ']).rsplit(" | ").next().expect("a cell");
        // each file is followed by the words of its tests
        let files: Vec<_> = shown.split(';').collect();
        assert!(!files.is_empty(), "{row}");
        for part in files {
            let [file] = between(part, '`')[..] else { panic!("one file in `{part}` of {row}") };
            let path = if file.contains('/') { root().join(file) } else { root().join("tests/browser").join(file) };
            let test = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{file}: {why}"));
            let words = between(part, '*');
            assert!(!words.is_empty(), "{part} of {row}");
            for words in words {
                assert!(test.contains(words), "{file} has no test “{words}”");
                count += 1;
            }
        }
    }
    assert!(count > 60, "{count}");
}
