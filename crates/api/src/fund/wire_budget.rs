//! Budgets on the wire. Amounts are yuan with two decimals.

use super::keys;
use super::money::fen;
use super::said::words;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::fund::{BudgetRow, BudgetVersion, BudgetView, CommunityYear};
use mingtong_domain::fund::{Act, BudgetLine, FundClass};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much may be spent on one kind of thing.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLineBody {
    /// On what; each once.
    pub line: keys::SpendingLine,
    /// How much, in yuan: `700.00`.
    pub amount: String,
}

impl BudgetLineBody {
    pub(super) fn read(self) -> Result<BudgetLine, Problem> {
        Ok(BudgetLine { line: self.line.into(), amount: fen(&self.amount, Act::SetBudget)? })
    }
}

/// What was planned for a line beside what became of it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BudgetRowBody {
    /// On what.
    pub line: keys::SpendingLine,
    /// What was planned.
    pub planned: String,
    /// What was paid; in an account, until the end of its period.
    pub spent: String,
    /// What waits to be paid; in an account, what was entered until the end of its period and waits.
    pub waiting: String,
    /// What is left; below nought where more is spent than was planned.
    pub left: String,
}

impl From<BudgetRow> for BudgetRowBody {
    fn from(row: BudgetRow) -> Self {
        Self {
            line: row.line.into(),
            planned: yuan(row.planned),
            spent: yuan(row.spent),
            waiting: yuan(row.waiting),
            left: yuan(row.left()),
        }
    }
}

/// A budget, or one that another took the place of.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BudgetVersionBody {
    /// The first is 1.
    pub no: usize,
    /// When it was set.
    pub at: String,
    /// Its lines.
    pub lines: Vec<BudgetLineBody>,
    /// All of it.
    pub total: String,
    /// Why it took the place of the one before; none of the first, and where that was erased.
    pub reason: Option<String>,
}

impl From<BudgetVersion> for BudgetVersionBody {
    fn from(version: BudgetVersion) -> Self {
        Self {
            no: version.no,
            at: rfc3339(version.at),
            lines: version
                .lines
                .into_iter()
                .map(|it| BudgetLineBody { line: it.line.into(), amount: yuan(it.amount) })
                .collect(),
            total: yuan(version.total),
            reason: version.reason.as_ref().and_then(words),
        }
    }
}

/// The budget of a fund.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BudgetBody {
    /// Its lines, and those on which something is spent that was not planned.
    pub lines: Vec<BudgetRowBody>,
    /// Whether nothing may be entered beyond it, by the rule book.
    pub binds: bool,
    /// All there were, the latest first.
    pub versions: Vec<BudgetVersionBody>,
}

impl From<BudgetView> for BudgetBody {
    fn from(view: BudgetView) -> Self {
        Self {
            lines: view.rows.into_iter().map(Into::into).collect(),
            binds: view.binds,
            versions: view.versions.into_iter().map(Into::into).collect(),
        }
    }
}

/// What the funds of a class had and paid in a year.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ClassYearBody {
    /// Which class.
    pub class: keys::FundClass,
    /// What came from the community, without what was given back.
    pub came: String,
    /// What was paid, with taxes.
    pub spent: String,
}

/// What a community has for its people in a year.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CommunityYearBody {
    /// How much, by the rule book.
    pub means: String,
    /// On what that rests.
    pub basis: String,
    /// What of it came into the funds of the four classes.
    pub came: String,
    /// What was paid of them, whatever it came from.
    pub spent: String,
    /// What of the means did not come yet; below nought where more came.
    pub left: String,
    /// What its funds had and paid, class by class.
    pub classes: Vec<ClassYearBody>,
}

impl From<CommunityYear> for CommunityYearBody {
    fn from(year: CommunityYear) -> Self {
        let class = |(class, came, spent): (FundClass, i64, i64)| ClassYearBody {
            class: class.into(),
            came: yuan(came),
            spent: yuan(spent),
        };
        let (came, spent) = year.total();
        Self {
            means: yuan(year.means),
            came: yuan(came),
            spent: yuan(spent),
            left: yuan(year.left()),
            basis: year.basis,
            classes: year.classes.into_iter().map(class).collect(),
        }
    }
}
