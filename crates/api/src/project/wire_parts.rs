//! The parts of a project on the wire.

use super::keys;
use super::wire_new::ProjectIncomeBody;
use crate::moment::rfc3339;
use crate::register::keys::Role;
use mingtong_app::project::{
    AccountView, ContractorView, HazardClock, InspectionView, QuoteView, ReportView, ScopeView, StepView,
};
use mingtong_domain::ids::PictureId;
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

fn ids(pictures: Vec<PictureId>) -> Vec<String> {
    pictures.into_iter().map(|picture| picture.0).collect()
}

/// The 48 hours of a danger, read from its matter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HazardClockBody {
    /// The number of the matter.
    pub matter: String,
    /// The last moment that is in time.
    pub due: String,
    /// See `due`.
    pub due_ms: i64,
    /// When it was done; none while the clock runs.
    pub stopped: Option<String>,
}

impl From<HazardClock> for HazardClockBody {
    fn from(it: HazardClock) -> Self {
        let due = it.run.deadline.due;
        let stopped = it.run.stopped.map(rfc3339);
        Self { matter: it.matter.to_string(), due: rfc3339(due), due_ms: due.0, stopped }
    }
}

/// What was told of a step.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StepReportBody {
    /// What was told.
    pub text: String,
    /// When the pictures were taken.
    pub phase: keys::ProjectPhase,
    /// The ids of pictures.
    pub pictures: Vec<String>,
    /// How far the step was then.
    pub progress: keys::StepProgress,
    /// The role of whoever told it.
    pub role: Role,
    /// When.
    pub at: String,
}

impl From<ReportView> for StepReportBody {
    fn from(it: ReportView) -> Self {
        let (phase, progress) = (it.phase.into(), it.progress.into());
        Self { text: it.text, phase, pictures: ids(it.pictures), progress, role: it.role.into(), at: rfc3339(it.at) }
    }
}

/// What stood at a step before.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StepChangeBody {
    /// What was to be done.
    pub text: String,
    /// Until when.
    pub until: String,
    /// Why it was altered.
    pub reason: String,
}

/// A step.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectStepBody {
    /// Its number.
    pub number: u32,
    /// What is done.
    pub text: String,
    /// The last day.
    pub until: String,
    /// How far it is.
    pub progress: keys::StepProgress,
    /// Why it was added later.
    pub added: Option<String>,
    /// What stood there before, the oldest first.
    pub changes: Vec<StepChangeBody>,
    /// What was told of it, the oldest first.
    pub reports: Vec<StepReportBody>,
    /// Why it was dropped.
    pub dropped: Option<String>,
}

impl From<StepView> for ProjectStepBody {
    fn from(it: StepView) -> Self {
        let change =
            |(text, until, reason): (String, _, String)| StepChangeBody { text, until: format!("{until}"), reason };
        Self {
            number: it.number,
            text: it.text,
            until: it.until.to_string(),
            progress: it.progress.into(),
            added: it.added,
            changes: it.changes.into_iter().map(change).collect(),
            reports: it.reports.into_iter().map(Into::into).collect(),
            dropped: it.dropped,
        }
    }
}

/// A quote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectQuoteBody {
    /// Its number.
    pub number: u32,
    /// Whose it is.
    pub name: String,
    /// For how much, in fen.
    pub amount_fen: i64,
    /// What is offered.
    pub terms: Option<String>,
    /// The ids of pictures of the paper.
    pub pictures: Vec<String>,
    /// Why it was struck.
    pub struck: Option<String>,
}

impl From<QuoteView> for ProjectQuoteBody {
    fn from(it: QuoteView) -> Self {
        let QuoteView { number, name, amount_fen, terms, pictures, struck } = it;
        Self { number, name, amount_fen, terms, pictures: ids(pictures), struck }
    }
}

/// Who does the work.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ContractorBody {
    /// The number of the quote.
    pub quote: u32,
    /// Their name.
    pub name: String,
    /// For how much, in fen.
    pub amount_fen: i64,
    /// Why this one.
    pub reason: String,
    /// How many quotes were compared.
    pub compared: usize,
    /// Why fewer were compared than the rule asks.
    pub without: Option<keys::WithoutQuotes>,
}

impl From<ContractorView> for ContractorBody {
    fn from(it: ContractorView) -> Self {
        let ContractorView { quote, name, amount_fen, reason, compared, without } = it;
        Self { quote, name, amount_fen, reason, compared, without: without.map(Into::into) }
    }
}

/// A change of the scope.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectScopeBody {
    /// What changes.
    pub text: String,
    /// Why.
    pub reason: String,
    /// How much more, in fen; less where negative.
    pub amount_fen: i64,
    /// The role of whoever decided on it.
    pub role: Role,
    /// When.
    pub at: String,
}

impl From<ScopeView> for ProjectScopeBody {
    fn from(it: ScopeView) -> Self {
        let ScopeView { text, reason, amount_fen, role, at } = it;
        Self { text, reason, amount_fen, role: role.into(), at: rfc3339(at) }
    }
}

/// Somebody found it good.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct InspectionBody {
    /// Their name, for whoever reads names here.
    pub name: Option<String>,
    /// Their role.
    pub role: Role,
    /// When.
    pub at: String,
    /// What they found.
    pub text: String,
    /// The ids of pictures.
    pub pictures: Vec<String>,
}

impl From<InspectionView> for InspectionBody {
    fn from(it: InspectionView) -> Self {
        let InspectionView { name, role, at, text, pictures } = it;
        Self { name, role: role.into(), at: rfc3339(at), text, pictures: ids(pictures) }
    }
}

/// A final account.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProjectAccountBody {
    /// What came in, from where.
    pub income: Vec<ProjectIncomeBody>,
    /// The cash of it, in fen: what was given in kind stands beside it.
    pub cash_fen: i64,
    /// What was spent, in fen.
    pub spent_fen: i64,
    /// What is left, in fen.
    pub left_fen: i64,
    /// The cash in yuan with two decimals, as funds and agreements say it.
    pub cash: String,
    /// What was spent, in yuan.
    pub spent: String,
    /// What is left, in yuan.
    pub left: String,
    /// What came of the project.
    pub text: String,
    /// When it was published.
    pub at: String,
}

impl From<AccountView> for ProjectAccountBody {
    fn from(it: AccountView) -> Self {
        let AccountView { income, cash_fen, spent_fen, left_fen, text, at } = it;
        let line = |line: mingtong_domain::project::Income| ProjectIncomeBody {
            source: line.source.into(),
            amount_fen: line.amount.get(),
        };
        let income = income.into_iter().map(line).collect();
        let (cash, spent, left) = (yuan(cash_fen), yuan(spent_fen), yuan(left_fen));
        Self { income, cash_fen, spent_fen, left_fen, cash, spent, left, text, at: rfc3339(at) }
    }
}
