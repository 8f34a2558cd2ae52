//! Projects, a page of them, the latest first: all, or those behind which a matter stands, from a resolution, in a
//! state, of a unit.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::said_of_money;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{AgreementId, BodyId, MatterId, NeedId, PlaceId, ProjectId, ResolutionId, TextRef, UnitId};
use mingtong_domain::limits;
use mingtong_domain::project::{Origin, StageKind};
use mingtong_domain::resolution::Doer;
use mingtong_store::Link;
use mingtong_store::rows::{ProjectFilter, ProjectRow};

/// A project in a list.
#[derive(Debug, Clone)]
pub struct ProjectListed {
    /// Its id.
    pub id: ProjectId,
    /// Its public number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Where it is in its life.
    pub stage: StageKind,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// What it comes from.
    pub origin: Origin,
    /// Who has it.
    pub by: Doer,
    /// The name of the unit or body that has it; none for the community.
    pub by_name: Option<String>,
    /// When the step that is due first ends; none where no step is open.
    pub due: Option<Millis>,
    /// When the last day of its plan ends.
    pub until: Option<Millis>,
    /// When the last day of its guarantee ends.
    pub guarantee_until: Option<Millis>,
    /// What was agreed to be paid, in fen.
    pub agreed_fen: i64,
    /// When it was opened.
    pub opened: Millis,
}

/// Which projects are asked for.
#[derive(Debug, Clone, Default)]
pub struct ProjectQuery {
    /// Those behind which one matter stands, only.
    pub matter: Option<MatterId>,
    /// Those from one resolution only.
    pub resolution: Option<ResolutionId>,
    /// Those from one agreement only.
    pub agreement: Option<AgreementId>,
    /// Those from one need only.
    pub need: Option<NeedId>,
    /// Those in one state only.
    pub stage: Option<StageKind>,
    /// Those that one unit has or works on, only.
    pub unit: Option<UnitId>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; the usual page when 0.
    pub limit: u32,
}

impl ProjectQuery {
    fn origin(&self) -> Option<Origin> {
        let resolution = self.resolution.map(Origin::Resolution);
        let agreement = self.agreement.clone().map(Origin::Agreement);
        resolution.or(agreement).or(self.need.map(Origin::Need))
    }
}

/// A page of projects, and where the next one begins.
///
/// # Errors
/// The database failed.
pub async fn list_projects(
    app: &App,
    hall: &Hall,
    who: &Who,
    query: &ProjectQuery,
) -> Result<(Vec<ProjectListed>, Option<u32>), Fail> {
    let limit = if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) };
    let filter = ProjectFilter {
        matter: query.matter.map(MatterId::number),
        origin: query.origin().map(|origin| origin.parts()),
        stage: query.stage.map(StageKind::key),
        unit: query.unit.as_ref().map(|unit| unit.0.clone()),
        skip: query.skip,
        // One more than is shown: whether there is a next page.
        limit: limit + 1,
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut rows = link.projects(hall.id, &filter).await?;
    let next = (rows.len() > limit as usize).then(|| query.skip.saturating_add(limit));
    rows.truncate(limit as usize);
    Ok((listed(link, hall, who, rows).await?, next))
}

/// What became of a thing: the projects from a resolution, an agreement or a need; those behind which a matter stands,
/// whether they come from it or from what was resolved about it.
///
/// # Errors
/// The database failed.
pub async fn projects_of(app: &App, hall: &Hall, who: &Who, of: &Origin) -> Result<Vec<ProjectListed>, Fail> {
    let query = match of {
        Origin::Matter(id) => ProjectQuery { matter: Some(*id), ..ProjectQuery::default() },
        Origin::Resolution(id) => ProjectQuery { resolution: Some(*id), ..ProjectQuery::default() },
        Origin::Agreement(id) => ProjectQuery { agreement: Some(id.clone()), ..ProjectQuery::default() },
        Origin::Need(id) => ProjectQuery { need: Some(*id), ..ProjectQuery::default() },
    };
    Ok(list_projects(app, hall, who, &query).await?.0)
}

async fn listed(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    rows: Vec<ProjectRow>,
) -> Result<Vec<ProjectListed>, Fail> {
    let words = words_behind(link, hall.id, rows.iter().map(|row| TextRef(row.title.clone()))).await?;
    let listed = |row: ProjectRow| {
        let title = words.get(&TextRef(row.title.clone())).map(String::as_str).unwrap_or_default();
        let id = row.id()?;
        let by = match (row.doer_kind.as_str(), row.doer_id) {
            ("unit", Some(unit)) => Doer::Unit(UnitId(unit)),
            ("body", Some(body)) => Doer::Body(BodyId(body)),
            _ => Doer::Community,
        };
        Some(ProjectListed {
            id,
            number: hall.project_number(id),
            title: if who.reads_names() { title.to_owned() } else { said_of_money(hall, title, None) },
            stage: StageKind::from_key(&row.stage)?,
            place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
            origin: Origin::from_parts(&row.origin_kind, &row.origin_id)?,
            by_name: name_of(hall, &by),
            by,
            due: row.due_ms.map(Millis),
            until: row.until_ms.map(Millis),
            guarantee_until: row.guarantee_ms.map(Millis),
            agreed_fen: row.agreed_fen,
            opened: Millis(row.opened_ms),
        })
    };
    Ok(rows.into_iter().filter_map(listed).collect())
}

/// The name of whoever has it; none for the community.
pub(super) fn name_of(hall: &Hall, by: &Doer) -> Option<String> {
    match by {
        Doer::Community => None,
        Doer::Unit(unit) => Some(hall.unit_name(unit).to_owned()),
        Doer::Body(body) => Some(hall.body_name(body).to_owned()),
    }
}
