//! Where a sheet parts from the one before it. An opening is carried and never typed, but a sheet may be posted behind
//! one that follows it, or taken back before one: what is posted does not change, and so the two no longer meet.

use super::post::before;
use super::{Account, Kept, Period, Sum};
use crate::ids::{AccountBookId, PlaceId};

/// Two sheets, one after the other, that do not meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// The sheet before.
    pub earlier: AccountBookId,
    /// The sheet behind it.
    pub later: AccountBookId,
    /// Of which place; none for the whole community.
    pub place: Option<PlaceId>,
    /// Of which account.
    pub account: Account,
    /// Of which days the sheet behind is.
    pub period: Period,
    /// Its opening, in fen.
    pub opening: i64,
    /// The closing of the sheet before, in fen.
    pub closing: i64,
}

/// Where sheets part, of any place and account. `kept` are the sheets that stand.
pub fn parted(kept: &[Kept]) -> Vec<Parted> {
    let of = |it: &Kept, sum: &Sum| {
        let earlier = before(kept, it.place.as_ref(), &it.period, sum.account)?;
        let closing = earlier.sums.iter().find(|other| other.account == sum.account)?.closing;
        (closing != sum.opening).then(|| Parted {
            earlier: earlier.book.clone(),
            later: it.book.clone(),
            place: it.place.clone(),
            account: sum.account,
            period: it.period,
            opening: sum.opening,
            closing,
        })
    };
    kept.iter().flat_map(|it| it.sums.iter().filter_map(move |sum| of(it, sum))).collect()
}
