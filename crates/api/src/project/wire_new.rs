//! A project, or its final account, as it is sent.

use super::keys;
use crate::moment::day;
use crate::problem::Problem;
use crate::resolution::keys::FundKind;
use mingtong_app::project::{NewAccount, NewProject, NewStep};
use mingtong_domain::ids::{BodyId, PictureId, PlaceId, UnitId};
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{Income, Origin};
use mingtong_domain::resolution::Doer;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which projects are asked for. What is left out does not narrow the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ProjectFields {
    /// The number of a matter: the projects behind which it stands.
    pub matter: Option<String>,
    /// The number of a resolution: the projects from it.
    pub resolution: Option<String>,
    /// The number of a need: the projects from it. Not together with a resolution: a project comes from one thing.
    pub need: Option<String>,
    /// The state.
    pub state: Option<keys::ProjectStage>,
    /// The id of a unit: the projects that it has or works on.
    pub unit: Option<String>,
    /// So many are left out from the beginning.
    pub skip: Option<u32>,
    /// So many at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// A step.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProjectStepBody {
    /// What is done.
    pub text: String,
    /// The last day: `2026-07-01`.
    pub until: String,
}

/// A project to be opened. It comes from one thing: a matter, a resolution, an agreement or a need.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProjectBody {
    /// The number of the matter it comes from.
    pub matter: Option<String>,
    /// The number of the resolution it comes from.
    pub resolution: Option<String>,
    /// The id of the agreement it comes from.
    pub agreement: Option<String>,
    /// The number of the need it comes from.
    pub need: Option<String>,
    /// What it is called.
    pub title: String,
    /// What is done.
    pub text: String,
    /// The id of the place; left out, that of what it comes from.
    pub place: Option<String>,
    /// The id of the unit that has it; the community has it where neither unit nor body is given.
    pub unit: Option<String>,
    /// The id of the body that has it.
    pub body: Option<String>,
    /// Its steps.
    pub steps: Vec<NewProjectStepBody>,
}

impl NewProjectBody {
    pub(super) fn read(self) -> Result<NewProject, Problem> {
        let named = [
            ("matter", self.matter),
            ("resolution", self.resolution),
            ("agreement", self.agreement),
            ("need", self.need),
        ];
        let mut named = named.into_iter().filter_map(|(kind, id)| Some((kind, id?)));
        let (Some((kind, number)), None) = (named.next(), named.next()) else {
            return Err(Problem::no_origin());
        };
        let by = match (self.unit, self.body) {
            (None, None) => Doer::Community,
            (Some(unit), None) => Doer::Unit(UnitId(unit)),
            (None, Some(body)) => Doer::Body(BodyId(body)),
            (Some(_), Some(_)) => return Err(Problem::unfit("unit")),
        };
        let step = |step: NewProjectStepBody| Ok(NewStep { until: day("until", &step.until)?, text: step.text });
        Ok(NewProject {
            origin: Origin::from_parts(kind, &number).ok_or_else(|| Problem::unfit(kind))?,
            title: self.title,
            text: self.text,
            place: self.place.map(PlaceId),
            by,
            steps: self.steps.into_iter().map(step).collect::<Result<_, Problem>>()?,
        })
    }
}

/// What came in from one source.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectIncomeBody {
    /// From where.
    pub source: FundKind,
    /// How much, in fen.
    pub amount_fen: i64,
}

/// A final account to be published.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishAccountBody {
    /// What came in, from where; each source once.
    pub income: Vec<ProjectIncomeBody>,
    /// What was spent, in fen.
    pub spent_fen: i64,
    /// What the notice is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The first day.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
    /// The `position` of the project as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

impl PublishAccountBody {
    pub(super) fn read(self) -> Result<(Option<i64>, NewAccount), Problem> {
        let line = |line: ProjectIncomeBody| {
            let amount = Fen::new(line.amount_fen).ok_or_else(|| Problem::unfit("amount_fen"))?;
            Ok(Income { source: line.source.into(), amount })
        };
        let account = NewAccount {
            income: self.income.into_iter().map(line).collect::<Result<_, Problem>>()?,
            spent_fen: self.spent_fen,
            title: self.title,
            text: self.text,
            from: day("from", &self.from)?,
            to: day("to", &self.to)?,
        };
        Ok((self.seen, account))
    }
}

pub(super) fn pictures(ids: Vec<String>) -> Vec<PictureId> {
    ids.into_iter().map(PictureId).collect()
}
