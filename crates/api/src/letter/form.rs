//! A file of letters on its way in: `multipart/form-data` with `file`, `mapping`, `dry_run`.

use super::wire::ImportForm;
use crate::extract::rejected;
use crate::problem::Problem;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use mingtong_office::limits::{FILE_BYTES_MAX, MAPPING_BYTES_MAX};

/// The file, the mapping, and as much again for what stands around them.
const BYTES_MAX: usize = FILE_BYTES_MAX + 2 * MAPPING_BYTES_MAX;

/// Reads the name of the file and the form. A part that it does not know is refused, so that a slip of the pen does not
/// write.
pub(crate) async fn read(mut request: Request) -> Result<(String, ImportForm), Problem> {
    DefaultBodyLimit::max(BYTES_MAX).apply(&mut request);
    let parts = Multipart::from_request(request, &()).await;
    let mut parts = parts.map_err(|rejection| rejected(rejection.status(), rejection.body_text(), BYTES_MAX))?;
    let (mut file_name, mut form) = (String::new(), ImportForm::default());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        match part.name() {
            Some("file") => {
                file_name = part.file_name().unwrap_or_default().to_owned();
                form.file = part.bytes().await.map_err(broken)?.into();
            }
            Some("mapping") => form.mapping = Some(text(part).await?),
            Some("dry_run") => {
                form.dry_run = Some(text(part).await?.parse().map_err(|_| Problem::malformed("dry_run: true, false"))?);
            }
            other => return Err(Problem::malformed(other.unwrap_or_default())),
        }
    }
    Ok((file_name, form))
}

async fn text(part: Field<'_>) -> Result<String, Problem> {
    part.text().await.map_err(broken)
}

fn broken(error: MultipartError) -> Problem {
    rejected(error.status(), error.body_text(), BYTES_MAX)
}
