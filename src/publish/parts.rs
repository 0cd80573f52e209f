//! The parts of a story of many areas: a page for each, and the files that the page of the whole loads on demand.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::json;

use super::hash::{hash, short};
use crate::contract::parts::{AREAS, BORDER};
use crate::contract::path;
use crate::data::Package;
use crate::domain::place::Group;
use crate::domain::story::Story;
use crate::t;
use crate::view::{Page, PartFiles, Whole, part_words};

/// A part: rendered when it is first needed, since several files and the page of the whole need it.
#[derive(Clone, Debug)]
pub struct Part {
    /// The group whose areas it is about.
    group: Group,
    /// Its name in addresses.
    pub name: String,
    page: OnceLock<Option<Page>>,
    words: OnceLock<String>,
}

impl Part {
    /// The parts of a story that is published under a name; none if it is told as one.
    pub fn all(story: &Story, name: &str) -> Vec<Self> {
        let part = |group: &Group| Self {
            name: path::part(name, &group.id),
            group: group.clone(),
            page: OnceLock::new(),
            words: OnceLock::new(),
        };
        story.parts().into_iter().map(part).collect()
    }

    /// Its page; `None` if none of its areas has a shape. `whole` is the page of the whole story.
    pub fn page(&self, whole: &Page, package: &Package) -> Option<&Page> {
        let page = || {
            let part = self.group.name.default.to_string();
            let (name, title) = (whole.name.clone()?, package.story.title.to_string());
            let own = t!(whole.locale, parts.title, title = title.clone(), group = part.clone());
            let page = Page::new(package.part(&self.group.id, own), whole.locale)?;
            let page = match &whole.version {
                Some(version) => page.versioned(version),
                None => page,
            };
            Some(page.named(path::untranslated(&self.name)).part_of(Whole { name, title, part }))
        };
        self.page.get_or_init(page).as_ref()
    }

    /// What is said of its areas, as markup; empty if none of them has a shape.
    pub fn words(&self, whole: &Page, package: &Package) -> &str {
        self.words.get_or_init(|| self.page(whole, package).map_or_else(String::new, part_words))
    }

    /// Its shapes with finer detail, as JSON.
    pub fn shapes(&self, whole: &Page) -> String {
        let Some(part) = whole.layout().parts.iter().find(|part| part.group == self.group.id) else {
            return String::new();
        };
        let areas: BTreeMap<_, _> = part.areas.iter().map(|area| (area.code.as_str(), area.path.as_str())).collect();
        json!({ AREAS: areas, BORDER: [self.group.id.as_str(), &part.border] }).to_string()
    }

    /// The paths of its files, with their hashes.
    pub fn files(&self, whole: &Page, package: &Package) -> PartFiles {
        let (words, shapes) = (self.words(whole, package), self.shapes(whole));
        PartFiles {
            group: self.group.id.clone(),
            page: path::page(&self.name),
            words: (path::words(&self.name, &short(words)), hash(words)),
            shapes: (path::shapes(&self.name, &short(&shapes)), hash(&shapes)),
        }
    }
}
