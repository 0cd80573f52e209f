//! The native command: checks stories and builds sites.

mod read;
mod site;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use claimed_ground::contract::{options, path, script};
use claimed_ground::publish::{Assets, Kind, Site};
use clap::{Parser, Subcommand};

/// Maps of places whose control is disputed: not who holds a place, but who says so.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check stories: print every problem as `file:row: field: what is wrong; what would be right`.
    ///
    /// Exits with 1 if any of them is an error. Warnings say what was corrected or left out.
    Check {
        /// Story folders, or folders that contain stories.
        #[arg(default_value = "geodata")]
        stories: Vec<PathBuf>,
    },
    /// Build a site: every page, embed, picture, card and export of every story.
    ///
    /// The folder is replaced as a whole, once everything is written. If a story has an error, it stays as it was.
    /// Pictures and cards are SVG; `make dist` adds PNG and compressed files.
    Site {
        /// Story folders, or folders that contain stories.
        #[arg(default_value = "geodata")]
        stories: Vec<PathBuf>,
        #[command(flatten)]
        built: Built,
        /// The folder to write: a new one, an empty one, or a site to replace.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Render the page of one story.
    Page {
        /// The story's folder.
        story: PathBuf,
        #[command(flatten)]
        built: Built,
        /// The page to write, in the folder of a site, or in its folder `embed`.
        #[arg(long)]
        out: PathBuf,
        /// The name of the story's other files on the site, in data/, desk/ and pictures/. Without it the page has none
        /// of the tools that need them.
        #[arg(long, value_parser = name)]
        name: Option<String>,
        /// Render an embed page: without table and tools, with options in its address.
        #[arg(long)]
        embed: bool,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Render what a story's page loads on demand: its desk, and what changes from day to day.
    Desk {
        /// The story's folder.
        story: PathBuf,
        #[command(flatten)]
        built: Built,
        /// The folder to write `desk.html` and `days.json` to, such as `dist/desk/a-story`.
        #[arg(long)]
        out: PathBuf,
    },
    /// Render the parts of a story of more than 100 areas: a page for each group, and what the page of the whole loads
    /// of it.
    Parts {
        /// The story's folder.
        story: PathBuf,
        #[command(flatten)]
        built: Built,
        /// The folder of the site, such as `dist`.
        #[arg(long)]
        out: PathBuf,
        /// The name of the story's page on the site.
        #[arg(long, value_parser = name)]
        name: String,
        #[command(flatten)]
        site: SiteArguments,
    },
    /// Draw the map of each source, and of all together, each as an SVG file.
    Pictures {
        /// The story's folder.
        story: PathBuf,
        /// The folder to write them to, such as `dist/pictures/a-story`.
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
    /// Write what other sites read when they link to a story's page or embed it: cards and, if the site's address is
    /// known, a page to share for each source's map and the oEmbed response.
    Share {
        /// The story's folder.
        story: PathBuf,
        /// The folder of the site, such as `dist`.
        #[arg(long)]
        out: PathBuf,
        /// The name of the story's page on the site.
        #[arg(long, value_parser = name)]
        name: String,
        #[command(flatten)]
        at: At,
    },
    /// Print the names that the scripts in www/ share with the program, as in www/contract.js.
    Contract,
    /// Print the table of embed options, as in docs/embedding.md.
    Options {
        /// Print the style sheet of the options instead, as in www/embed/options.css.
        #[arg(long)]
        css: bool,
    },
}

/// What pages load.
#[derive(clap::Args)]
struct Built {
    /// The folder with the built programs, scripts and style sheets: `target/program`, or another site.
    #[arg(long, default_value = "target/program")]
    assets: PathBuf,
}

/// Where the site will be.
#[derive(clap::Args)]
struct At {
    /// The address that the site will have, such as `https://maps.example.org/`. Canonical links, cards and oEmbed need
    /// it, and are left out without it.
    #[arg(long, env = "SITE_URL", value_parser = address)]
    address: Option<Address>,
}

/// What a page needs to know about its site.
#[derive(clap::Args)]
struct SiteArguments {
    #[command(flatten)]
    at: At,
    /// Leave out the content security policy that each page has in a `<meta>`.
    #[arg(long)]
    no_policy: bool,
}

impl SiteArguments {
    /// The site, with these stories.
    fn of(self, stories: Vec<String>) -> Site {
        Site { address: self.at.address(), stories, policed: !self.no_policy }
    }
}

impl At {
    fn address(self) -> Option<String> {
        self.address.and_then(|Address(address)| address)
    }
}

/// An address; `None` where it is given as empty.
#[derive(Clone)]
struct Address(Option<String>);

fn address(text: &str) -> Result<Address, String> {
    match (text, Site::read_address(text)) {
        ("", _) => Ok(Address(None)),
        (_, None) => Err("not a web address such as https://maps.example.org/".to_owned()),
        (_, read) => Ok(Address(read)),
    }
}

fn name(text: &str) -> Result<String, String> {
    let rule = "use letters, digits, - and _ only";
    if path::can_name_story(text) {
        Ok(text.to_owned())
    } else {
        Err(format!("{rule}, and none of {}", path::RESERVED.join(", ")))
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            write::say(&message);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    match command {
        Command::Check { stories } => read::check(&stories),
        Command::Site { stories, built, out, site } => site::site(&stories, &built.assets, &out, site.of(Vec::new())),
        Command::Page { story, built, out, name, embed, site } => {
            let assets = read::assets(&built.assets)?;
            let kind = if embed { Kind::Embed } else { Kind::Page };
            let site = site.of(name.iter().cloned().collect());
            site::part(&story, name.as_deref(), kind, &site, &assets, |_| out.clone())
        }
        Command::Desk { story, built, out } => {
            let assets = read::assets(&built.assets)?;
            site::part(&story, None, Kind::Desk, &Site::default(), &assets, site::into(&out))
        }
        Command::Parts { story, built, out, name, site } => {
            let (assets, site) = (read::assets(&built.assets)?, site.of(vec![name.clone()]));
            site::part(&story, Some(&name), Kind::Part, &site, &assets, |path| out.join(path))
        }
        Command::Share { story, out, name, at } => {
            let site = Site { address: at.address(), ..Site::default() };
            site::part(&story, Some(&name), Kind::Share, &site, &Assets::default(), |path| out.join(path))
        }
        Command::Pictures { story, out } => {
            site::part(&story, None, Kind::Picture, &Site::default(), &Assets::default(), site::into(&out))
        }
        Command::Export { story, out } => {
            site::part(&story, None, Kind::Data, &Site::default(), &Assets::default(), site::into(&out))
        }
        Command::Contract => write::print(&script::module()),
        Command::Options { css: true } => write::print(&options::style_sheet()),
        Command::Options { css: false } => write::print(&options::documentation()),
    }
}
