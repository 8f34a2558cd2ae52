//! The invariants of money, over all funds of a community. The books say the same thing in several tables: where two of
//! them do not agree, somebody changed one. Whether they are what the log says is asked by `mingtong rebuild --check`.

use super::digest::digest;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::fund::{Approval, Expense, ExpenseState, Paid, Spending};
use mingtong_domain::ids::{FundId, PersonId, PictureId, Stream};
use mingtong_domain::money::yuan;
use mingtong_domain::rules::RuleId;
use mingtong_store::rows::{BooksFaultRow, ExpenseRow};
use mingtong_store::{Link, stream_of};
use std::collections::{BTreeSet, HashMap};

/// Expenses read at a time.
const PAGE: u32 = 500;

/// What always holds of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyInvariant {
    /// Both sides of a booking come to what it says.
    BookingBalances,
    /// The sum of an account is that of its lines.
    AccountIsItsLines,
    /// Bookings are numbered from 1 without a gap.
    NumbersInARow,
    /// Nothing is in a closed fund.
    ClosedIsNought,
    /// A red entry stands beside an earlier booking, and turns round no more of it than there is.
    RedWithinBooked,
    /// No more came in than was pledged, and no more went back than came in.
    ReceivedWithinPledged,
    /// A pledge is what was booked of it.
    PledgeIsBooked,
    /// An expense is what was booked of it.
    ExpenseIsBooked,
    /// A fund begins with the rest of the closed one.
    RestIsCarried,
    /// What was paid had been approved, as it stands, by as many as the rule asked that day, none of whom entered it.
    PaidIsApproved,
    /// A voucher proves one expense that was paid, or parts of the bill that it is, which come to no more than that.
    VoucherProvesOne,
}

impl MoneyInvariant {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            MoneyInvariant::BookingBalances => "audit-booking-balances",
            MoneyInvariant::AccountIsItsLines => "audit-account-is-its-lines",
            MoneyInvariant::NumbersInARow => "audit-numbers-in-a-row",
            MoneyInvariant::ClosedIsNought => "audit-closed-is-nought",
            MoneyInvariant::RedWithinBooked => "audit-red-within-booked",
            MoneyInvariant::ReceivedWithinPledged => "audit-received-within-pledged",
            MoneyInvariant::PledgeIsBooked => "audit-pledge-is-booked",
            MoneyInvariant::ExpenseIsBooked => "audit-expense-is-booked",
            MoneyInvariant::RestIsCarried => "audit-rest-is-carried",
            MoneyInvariant::PaidIsApproved => "audit-paid-is-approved",
            MoneyInvariant::VoucherProvesOne => "audit-voucher-proves-one",
        }
    }

    /// Whether its figures are numbers of things, not amounts.
    fn counts(self) -> bool {
        matches!(
            self,
            MoneyInvariant::NumbersInARow | MoneyInvariant::PaidIsApproved | MoneyInvariant::VoucherProvesOne
        )
    }
}

/// Where an invariant of money does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyFault {
    /// Which.
    pub invariant: MoneyInvariant,
    /// In which fund.
    pub fund: FundId,
    /// Of which booking, account, pledge or expense; empty where it is the fund itself.
    pub what: String,
    /// What is said there: in fen, or a number.
    pub said: i64,
    /// What it should be.
    pub found: i64,
}

impl MoneyFault {
    fn new(invariant: MoneyInvariant, row: BooksFaultRow) -> Self {
        let BooksFaultRow { fund_id, what, said, found } = row;
        Self { invariant, fund: FundId(fund_id), what, said, found }
    }

    /// What is said there and what it should be, to be read: yuan, or a number.
    pub fn figures(&self) -> [String; 2] {
        let shown = |figure: i64| if self.invariant.counts() { figure.to_string() } else { yuan(figure) };
        [shown(self.said), shown(self.found)]
    }
}

/// Everything that does not hold of the money of a community; of each invariant the first faults.
///
/// # Errors
/// The database failed.
pub async fn audit_money(app: &App, hall: &Hall) -> Result<Vec<MoneyFault>, Fail> {
    let mut reader = app.store.read().await?;
    let (link, id) = (&mut reader.link(), hall.id);
    let of_the_books = [
        (MoneyInvariant::BookingBalances, link.unbalanced_bookings(id).await?),
        (MoneyInvariant::AccountIsItsLines, link.differing_accounts(id).await?),
        (MoneyInvariant::NumbersInARow, link.gaps_in_bookings(id).await?),
        (MoneyInvariant::ClosedIsNought, link.closed_with_something(id).await?),
        (MoneyInvariant::RedWithinBooked, link.red_above_booked(id).await?),
        (MoneyInvariant::ReceivedWithinPledged, link.received_above_pledged(id).await?),
        (MoneyInvariant::PledgeIsBooked, link.pledges_not_booked(id).await?),
        (MoneyInvariant::ExpenseIsBooked, link.expenses_not_booked(id).await?),
        (MoneyInvariant::RestIsCarried, link.rests_not_carried(id).await?),
    ];
    let faults = |(invariant, rows): (MoneyInvariant, Vec<BooksFaultRow>)| {
        rows.into_iter().map(move |row| MoneyFault::new(invariant, row))
    };
    let mut faults: Vec<MoneyFault> = of_the_books.into_iter().flat_map(faults).collect();
    faults.extend(paid_wrongly(link, hall).await?);
    Ok(faults)
}

/// Expenses that were paid with fewer approvals than the rule book asked on that day, or by a voucher of another
/// one; a voucher of money that came back proves that alone.
async fn paid_wrongly(link: &mut Link<'_>, hall: &Hall) -> Result<Vec<MoneyFault>, Fail> {
    let (mut faults, mut after) = (vec![], (String::new(), String::new()));
    let mut vouchers: HashMap<PictureId, Proved> = HashMap::new();
    loop {
        let rows = link.expenses_paid(hall.id, (&after.0, &after.1), PAGE).await?;
        let Some(last) = rows.last() else { return Ok(faults) };
        after = (last.fund_id.clone(), last.expense_id.clone());
        for row in rows {
            let fund = FundId(row.fund_id.clone());
            let events = stream_of(link, hall.id, &Stream::Expense(fund.clone(), row.id())).await?;
            let expense = Expense::from_stream(&events);
            faults.extend(without_approval(hall, expense.as_ref(), &row));
            let Some(expense) = expense else { continue };
            let of_bill = expense.spending.vouchers.iter().filter(|_| expense.state() == ExpenseState::Paid);
            let mut too_many = None;
            for voucher in of_bill {
                let proved = vouchers.entry(voucher.clone()).or_default();
                too_many = too_many.max(proved.too_many_with(&expense.spending));
            }
            for voucher in expense.proofs_of_return() {
                too_many = too_many.max(vouchers.entry(voucher.clone()).or_default().too_many_returned());
            }
            if let Some(said) = too_many {
                let (invariant, what) = (MoneyInvariant::VoucherProvesOne, row.expense_id);
                faults.push(MoneyFault { invariant, fund, what, said, found: 1 });
            }
        }
    }
}

/// What one voucher proves.
#[derive(Default)]
struct Proved {
    expenses: i64,
    /// What the first of them says that the whole bill comes to.
    bill: Option<i64>,
    /// What they come to, in fen.
    together: i64,
    /// How often it proves that money came back.
    returned: i64,
}

impl Proved {
    /// How many expenses it proves with one more, where these are not parts of one bill within what that comes to.
    fn too_many_with(&mut self, spending: &Spending) -> Option<i64> {
        if self.expenses == 0 {
            self.bill = spending.bill;
        }
        self.expenses += 1;
        self.together = self.together.saturating_add(spending.amount);
        let are_parts = self.bill.is_some() && self.bill == spending.bill && Some(self.together) <= self.bill;
        let all = self.expenses + self.returned;
        (all > 1 && (self.returned > 0 || !are_parts)).then_some(all)
    }

    /// How many expenses and returns of money it proves with one return more, which it shares with nothing.
    fn too_many_returned(&mut self) -> Option<i64> {
        self.returned += 1;
        let all = self.expenses + self.returned;
        (all > 1).then_some(all)
    }
}

/// What is wrong where fewer approved an expense than the rule book asked when it was paid.
fn without_approval(hall: &Hall, expense: Option<&Expense>, row: &ExpenseRow) -> Option<MoneyFault> {
    let paid = expense.and_then(|expense| Some((expense, expense.paid.as_ref()?)));
    let at = paid.map_or(mingtong_domain::Millis(row.entered_ms), |(_, paid)| paid.at);
    let needed = hall.register.rules.integer(RuleId::FundApprovals, at).unwrap_or_default();
    let approvals = paid.map_or(0, |(expense, paid)| approvals(expense, paid));
    (paid.is_none() || approvals < needed).then(|| MoneyFault {
        invariant: MoneyInvariant::PaidIsApproved,
        fund: FundId(row.fund_id.clone()),
        what: row.expense_id.clone(),
        said: approvals,
        found: needed,
    })
}

/// How many approved what was paid before it was, without having entered or changed it.
fn approvals(expense: &Expense, paid: &Paid) -> i64 {
    if paid.amount != expense.spending.amount {
        return 0;
    }
    let digest = digest(&expense.spending);
    let counts = |it: &&Approval| it.digest == digest && it.at <= paid.at && !expense.authors.contains(&it.by);
    let people: BTreeSet<&PersonId> = expense.approvals.iter().filter(counts).map(|approval| &approval.by).collect();
    i64::try_from(people.len()).unwrap_or(i64::MAX)
}
