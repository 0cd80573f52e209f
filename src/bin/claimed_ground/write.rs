//! Writes files and folders.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::process;

use claimed_ground::contract::path;

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

/// Replaces a folder by the one that `build` writes, once that is complete. If anything fails, the folder stays as it
/// was. A folder that is neither empty nor a site is never replaced.
pub fn replace(out: &Path, build: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
    // so that `.` has a name too
    let out = &out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let exists = match fs::read_dir(out) {
        Ok(mut entries) => {
            if entries.next().is_some() && !out.join(path::ASSETS_LIST).is_file() {
                let at = out.display();
                return Err(format!("{at}: is neither empty nor a site; delete it, or name another folder"));
            }
            true
        }
        Err(why) if why.kind() == ErrorKind::NotFound => false,
        Err(why) => return Err(cannot(out, "replaced", &why)),
    };
    let (new, old) = (beside(out, "new"), beside(out, "old"));
    let built = build(&new).and_then(|()| {
        let renamed = |from: &Path, to: &Path| fs::rename(from, to).map_err(|why| cannot(out, "replaced", &why));
        if !exists {
            return renamed(&new, out);
        }
        renamed(out, &old)?;
        renamed(&new, out).inspect_err(|_| {
            // the old site is better than none
            let _ = fs::rename(&old, out);
        })
    });
    // what is left of either is in nobody's way
    let _ = fs::remove_dir_all(&new);
    let _ = fs::remove_dir_all(&old);
    built
}

/// A hidden folder beside another, for this process alone.
fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().display();
    folder.with_file_name(format!(".{name}.{what}-{}", process::id()))
}

fn cannot(path: &Path, be: &str, why: &Error) -> String {
    format!("{}: can't be {be}: {why}", path.display())
}
