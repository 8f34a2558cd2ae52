//! Who accepted the work that a fund pays for, and who is left to.

use super::access::seen;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::pays_for::projects_paid;
use crate::project::leaves_too_few;
use crate::who::Who;
use mingtong_domain::fund::{Act, Fund};
use mingtong_domain::ids::{FundId, ProjectId, Stream};
use mingtong_domain::project::Project;
use mingtong_store::{Link, stream_of};
use std::collections::BTreeMap;

/// Of which funds it was asked in a request whether whoever acts accepted work for which they pay, with the answers:
/// of the many expenses of one it is asked once.
#[derive(Debug, Default)]
pub(super) struct WorkAccepted(BTreeMap<FundId, bool>);

impl WorkAccepted {
    /// The answer for a fund; always of the same person.
    pub(super) async fn for_fund(
        &mut self,
        link: &mut Link<'_>,
        hall: &Hall,
        who: &Who,
        fund: &Fund,
    ) -> Result<bool, Fail> {
        if let Some(known) = self.0.get(&fund.id) {
            return Ok(*known);
        }
        let answer = accepted_work(link, hall, who, fund).await?;
        self.0.insert(fund.id.clone(), answer);
        Ok(answer)
    }
}

/// Whether whoever acts ever found work good for which it pays; looked up where they might approve what is paid.
pub(super) async fn accepted_work(link: &mut Link<'_>, hall: &Hall, who: &Who, fund: &Fund) -> Result<bool, Fail> {
    let Some(person) = who.actor.person.as_ref().filter(|_| who.may(Act::Approve)) else { return Ok(false) };
    // Boxed, as below: it is one of many things that a page waits for.
    for project in Box::pin(projects_paid(link, hall, fund)).await? {
        let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(project)).await?);
        if project.is_some_and(|project| project.accepters.contains(person)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A project that a fund pays for, and whose work too few would be left to accept if whoever asks approved an expense
/// of it; none where they could not accept it anyway. They are told before they approve.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn left_without_accepters(app: &App, hall: &Hall, who: &Who, id: &FundId) -> Result<Option<ProjectId>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, _) = seen(link, hall, who, id).await?;
    for id in Box::pin(projects_paid(link, hall, &fund)).await? {
        let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(id)).await?);
        if let Some(project) = project
            && Box::pin(leaves_too_few(app, link, (hall, who), &project)).await?
        {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
