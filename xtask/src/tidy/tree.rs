//! The files of the repository, read once for all checks.

use anyhow::{Context, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One file.
pub struct File {
    /// Path from the root, with `/`.
    pub path: String,
    /// Length in bytes.
    pub size_bytes: u64,
    /// Contents; `None` when they are not UTF-8.
    pub text: Option<String>,
}

impl File {
    /// Contents as text; empty for pictures and other binary files.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// Whether the name ends in one of these extensions (without dot).
    pub fn is(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
    }

    /// The room the file stands in: `store` for `crates/store/…`, `benches`, `xtask`, …
    pub fn room(&self) -> &str {
        let inside = self.path.strip_prefix("crates/").unwrap_or(&self.path);
        inside.split('/').next().unwrap_or_default()
    }
}

/// All files that git tracks or would track.
pub struct Tree {
    /// Root of the repository.
    pub root: PathBuf,
    /// Files, sorted by path.
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the repository. New files count before they are added, ignored ones never do.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let listing = Command::new("git")
            // A checkout made by another user (as CI machines do) is still a checkout.
            .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("git is needed to list the files of the repository")?;
        ensure!(listing.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listing.stderr));
        let names = String::from_utf8(listing.stdout).context("a file name is not UTF-8")?;
        let mut names: Vec<&str> = names.split('\0').filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        let files = names.into_iter().filter_map(|name| read_file(root, name).transpose());
        Ok(Self { root: root.to_owned(), files: files.collect::<anyhow::Result<_>>()? })
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether something stands at this path, a file or a directory.
    pub fn has(&self, path: &str) -> bool {
        let directory = format!("{path}/");
        path.is_empty() || self.files.iter().any(|file| file.path == path || file.path.starts_with(&directory))
    }

    /// Files below a directory (given with its closing `/`).
    pub fn below<'a>(&'a self, directory: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.starts_with(directory))
    }

    /// A tree made up for a test.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            size_bytes: text.len() as u64,
            text: Some((*text).to_owned()),
        };
        Self { root: PathBuf::new(), files: files.iter().map(file).collect() }
    }
}

/// Reads one listed file; `None` if it is listed but deleted, or not a plain file.
fn read_file(root: &Path, name: &str) -> anyhow::Result<Option<File>> {
    let path = root.join(name);
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = std::fs::read(&path).with_context(|| format!("reading {name}"))?;
    let size_bytes = bytes.len() as u64;
    Ok(Some(File { path: name.to_owned(), size_bytes, text: String::from_utf8(bytes).ok() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_knows_its_room_and_kind() {
        let tree = Tree::of(&[("crates/store/src/lib.rs", ""), ("xtask/src/main.rs", ""), ("README.md", "")]);
        let rooms: Vec<&str> = tree.files.iter().map(File::room).collect();
        assert_eq!(rooms, ["store", "xtask", "README.md"]);
        assert!(tree.files[0].is(&["rs"]) && !tree.files[2].is(&["rs"]));
    }

    #[test]
    fn directories_exist_when_a_file_stands_in_them() {
        let tree = Tree::of(&[("docs/adr/0001.md", "")]);
        assert!(tree.has("docs") && tree.has("docs/adr/0001.md"));
        assert!(!tree.has("docs/ad"));
    }
}
