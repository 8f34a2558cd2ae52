//! Accounts of a fund that hang on a board: what is dated on a day that they cover would change them unseen.

use crate::fail::Fail;
use crate::hall::Hall;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::fund::{Fund, dated_from};
use mingtong_domain::notice::{About, Covered, NoticeKind};
use mingtong_store::Link;
use mingtong_store::rows::NoticeRow;

/// So many notices of accounts are looked at, the last first: those of twenty funds for twenty years of months.
const NOTICES_LOOKED_AT: u32 = 5_000;

/// The first day on which anything may be dated in a fund, where accounts of it were posted. Those that were taken down
/// before their period was over, as what was wrong is, cover nothing.
pub(super) async fn accounts_posted(
    link: &mut Link<'_>,
    hall: &Hall,
    fund: &Fund,
    now: Millis,
) -> Result<Option<Date>, Fail> {
    let rows = posted_about(link, hall, vec![About::Fund(fund.id.clone())]).await?;
    let covered: Vec<Covered> = rows.iter().map(|row| covered_by(row, fund.by.1.date(), now)).collect();
    Ok(dated_from(&covered))
}

/// The notices of accounts about some things of one kind that stand.
pub(super) async fn posted_about(link: &mut Link<'_>, hall: &Hall, things: Vec<About>) -> Result<Vec<NoticeRow>, Fail> {
    let Some((kind, _)) = things.first().map(About::parts) else { return Ok(vec![]) };
    let ids: Vec<String> = things.iter().map(|about| about.parts().1).collect();
    Ok(link.notices_about(hall.id, NoticeKind::Accounts.key(), (kind, ids.as_slice()), NOTICES_LOOKED_AT).await?)
}

/// Which days the accounts of a fund cover that a notice posts: those that it says; where it says none, all from its
/// opening to the day before it was posted. What is to hang from a later day on was written by today.
pub(super) fn covered_by(row: &NoticeRow, opened: Date, now: Millis) -> Covered {
    let posted = Millis(row.begins_ms).date().min(now.date());
    row.covers().unwrap_or(Covered { from: opened, to: posted.yesterday().unwrap_or(posted) })
}
