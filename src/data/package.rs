//! A story's folder: all its files, read together.

use std::collections::BTreeMap;

use super::atlas::Atlas;
use super::problem::{At, Problem, Problems, Severity};
use super::{areas, claims, manifest, sources};
use crate::domain::id::PartyId;
use crate::domain::language::Language;
use crate::domain::reading;
use crate::domain::story::Story;

/// The files of a story, in the order in which they are read.
pub const FILES: [&str; 11] = [
    "story.json",
    "parties.csv",
    "sources.csv",
    "citations.csv",
    "groups.csv",
    "areas.geojson",
    "spellings.csv",
    "claims.csv",
    "context.geojson",
    "places.geojson",
    "locator.geojson",
];

/// Whether a file belongs to the map, and not to what is said about it. Several stories can share a map.
pub fn is_of_map(file: &str) -> bool {
    matches!(
        file,
        "groups.csv" | "areas.geojson" | "spellings.csv" | "context.geojson" | "places.geojson" | "locator.geojson"
    )
}

/// Whether a story may lack this file.
pub fn is_optional(file: &str) -> bool {
    file == "spellings.csv"
}

/// The bytes of a story's files, by name. The caller loads them.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<&'static str, Vec<u8>>);

impl Files {
    /// Adds a file, or replaces it.
    pub fn insert(&mut self, name: &'static str, bytes: Vec<u8>) {
        self.0.insert(name, bytes);
    }

    /// Every file with its name, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (*name, bytes.as_slice()))
    }

    fn get(&self, name: &'static str, problems: &Problems) -> &[u8] {
        match self.0.get(name).map(Vec::as_slice) {
            None if is_optional(name) => &[],
            None => {
                problems.error(At::file(name), "file", "the file is missing", "put it into the story's folder");
                &[]
            }
            Some([]) => {
                problems.error(At::file(name), "file", "the file is empty", "put the complete file here");
                &[]
            }
            Some(bytes) => bytes,
        }
    }
}

/// A story and its map.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Who says what about which area.
    pub story: Story,
    /// The shapes of the map.
    pub atlas: Atlas,
}

/// The result of reading a story.
#[derive(Clone, Debug)]
pub struct Read {
    /// The story, if none of the problems is an error.
    pub package: Option<Package>,
    /// Every problem, in the order of the files.
    pub problems: Vec<Problem>,
}

impl Read {
    /// The number of errors.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// Reads a story from its files.
pub fn read(files: &Files) -> Read {
    let problems = Problems::default();
    let package = package(files, &[], &problems).filter(|_| !problems.has_errors());
    Read { package, problems: problems.into_vec() }
}

/// A story in the first of these languages, and what isn't translated into it in the next, or else in its own. `None` if
/// it can't be read; [`read`] says why.
pub fn told(files: &Files, languages: &[Language]) -> Option<Package> {
    let problems = Problems::default();
    package(files, languages, &problems).filter(|_| !problems.has_errors())
}

fn package(files: &Files, languages: &[Language], problems: &Problems) -> Option<Package> {
    // A missing or empty file is reported once, here, and not again as a table without a header.
    let bytes = |name| Some(files.get(name, problems)).filter(|bytes| !bytes.is_empty());
    let manifest = bytes("story.json").and_then(|bytes| manifest::manifest(bytes, languages, problems));
    let citations =
        bytes("citations.csv").map(|bytes| sources::citations(bytes, languages, problems)).unwrap_or_default();
    let citation_ids: Vec<_> = citations.iter().map(|citation| citation.id.clone()).collect();
    let parties = bytes("parties.csv")
        .map(|bytes| sources::parties(bytes, &citation_ids, languages, problems))
        .unwrap_or_default();
    let party_ids: Vec<_> = parties.iter().map(|party| party.id.clone()).collect();
    let by_day = manifest.as_ref().is_some_and(|manifest| manifest.from.is_some());
    let sources = bytes("sources.csv")
        .map(|bytes| sources::sources(bytes, &party_ids, by_day, languages, problems))
        .unwrap_or_default();
    let groups = bytes("groups.csv").map(|bytes| areas::groups(bytes, languages, problems)).unwrap_or_default();
    let (mut areas, shapes) =
        bytes("areas.geojson").map(|bytes| areas::areas(bytes, &groups, languages, problems)).unwrap_or_default();
    for group in groups.iter().filter(|group| areas.iter().any(|area| area.code.as_str() == group.id.as_str())) {
        let wrong = format!("`{}` is also the code of an area", group.id);
        problems.error(At::file("groups.csv"), "id", wrong, "give the group an id of its own");
    }
    if let Some(bytes) = bytes("spellings.csv") {
        areas::spellings(bytes, &mut areas, problems);
    }
    let area_codes: Vec<_> = areas.iter().map(|area| area.code.clone()).collect();
    let known = claims::Known {
        parties: &party_ids,
        same_side: &|one, other| {
            let side =
                |id: &PartyId| parties.iter().find(|party| party.id == *id).and_then(|party| party.side.as_ref());
            one == other || matches!((side(one), side(other)), (Some(a), Some(b)) if a.id == b.id)
        },
        sources: &sources,
        citations: &citations,
        groups: &groups,
        areas: &area_codes,
        last_day: manifest.as_ref().map(|manifest| manifest.as_of),
    };
    let (rows, claims): (Vec<At>, Vec<_>) = bytes("claims.csv")
        .map(|bytes| claims::claims(bytes, &known, languages, problems))
        .unwrap_or_default()
        .into_iter()
        .unzip();
    let atlas = Atlas {
        areas: shapes,
        context: bytes("context.geojson").map(|bytes| areas::context(bytes, languages, problems)).unwrap_or_default(),
        towns: bytes("places.geojson").map(|bytes| areas::towns(bytes, languages, problems)).unwrap_or_default(),
        locator: bytes("locator.geojson").map(|bytes| areas::locator(bytes, languages, problems)).unwrap_or_default(),
    };
    let manifest = manifest?;
    let story = Story {
        title: manifest.title,
        headline: manifest.headline,
        framing: manifest.framing,
        from: manifest.from,
        as_of: manifest.as_of,
        history_after: manifest.history_after,
        areas_are: manifest.areas_are,
        updated: manifest.updated,
        boundary_note: manifest.boundary_note,
        credits: manifest.credits.into(),
        also: manifest.also.into(),
        translations: manifest.translations.into(),
        corrections: manifest.corrections,
        parties: parties.into(),
        sources: sources.into(),
        groups: groups.into(),
        areas: areas.into(),
        citations: citations.into(),
        claims: claims.into(),
    };
    contradictions(&story, &rows, problems);
    Some(Package { story, atlas })
}

/// Reports each source that contradicts itself about an area on one day. The map would have to choose one of the
/// statements, so an editor has to resolve it.
fn contradictions(story: &Story, rows: &[At], problems: &Problems) {
    for source in story.sources.iter() {
        for area in story.areas.iter() {
            if let Some((one, other)) = reading::clash(story, &source.id, area) {
                let at = story.claims.place(other).and_then(|place| rows.get(place));
                let at = at.copied().unwrap_or(At::file("claims.csv"));
                let wrong = format!("`{one}` contradicts it about {} on the same day", area.code);
                problems.error(at, "places", wrong, "keep one statement, or give each its own day");
            }
        }
    }
}
