//! Projects on the wire.

use super::keys;
use super::wire_parts::*;
use crate::moment::{maybe_rfc3339, rfc3339};
use crate::resolution::StandingBody;
use mingtong_app::project::{Acted, ProjectListed, ProjectView};
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use mingtong_domain::project::{Guarantee, Next, Origin};
use mingtong_domain::resolution::Doer;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a project comes from.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectOriginBody {
    /// Of which kind: `matter`, `resolution`, `agreement` or `need`.
    pub kind: String,
    /// The id in addresses.
    pub id: String,
}

impl From<&Origin> for ProjectOriginBody {
    fn from(origin: &Origin) -> Self {
        let (kind, id) = origin.parts();
        Self { kind: kind.to_owned(), id }
    }
}

/// A project in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectItemBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The public number: `明通项2026-0003`.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Its state.
    pub state: keys::ProjectStage,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// What it comes from.
    pub origin: ProjectOriginBody,
    /// The name of the unit or body that has it; none for the community.
    pub by: Option<String>,
    /// When the step that is due first is over.
    pub due: Option<String>,
    /// The last day of its plan.
    pub until: Option<String>,
    /// The last day of its guarantee.
    pub guarantee_until: Option<String>,
    /// What was agreed to be paid, in fen.
    pub agreed_fen: i64,
    /// The same in yuan with two decimals, as funds and agreements say it.
    pub agreed: String,
    /// When it was opened.
    pub opened: String,
}

/// The last day of what is over at a moment.
fn last_day(over: Millis) -> String {
    Millis(over.0.saturating_sub(1)).date().to_string()
}

impl From<ProjectListed> for ProjectItemBody {
    fn from(it: ProjectListed) -> Self {
        Self {
            id: it.id.to_string(),
            number: it.number,
            title: it.title,
            state: it.stage.into(),
            place: it.place,
            origin: (&it.origin).into(),
            by: it.by_name,
            due: maybe_rfc3339(it.due),
            until: it.until.map(last_day),
            guarantee_until: it.guarantee_until.map(last_day),
            agreed_fen: it.agreed_fen,
            agreed: yuan(it.agreed_fen),
            opened: rfc3339(it.opened),
        }
    }
}

/// A page of projects.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectsBody {
    /// The projects, the latest first.
    pub items: Vec<ProjectItemBody>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// What happens next with a project.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectNextBody {
    /// What: `choose`, `step`, `report_done`, `accept`, `publish_account`, `notice_runs`, `answer_objections`,
    /// `archive`, `guarantee` or `nothing`.
    pub what: String,
    /// Of a step: its number.
    pub step: Option<u32>,
    /// Until which day, where that is known.
    pub until: Option<String>,
}

impl From<Next> for ProjectNextBody {
    fn from(next: Next) -> Self {
        let step = match next {
            Next::Step(number, _) => Some(number),
            _ => None,
        };
        Self { what: next.key().to_owned(), step, until: next.until().map(|day| day.to_string()) }
    }
}

/// A project.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The public number: `明通项2026-0003`.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What is done.
    pub text: String,
    /// Its state.
    pub state: keys::ProjectStage,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// What it comes from.
    pub origin: ProjectOriginBody,
    /// The numbers of the matters behind it that whoever asks may see.
    pub matters: Vec<String>,
    /// The clock of a danger behind it.
    pub hazard: Option<HazardClockBody>,
    /// The id of the unit that has it.
    pub unit: Option<String>,
    /// The id of the body that has it.
    pub body: Option<String>,
    /// The name of the unit or body that has it; none for the community.
    pub by: Option<String>,
    /// What happens next.
    pub next: ProjectNextBody,
    /// Its steps.
    pub steps: Vec<ProjectStepBody>,
    /// The quotes that whoever asks may read: everybody once a contractor is chosen.
    pub quotes: Vec<ProjectQuoteBody>,
    /// Who does the work.
    pub contractor: Option<ContractorBody>,
    /// Changes of its scope.
    pub scopes: Vec<ProjectScopeBody>,
    /// What was agreed to be paid, in fen.
    pub agreed_fen: i64,
    /// The same in yuan with two decimals, as funds and agreements say it.
    pub agreed: String,
    /// What was told when it came to its state: done, sent back, a fault, called off.
    pub told: Option<String>,
    /// Who found it good.
    pub inspections: Vec<InspectionBody>,
    /// The last day of its guarantee.
    pub guarantee_until: Option<String>,
    /// Its final account.
    pub account: Option<ProjectAccountBody>,
    /// Accounts that were published before.
    pub earlier_accounts: Vec<ProjectAccountBody>,
    /// The notice of its account.
    pub notice: Option<StandingBody>,
    /// When it was opened.
    pub opened: String,
    /// The keys of what whoever asks may do now.
    pub acts: Vec<String>,
    /// The position of the latest event: `seen` of an act.
    pub position: i64,
}

impl From<ProjectView> for ProjectBody {
    fn from(view: ProjectView) -> Self {
        let project = view.project;
        let (unit, body) = match project.by {
            Doer::Community => (None, None),
            Doer::Unit(unit) => (Some(unit.0), None),
            Doer::Body(body) => (None, Some(body.0)),
        };
        let guarantee_until = match view.guarantee {
            Guarantee::None => None,
            Guarantee::Runs(until) | Guarantee::Over(until) => Some(until.to_string()),
        };
        Self {
            id: project.id.to_string(),
            number: view.number,
            title: view.title,
            text: view.text,
            state: project.stage.kind().into(),
            place: view.place,
            origin: (&project.origin).into(),
            matters: view.matters.iter().map(|matter| matter.id.to_string()).collect(),
            hazard: view.hazard.map(Into::into),
            unit,
            body,
            by: view.by,
            next: view.next.into(),
            steps: view.steps.into_iter().map(Into::into).collect(),
            quotes: view.quotes.into_iter().map(Into::into).collect(),
            contractor: view.contractor.map(Into::into),
            scopes: view.scopes.into_iter().map(Into::into).collect(),
            agreed_fen: view.agreed_fen,
            agreed: yuan(view.agreed_fen),
            told: view.told,
            inspections: view.inspections.into_iter().map(Into::into).collect(),
            guarantee_until,
            account: view.account.map(Into::into),
            earlier_accounts: view.earlier_accounts.into_iter().map(Into::into).collect(),
            notice: view.notice.map(Into::into),
            opened: rfc3339(project.opened),
            acts: view.acts.iter().map(|act| act.key().to_owned()).collect(),
            position: project.latest,
        }
    }
}

/// What became of an act.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectActed {
    /// The state after it.
    pub state: keys::ProjectStage,
    /// The position of the latest event.
    pub position: i64,
}

impl From<Acted> for ProjectActed {
    fn from(acted: Acted) -> Self {
        Self { state: acted.stage.into(), position: acted.position }
    }
}
