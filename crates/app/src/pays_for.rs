//! Which funds pay for the work of which projects 资金与项目, asked from both sides: who approves the money of a piece
//! of work does not accept it, and who accepts it does not approve its money; and what is paid out of several funds for
//! one work is one sum, where quotes are asked for.
//!
//! A fund that names a project pays for that one alone. Any other pays for every project with which it has something in
//! common behind it: that from which both come, or a matter, need, agreement or resolution behind that; a matter
//! that ended in another is one with it. Where it pays for several, no expense says for which of them, so it may be for
//! each, and who might judge in their own cause stays away 有疑则避. A project whose money is to be told apart has a
//! fund of its own. Whatever it comes from, a fund that goes on with the rest of another 结转 pays for what that paid
//! for, too: closing one and opening the next changes nothing about whose money it is.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::agreement::{self, Agreement};
use mingtong_domain::fund::{Fund, Origin};
use mingtong_domain::ids::{AgreementId, FundId, MatterId, NeedId, ProjectId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::need::{Need, Source};
use mingtong_domain::project::Project;
use mingtong_domain::resolution::Resolution;
use mingtong_store::rows::{
    AgreementFilter, NeedFilter, NeedRow, ProjectFilter, ProjectRow, ResolutionFilter, ResolutionRow,
};
use mingtong_store::{Link, stream_of};
use std::collections::BTreeSet;

/// So many things that hang together are looked at. Nothing is looked at twice, so a chain ends by itself; only an
/// assembly that decided on very many matters at once, or a matter in which very many ended, has more of them.
const THINGS_MAX: usize = 400;

/// The funds that pay for the work of a project, with those that go on with the rest of one of them.
pub(crate) async fn funds_paying(link: &mut Link<'_>, hall: &Hall, project: &Project) -> Result<Vec<FundId>, Fail> {
    let mut origins = connected(link, hall, Origin::from(project.origin.clone())).await?;
    origins.push(Origin::Project(project.id));
    funds_from(link, hall, origins).await
}

/// The funds of the same work as a fund, itself among them: what is paid out of two of them is paid for one work. Those
/// of two projects that come from the same thing are apart, as long as each names its own.
pub(crate) async fn funds_beside(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<BTreeSet<FundId>, Fail> {
    let mut funds = BTreeSet::new();
    for fund in with_those_before(link, hall, fund).await? {
        let (mut origins, projects) = work_of(link, hall, &fund).await?;
        origins.extend(projects.into_iter().map(Origin::Project));
        funds.extend(funds_from(link, hall, origins).await?);
        funds.insert(fund.id);
    }
    Ok(funds)
}

/// The funds that come from one of these, with those that go on with the rest of one of them, and so on.
async fn funds_from(link: &mut Link<'_>, hall: &Hall, origins: Vec<Origin>) -> Result<Vec<FundId>, Fail> {
    let (mut funds, mut onward) = (vec![], vec![]);
    for origin in origins {
        let (kind, id) = origin.parts();
        for row in link.funds_from(hall.id, (kind, &id), PAGE_ROWS_MAX).await? {
            onward.extend(row.carried_on.map(FundId));
            funds.push(FundId(row.fund_id));
        }
    }
    let most = funds.len().saturating_add(THINGS_MAX);
    while let Some(id) = onward.pop() {
        if funds.len() >= most || funds.contains(&id) {
            continue;
        }
        let fund = Fund::from_stream(&stream_of(link, hall.id, &Stream::Fund(id.clone())).await?);
        onward.extend(fund.and_then(|fund| fund.carried_on));
        funds.push(id);
    }
    Ok(funds)
}

/// The projects for whose work a fund pays, or one whose rest came into it.
pub(crate) async fn projects_paid(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<Vec<ProjectId>, Fail> {
    let mut projects = vec![];
    for fund in with_those_before(link, hall, fund).await? {
        for project in work_of(link, hall, &fund).await?.1 {
            if !projects.contains(&project) {
                projects.push(project);
            }
        }
    }
    Ok(projects)
}

/// A fund, with the one whose rest it goes on with, and so on back.
async fn with_those_before(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<Vec<Fund>, Fail> {
    let mut funds = vec![fund.clone()];
    while let Some(carried) = funds.last().and_then(|fund| fund.carried.as_ref()) {
        let from = carried.from.clone();
        if funds.len() > THINGS_MAX || funds.iter().any(|fund| fund.id == from) {
            break;
        }
        let Some(fund) = Fund::from_stream(&stream_of(link, hall.id, &Stream::Fund(from)).await?) else { break };
        funds.push(fund);
    }
    Ok(funds)
}

/// What a fund comes from, with all that hangs together with it; and the projects for whose work it pays by that.
async fn work_of(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<(Vec<Origin>, Vec<ProjectId>), Fail> {
    let Some(origin) = &fund.origin else { return Ok((vec![], vec![])) };
    let things = connected(link, hall, origin.clone()).await?;
    if let Origin::Project(id) = origin {
        return Ok((things, vec![*id]));
    }
    let mut projects = vec![];
    for thing in &things {
        let of_it = Some(thing.parts());
        let filter = ProjectFilter { origin: of_it, limit: PAGE_ROWS_MAX, ..ProjectFilter::default() };
        projects.extend(link.projects(hall.id, &filter).await?.iter().filter_map(ProjectRow::id));
    }
    Ok((things, projects))
}

/// A thing with all that stands behind it, and all that came of any of these but funds and projects: of two things each
/// is found from the other.
async fn connected(link: &mut Link<'_>, hall: &Hall, origin: Origin) -> Result<Vec<Origin>, Fail> {
    let mut found = vec![origin];
    for way in [Way::Back, Way::Onward] {
        let mut at = 0;
        while let Some(thing) = found.get(at).cloned() {
            let next = match way {
                Way::Back => behind(link, hall, &thing).await?,
                Way::Onward => came_from(link, hall, &thing).await?,
            };
            for thing in next {
                if found.len() < THINGS_MAX && !found.contains(&thing) {
                    found.push(thing);
                }
            }
            at += 1;
        }
    }
    Ok(found)
}

/// In which direction things are followed.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// To what they come from.
    Back,
    /// To what came of them.
    Onward,
}

/// What a thing comes from, one step back, or in which matter one goes on; also what is private, because nobody reads
/// it here.
async fn behind(link: &mut Link<'_>, hall: &Hall, of: &Origin) -> Result<Vec<Origin>, Fail> {
    Ok(match of {
        Origin::Matter(id) => {
            let row = link.matter(hall.id, id.number()).await?;
            let into = row.and_then(|row| row.merged_into).and_then(MatterId::from_number);
            into.map(Origin::Matter).into_iter().collect()
        }
        Origin::Resolution(id) => {
            let resolution = Resolution::from_stream(&stream_of(link, hall.id, &Stream::Resolution(*id)).await?);
            resolution.iter().flat_map(Resolution::matters).map(Origin::Matter).collect()
        }
        Origin::Agreement(id) => {
            let agreement = Agreement::from_stream(&stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?);
            agreement.and_then(|agreement| agreement.origin).map(Origin::from).into_iter().collect()
        }
        Origin::Need(id) => {
            let need = Need::from_stream(&stream_of(link, hall.id, &Stream::Need(*id)).await?);
            match need.map(|need| need.asked.source) {
                Some(Source::Matter(matter)) => vec![Origin::Matter(matter)],
                Some(Source::Community | Source::Residents | Source::Unit(_)) | None => vec![],
            }
        }
        Origin::Project(id) => {
            let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(*id)).await?);
            project.map(|project| Origin::from(project.origin)).into_iter().collect()
        }
    })
}

/// What came of a thing, one step onward, without funds and projects.
async fn came_from(link: &mut Link<'_>, hall: &Hall, of: &Origin) -> Result<Vec<Origin>, Fail> {
    match of {
        Origin::Matter(id) => from_matter(link, hall, *id).await,
        Origin::Need(id) => agreements(link, hall, agreement::Origin::Need(*id)).await,
        Origin::Resolution(_) | Origin::Agreement(_) | Origin::Project(_) => Ok(vec![]),
    }
}

async fn from_matter(link: &mut Link<'_>, hall: &Hall, id: MatterId) -> Result<Vec<Origin>, Fail> {
    let mut found = agreements(link, hall, agreement::Origin::Matter(id)).await?;
    let (kind, of) = Source::Matter(id).parts();
    let source = Some((kind.to_owned(), of));
    let needs = link.needs(hall.id, &NeedFilter { source, limit: PAGE_ROWS_MAX, ..NeedFilter::default() }).await?;
    found.extend(needs.iter().filter_map(NeedRow::id).map(Origin::Need));
    let about = ResolutionFilter { matter: Some(id.number()), limit: PAGE_ROWS_MAX, ..ResolutionFilter::default() };
    let resolutions = link.resolutions(hall.id, &about).await?;
    found.extend(resolutions.iter().filter_map(ResolutionRow::id).map(Origin::Resolution));
    let merged = link.merged_behind(hall.id, id.number(), PAGE_ROWS_MAX).await?;
    found.extend(merged.into_iter().filter_map(MatterId::from_number).map(Origin::Matter));
    Ok(found)
}

async fn agreements(link: &mut Link<'_>, hall: &Hall, of: agreement::Origin) -> Result<Vec<Origin>, Fail> {
    let filter = AgreementFilter {
        matter: of.matter().map(MatterId::number),
        need: of.need().map(NeedId::number),
        limit: PAGE_ROWS_MAX,
        ..AgreementFilter::default()
    };
    let rows = link.agreements(hall.id, &filter).await?;
    Ok(rows.into_iter().map(|row| Origin::Agreement(AgreementId(row.agreement_id))).collect())
}
