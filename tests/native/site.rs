//! The command that makes a site: all of it or nothing, and the same bytes each time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::{FIRST, PUBLISHED, root};

/// A folder of a test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("claimed-ground-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn write(&self, path: &str, text: &str) -> PathBuf {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path
    }

    /// What the build would have made for pages to load.
    fn assets(&self) -> PathBuf {
        let file = self.write("program/assets/app-1.js", "app()");
        for name in ["a.wasm", "b.js", "e.js", "p.js", "f.js", "s.js", "r.css", "er.css", "i.svg"] {
            self.write(&format!("program/assets/{name}"), name);
        }
        self.write("program/404.html", "nothing here");
        let list = r#"{"files":{"app":"app-1.js","wasm":"a.wasm","boot":"b.js","embed":"e.js","parts":"p.js","face":"f.js","story":"s.js","reading":"r.css","embed_reading":"er.css","icon":"i.svg"},
            "integrity":{"app-1.js":"sha256-a"},
            "inline":{"page":"","days":"","parts":"","translated":"","embed":"","desk":"","guard":"","story":"","options":""},"copied":["404.html"]}"#;
        self.write("program/program.json", list);
        file.ancestors().nth(2).expect("a folder").to_owned()
    }

    /// A copy of the story in `tests/fixtures/sound`, under this name.
    fn story(&self, name: &str) -> PathBuf {
        let from = root().join("tests/fixtures/sound");
        for entry in fs::read_dir(from).expect("a folder").flatten() {
            let text = fs::read_to_string(entry.path()).expect("text");
            self.write(&format!("stories/{name}/{}", entry.file_name().display()), &text);
        }
        self.0.join("stories").join(name)
    }

    fn site(&self, stories: &Path) -> Output {
        let out = self.0.join("site");
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimed-ground"));
        command.arg("site").arg(stories).arg("--assets").arg(self.0.join("program")).arg("--out").arg(out);
        command.env_remove("SITE_URL").output().expect("the command runs")
    }

    /// Every file of the site, by path.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        fn add(folder: &Path, base: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
                if path.is_dir() {
                    add(&path, base, files);
                } else {
                    let name = path.strip_prefix(base).expect("within").display().to_string();
                    files.insert(name, fs::read(&path).expect("a file"));
                }
            }
        }
        let (base, mut files) = (self.0.join("site"), BTreeMap::new());
        add(&base, &base, &mut files);
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_published_site_is_the_same_bytes_twice() {
    let folder = Folder::new();
    folder.assets();
    let made = || {
        let output = folder.site(&root().join("geodata"));
        assert!(output.status.success(), "{}", stderr(&output));
        folder.files()
    };
    let (once, twice) = (made(), made());
    assert!(once == twice, "two runs differ");
    for name in PUBLISHED {
        for path in [format!("{name}.html"), format!("embed/{name}.html"), format!("desk/{name}/days.json")] {
            assert!(once.contains_key(&path), "{path}");
        }
    }
    // as geodata/site.json says
    assert_eq!(once["index.html"], once[&format!("{FIRST}.html")]);
    assert_eq!(once["embed/index.html"], once[&format!("embed/{FIRST}.html")]);
    for path in ["story.html", "404.html", "program.json", "assets/app-1.js", "pictures/panjshir-2021-09-05/all.svg"] {
        assert!(once.contains_key(path), "{path}");
    }
}

#[test]
fn a_site_is_replaced_as_a_whole_or_not_at_all() {
    let folder = Folder::new();
    folder.assets();
    let stories = folder.story("a-story").parent().expect("a folder").to_owned();
    folder.story("b-story");
    assert!(folder.site(&stories).status.success());
    let before = folder.files();
    assert!(before.contains_key("b-story.html"));
    assert_eq!(before["index.html"], before["a-story.html"], "the first by name, where no editor chose");
    // one story has an error
    let claims = stories.join("b-story/claims.csv");
    let sound = fs::read_to_string(&claims).expect("text");
    fs::write(&claims, sound.replace("gazette", "nobody")).expect("a file");
    let output = folder.site(&stories);
    assert!(!output.status.success() && stderr(&output).contains("b-story/claims.csv:"), "{}", stderr(&output));
    assert!(folder.files() == before, "what was there stays");
    // one is taken back
    fs::remove_dir_all(stories.join("b-story")).expect("a folder");
    assert!(folder.site(&stories).status.success());
    assert!(folder.files().keys().all(|path| !path.contains("b-story")), "nothing of it is left");
    let left: Vec<_> = fs::read_dir(&folder.0).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 3, "program, site and stories: {left:?}");
}

#[test]
fn what_is_no_site_is_not_replaced() {
    for own in ["site/novel.txt", "site"] {
        let folder = Folder::new();
        folder.assets();
        let story = folder.story("a-story");
        let own = folder.write(own, "chapter one");
        let output = folder.site(&story);
        assert!(!output.status.success() && stderr(&output).contains("site: "), "{}", stderr(&output));
        assert_eq!(fs::read_to_string(own).expect("text"), "chapter one");
    }
}

#[test]
fn a_site_can_be_made_from_another_and_inside_its_story() {
    let folder = Folder::new();
    folder.assets();
    let story = folder.story("a-story");
    // as a spreadsheet leaves it
    folder.write("stories/a-story/.~lock.claims.csv#", "");
    let run = |assets: &Path, out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimed-ground"));
        let output = command.arg("site").arg(&story).arg("--assets").arg(assets).arg("--out").arg(out).output();
        let output = output.expect("the command runs");
        assert!(output.status.success(), "{}", stderr(&output));
    };
    let inside = story.join("dist");
    run(&folder.0.join("program"), &inside);
    run(&inside, &inside);
    run(&inside, &folder.0.join("site"));
    let sources: Vec<_> = folder.files().into_keys().filter(|path| path.starts_with("stories/")).collect();
    assert!(sources.len() > 8, "{sources:?}");
    assert!(sources.iter().all(|path| !path.contains("lock") && !path.contains("dist")), "{sources:?}");
}

#[test]
fn what_a_site_is_made_of_is_never_replaced() {
    let folder = Folder::new();
    let program = folder.assets();
    let story = folder.story("a-story");
    let run = |words: &[&str], out: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimed-ground"));
        let command = command.arg(words[0]).arg(&story).args(&words[1..]).arg("--out").arg(out);
        let output = command.output().expect("the command runs");
        assert!(!output.status.success(), "{words:?}: {}", stderr(&output));
        stderr(&output)
    };
    let assets = program.to_str().expect("a path");
    let list = fs::read_to_string(program.join("program.json")).expect("text");
    let claims = fs::read_to_string(story.join("claims.csv")).expect("text");
    // folders that pass for sites
    folder.write("stories/program.json", &list);
    assert!(run(&["site", "--assets", assets], &folder.0.join("stories")).contains("a-story, which would be lost"));
    folder.write("stories/a-story/program.json", &list);
    assert!(run(&["site", "--assets", assets], &story).contains("which would be lost"));
    folder.write("pages/program.json", &list);
    folder.write("pages/.git/HEAD", "ref");
    assert!(run(&["site", "--assets", assets], &folder.0.join("pages")).contains(".git, which would be lost"));
    assert!(run(&["site", "--assets", assets], &program.join("assets/site")).contains("is in the folder of assets"));
    assert!(run(&["export"], &story).contains("is a file of the story"));
    assert!(run(&["page", "--assets", assets], &story.join("story.json")).contains("is a file of the story"));
    assert_eq!(fs::read_to_string(story.join("claims.csv")).expect("text"), claims);
    // what the build left is not whole, or leads elsewhere
    fs::remove_file(program.join("assets/b.js")).expect("a file");
    assert!(run(&["site", "--assets", assets], &folder.0.join("site")).contains("there is no assets/b.js"));
    folder.write("program/program.json", &list.replace("[\"404.html\"]", "[\"../victim\"]"));
    assert!(
        run(&["site", "--assets", assets], &folder.0.join("site")).contains("`../victim` is not the name of a file")
    );
    folder.write("stories/a-story/LICENSE.md", "");
    fs::write(story.join("LICENSE.md"), b"\xff").expect("a file");
    assert!(run(&["export"], &folder.0.join("data")).contains("LICENSE.md: can't be read as UTF-8"));
    assert!(!folder.0.join("site").exists());
}

#[test]
fn an_address_adds_what_needs_one() {
    let folder = Folder::new();
    folder.assets();
    let story = folder.story("a-story");
    let output = Command::new(env!("CARGO_BIN_EXE_claimed-ground"))
        .args(["site", "--address", "https://maps.example/a", "--assets"])
        .arg(folder.0.join("program"))
        .arg("--out")
        .arg(folder.0.join("site"))
        .arg(story)
        .output();
    assert!(output.expect("the command runs").status.success());
    let files = folder.files();
    for path in ["share/a-story/gazette.html", "oembed/a-story.json"] {
        assert!(files.contains_key(path), "{path}");
    }
    let page = String::from_utf8_lossy(&files["a-story.html"]).into_owned();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://maps.example/a/a-story.html\">"));
}

#[test]
fn what_is_wrong_with_a_site_is_told() {
    let folder = Folder::new();
    let story = folder.story("a-story");
    let output = folder.site(&story);
    assert!(stderr(&output).contains("program.json: can't be read"), "{}", stderr(&output));
    folder.assets();
    let spaced = folder.story("a story");
    let output = folder.site(&spaced);
    assert!(stderr(&output).contains("a story: addresses use the folder's name;"), "{}", stderr(&output));
    fs::remove_dir_all(spaced).expect("a folder");
    let empty = folder.write("empty/note.txt", "no story");
    let output = folder.site(empty.parent().expect("a folder"));
    assert!(
        stderr(&output).contains("empty: no story; a story is a folder with a `story.json`"),
        "{}",
        stderr(&output)
    );
    folder.write("stories/site.json", r#"{"front_page":"c-story"}"#);
    assert!(folder.site(&story).status.success(), "it is about the site of the whole folder");
    let output = folder.site(story.parent().expect("a folder"));
    let wrong = "site.json: front_page: `c-story` is no story of this site; one of a-story";
    assert!(!output.status.success() && stderr(&output).contains(wrong), "{}", stderr(&output));
}
