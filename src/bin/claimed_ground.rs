//! The native command: checks stories, renders them into pages, and draws their maps as pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[cfg(feature = "ssr")]
use claimed_ground::contract::path;
use claimed_ground::contract::{options, script};
use claimed_ground::data::export::{self, Edition};
use claimed_ground::data::{self, FILES, Files, Package, Severity};
#[cfg(feature = "ssr")]
use claimed_ground::{
    i18n::Locale,
    publish::{self, Site},
    view,
};
use clap::{Parser, Subcommand};

/// The file with the terms under which a story's data can be used.
const LICENCE: &str = "LICENSE.md";

/// Maps of places whose control is disputed: not who holds a place, but who says so.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a story: print every problem as `file:row: field: what is wrong; what would be right`.
    ///
    /// Exits with 1 if any of them is an error. Warnings say what was corrected or left out.
    Check {
        /// The story's folder.
        story: PathBuf,
    },
    /// Render a story into a page of the built site.
    ///
    /// The story replaces the content of the page's `<main>`, so a page that was rendered can be rendered again with
    /// another story.
    #[cfg(feature = "ssr")]
    Page {
        /// The story's folder.
        story: PathBuf,
        /// The page of a built site, such as `dist/index.html`.
        #[arg(long)]
        template: PathBuf,
        /// The page to write; the template itself by default.
        #[arg(long)]
        out: Option<PathBuf>,
        /// The name of the story's other files on the site, in data/, desk/ and pictures/. Without it the page has none
        /// of the tools that need them.
        #[arg(long)]
        name: Option<String>,
        /// Render an embed page: without table and tools, with options in its address.
        #[arg(long)]
        embed: bool,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Write what other sites read when they link to a story's page or embed it: cards and, if the site's address is
    /// known, a page to share for each source's map and the oEmbed response.
    #[cfg(feature = "ssr")]
    Share {
        /// The story's folder.
        story: PathBuf,
        /// The folder of the built site, such as `dist`.
        #[arg(long)]
        out: PathBuf,
        /// The name of the story's page on the site.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Print the names that the scripts in www/ share with the program, as in www/contract.js.
    Contract,
    /// Print the table of embed options, as in docs/embedding.md.
    Options,
    /// Render what a story's page loads on demand: its desk, and what changes from day to day.
    #[cfg(feature = "ssr")]
    Desk {
        /// The story's folder.
        story: PathBuf,
        /// The folder to write `desk.html` and `days.json` to, such as `dist/desk/my-story`.
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a story's data for reuse: `claims.csv`, `claims.json` and `areas.geojson`.
    Export {
        /// The story's folder.
        story: PathBuf,
        /// The folder to write them to, such as `dist/data/a-story`.
        #[arg(long)]
        out: PathBuf,
    },
    /// Draw the map of each source, and of all together, each as an SVG file.
    #[cfg(feature = "ssr")]
    Pictures {
        /// The story's folder.
        story: PathBuf,
        /// The folder to write them to, such as `dist/pictures`.
        #[arg(long)]
        out: PathBuf,
    },
}

/// What a page needs to know about its site.
#[cfg(feature = "ssr")]
#[derive(clap::Args)]
struct SiteArguments {
    /// The address that the site will have, such as `https://maps.example.org/`. Canonical links, cards and oEmbed need
    /// it, and are left out without it.
    #[arg(long, value_parser = address)]
    site: Option<String>,
    /// The names of all stories of the site, for the embed option `story`.
    #[arg(long, value_delimiter = ' ')]
    stories: Vec<String>,
    /// Put a content security policy into each page, for hosts that send no headers.
    #[arg(long)]
    policy: bool,
}

#[cfg(feature = "ssr")]
fn address(text: &str) -> Result<String, String> {
    Site::read_address(text).ok_or_else(|| "not a web address such as https://maps.example.org/".to_owned())
}

#[cfg(feature = "ssr")]
impl From<SiteArguments> for Site {
    fn from(SiteArguments { site, stories, policy }: SiteArguments) -> Self {
        Self { address: site.filter(|site| !site.is_empty()), stories, policed: policy }
    }
}

fn main() -> ExitCode {
    let ran = match Arguments::parse().command {
        Command::Check { story } => read(&story).map(|_| ()),
        #[cfg(feature = "ssr")]
        Command::Page { story, template, out, name, embed, site } => read(&story).and_then(|package| {
            let page = published(package, &story, name.as_deref())?;
            let page = if embed { page.embedded() } else { page };
            write_page(page, &template, out.as_ref().unwrap_or(&template), &site.into())
        }),
        #[cfg(feature = "ssr")]
        Command::Share { story, out, name, site } => {
            read(&story).and_then(|package| share(&published(package, &story, Some(&name))?, &out, &name, &site.into()))
        }
        Command::Contract => {
            print!("{}", script::module());
            Ok(())
        }
        Command::Options => {
            print!("{}", options::documentation());
            Ok(())
        }
        #[cfg(feature = "ssr")]
        Command::Desk { story, out } => read(&story).and_then(|package| desk(&published(package, &story, None)?, &out)),
        Command::Export { story, out } => read(&story).and_then(|package| export(&package, &story, &out)),
        #[cfg(feature = "ssr")]
        Command::Pictures { story, out } => read(&story).and_then(|package| pictures(package, &out)),
    };
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the files of a story; those of its map may belong to another story.
fn files(folder: &Path) -> Result<Files, String> {
    let map = fs::read(folder.join("story.json")).ok().and_then(|bytes| data::map_of(&bytes));
    let map = map.map_or_else(|| folder.to_owned(), |name| folder.join("..").join(name));
    let mut files = Files::default();
    for file in FILES {
        let path = if data::is_of_map(file) { map.join(file) } else { folder.join(file) };
        match fs::read(&path) {
            Ok(bytes) => files.insert(file, bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(format!("{}: can't be read: {error}", path.display())),
        }
    }
    Ok(files)
}

/// Reads a story and prints its problems.
fn read(folder: &Path) -> Result<Package, String> {
    let read = data::read(&files(folder)?);
    for problem in &read.problems {
        let kind = match problem.severity {
            Severity::Error => "",
            Severity::Warning => " (warning)",
        };
        eprintln!("{}{kind}", folder.join(problem.to_string()).display());
    }
    let (errors, warnings) = (read.errors(), read.problems.len() - read.errors());
    let outcome = format!("{}: {errors} errors, {warnings} warnings", folder.display());
    match read.package {
        Some(package) => {
            eprintln!("{outcome}; {} areas, {} claims", package.story.areas.len(), package.story.claims.len());
            Ok(package)
        }
        None => Err(outcome),
    }
}

/// The version of a story's data.
fn version(folder: &Path) -> Result<String, String> {
    files(folder).map(|files| data::version(&files))
}

fn export(package: &Package, folder: &Path, out: &Path) -> Result<(), String> {
    let version = version(folder)?;
    // the terms are in the story's folder or, for several stories, in the folder above it
    let licence =
        [folder.to_owned(), folder.join("..")].iter().find_map(|at| fs::read_to_string(at.join(LICENCE)).ok());
    let edition = Edition { version: &version, licence: licence.as_deref() };
    let written = |path: &Path, error| format!("{}: can't be written: {error}", path.display());
    fs::create_dir_all(out).map_err(|error| written(out, error))?;
    for (name, text) in [
        ("claims.csv", export::claims_csv(&package.story)),
        ("claims.json", export::claims_json(&package.story, edition)),
        ("areas.geojson", export::areas_geojson(package, edition)),
    ] {
        let path = out.join(name);
        text.and_then(|text| fs::write(&path, text)).map_err(|error| written(&path, error))?;
    }
    Ok(())
}

/// A story, laid out, with its version and its name on the site if it has one.
#[cfg(feature = "ssr")]
fn published(package: Package, folder: &Path, name: Option<&str>) -> Result<view::Page, String> {
    let page = laid_out(package)?.versioned(&version(folder)?);
    Ok(match name {
        Some(name) => page.named(name),
        None => page,
    })
}

#[cfg(feature = "ssr")]
fn write_page(page: view::Page, template: &Path, out: &Path, site: &Site) -> Result<(), String> {
    let text =
        fs::read_to_string(template).map_err(|error| format!("{}: can't be read: {error}", template.display()))?;
    let document = publish::document(&text, page, site).map_err(|why| format!("{}: {why}", template.display()))?;
    write(out, &document)
}

/// Writes a file, and creates its folder if needed.
#[cfg(feature = "ssr")]
fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: can't be written: {error}", path.display()))
}

#[cfg(feature = "ssr")]
fn share(page: &view::Page, out: &Path, name: &str, site: &Site) -> Result<(), String> {
    for voice in page.story().voices().collect::<Vec<_>>() {
        write(&out.join(path::card(name, voice.as_str(), "svg")), &view::card(page, &voice))?;
        if let Some(shared) = publish::shared(page, &voice, site) {
            write(&out.join(path::share(name, voice.as_str())), &shared)?;
        }
    }
    publish::oembed(page, site).map_or(Ok(()), |answer| write(&out.join(path::oembed(name)), &answer))
}

#[cfg(feature = "ssr")]
fn laid_out(package: Package) -> Result<view::Page, String> {
    view::Page::new(package, Locale::default()).ok_or_else(|| "no area has a boundary".to_owned())
}

#[cfg(feature = "ssr")]
fn desk(page: &view::Page, out: &Path) -> Result<(), String> {
    fs::create_dir_all(out).map_err(|error| format!("{}: can't be written: {error}", out.display()))?;
    for (file, text) in [(path::DESK_MARKUP, view::desk(page)), (path::DESK_DAYS, publish::days(page))] {
        let path = out.join(file);
        fs::write(&path, text).map_err(|error| format!("{}: can't be written: {error}", path.display()))?;
    }
    Ok(())
}

#[cfg(feature = "ssr")]
fn pictures(package: Package, out: &Path) -> Result<(), String> {
    let written = |path: &Path, error| format!("{}: can't be written: {error}", path.display());
    fs::create_dir_all(out).map_err(|error| written(out, error))?;
    let page = laid_out(package)?;
    for voice in page.story().voices().collect::<Vec<_>>() {
        let path = out.join(voice.as_str()).with_extension("svg");
        fs::write(&path, view::picture(page.clone(), voice)).map_err(|error| written(&path, error))?;
    }
    Ok(())
}
