//! Writes a site, or a part of one.

use std::path::{Path, PathBuf};
use std::time::Instant;

use claimed_ground::contract::path;
use claimed_ground::i18n::Locale;
use claimed_ground::publish::{Assets, File, Kind, Published, Site, any_story};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::read::{self, Story};
use crate::write;

/// Builds the site of the stories in these folders; `about` has everything but their names.
pub fn site(folders: &[PathBuf], assets_in: &Path, out: &Path, about: Site) -> Result<(), String> {
    let start = Instant::now();
    let stories = read::stories(folders)?;
    let settings = read::settings(folders, &stories)?;
    let assets = read::assets(assets_in)?;
    let site = Site { stories: stories.iter().map(|story| story.name.clone()).collect(), ..about };
    let published = read::published(&stories)?;
    let files: Vec<_> = published.iter().flat_map(|story| story.files(&site, &assets)).collect();
    let progress = progress(files.len());
    // never replace a story by the site, nor copy the assets into themselves
    let keep: Vec<_> = stories.iter().map(|story| story.folder.clone()).collect();
    if let (Ok(inside), Some(parent)) = (assets_in.join(path::ASSETS).canonicalize(), write::existing(out))
        && parent.starts_with(inside)
    {
        return Err(format!("{}: is in the folder of assets; name another folder", out.display()));
    }
    let written = write::replace(out, &keep, |out| {
        files.par_iter().try_for_each(|file| {
            progress.set_message(file.path.clone());
            write::file(&out.join(&file.path), content(file)?.as_bytes())?;
            progress.inc(1);
            Ok::<_, String>(())
        })?;
        if let Some(front) = settings.front_page.as_ref().or(site.stories.first()) {
            let told_in = published.iter().filter(|story| story.is(front)).map(Published::language);
            for language in told_in {
                let [story, front] = [front, path::FRONT].map(|name| path::translated(language, name));
                write::copy(&out.join(path::page(&story)), &out.join(path::page(&front)))?;
                write::copy(&out.join(path::embed(&story)), &out.join(path::embed(&front)))?;
            }
        }
        write::file(&out.join(path::ANY_STORY), any_story(Locale::default(), &assets, &site).as_bytes())?;
        for (from, to) in stories.iter().flat_map(Story::sources) {
            write::copy(&from, &out.join(to))?;
        }
        let copied = assets.copied.iter().map(String::as_str).chain([path::ASSETS, path::ASSETS_LIST]);
        copied.into_iter().try_for_each(|path| write::copy(&assets_in.join(path), &out.join(path)))
    });
    progress.finish_and_clear();
    written?;
    let seconds = start.elapsed().as_secs_f64();
    let stories = if let [_] = stories[..] { "1 story".to_owned() } else { format!("{} stories", stories.len()) };
    write::say(&format!("{}: the site of {stories}, in {seconds:.1} s", out.display()));
    Ok(())
}

/// Writes the files of one kind of one story. `to` maps a path on a site to the file to write, which must not be one of
/// the story's own.
pub fn part(
    folder: &Path,
    name: Option<&str>,
    kind: Kind,
    site: &Site,
    assets: &Assets,
    to: impl Fn(&str) -> PathBuf,
) -> Result<(), String> {
    let story = Story::of(folder, name)?;
    let published = story.published()?;
    let published = match name {
        Some(name) => published.named(name),
        None => published,
    };
    let files = published.files(site, assets);
    let sources = story.sources();
    files.iter().filter(|file| file.kind == kind).try_for_each(|file| {
        let to = to(&file.path);
        if sources.iter().any(|(source, _)| same(source, &to)) {
            return Err(format!("{}: is a file of the story; name another place", to.display()));
        }
        write::file(&to, content(file)?.as_bytes())
    })
}

/// Whether both are the same existing file.
fn same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Puts files into one folder.
pub fn into(folder: &Path) -> impl Fn(&str) -> PathBuf {
    move |path| folder.join(path.rsplit('/').next().unwrap_or(path))
}

fn content(file: &File<'_>) -> Result<String, String> {
    file.content().map_err(|why| format!("{}: {why}", file.path))
}

/// A bar on a terminal, and nothing elsewhere.
fn progress(files: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    let bar = ProgressBar::new(files as u64);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
