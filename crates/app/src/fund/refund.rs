//! A surplus goes back to everybody who gave money, in one write.

use super::act::sealed;
use super::around::around;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::fund::{self, Act, Pledge};
use mingtong_domain::ids::{FundId, Stream};
use mingtong_domain::limits::{REASON_CHARS_MAX, REFUND_PLEDGES_MAX};
use mingtong_store::Append;

/// Gives a surplus back in proportion: `amount` in fen, or all of it. `seen` is the number of the last booking that the
/// person saw: sent twice, it goes back once. Gives how many pledges it went back to.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`] where something was booked since, [`Fail::NotFound`], or the database
/// failed.
pub async fn refund_of_surplus(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: FundId,
    seen: u32,
    (amount, words): (Option<i64>, Option<String>),
) -> Result<usize, Fail> {
    let act = Act::RefundSurplus;
    app.carry(hall, who, act, move |it| Box::pin(refund_in(it, id, seen, (amount, words)))).await
}

async fn refund_in(
    mut it: Carrier<'_>,
    id: FundId,
    seen: u32,
    (amount, words): (Option<i64>, Option<String>),
) -> Result<usize, Fail> {
    let Loaded { thing: fund, .. } = it.fund(&id).await?;
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let around = around(&mut it.link(), (&hall, &who, now), &fund, (None, None)).await?;
    if around.last_no != seen {
        return Err(Fail::Changed);
    }
    let limit = u32::try_from(REFUND_PLEDGES_MAX).unwrap_or(u32::MAX).saturating_add(1);
    let rows = it.link().pledges_kept(hall.id, id.as_str(), limit).await?;
    let (mut pledges, mut priors) = (vec![], std::collections::BTreeMap::new());
    for row in &rows {
        let prior = it.stream(&Stream::Pledge(id.clone(), row.id())).await?;
        pledges.extend(Pledge::from_stream(&prior));
        priors.insert(row.id(), prior);
    }
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let words = texts.maybe(words.as_deref(), REASON_CHARS_MAX)?;
    let path = hall.register.path(fund.place.as_ref());
    let shares = fund::refund_surplus(&fund, &around, &pledges, (amount, words), &it.context(&path))?;
    let count = shares.len();
    let append = |share: fund::Share| {
        let prior = priors.remove(&share.pledge).unwrap_or_default();
        Append { stream: Stream::Pledge(id.clone(), share.pledge), prior, events: sealed(&it, share.event) }
    };
    let appends: Vec<Append> = shares.into_iter().map(append).collect();
    it.record(appends, &texts.into_inner()).await?;
    Ok(count)
}
