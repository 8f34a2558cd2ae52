//! The projects that a fund pays for.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::fund::{Fund, Origin};
use mingtong_domain::ids::ProjectId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_store::Link;
use mingtong_store::rows::{ProjectFilter, ProjectRow};

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
