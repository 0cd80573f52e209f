//! Reads stories, and what their pages load, from folders.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use claimed_ground::contract::path;
use claimed_ground::data::{self, FILES, Files, Package, Severity};
use claimed_ground::i18n::{Locale, folder, languages, locales};
use claimed_ground::publish::{Assets, Published, Settings};
use rayon::prelude::*;

use crate::write::say;

/// The file without which a folder is no story.
const STORY: &str = FILES[0];

/// Files of a story that are published as they are, beside those that are read.
const DOCUMENTATION: [&str; 2] = ["datapackage.json", "left-out.csv"];

/// The file with the terms under which a story can be used: in its folder or in the folder above it.
const LICENCE: &str = "LICENSE.md";

/// A story in a folder.
pub struct Story {
    /// Its folder.
    pub folder: PathBuf,
    /// Its name on the site, which is that of its folder.
    pub name: String,
}

/// The stories in these folders. Each folder is a story or contains stories, which are sorted by name.
pub fn stories(folders: &[PathBuf]) -> Result<Vec<Story>, String> {
    let mut found = Vec::new();
    for folder in folders {
        if folder.join(STORY).is_file() {
            found.push(folder.clone());
            continue;
        }
        let unread = |why| format!("{}: can't be read: {why}", folder.display());
        let entries = fs::read_dir(folder).map_err(unread)?;
        let paths: Vec<_> =
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(unread)?;
        let mut within: Vec<_> = paths.into_iter().filter(|path| path.join(STORY).is_file()).collect();
        if within.is_empty() {
            return Err(format!("{}: no story; a story is a folder with a `{STORY}`", folder.display()));
        }
        within.sort();
        found.extend(within);
    }
    let mut stories: Vec<(PathBuf, Story)> = Vec::new();
    for folder in found {
        let whole = folder.canonicalize().map_err(|why| format!("{}: can't be read: {why}", folder.display()))?;
        // a symbolic link keeps its own name; `.` has none
        let name = folder.file_name().or(whole.file_name()).unwrap_or_default().display().to_string();
        if !stories.iter().any(|(other, _)| *other == whole) {
            stories.push((whole, Story { folder, name }));
        }
    }
    Ok(stories.into_iter().map(|(_, story)| story).collect())
}

/// Prints the problems of stories; an error if any of them has errors.
pub fn check(folders: &[PathBuf]) -> Result<(), String> {
    let stories = stories(folders)?;
    settings(folders, &stories)?;
    let (count, mut broken) = (stories.len(), 0);
    for story in stories {
        let misnamed = story.misnamed().inspect(|why| say(why));
        if story.read().print().is_none() || misnamed.is_some() {
            broken += 1;
        }
    }
    if broken == 0 {
        Ok(())
    } else {
        Err(format!("{broken} of {count} stories can't be published; mend the errors above"))
    }
}

/// Reads the stories of a site and lays them out in parallel, under their names, each in its languages. Prints their errors.
pub fn published(stories: &[Story]) -> Result<Vec<Published>, String> {
    for (index, story) in stories.iter().enumerate() {
        // some file systems don't tell capitals from small letters
        if let Some(other) = stories[..index].iter().find(|other| other.name.eq_ignore_ascii_case(&story.name)) {
            let (one, other) = (other.folder.display(), story.folder.display());
            return Err(format!("{other}: {one} has the same name; each story of a site needs its own"));
        }
    }
    let read: Vec<_> = stories.par_iter().map(Story::read).collect();
    let read: Vec<_> = read.into_iter().map(Report::print_errors).collect();
    let named = |name: &str| stories.iter().any(|story| story.name == name);
    let told_in = |name: &str| {
        let of = |(story, read): (&Story, &Option<(Package, Files)>)| {
            (story.name == name).then(|| read.as_ref().map(|(package, _)| locales(&package.story))).flatten()
        };
        stories.iter().zip(&read).find_map(of).unwrap_or_default()
    };
    let laid_out = stories.par_iter().zip(&read).map(|(story, read)| {
        if let Some(why) = story.misnamed() {
            return Err(why);
        }
        let told = |locale| {
            let mut read = read.clone().and_then(|(package, files)| in_language(package, files, locale));
            if let Some((package, _)) = &mut read {
                // no link to a page that this site does not have
                let known = package.story.also.iter().filter(|(_, name)| named(name)).map(|(text, name)| {
                    let language = folder(locale).filter(|_| told_in(name).contains(&locale));
                    (text.clone(), path::translated(language, name))
                });
                package.story.also = known.collect();
            }
            Ok(story.lay_out(read, locale)?.named(&story.name))
        };
        let all = read.as_ref().map_or_else(|| vec![Locale::default()], |(package, _)| locales(&package.story));
        all.into_par_iter().map(told).collect::<Result<Vec<_>, _>>()
    });
    Ok(laid_out.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// A story as readers of a language are told it.
fn in_language(package: Package, files: Files, locale: Locale) -> Option<(Package, Files)> {
    match folder(locale) {
        None => Some((package, files)),
        Some(_) => Some((data::told(&files, &languages(locale))?, files)),
    }
}

/// The result of reading a story: what to print, a line each, and, if there are no errors, the story and its files.
#[derive(Default)]
struct Report {
    warnings: Vec<String>,
    errors: Vec<String>,
    summary: Vec<String>,
    story: Option<(Package, Files)>,
}

impl Report {
    /// Prints everything, the errors after the warnings.
    fn print(mut self) -> Option<(Package, Files)> {
        self.warnings.drain(..).for_each(|line| say(&line));
        self.print_errors()
    }

    /// Prints the errors and the summary; warnings are for `check`.
    fn print_errors(self) -> Option<(Package, Files)> {
        self.errors.iter().chain(&self.summary).for_each(|line| say(line));
        self.story
    }
}

impl Story {
    /// The story in a folder, under this name.
    pub fn of(folder: &Path, name: Option<&str>) -> Result<Self, String> {
        if !folder.join(STORY).is_file() {
            return Err(format!("{}: no story; a story is a folder with a `{STORY}`", folder.display()));
        }
        Ok(Self { folder: folder.to_owned(), name: name.unwrap_or_default().to_owned() })
    }

    /// Reads the story and lays it out. Prints its problems.
    pub fn published(&self) -> Result<Published, String> {
        self.lay_out(self.read().print(), Locale::default())
    }

    /// The files that the site publishes as they are, each with its path on the site. Those of the map are under the
    /// name of the story that the map belongs to.
    pub fn sources(&self) -> Vec<(PathBuf, String)> {
        let (map, owner) = self.map();
        let of_map = |file: &str| (map.join(file), path::story(owner.as_deref().unwrap_or(&self.name), file));
        let own = |file: &str| (self.folder.join(file), path::story(&self.name, file));
        let read = FILES.into_iter().map(|file| if data::is_of_map(file) { of_map(file) } else { own(file) });
        let licence = self.licence().map(|from| (from, path::story(&self.name, LICENCE)));
        let all = read.chain(DOCUMENTATION.map(own)).chain(licence);
        all.filter(|(from, _)| from.is_file()).collect()
    }

    /// What is wrong with the story's name.
    fn misnamed(&self) -> Option<String> {
        let (at, reserved) = (self.folder.display(), path::RESERVED.join(", "));
        let rule = "addresses use the folder's name; it may have letters, digits, - and _ only, and may not be one of";
        (!path::can_name_story(&self.name)).then(|| format!("{at}: {rule} {reserved}"))
    }

    fn lay_out(&self, read: Option<(Package, Files)>, locale: Locale) -> Result<Published, String> {
        let at = self.folder.display();
        let (package, files) = read.ok_or_else(|| format!("{at}: can't be published"))?;
        let licence = self.licence().map(|file| {
            fs::read_to_string(&file).map_err(|why| format!("{}: can't be read as UTF-8: {why}", file.display()))
        });
        let licence = licence.transpose()?;
        Published::new(package, &files, locale, licence).ok_or_else(|| format!("{at}: no area has a boundary"))
    }

    fn licence(&self) -> Option<PathBuf> {
        let above = self.folder.join("..");
        [&self.folder, &above].into_iter().map(|folder| folder.join(LICENCE)).find(|file| file.is_file())
    }

    fn read(&self) -> Report {
        let files = match self.files() {
            Ok(files) => files,
            Err(why) => return Report { errors: vec![why], ..Report::default() },
        };
        let read = data::read(&files);
        let (mut warnings, mut errors) = (Vec::new(), Vec::new());
        for problem in &read.problems {
            let line = self.folder.join(problem.to_string()).display().to_string();
            match problem.severity {
                Severity::Error => errors.push(line),
                Severity::Warning => warnings.push(format!("{line} (warning)")),
            }
        }
        let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let (errs, warns) = (counted(errors.len(), "error"), counted(warnings.len(), "warning"));
        let mut summary = format!("{}: {errs}, {warns}", self.folder.display());
        if let Some(Package { story, .. }) = &read.package {
            summary += &format!("; {} areas, {} claims", story.areas.len(), story.claims.len());
        }
        Report { warnings, errors, summary: vec![summary], story: read.package.map(|package| (package, files)) }
    }

    /// The folder of the story's map and, if that is another story's, the name of that story.
    fn map(&self) -> (PathBuf, Option<String>) {
        match fs::read(self.folder.join(STORY)).ok().and_then(|bytes| data::map_of(&bytes)) {
            Some(name) => (self.folder.join("..").join(&name), Some(name)),
            None => (self.folder.clone(), None),
        }
    }

    fn files(&self) -> Result<Files, String> {
        let (map, owner) = self.map();
        if let Some(owner) = owner.filter(|_| !map.join(STORY).is_file()) {
            let at = self.folder.join(STORY);
            let what = "map: there is no story with this name beside this one";
            return Err(format!("{}: {what}: `{owner}`; give the name of another story's folder", at.display()));
        }
        let mut files = Files::default();
        for file in FILES {
            let path = if data::is_of_map(file) { map.join(file) } else { self.folder.join(file) };
            match fs::read(&path) {
                Ok(bytes) => files.insert(file, bytes),
                Err(why) if why.kind() == ErrorKind::NotFound => {}
                Err(why) => return Err(format!("{}: can't be read: {why}", path.display())),
            }
        }
        Ok(files)
    }
}

/// The settings of a site, from the first of these folders that has a `site.json`.
pub fn settings(folders: &[PathBuf], stories: &[Story]) -> Result<Settings, String> {
    let names: Vec<_> = stories.iter().map(|story| story.name.clone()).collect();
    for path in folders.iter().map(|folder| folder.join(Settings::FILE)) {
        match fs::read(&path) {
            Ok(file) => return Settings::read(&file, &names).map_err(|why| format!("{}: {why}", path.display())),
            Err(why) if why.kind() == ErrorKind::NotFound => {}
            Err(why) => return Err(format!("{}: can't be read: {why}", path.display())),
        }
    }
    Ok(Settings::default())
}

/// What pages load, from a folder that the build or an earlier site left.
pub fn assets(folder: &Path) -> Result<Assets, String> {
    let list = folder.join(path::ASSETS_LIST);
    let bytes = fs::read(&list)
        .map_err(|why| format!("{}: can't be read: {why}; `make dist` and `trunk build` write it", list.display()))?;
    let assets = Assets::read(&bytes).map_err(|why| format!("{}: {why}", list.display()))?;
    let mut needed = assets.files.all().into_iter().map(path::asset).chain(assets.copied.iter().cloned());
    match needed.find(|file| !folder.join(file).is_file()) {
        Some(missing) => Err(format!("{}: there is no {missing} beside it; build it again", list.display())),
        None => Ok(assets),
    }
}
