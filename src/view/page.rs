//! What the page is rendered from.

#[cfg(feature = "ssr")]
pub use rendered::{Page, PartFiles, Whole};

/// Empty in the reader's program: everything that is rendered from a story is already in the document.
#[cfg(not(feature = "ssr"))]
#[derive(Clone, Debug)]
pub struct Page;

#[cfg(not(feature = "ssr"))]
impl Page {
    /// The map's view box; `None`, since the document already has it.
    pub fn view_box(&self) -> Option<String> {
        None
    }

    /// The corner of the map's buttons; `None`, since the document already has it.
    pub fn buttons(&self) -> Option<&'static str> {
        None
    }
}

#[cfg(feature = "ssr")]
mod rendered {
    use std::sync::Arc;

    use crate::contract::path;
    use crate::data::Package;
    use crate::domain::date::Date;
    use crate::domain::id::GroupId;
    use crate::domain::place::Area;
    use crate::domain::record::Record;
    use crate::domain::story::Story;
    use crate::i18n::{Locale, folder, locales};
    use crate::layout::{MapLayout, WIDTH};

    /// A story that was read and laid out, with the language of the page. Cheap to clone.
    #[derive(Clone, Debug)]
    pub struct Page {
        story: Arc<Story>,
        layout: Arc<MapLayout>,
        record: Arc<Record>,
        /// The language of the page.
        pub locale: Locale,
        /// The story's name in addresses, with the folder of the language; `None` on a page that has no other files of the story.
        pub name: Option<String>,
        /// The version of the data that the page is rendered from; `None` if it is not known.
        pub version: Option<String>,
        /// Whether this is an embed page: without table and tools, and with a link to the full page.
        pub embedded: bool,
        /// The links to what the page loads once the map has arrived, as markup; empty if there are none.
        pub preloads: Arc<str>,
        /// The parts that the page leaves to other files; empty on a page that tells all of its story.
        pub parts: Arc<[PartFiles]>,
        /// The story that this page tells a part of.
        pub whole: Option<Whole>,
    }

    /// The files of a part of the story. Paths are relative to the site's folder.
    #[derive(Clone, Debug)]
    pub struct PartFiles {
        /// The group whose areas it is about.
        pub group: GroupId,
        /// Its page.
        pub page: String,
        /// What is said of its areas, as markup, with the hash by which browsers check it.
        pub words: (String, String),
        /// Its shapes with finer detail, with their hash.
        pub shapes: (String, String),
    }

    /// The story that a page tells a part of.
    #[derive(Clone, Debug)]
    pub struct Whole {
        /// Its name in addresses.
        pub name: String,
        /// Its title.
        pub title: String,
        /// The part's name.
        pub part: String,
    }

    impl Page {
        /// Lays a story out; `None` if none of its areas has a shape.
        pub fn new(package: Package, locale: Locale) -> Option<Self> {
            let layout = MapLayout::new(&package)?;
            let record = Arc::new(Record::of(&package.story));
            Some(Self {
                story: Arc::new(package.story),
                layout: Arc::new(layout),
                record,
                locale,
                name: None,
                version: None,
                embedded: false,
                preloads: Arc::default(),
                parts: Arc::default(),
                whole: None,
            })
        }

        /// The same story, published under a name.
        pub fn named(self, name: &str) -> Self {
            Self { name: Some(path::translated(folder(self.locale), name)), ..self }
        }

        /// The same story, from data of this version.
        pub fn versioned(self, version: &str) -> Self {
            Self { version: Some(version.to_owned()), ..self }
        }

        /// The same story, as an embed page.
        pub fn embedded(self) -> Self {
            Self { embedded: true, ..self }
        }

        /// The same story, on a page that has these links, as markup, behind the map.
        pub fn preloading(self, links: &str) -> Self {
            Self { preloads: links.into(), ..self }
        }

        /// The same story, on a page that leaves its parts to these files.
        pub fn in_parts(self, parts: Vec<PartFiles>) -> Self {
            Self { parts: parts.into(), ..self }
        }

        /// The same page, as one that tells a part of a story.
        pub fn part_of(self, whole: Whole) -> Self {
            Self { whole: Some(whole), ..self }
        }

        /// The same page, with the story as of a day.
        pub fn on(&self, day: Date) -> Self {
            self.telling(self.story.on(day))
        }

        /// The same page of another story.
        pub fn telling(&self, story: Story) -> Self {
            Self { story: Arc::new(story), ..self.clone() }
        }

        /// The address of what is said of an area, which works without the program.
        pub fn place(&self, area: &Area) -> String {
            let part = self.parts.iter().find(|part| part.group == area.group);
            part.map_or_else(|| format!("#{}", area.code), |part| format!("{}#{}", self.address(&part.page), area.code))
        }

        /// The address of a file, given its path in the site's folder.
        pub fn address(&self, path: &str) -> String {
            format!("{}{path}", path::up(usize::from(self.embedded), self.name.as_deref().unwrap_or_default()))
        }

        /// The languages that the page is published in, each with the address of that page; none if it is the only one.
        pub fn languages(&self) -> Vec<(Locale, String)> {
            let Some(name) = self.name.as_deref().map(path::untranslated) else { return Vec::new() };
            let address = |locale| self.address(&path::page(&path::translated(folder(locale), name)));
            let locales = locales(self.story());
            locales
                .into_iter()
                .filter(|_| !self.story().translations.is_empty())
                .map(|locale| (locale, address(locale)))
                .collect()
        }

        /// The name in addresses of the story whose data and pictures the page links to.
        pub fn data_name(&self) -> Option<&str> {
            self.whole.as_ref().map(|whole| whole.name.as_str()).or(self.name.as_deref()).map(path::untranslated)
        }

        /// The story.
        pub fn story(&self) -> &Story {
            &self.story
        }

        /// The layout of its map.
        pub fn layout(&self) -> &MapLayout {
            &self.layout
        }

        /// What became of the story's statements.
        pub fn record(&self) -> &Record {
            &self.record
        }

        /// Where a link that leads out of the story opens: in a frame, not in it.
        pub fn target(&self) -> Option<&'static str> {
            self.embedded.then_some("_blank")
        }

        /// The map's view box.
        pub fn view_box(&self) -> Option<String> {
            Some(format!("0 0 {WIDTH} {:.0}", self.layout().height))
        }

        /// The corner of the map that its buttons are in.
        pub fn buttons(&self) -> Option<&'static str> {
            Some(self.layout().buttons.token())
        }
    }
}
