//! A file of letters on its way in: `multipart/form-data` with `file`, `mapping`, `dry_run`. It takes room as it comes.

use super::wire::ImportForm;
use crate::extract::{self, rejected};
use crate::problem::Problem;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use mingtong_app::room::Room;
use mingtong_office::limits::{FILE_BYTES_MAX, MAPPING_BYTES_MAX};

/// The file, the mapping, and as much again for what stands around them.
const BYTES_MAX: usize = FILE_BYTES_MAX + 2 * MAPPING_BYTES_MAX;

/// Reads the name of the file and the form. A part that it does not know is refused, so that a slip of the pen does not
/// write.
pub(crate) async fn read(mut request: Request) -> Result<(String, ImportForm, Room), Problem> {
    DefaultBodyLimit::max(BYTES_MAX).apply(&mut request);
    let parts = Multipart::from_request(request, &()).await;
    let mut parts = parts.map_err(|rejection| rejected(rejection.status(), rejection.body_text(), BYTES_MAX))?;
    let (mut file_name, mut form, mut room) = (String::new(), ImportForm::default(), Room::for_files());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        match part.name() {
            Some("file") => {
                file_name = part.file_name().unwrap_or_default().to_owned();
                form.file = file(part, &mut room).await?;
            }
            Some("mapping") => form.mapping = Some(text(part).await?),
            Some("dry_run") => {
                form.dry_run = Some(text(part).await?.parse().map_err(|_| Problem::malformed("dry_run: true, false"))?);
            }
            other => return Err(Problem::malformed(other.unwrap_or_default())),
        }
    }
    Ok((file_name, form, room))
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

async fn text(part: Field<'_>) -> Result<String, Problem> {
    part.text().await.map_err(broken)
}

fn broken(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::BAD_REQUEST => extract::broken(&error),
        status => rejected(status, error.body_text(), BYTES_MAX),
    }
}
