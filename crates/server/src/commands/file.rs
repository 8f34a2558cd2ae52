//! Files that are named at the command line: what is wrong with one is said of the file, and of nothing else.

use crate::speak;
use mingtong_words::Words;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Reads a file; one byte more than allowed is read, so that whoever takes it in can say that it is too large.
///
/// # Errors
/// It is not there, or cannot be read.
pub fn read(file: &Path, bytes_max: usize, words: Words) -> anyhow::Result<Vec<u8>> {
    bytes(file, bytes_max).map_err(|error| unread(file, &error, words))
}

/// The same, for whoever says in other words why it was not read.
///
/// # Errors
/// It is not there, or cannot be read.
pub fn bytes(file: &Path, bytes_max: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(bytes_max as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file is there and can be read.
///
/// # Errors
/// It is not, or cannot.
pub fn is_readable(file: &Path, words: Words) -> anyhow::Result<()> {
    read(file, 0, words).map(drop)
}

/// Whether a new file can be made in the directory that was named.
///
/// # Errors
/// There is no such directory.
pub fn has_directory(file: &Path, words: Words) -> anyhow::Result<()> {
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match std::fs::metadata(directory) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(said(words, "cli-file-unwritten", file, words.t("cli-file-no-directory").to_owned())),
        Err(error) => Err(unwritten(file, &error, words)),
    }
}

/// Why a file was not read.
pub fn unread(file: &Path, error: &std::io::Error, words: Words) -> anyhow::Error {
    said(words, "cli-file-unread", file, why(error, words))
}

/// Why a file was not written.
pub fn unwritten(file: &Path, error: &std::io::Error, words: Words) -> anyhow::Error {
    said(words, "cli-file-unwritten", file, why(error, words))
}

fn said(words: Words, key: &str, file: &Path, why: String) -> anyhow::Error {
    anyhow::Error::msg(speak::text(words, key, &[("file", file.display().to_string()), ("why", why)]))
}

/// Why, in words.
pub fn why(error: &std::io::Error, words: Words) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "cli-file-not-found",
        ErrorKind::PermissionDenied => "cli-file-not-allowed",
        ErrorKind::IsADirectory => "cli-file-is-a-directory",
        ErrorKind::NotADirectory => "cli-file-no-directory",
        ErrorKind::StorageFull => "cli-file-disk-full",
        _ => return error.to_string(),
    };
    words.t(key).to_owned()
}
