//! Who accepted the work that a fund pays for.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::pays_for::projects_paid;
use crate::who::Who;
use mingtong_domain::fund::{Act, Fund};
use mingtong_domain::ids::Stream;
use mingtong_domain::project::Project;
use mingtong_store::{Link, stream_of};

/// Whether whoever acts ever found work good for which it pays; looked up where they might approve what is paid.
pub(super) async fn accepted_work(link: &mut Link<'_>, hall: &Hall, who: &Who, fund: &Fund) -> Result<bool, Fail> {
    let Some(person) = who.actor.person.as_ref().filter(|_| who.may(Act::Approve)) else { return Ok(false) };
    for project in projects_paid(link, hall, fund).await? {
        let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(project)).await?);
        if project.is_some_and(|project| project.accepters.contains(person)) {
            return Ok(true);
        }
    }
    Ok(false)
}
