//! Writes files, folders, and to the terminal.

use std::fs;
use std::io::{self, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

use claimed_ground::contract::path;

/// Prints a line on standard error. A closed terminal is no error.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Prints a text on standard output. A pipe that is closed early is no error.
pub fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(format!("the output can't be written: {why}")),
        _ => Ok(()),
    }
}

/// Writes a file, and creates its folder if needed.
pub fn file(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, content)).map_err(|why| cannot(path, "written", &why))
}

/// Copies a file, or a folder with all its files.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let unread = |why| cannot(from, "read", &why);
    if from.is_dir() {
        let mut entries = fs::read_dir(from).map_err(unread)?;
        return entries.try_for_each(|entry| {
            let entry = entry.map_err(unread)?;
            copy(&entry.path(), &to.join(entry.file_name()))
        });
    }
    file(to, &fs::read(from).map_err(unread)?)
}

/// The path itself or, if there is nothing yet, the folder above it that exists; without links.
pub fn existing(path: &Path) -> Option<PathBuf> {
    path.ancestors()
        .find_map(|path| if path.as_os_str().is_empty() { Path::new(".") } else { path }.canonicalize().ok())
}

/// Replaces a folder by the one that `build` writes, once that is complete. If anything fails, the folder stays as it
/// was. A folder that is neither empty nor a site is never replaced, nor is one that holds a file or folder in `keep`.
pub fn replace(out: &Path, keep: &[PathBuf], build: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
    // so that `.` has a name too
    let out = &out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let at = out.display();
    let exists = match fs::read_dir(out) {
        Ok(mut entries) => {
            if entries.next().is_some() && !out.join(path::ASSETS_LIST).is_file() {
                return Err(format!("{at}: is neither empty nor a site; delete it, or name another folder"));
            }
            let kept = keep.iter().filter_map(|path| path.canonicalize().ok()).find(|path| path.starts_with(out));
            if let Some(kept) = kept.or(Some(out.join(".git")).filter(|git| git.exists())) {
                return Err(format!("{at}: contains {}, which would be lost; name another folder", kept.display()));
            }
            true
        }
        Err(why) if why.kind() == ErrorKind::NotFound => false,
        Err(why) => return Err(cannot(out, "replaced", &why)),
    };
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|why| cannot(out, "written", &why))?;
    // on the same file system, so that folders can be renamed; deleted whatever happens
    let work = tempfile::Builder::new().prefix(WORK).tempdir_in(parent).map_err(|why| cannot(out, "written", &why))?;
    let (new, old) = (work.path().join("new"), work.path().join("old"));
    build(&new)?;
    let rename = |from: &Path, to: &Path| fs::rename(from, to).map_err(|why| cannot(out, "replaced", &why));
    if !exists {
        return rename(&new, out);
    }
    rename(out, &old)?;
    rename(&new, out).map_err(|why| match fs::rename(&old, out) {
        Ok(()) => why,
        Err(_) => format!("{why}; the old site is in {}", work.keep().join("old").display()),
    })
}

/// The prefix of the temporary folder that a site is built in.
const WORK: &str = ".claimed-ground-";

fn cannot(path: &Path, be: &str, why: &Error) -> String {
    format!("{}: can't be {be}: {why}", path.display())
}
