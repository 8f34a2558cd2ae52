//! Projects.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ProjectFilter, ProjectRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a project.
    project::put_project(community: CommunityId, row: &ProjectRow) -> ();
    /// Writes the matters behind a project.
    project::put_project_matters(community: CommunityId, project: i64, matters: &[i64]) -> ();
    /// A list of projects, the latest first.
    project::projects(community: CommunityId, filter: &ProjectFilter) -> Vec<ProjectRow>;
    /// The greatest number of a project in a range; none before the first.
    project::latest_project(community: CommunityId, from: i64, before: i64) -> Option<i64>;
}
