//! Funds, pledges and expenses as rows, with what stands of them in the books.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{BookingLineRow, BookingRow, ExpenseRow, FundRow, PledgeRow};
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::{
    AccountKind, Booking, BookingLine, Budget, Expense, ExpenseState, Fund, Origin, Pledge, SpendingLine,
};
use mingtong_domain::ids::{CommunityId, FundId};

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(fund) = Fund::from_stream(events) else { return Ok(()) };
    book(link, community, &fund.id, ("fund", fund.id.as_str()), &fund.bookings(), None).await?;
    let origin = fund.origin.as_ref().map(Origin::parts);
    let row = FundRow {
        origin_kind: origin.as_ref().map(|(kind, _)| (*kind).to_owned()),
        origin_id: origin.map(|(_, id)| id),
        sources: fund.sources.iter().map(|source| source.key()).collect::<Vec<_>>().join(","),
        class: fund.class.map(|class| class.key().to_owned()),
        target_fen: fund.target,
        opened_ms: fund.by.1.0,
        budget: fund.budget().map(budget).unwrap_or_default(),
        closed_day: fund.closed.as_ref().map(|closed| closed.day.to_string()),
        carried_on: fund.carried_on.map(|to| to.0),
        latest_position: fund.latest,
        fund_id: fund.id.0,
        purpose: fund.purpose.0,
        place_id: fund.place.map(|place| place.0),
    };
    link.put_fund(community, &row).await
}

/// As a row keeps it: `work:50000,tax:300`.
fn budget(budget: &Budget) -> String {
    budget.lines.iter().map(|it| format!("{}:{}", it.line.key(), it.amount)).collect::<Vec<_>>().join(",")
}

pub(super) async fn fold_pledge(
    link: &mut Link<'_>,
    community: CommunityId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let Some(pledge) = Pledge::from_stream(events) else { return Ok(()) };
    book(link, community, &pledge.fund, ("pledge", pledge.id.as_str()), &pledge.bookings(), None).await?;
    let row = PledgeRow {
        source: pledge.source.key().to_owned(),
        form: pledge.form.key().to_owned(),
        amount_fen: pledge.amount,
        received_fen: pledge.received(),
        returned_fen: pledge.returned(),
        to_come_fen: pledge.to_come(),
        ends_ms: pledge.ends().0,
        reserved_ms: pledge.by.1.0,
        latest_position: pledge.latest,
        fund_id: pledge.fund.0,
        pledge_id: pledge.id.0,
        person_id: pledge.person.map(|person| person.0),
        unit_id: pledge.unit.map(|unit| unit.0),
    };
    link.put_pledge(community, &row).await
}

pub(super) async fn fold_expense(
    link: &mut Link<'_>,
    community: CommunityId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let Some(expense) = Expense::from_stream(events) else { return Ok(()) };
    let about = ("expense", expense.id.as_str());
    book(link, community, &expense.fund, about, &expense.bookings(), Some(expense.spending.line)).await?;
    // What was taken back proves nothing: its picture is free for another expense. That money came back stays proved.
    let of_bill = match expense.state() {
        ExpenseState::Waiting | ExpenseState::Paid => expense.spending.vouchers.as_slice(),
        ExpenseState::Withdrawn | ExpenseState::Reversed => &[],
    };
    let vouchers: Vec<String> = of_bill.iter().chain(expense.proofs_of_return()).map(|it| it.0.clone()).collect();
    let row = ExpenseRow {
        line: expense.spending.line.key().to_owned(),
        amount_fen: expense.spending.amount,
        net_fen: expense.net(),
        state: expense.state().key().to_owned(),
        approvals: i64::try_from(expense.approvals.len()).unwrap_or(i64::MAX),
        entered_ms: expense.at.0,
        latest_position: expense.latest,
        fund_id: expense.fund.0,
        expense_id: expense.id.0,
    };
    link.put_expense(community, &row).await?;
    link.put_vouchers(community, (row.fund_id.as_str(), row.expense_id.as_str()), &vouchers).await
}

async fn book(
    link: &mut Link<'_>,
    community: CommunityId,
    fund: &FundId,
    (about_kind, about_id): (&str, &str),
    bookings: &[Booking],
    spent_on: Option<SpendingLine>,
) -> Result<(), StoreError> {
    for booking in bookings {
        let row = BookingRow {
            fund_id: fund.0.clone(),
            no: booking.no.into(),
            kind: booking.kind.key().to_owned(),
            day: booking.day.to_string(),
            amount_fen: booking.amount,
            red_of: booking.red.map(|(of, _)| of.into()),
            red_reason: booking.red.map(|(_, reason)| reason.key().to_owned()),
            about_kind: about_kind.to_owned(),
            about_id: about_id.to_owned(),
        };
        let beside = booking.red.and_then(|(of, _)| bookings.iter().find(|other| other.no == of));
        let moved = beside.unwrap_or(booking).kind.key();
        let line = |line: &BookingLine| line_row(line, moved, spent_on);
        let lines: Vec<BookingLineRow> = booking.group.lines().iter().map(line).collect();
        link.book(community, &row, &lines).await?;
    }
    Ok(())
}

fn line_row(line: &BookingLine, moved: &str, spent_on: Option<SpendingLine>) -> BookingLineRow {
    let source = line.account.source.map(|source| source.key()).unwrap_or_default();
    let item = match (line.account.kind, spent_on) {
        (AccountKind::Expense | AccountKind::Tax, Some(spent_on)) => spent_on.key(),
        _ => source,
    };
    BookingLineRow {
        account: line.account.kind.key().to_owned(),
        source: source.to_owned(),
        item: item.to_owned(),
        moved: moved.to_owned(),
        fen: line.fen,
    }
}
