//! The published story that is told day by day: what it shows on nine days, by a table made by hand that
//! `tests/browser/days.test.mjs` reads too, and what is in it, by the documentation.

use crate::common::{LONG, hold_to_table, published, root};

#[test]
fn nine_days_are_as_they_were_written_out_by_hand() {
    hold_to_table(LONG);
}

#[test]
fn the_documentation_counts_what_is_in_the_file() {
    let story = published(LONG).story;
    let paints: Vec<_> = story.claims.iter().filter(|claim| claim.kind.paints()).collect();
    let (all, paint) = (story.claims.len(), paints.len());
    let background = paints.iter().filter(|claim| !story.is_told(claim)).count();
    let publications = story.citations.len();
    let counted = format!(
        "{all} statements, of which {paint} paint and {} don't; {background} of the {paint} are background, from before the \
         story begins. They come from {publications} publications,",
        all - paint
    );
    let readme = std::fs::read_to_string(root().join("geodata/README.md")).expect("text");
    let (_, section) = readme.split_once(&format!("\n## {LONG}\n")).expect("a section on the story");
    let section = section.split("\n## ").next().expect("the section");
    assert!(section.contains(&counted), "geodata/README.md does not say: {counted}");
}
