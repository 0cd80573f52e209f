//! Reads stories, and what their pages load, from folders.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use claimed_ground::contract::path;
use claimed_ground::data::{self, FILES, Files, Package, Severity};
use claimed_ground::publish::{Assets, Published, Settings};
use rayon::prelude::*;

/// The file without which a folder is no story.
const STORY: &str = FILES[0];

/// The file with the terms under which stories can be used: in the story's folder or in the folder above it.
pub const LICENCE: &str = "LICENSE.md";

/// A story in a folder.
pub struct Story {
    /// Its folder.
    pub folder: PathBuf,
    /// Its name on the site, which is that of its folder.
    pub name: String,
}

/// The stories in these folders, each of which is a story's own or has stories in it, in the order of their names.
pub fn stories(folders: &[PathBuf]) -> Result<Vec<Story>, String> {
    let mut found = Vec::new();
    for folder in folders {
        if folder.join(STORY).is_file() {
            found.push(folder.clone());
            continue;
        }
        let entries = fs::read_dir(folder).map_err(|error| format!("{}: can't be read: {error}", folder.display()))?;
        let mut within: Vec<_> =
            entries.flatten().map(|entry| entry.path()).filter(|path| path.join(STORY).is_file()).collect();
        if within.is_empty() {
            return Err(format!("{}: no story; a story is a folder with a `{STORY}`", folder.display()));
        }
        within.sort();
        found.extend(within);
    }
    let mut stories: Vec<Story> = Vec::new();
    for folder in found {
        let whole = folder.canonicalize().map_err(|error| format!("{}: can't be read: {error}", folder.display()))?;
        let name = whole.file_name().and_then(OsStr::to_str).filter(|name| path::can_name_story(name));
        let name = name.ok_or_else(|| {
            let at = folder.display();
            format!("{at}: the folder's name is the story's name in addresses; use letters, digits, `-` and `_`, and none of {}", path::TAKEN.join(", "))
        })?;
        // some file systems don't tell capitals from small letters
        if let Some(other) = stories.iter().find(|other| other.name.eq_ignore_ascii_case(name)) {
            let (one, other) = (other.folder.display(), folder.display());
            return Err(format!("{other}: {one} has the same name; each story of a site needs its own"));
        }
        stories.push(Story { folder, name: name.to_owned() });
    }
    Ok(stories)
}

/// Prints the problems of stories; an error if any of them has errors.
pub fn check(folders: &[PathBuf]) -> Result<(), String> {
    let broken = stories(folders)?.iter().filter(|story| story.told().is_none()).count();
    if broken == 0 { Ok(()) } else { Err(format!("{broken} of the stories can't be published")) }
}

/// Reads stories and lays them out in parallel, under their names. Prints their problems.
pub fn published(stories: &[Story]) -> Result<Vec<Published>, String> {
    let read: Vec<_> = stories.par_iter().map(Story::read).collect();
    let read: Vec<_> = read.into_iter().map(Read::told).collect();
    let laid_out = stories.par_iter().zip(read).map(|(story, read)| Ok(story.lay_out(read)?.named(&story.name)));
    laid_out.collect()
}

/// What came of reading a story: what there is to tell of it and, if it has no errors, the story with its files.
struct Read {
    report: String,
    story: Option<(Package, Files)>,
}

impl Read {
    /// Prints the report.
    fn told(self) -> Option<(Package, Files)> {
        eprintln!("{}", self.report);
        self.story
    }
}

impl Story {
    /// Reads the story and lays it out. Prints its problems.
    pub fn published(&self) -> Result<Published, String> {
        self.lay_out(self.told())
    }

    fn told(&self) -> Option<(Package, Files)> {
        self.read().told()
    }

    fn lay_out(&self, read: Option<(Package, Files)>) -> Result<Published, String> {
        let at = self.folder.display();
        let (package, files) = read.ok_or_else(|| format!("{at}: can't be published"))?;
        let above = self.folder.join("..");
        let licence = [&self.folder, &above].into_iter().find_map(|at| fs::read_to_string(at.join(LICENCE)).ok());
        Published::new(package, &files, licence).ok_or_else(|| format!("{at}: no area has a boundary"))
    }

    fn read(&self) -> Read {
        let files = match self.files() {
            Ok(files) => files,
            Err(report) => return Read { report, story: None },
        };
        let read = data::read(&files);
        let mut report = String::new();
        for problem in &read.problems {
            let kind = match problem.severity {
                Severity::Error => "",
                Severity::Warning => " (warning)",
            };
            report += &format!("{}{kind}\n", self.folder.join(problem.to_string()).display());
        }
        let (errors, warnings) = (read.errors(), read.problems.len() - read.errors());
        report += &format!("{}: {errors} errors, {warnings} warnings", self.folder.display());
        if let Some(Package { story, .. }) = &read.package {
            report += &format!("; {} areas, {} claims", story.areas.len(), story.claims.len());
        }
        Read { report, story: read.package.map(|package| (package, files)) }
    }

    /// The story's files; those of its map may belong to another story beside it.
    fn files(&self) -> Result<Files, String> {
        let map = fs::read(self.folder.join(STORY)).ok().and_then(|bytes| data::map_of(&bytes));
        let map = map.map_or_else(|| self.folder.clone(), |name| self.folder.join("..").join(name));
        let mut files = Files::default();
        for file in FILES {
            let path = if data::is_of_map(file) { map.join(file) } else { self.folder.join(file) };
            match fs::read(&path) {
                Ok(bytes) => files.insert(file, bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(format!("{}: can't be read: {error}", path.display())),
            }
        }
        Ok(files)
    }
}

/// The settings of the site of these stories: of the first `site.json` beside one of them.
pub fn settings(stories: &[Story]) -> Result<Settings, String> {
    let names: Vec<_> = stories.iter().map(|story| story.name.clone()).collect();
    let beside = stories.iter().map(|story| story.folder.join("..").join(Settings::FILE));
    match beside.into_iter().find_map(|path| Some((fs::read(&path).ok()?, path))) {
        Some((file, path)) => Settings::read(&file, &names).map_err(|why| format!("{}: {why}", path.display())),
        None => Ok(Settings::default()),
    }
}

/// What pages load, from a folder that the build or an earlier site left.
pub fn assets(folder: &Path) -> Result<Assets, String> {
    let list = folder.join(path::ASSETS_LIST);
    let bytes = fs::read(&list)
        .map_err(|error| format!("{}: can't be read: {error}; `trunk build` writes it", list.display()))?;
    Assets::read(&bytes).map_err(|error| format!("{}: {error}", list.display()))
}
