//! The books of a fund, line by line, for the desk and the supervisors of accounts.

use super::access::{Sight, seen};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::fund::{Account, Act, BookingKind, RedReason};
use mingtong_domain::ids::FundId;
use mingtong_domain::limits;
use mingtong_store::rows::{AccountSumRow, BookingRow};

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingView {
    /// Its number.
    pub no: u32,
    /// What is booked.
    pub kind: BookingKind,
    /// On which day.
    pub day: Date,
    /// How much, in fen; below nought in a red entry.
    pub amount: i64,
    /// Beside which a red entry stands, and why.
    pub red: Option<(u32, RedReason)>,
    /// Of what: `fund`, `pledge`, `expense`; and its id.
    pub about: (String, String),
    /// Its lines: they come to nothing.
    pub lines: Vec<(Account, i64)>,
}

/// A page of bookings.
#[derive(Debug, Clone)]
pub struct Bookings {
    /// The bookings.
    pub items: Vec<BookingView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// The bookings of a fund, a page of them, the latest first.
///
/// # Errors
/// The role may not, [`Fail::NotFound`] where it is not for this person, or the database failed.
pub async fn list_bookings(app: &App, hall: &Hall, who: &Who, id: &FundId, skip: u32) -> Result<Bookings, Fail> {
    who.authorise(Act::ReadBooks)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (_, sight) = seen(link, hall, who, id).await?;
    if sight != Sight::Everything {
        return Err(Fail::NotFound);
    }
    let mut rows = link.bookings(hall.id, id.as_str(), skip, limits::PAGE_ROWS + 1).await?;
    let next = (rows.len() > limits::PAGE_ROWS as usize).then(|| skip.saturating_add(limits::PAGE_ROWS));
    rows.truncate(limits::PAGE_ROWS as usize);
    let mut items = vec![];
    for row in rows {
        let lines = link.booking_lines(hall.id, id.as_str(), row.no).await?;
        items.extend(view(row, &lines));
    }
    Ok(Bookings { items, next })
}

fn view(row: BookingRow, lines: &[AccountSumRow]) -> Option<BookingView> {
    let of = row.red_of.and_then(|of| u32::try_from(of).ok());
    let reason = row.red_reason.as_deref().and_then(RedReason::from_key);
    Some(BookingView {
        no: u32::try_from(row.no).ok()?,
        kind: BookingKind::from_key(&row.kind)?,
        day: row.day.parse().ok()?,
        amount: row.amount_fen,
        red: of.zip(reason),
        about: (row.about_kind, row.about_id),
        lines: lines.iter().filter_map(|line| Some((line.account()?, line.fen))).collect(),
    })
}
