//! Accounts of a fund that hang on a board: what is dated before them would change them unseen.

use crate::fail::Fail;
use crate::hall::Hall;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::FundId;
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_store::Link;

/// The day on which accounts of a fund were last posted: the first on which anything may be dated. None where they
/// never were, or were taken down before their period was over, as what was wrong is.
pub(super) async fn accounts_posted(
    link: &mut Link<'_>,
    hall: &Hall,
    fund: &FundId,
    now: Millis,
) -> Result<Option<Date>, Fail> {
    let (kind, id) = About::Fund(fund.clone()).parts();
    let row = link.latest_notice_about(hall.id, NoticeKind::Accounts.key(), (kind, &id)).await?;
    // What is to hang from a later day on was written by today.
    Ok(row.map(|row| Millis(row.begins_ms).date().min(now.date())))
}
