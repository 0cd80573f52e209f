//! Writes a site, or a part of one.

use std::path::{Path, PathBuf};
use std::time::Instant;

use claimed_ground::contract::path;
use claimed_ground::i18n::Locale;
use claimed_ground::publish::{Assets, File, Kind, Site, any_story};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::read::{self, LICENCE, Story};
use crate::write;

/// Makes the site of these stories. `site` makes the site of their names.
pub fn site(
    folders: &[PathBuf],
    assets_in: &Path,
    out: &Path,
    site: impl FnOnce(Vec<String>) -> Site,
) -> Result<(), String> {
    let start = Instant::now();
    let stories = read::stories(folders)?;
    let settings = read::settings(&stories)?;
    let assets = read::assets(assets_in)?;
    let site = site(stories.iter().map(|story| story.name.clone()).collect());
    let published = read::published(&stories)?;
    let of_stories = stories.iter().zip(&published);
    let files: Vec<_> =
        of_stories.flat_map(|(story, published)| published.files(&story.name, &site, &assets)).collect();
    let progress = progress(files.len());
    let written = write::replace(out, |out| {
        files.par_iter().try_for_each(|file| {
            progress.set_message(file.path.clone());
            write::file(&out.join(&file.path), content(file)?.as_bytes())?;
            progress.inc(1);
            Ok::<_, String>(())
        })?;
        let front = settings.front_page.as_ref().or(site.stories.first());
        if let Some(front) = front {
            write::copy(&out.join(path::page(front)), &out.join(path::FRONT))?;
            write::copy(&out.join(path::embed(front)), &out.join(path::FRONT_EMBED))?;
        }
        write::file(&out.join(path::ANY_STORY), any_story(Locale::default(), &assets).as_bytes())?;
        copy_sources(&stories, out)?;
        copy_assets(assets_in, &assets, out)
    });
    progress.finish_and_clear();
    written?;
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("{}: {} stories, {} files of theirs in {seconds:.1} s", out.display(), stories.len(), files.len());
    Ok(())
}

/// Writes the files of one kind of one story, each to where `to` says for its path on a site.
pub fn part(
    folder: &Path,
    name: Option<&str>,
    kind: Kind,
    site: &Site,
    assets: &Assets,
    to: impl Fn(&str) -> PathBuf,
) -> Result<(), String> {
    let story = Story { folder: folder.to_owned(), name: name.unwrap_or_default().to_owned() };
    let published = story.published()?;
    let published = match name {
        Some(name) => published.named(name),
        None => published,
    };
    let files = published.files(&story.name, site, assets);
    files
        .iter()
        .filter(|file| file.kind == kind)
        .try_for_each(|file| write::file(&to(&file.path), content(file)?.as_bytes()))
}

/// Puts files into one folder.
pub fn into(folder: &Path) -> impl Fn(&str) -> PathBuf {
    move |path| folder.join(path.rsplit('/').next().unwrap_or(path))
}

fn content(file: &File<'_>) -> Result<String, String> {
    file.content().map_err(|why| format!("{}: {why}", file.path))
}

/// The files of each story as they were read, for the page that renders a story in the browser.
fn copy_sources(stories: &[Story], out: &Path) -> Result<(), String> {
    for Story { folder, name } in stories {
        write::copy(folder, &out.join(path::story(name, "")))?;
        let licence = folder.join("..").join(LICENCE);
        if licence.is_file() {
            write::copy(&licence, &out.join(path::LICENCE))?;
        }
    }
    Ok(())
}

/// What pages load, and the files that are beside them.
fn copy_assets(from: &Path, assets: &Assets, out: &Path) -> Result<(), String> {
    let own = assets.copied.iter().map(String::as_str);
    own.chain([path::ASSETS, path::ASSETS_LIST]).try_for_each(|path| write::copy(&from.join(path), &out.join(path)))
}

/// A bar on a terminal, and nothing elsewhere.
fn progress(files: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    let bar = ProgressBar::new(files as u64);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
