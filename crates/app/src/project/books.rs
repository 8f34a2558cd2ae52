//! What the books of the funds of a project say, beside its final account: that is proposed from them, and by how much
//! it is off stands on the page of the project.

use super::list::projects_of;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::{FundItem, funds_of, view_fund};
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::fund::{Origin, Source};
use mingtong_domain::ids::ProjectId;
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{self, Income};
use mingtong_domain::resolution::FundKind;
use std::collections::BTreeMap;

/// The figures of the funds of a project, together. Amounts are in fen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectBooks {
    /// What was given for the purpose and is kept, from where, with what was given in kind.
    pub income: Vec<Income>,
    /// The cash of it, with what was carried from other funds.
    pub cash_fen: i64,
    /// What was paid, with taxes.
    pub spent_fen: i64,
}

impl ProjectBooks {
    /// By how much an account is off: what it says came in as cash and was spent, less what the books say.
    pub fn off(&self, cash_fen: i64, spent_fen: i64) -> (i64, i64) {
        (cash_fen.saturating_sub(self.cash_fen), spent_fen.saturating_sub(self.spent_fen))
    }
}

/// The funds that come from it. Where none does, those that come from the same thing as the project, if no other
/// project does: an agreement has its fund before its project begins.
pub(super) async fn funds_for(
    app: &App,
    hall: &Hall,
    who: &Who,
    (id, origin): (ProjectId, &project::Origin),
) -> Result<Vec<FundItem>, Fail> {
    let own = funds_of(app, hall, &Origin::Project(id)).await?;
    if !own.is_empty() || projects_of(app, hall, who, origin).await?.len() != 1 {
        return Ok(own);
    }
    funds_of(app, hall, &origin.clone().into()).await
}

/// What the books say; none where no fund belongs to it.
pub(super) async fn project_books(
    app: &App,
    hall: &Hall,
    who: &Who,
    project: (ProjectId, &project::Origin),
) -> Result<Option<ProjectBooks>, Fail> {
    let funds = funds_for(app, hall, who, project).await?;
    if funds.is_empty() {
        return Ok(None);
    }
    let (mut sums, mut cash_fen, mut spent_fen) = (BTreeMap::<usize, i64>::new(), 0_i64, 0_i64);
    for fund in funds {
        let view = view_fund(app, hall, who, &fund.id).await?;
        cash_fen = cash_fen.saturating_add(view.income).saturating_add(view.opening);
        spent_fen = spent_fen.saturating_add(view.spent);
        for sum in &view.sources {
            let kept = sum.given.saturating_sub(sum.given_back);
            let nth = FundKind::ALL.iter().position(|kind| *kind == kind_of(sum.source));
            let all = sums.entry(nth.unwrap_or_default()).or_default();
            *all = all.saturating_add(kept);
        }
        // What an earlier fund left comes from elsewhere than those who gave to this one.
        let other = FundKind::ALL.iter().position(|kind| *kind == FundKind::Other).unwrap_or_default();
        let all = sums.entry(other).or_default();
        *all = all.saturating_add(view.opening);
    }
    let line = |(nth, fen): (usize, i64)| {
        let source = FundKind::ALL.get(nth).copied()?;
        Some(Income { source, amount: Fen::new(fen).filter(|_| fen > 0)? })
    };
    Ok(Some(ProjectBooks { income: sums.into_iter().filter_map(line).collect(), cash_fen, spent_fen }))
}

/// A source of a fund as the account of a project calls it.
fn kind_of(source: Source) -> FundKind {
    match source {
        Source::Residents => FundKind::Residents,
        Source::Community => FundKind::Community,
        Source::Unit => FundKind::PartyUnits,
        Source::PolicyFund => FundKind::PublicBenefit,
        Source::RepairFund => FundKind::RepairFund,
        Source::CommonIncome => FundKind::CommonIncome,
        Source::Shop => FundKind::Shops,
        Source::InKind | Source::Discount => FundKind::InKind,
        Source::Other => FundKind::Other,
    }
}
