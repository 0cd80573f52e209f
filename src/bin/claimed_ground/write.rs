//! Writes files and folders.

use std::fs;
use std::path::{Path, PathBuf};

use claimed_ground::contract::path;

/// Writes a file, and creates its folder if needed.
pub fn file(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, content)).map_err(|error| cannot(path, &error))
}

/// Copies a file, or a folder with all its files.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if !from.is_dir() {
        let folder = to.parent().map_or(Ok(()), fs::create_dir_all);
        return folder.and_then(|()| fs::copy(from, to)).map(drop).map_err(|error| cannot(to, &error));
    }
    let entries = fs::read_dir(from).map_err(|error| format!("{}: can't be read: {error}", from.display()))?;
    entries.flatten().try_for_each(|entry| copy(&entry.path(), &to.join(entry.file_name())))
}

/// Replaces a folder by the one that `build` writes, once that is complete. A folder that is neither empty nor a site is
/// not replaced.
pub fn replace(out: &Path, build: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
    // so that `.` has a name too
    let out = &out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let is_empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty && !out.join(path::ASSETS_LIST).is_file() {
        let at = out.display();
        return Err(format!("{at}: is neither empty nor a site, and would be replaced; name another folder"));
    }
    let [new, old] = ["new", "old"].map(|ending| beside(out, ending));
    let remove = |folder: &Path| match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => Err(cannot(folder, &error)),
        _ => Ok(()),
    };
    remove(&new)?;
    build(&new)?;
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(|error| cannot(out, &error))?;
    }
    fs::rename(&new, out).map_err(|error| cannot(out, &error))?;
    remove(&old)
}

/// A folder beside another, with an ending of its own.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    folder.with_file_name(name)
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("{}: can't be written: {error}", path.display())
}
