//! The files of a story on the site.

use std::error::Error;

use rayon::prelude::*;

use super::assets::Assets;
use super::days::days;
use super::parts::Part;
use super::site::Site;
use super::{document, oembed, shared};
use crate::contract::path;
use crate::data::export::{Edition, areas_geojson, claims_csv, claims_json};
use crate::data::{self, Files, Package};
use crate::i18n::{Locale, folder};
use crate::view::{Page, PartFiles, card, desk, picture};

/// A story that was read and laid out, once, for all its files.
#[derive(Clone, Debug)]
pub struct Published {
    page: Page,
    package: Package,
    parts: Vec<Part>,
    version: String,
    licence: Option<String>,
}

/// What a file of a story is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page.
    Page,
    /// The embed page.
    Embed,
    /// What the page loads on demand.
    Desk,
    /// The parts of a story of many areas: their pages, and what the page of the whole loads of them.
    Part,
    /// The map of a voice, as a picture.
    Picture,
    /// What other sites read when they link to the page or embed it.
    Share,
    /// The data for reuse.
    Data,
}

/// A file of a story.
pub struct File<'a> {
    /// What it is for.
    pub kind: Kind,
    /// Its path on the site.
    pub path: String,
    content: Content<'a>,
}

type Content<'a> = Box<dyn Fn() -> Result<String, Box<dyn Error>> + Send + Sync + 'a>;

impl File<'_> {
    /// Its content.
    pub fn content(&self) -> Result<String, Box<dyn Error>> {
        (self.content)()
    }
}

impl Published {
    /// Lays a story out for readers of a language; `None` if none of its areas has a shape. `package` is the story as it is
    /// told in that language, and `licence` has the terms under which its data can be used.
    pub fn new(package: Package, files: &Files, locale: Locale, licence: Option<String>) -> Option<Self> {
        let version = data::version(files);
        let page = Page::new(package.clone(), locale)?.versioned(&version);
        Some(Self { page, package, parts: Vec::new(), version, licence })
    }

    /// The same story, published under a name. Without one its page has none of the tools that need other files, and tells
    /// all of the story.
    pub fn named(self, name: &str) -> Self {
        let page = self.page.named(name);
        let parts = Part::all(&self.package.story, page.name.as_deref().unwrap_or(name));
        Self { page, parts, ..self }
    }

    /// Whether this is a story of this name, in any language.
    pub fn is(&self, name: &str) -> bool {
        self.page.data_name() == Some(name)
    }

    /// The folder of its language in addresses; `None` for the language of the site's root.
    pub fn language(&self) -> Option<&'static str> {
        folder(self.page.locale)
    }

    /// Every file of the story, in no particular order.
    pub fn files<'a>(&'a self, site: &'a Site, assets: &'a Assets) -> Vec<File<'a>> {
        let page = &self.page;
        let name = page.name.as_deref().unwrap_or_default();
        let parts: Vec<_> = self.parts.par_iter().map(|part| part.files(page, &self.package)).collect();
        let whole = page.clone().in_parts(parts.clone());
        let mut files = Vec::new();
        let mut add = |kind, path, content: Content<'a>| files.push(File { kind, path, content });
        // the slowest first, so that none is left for the end
        for (part, files) in self.parts.iter().zip(parts) {
            self.part(part, files, site, assets, &mut add);
        }
        add(Kind::Desk, path::desk(name, path::DESK_DAYS), {
            let whole = whole.clone();
            Box::new(move || Ok(days(&whole)))
        });
        add(Kind::Page, path::page(name), {
            let whole = whole.clone();
            Box::new(move || Ok(document(&whole, site, assets)?))
        });
        add(Kind::Embed, path::embed(name), {
            let embedded = whole.clone().embedded();
            Box::new(move || Ok(document(&embedded, site, assets)?))
        });
        add(Kind::Desk, path::desk(name, path::DESK_MARKUP), Box::new(move || Ok(desk(&whole, &assets.inline.desk))));
        for voice in page.story().voices() {
            let word = voice.as_str();
            let own = voice.clone();
            add(
                Kind::Picture,
                path::picture(name, word, "svg"),
                Box::new(move || Ok(picture(page.clone(), own.clone()))),
            );
            let own = voice.clone();
            add(Kind::Share, path::card(name, word, "svg"), Box::new(move || Ok(card(page, &own))));
            // only a site with an address has these
            if let Some(page) = shared(page, &voice, site) {
                add(Kind::Share, path::share(name, word), Box::new(move || Ok(page.clone())));
            }
        }
        if let Some(answer) = oembed(page, site) {
            add(Kind::Share, path::oembed(name), Box::new(move || Ok(answer.clone())));
        }
        // the data have all languages
        if folder(page.locale).is_some() {
            return files;
        }
        let data = |file| path::data(name, file);
        add(Kind::Data, data("claims.csv"), Box::new(|| Ok(claims_csv(&self.package.story)?)));
        add(Kind::Data, data("claims.json"), Box::new(|| Ok(claims_json(&self.package.story, self.edition())?)));
        add(Kind::Data, data("areas.geojson"), Box::new(|| Ok(areas_geojson(&self.package, self.edition())?)));
        files
    }

    /// The files of a part.
    fn part<'a>(
        &'a self,
        part: &'a Part,
        files: PartFiles,
        site: &'a Site,
        assets: &'a Assets,
        add: &mut impl FnMut(Kind, String, Content<'a>),
    ) {
        let (whole, package) = (&self.page, &self.package);
        let Some(page) = part.page(whole, package) else { return };
        add(Kind::Part, path::page(&part.name), Box::new(move || Ok(document(page, site, assets)?)));
        add(Kind::Part, path::desk(&part.name, path::DESK_DAYS), Box::new(move || Ok(days(page))));
        let markup = path::desk(&part.name, path::DESK_MARKUP);
        add(Kind::Part, markup, Box::new(move || Ok(desk(page, &assets.inline.desk))));
        add(Kind::Part, files.words.0, Box::new(move || Ok(part.words(whole, package).to_owned())));
        add(Kind::Part, files.shapes.0, Box::new(move || Ok(part.shapes(whole))));
    }

    fn edition(&self) -> Edition<'_> {
        Edition { version: &self.version, licence: self.licence.as_deref() }
    }
}
