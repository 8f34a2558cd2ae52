//! Pictures of a project: before, during and after the work, and the papers of quotes.

use super::view_parts::reads_quotes;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::PictureSize;
use crate::who::Who;
use mingtong_domain::ids::{PictureId, ProjectId, Stream};
use mingtong_domain::project::{Project, Stage, Why};
use mingtong_store::rows::StoredPicture;
use mingtong_store::stream_of;

/// A picture of a project, in JPEG: as public as what it shows.
///
/// # Errors
/// [`Fail::NotFound`] also when they are there but not together, or it is that of a quote which `who` does not read.
pub async fn project_picture(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &ProjectId,
    picture: &PictureId,
    size: PictureSize,
) -> Result<StoredPicture, Fail> {
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Project(*id)).await?;
    let project = Project::from_stream(&events).ok_or(Fail::NotFound)?;
    if !shown(&project, who).any(|shown| shown == picture) {
        return Err(Fail::NotFound);
    }
    let shown = reader.link().picture_bytes(hall.id, picture.as_str(), size == PictureSize::Small).await?;
    shown.ok_or(Fail::NotFound)
}

/// The pictures that somebody is shown.
fn shown<'a>(project: &'a Project, who: &Who) -> impl Iterator<Item = &'a PictureId> {
    let reports = project.steps.iter().flat_map(|step| &step.reports).flat_map(|report| &report.pictures);
    let quotes = project.quotes.iter().filter(|_| reads_quotes(project, who)).flat_map(|quote| &quote.pictures);
    let (of_stage, inspections) = match &project.stage {
        Stage::Working { why: Why::SentBack(_, pictures) | Why::Fault(_, pictures), .. } => (Some(pictures), None),
        Stage::Done { pictures, inspections, .. } => (Some(pictures), Some(inspections)),
        _ => (None, None),
    };
    let inspections = inspections.into_iter().flatten().chain(&project.accepted_by);
    let found = inspections.flat_map(|inspection| &inspection.pictures);
    reports.chain(quotes).chain(of_stage.into_iter().flatten()).chain(found)
}
