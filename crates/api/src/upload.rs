//! A file of an office on its way in: `multipart/form-data` with `file` and a few words beside it. It takes room as it
//! comes.

use crate::extract::{self, rejected};
use crate::problem::Problem;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use mingtong_app::room::Room;
use mingtong_office::limits::{FILE_BYTES_MAX, MAPPING_BYTES_MAX};
use std::collections::HashMap;

/// The file, the mapping, and as much again for what stands around them.
const BYTES_MAX: usize = FILE_BYTES_MAX + 2 * MAPPING_BYTES_MAX;

/// What was sent.
pub(crate) struct Upload {
    /// What the file is called.
    pub(crate) file_name: String,
    /// What is in it.
    pub(crate) file: Vec<u8>,
    words: HashMap<&'static str, String>,
    /// The room that it takes until it is dropped.
    _room: Room,
}

impl Upload {
    /// The words of a part; none where it was not sent.
    pub(crate) fn word(&self, part: &str) -> Option<&str> {
        self.words.get(part).map(String::as_str)
    }

    /// Whether whoever sent it wants only to be told what would become of it.
    pub(crate) fn dry_run(&self) -> Result<Option<bool>, Problem> {
        let read = |text: &str| text.parse().map_err(|_| Problem::malformed("dry_run: true, false"));
        self.word("dry_run").map(read).transpose()
    }
}

/// Reads the form with the parts `file`, `dry_run` and those of `known`. A part that it does not know is refused, so
/// that a slip of the pen does not write.
pub(crate) async fn read(mut request: Request, known: &[&'static str]) -> Result<Upload, Problem> {
    DefaultBodyLimit::max(BYTES_MAX).apply(&mut request);
    let parts = Multipart::from_request(request, &()).await;
    let mut parts = parts.map_err(|rejection| rejected(rejection.status(), rejection.body_text(), BYTES_MAX))?;
    let (mut file_name, mut bytes, mut words, mut room) = (String::new(), vec![], HashMap::new(), Room::for_files());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let word = known.iter().chain(&["dry_run"]).find(|known| **known == name);
        match (name.as_str(), word) {
            ("file", _) => {
                file_name = part.file_name().unwrap_or_default().to_owned();
                bytes = file(part, &mut room).await?;
            }
            (_, Some(word)) => _ = words.insert(*word, part.text().await.map_err(broken)?),
            _ => return Err(Problem::malformed(name)),
        }
    }
    Ok(Upload { file_name, file: bytes, words, _room: room })
}

async fn file(mut part: Field<'_>, room: &mut Room) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        if !room.take(chunk.len()) {
            return Err(Problem::busy());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn broken(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::BAD_REQUEST => extract::broken(&error),
        status => rejected(status, error.body_text(), BYTES_MAX),
    }
}
