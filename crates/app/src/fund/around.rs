//! Reads what stands around a fund: sums by their keys, never every line.

use super::access::{is_known_here, keeps_shop};
use super::budget::Used;
use super::digest::digest;
use super::stands::origin_stands;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::fund::{
    Account, AccountKind, Act, Around, Balance, Expense, Form, Fund, OriginStands, Pledge, Quoting, Source,
};
use mingtong_domain::ids::FundId;
use mingtong_domain::rules::RuleId;
use mingtong_store::Link;
use mingtong_store::rows::StandingSumRow;
use std::collections::BTreeMap;

/// What the accounts of a fund come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) by_account: BTreeMap<Account, i64>,
    /// The number of the last booking; 0 where there is none.
    last_no: u32,
}

impl Sums {
    pub(super) async fn read(link: &mut Link<'_>, hall: &Hall, fund: &FundId) -> Result<Self, Fail> {
        let rows = link.account_sums(hall.id, fund.as_str()).await?;
        let sum = |row: &StandingSumRow| Some((row.sum.account()?, row.sum.fen));
        let last_no = rows.first().map_or(0, |row| count(row.last_booking));
        Ok(Self { by_account: rows.iter().filter_map(sum).collect(), last_no })
    }

    /// What an account comes to over all sources, in fen: above nought on the left.
    pub(super) fn of(&self, kind: AccountKind) -> i64 {
        self.by_account.iter().filter(|(account, _)| account.kind == kind).map(|(_, fen)| fen).sum()
    }

    /// What one of a source comes to.
    pub(super) fn of_source(&self, kind: AccountKind, source: Source) -> i64 {
        self.by_account.get(&Account::of(kind, source)).copied().unwrap_or_default()
    }

    /// Money for the purpose that is kept: given, without what was given back.
    pub(super) fn kept(&self) -> i64 {
        -self.of(AccountKind::Given) - self.of(AccountKind::GivenBack)
    }

    /// The money of the fund, beside what is to come.
    fn balance(&self, to_come: ToCome) -> Balance {
        Balance {
            cash: self.of(AccountKind::Cash),
            cash_since: self.of(AccountKind::Cash),
            held: -self.of(AccountKind::Held),
            advances: -self.of(AccountKind::Advances),
            given: self.kept(),
            promised: self.kept().saturating_add(to_come.money),
        }
    }
}

/// What is to come to a fund at a moment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ToCome {
    /// Money for the purpose, in fen.
    pub(super) money: i64,
    /// Pledges of any kind.
    pub(super) pledges: u32,
}

impl ToCome {
    pub(super) async fn read(link: &mut Link<'_>, hall: &Hall, fund: &FundId, now: Millis) -> Result<Self, Fail> {
        let mut to_come = Self::default();
        for row in link.to_come(hall.id, fund.as_str(), now.0).await? {
            let is_money = Source::from_key(&row.source).is_some_and(Source::is_money);
            if is_money && Form::from_key(&row.form) == Some(Form::Gift) {
                to_come.money = to_come.money.saturating_add(row.fen);
            }
            to_come.pledges = to_come.pledges.saturating_add(count(row.pledges));
        }
        Ok(to_come)
    }
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// The sums of a fund.
pub(super) struct Found {
    pub(super) sums: Sums,
    pub(super) to_come: ToCome,
    pub(super) used: Used,
    pub(super) waiting: u32,
    pub(super) approved: i64,
    pub(super) origin: OriginStands,
}

impl Found {
    /// The sums at which one act looks, or whatever somebody may do where none is given. What grows with the crowd is
    /// read where it is looked at.
    pub(super) async fn read(
        link: &mut Link<'_>,
        hall: &Hall,
        now: Millis,
        fund: &Fund,
        act: Option<Act>,
    ) -> Result<Self, Fail> {
        let sums = Sums::read(link, hall, &fund.id).await?;
        let to_come = if act.is_none_or(Act::looks_at_what_is_to_come) {
            ToCome::read(link, hall, &fund.id, now).await?
        } else {
            ToCome::default()
        };
        let has_lines = fund.budget().is_some() || act == Some(Act::SetBudget);
        let used = if has_lines && act.is_none_or(Act::looks_at_lines) {
            Used::read(link, hall, &fund.id).await?
        } else {
            Used::default()
        };
        let waiting = if act.is_none_or(Act::looks_at_what_waits) {
            count(link.expenses_waiting(hall.id, fund.id.as_str()).await?)
        } else {
            0
        };
        let origin = if act.is_none_or(Act::looks_at_origin) {
            origin_stands(link, hall.id, fund, now).await?
        } else {
            OriginStands::default()
        };
        let approved = if act.is_none_or(Act::looks_at_what_is_promised) {
            let needed = hall.register.rules.integer(RuleId::FundApprovals, now).unwrap_or_default();
            let most = sums.balance(to_come).most_payable(origin);
            link.expenses_approved(hall.id, fund.id.as_str(), needed, most).await?
        } else {
            0
        };
        Ok(Self { sums, to_come, used, waiting, approved, origin })
    }
}

/// What a command looks at, beside the matter that it names: of one act, or of whatever somebody may do where none is
/// given.
pub(super) async fn around(
    link: &mut Link<'_>,
    (hall, who, now): (&Hall, &Who, Millis),
    fund: &Fund,
    about: (Option<Pledge>, Option<Expense>),
    act: Option<Act>,
) -> Result<Around, Fail> {
    let found = Found::read(link, hall, now, fund, act).await?;
    around_of(link, (hall, who), about, &found).await
}

/// The same with sums that were read already.
pub(super) async fn around_of(
    link: &mut Link<'_>,
    (hall, who): (&Hall, &Who),
    (pledge, expense): (Option<Pledge>, Option<Expense>),
    Found { sums, to_come, used, waiting, approved, origin }: &Found,
) -> Result<Around, Fail> {
    Ok(Around {
        used: used.total(),
        is_known_here: is_known_here(link, hall, who).await?,
        keeps_shop: keeps_shop(link, hall, who).await?,
        digest: expense.as_ref().map(|expense| digest(&expense.spending)).unwrap_or_default(),
        pays_actor: false,
        accepted_work: false,
        pledge,
        expense,
        fair_share: None,
        quoting: Quoting::default(),
        origin: *origin,
        balance: sums.balance(*to_come),
        open_pledges: to_come.pledges,
        open_expenses: *waiting,
        approved: *approved,
        last_no: sums.last_no,
        accounts_posted: None,
    })
}
