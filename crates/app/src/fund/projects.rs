//! The projects that a fund pays for, and who accepted their work.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::fund::{Act, Fund, Origin};
use mingtong_domain::ids::{ProjectId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::project::Project;
use mingtong_store::rows::{ProjectFilter, ProjectRow};
use mingtong_store::{Link, stream_of};

/// The project that it comes from, or those that come from the same thing.
pub(super) async fn projects_paid(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<Vec<ProjectId>, Fail> {
    match &fund.origin {
        None => Ok(vec![]),
        Some(Origin::Project(id)) => Ok(vec![*id]),
        Some(origin) => {
            let of_it = Some(origin.parts());
            let filter = ProjectFilter { origin: of_it, limit: PAGE_ROWS_MAX, ..ProjectFilter::default() };
            Ok(link.projects(hall.id, &filter).await?.iter().filter_map(ProjectRow::id).collect())
        }
    }
}

/// Whether whoever acts ever found the work of its project good; looked up where they might approve what is paid for
/// it. Which of several projects from one thing a fund pays for, nobody can say: such a project has a fund of its own.
pub(super) async fn accepted_work(link: &mut Link<'_>, hall: &Hall, who: &Who, fund: &Fund) -> Result<bool, Fail> {
    let Some(person) = who.actor.person.as_ref().filter(|_| who.may(Act::Approve)) else { return Ok(false) };
    let [project] = projects_paid(link, hall, fund).await?[..] else { return Ok(false) };
    let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(project)).await?);
    Ok(project.is_some_and(|project| project.accepters.contains(person)))
}
