//! What a figure is made of: the lines of one account, each with what it is about, as far as whoever asks may see.

use super::period::Period;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::access::{Sight, seen};
use crate::fund::expenses::{ExpenseView, expenses_by_id};
use crate::fund::pledges::{Donor, PledgeView, pledges_by_id};
use crate::fund::reading::Reading;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::fund::{AccountKind, BookingKind, RedReason};
use mingtong_domain::ids::{ExpenseId, FundId, PledgeId};
use mingtong_domain::limits;
use mingtong_store::rows::{EntryFilter, EntryRow};

/// Which lines are asked for.
#[derive(Debug, Clone)]
pub struct EntryQuery {
    /// Of which time.
    pub period: Period,
    /// In which account.
    pub account: AccountKind,
    /// The key of the source or of the line of spending; empty where the account is of all.
    pub item: String,
    /// So many are left out from the beginning.
    pub skip: u32,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryAbout {
    /// The fund itself: carried in, carried on, closed.
    Fund,
    /// A pledge, with who gave it as whoever asks may know them.
    Pledge {
        /// Its id; only for whoever may open it.
        id: Option<PledgeId>,
        /// Who gave it.
        donor: Donor,
    },
    /// An expense.
    Expense {
        /// Its id.
        id: ExpenseId,
        /// To whom; masked for strangers.
        payee: Said,
        /// For what.
        purpose: Said,
        /// How many vouchers prove it.
        vouchers: usize,
    },
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryView {
    /// The number of its booking.
    pub no: u32,
    /// What is booked.
    pub kind: BookingKind,
    /// On which day.
    pub day: Date,
    /// What it adds to the figure, in fen; below nought where it takes away.
    pub amount: i64,
    /// Beside which a red entry stands, and why.
    pub red: Option<(u32, RedReason)>,
    /// What it is about.
    pub about: EntryAbout,
}

/// The lines of an account.
#[derive(Debug, Clone)]
pub struct Entries {
    /// What the fund is for.
    pub purpose: Said,
    /// The lines, the latest first.
    pub items: Vec<EntryView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
    /// Whether they are not for this person: what single people gave is read by whoever lives or works here.
    pub is_withheld: bool,
}

/// Whether strangers read the lines of an account: those of what people gave they read as sums only.
pub(super) fn is_for_strangers(account: AccountKind) -> bool {
    use AccountKind::{
        Advances, CarriedOn, Cash, Expense, Given, GivenBack, Held, InKindGiven, InKindUsed, Opening, PaidOut, Tax,
    };
    match account {
        Expense | Tax | Opening | CarriedOn | PaidOut => true,
        Cash | Given | GivenBack | Held | Advances | InKindUsed | InKindGiven => false,
    }
}

/// The lines of an account of a fund in a time, a page of them, the latest first.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn list_entries(app: &App, hall: &Hall, who: &Who, id: &FundId, query: &EntryQuery) -> Result<Entries, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let reading = Reading { words: words_behind(link, hall.id, [fund.purpose.clone()]).await?, sight, hall };
    let purpose = reading.said(&fund.purpose);
    if sight == Sight::Stranger && !is_for_strangers(query.account) {
        return Ok(Entries { purpose, items: vec![], next: None, is_withheld: true });
    }
    let (from, to) = (query.period.from.to_string(), query.period.to.to_string());
    let filter = EntryFilter {
        fund: id.as_str(),
        account: query.account.key(),
        item: &query.item,
        days: (&from, &to),
        skip: query.skip,
        limit: limits::PAGE_ROWS + 1,
    };
    let mut rows = link.entries(hall.id, &filter).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| query.skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let about = |kind: &str| {
        let mut ids: Vec<String> =
            rows.iter().filter(|row| row.about_kind == kind).map(|row| row.about_id.clone()).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    let pledges = pledges_by_id(app, link, (hall, who, &fund, sight), about("pledge")).await?;
    let expenses = expenses_by_id(app, link, (hall, who, &fund, sight), about("expense")).await?;
    let items = rows.into_iter().filter_map(|row| entry(row, query.account, sight, (&pledges, &expenses))).collect();
    Ok(Entries { purpose, items, next, is_withheld: false })
}

fn entry(
    row: EntryRow,
    account: AccountKind,
    sight: Sight,
    (pledges, expenses): (&[PledgeView], &[ExpenseView]),
) -> Option<EntryView> {
    let of = row.red_of.and_then(|of| u32::try_from(of).ok());
    let reason = row.red_reason.as_deref().and_then(RedReason::from_key);
    let about = match row.about_kind.as_str() {
        "pledge" => {
            let pledge = pledges.iter().find(|pledge| pledge.id.as_str() == row.about_id)?;
            let may_open = sight == Sight::Everything || pledge.is_own;
            EntryAbout::Pledge { id: may_open.then(|| pledge.id.clone()), donor: pledge.donor.clone() }
        }
        "expense" => {
            let expense = expenses.iter().find(|expense| expense.id.as_str() == row.about_id)?;
            EntryAbout::Expense {
                id: expense.id.clone(),
                payee: expense.payee.clone(),
                purpose: expense.purpose.clone(),
                vouchers: expense.voucher_count,
            }
        }
        _ => EntryAbout::Fund,
    };
    Some(EntryView {
        no: u32::try_from(row.no).ok()?,
        kind: BookingKind::from_key(&row.kind)?,
        day: row.day.parse().ok()?,
        amount: if is_right(account) { -row.fen } else { row.fen },
        red: of.zip(reason),
        about,
    })
}

/// Whether an account grows on the right.
fn is_right(account: AccountKind) -> bool {
    use AccountKind::{
        Advances, CarriedOn, Cash, Expense, Given, GivenBack, Held, InKindGiven, InKindUsed, Opening, PaidOut, Tax,
    };
    match account {
        Given | Held | Advances | InKindGiven | Opening => true,
        Cash | GivenBack | Expense | Tax | InKindUsed | CarriedOn | PaidOut => false,
    }
}
