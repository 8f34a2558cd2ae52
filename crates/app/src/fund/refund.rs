//! A surplus goes back to everybody who gave money, in one write; looked at before it is done.

use super::access::{Sight, seen};
use super::act::sealed;
use super::around::around;
use super::pledges::{PledgeView, pledges_by_id, views};
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::{self, Act, Event, Pledge};
use mingtong_domain::ids::{FundId, PledgeId, Stream};
use mingtong_domain::limits::{REASON_CHARS_MAX, REFUND_PLEDGES_MAX};
use mingtong_store::{Append, Link, stream_of};
use std::collections::{BTreeMap, HashMap};

/// What would go back of a surplus.
#[derive(Debug, Clone)]
pub struct RefundPreview {
    /// What is left over, in fen.
    pub surplus: i64,
    /// What would go back, in fen; nothing where nothing is left over.
    pub amount: i64,
    /// To whom how much of it, in fen.
    pub shares: Vec<(PledgeView, i64)>,
    /// The number of the last booking: a refund that saw another one is not made.
    pub last_no: u32,
}

/// What would go back to whom of `amount`, in fen, or of all that is left over. Nothing is written.
///
/// # Errors
/// As for [`refund_of_surplus`].
pub async fn preview_refund(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &FundId,
    amount: Option<i64>,
) -> Result<RefundPreview, Fail> {
    who.authorise(Act::RefundSurplus)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    let now = app.now();
    let around = around(link, (hall, who, now), &fund, (None, None), None).await?;
    let (surplus, last_no) = (around.balance.surplus(), around.last_no);
    if surplus <= 0 && amount.is_none() {
        return Ok(RefundPreview { surplus, amount: 0, shares: vec![], last_no });
    }
    let Givers { pledges, .. } = givers(link, hall, id).await?;
    let path = hall.register.path(fund.place.as_ref());
    let cx = app.context(hall, who, Act::RefundSurplus, now, &path);
    let shares = fund::refund_surplus(&fund, &around, &pledges, (amount, None), &cx)?;
    let back: HashMap<PledgeId, i64> =
        shares.into_iter().filter_map(|share| Some((share.pledge, given(&share.event)?))).collect();
    let kept = pledges.into_iter().filter(|pledge| back.contains_key(&pledge.id)).collect();
    let lines = views(app, link, (hall, who, &fund, sight), kept).await?;
    let share = |line: PledgeView| back.get(&line.id).map(|fen| (line, *fen));
    let shares: Vec<(PledgeView, i64)> = lines.into_iter().filter_map(share).collect();
    Ok(RefundPreview { surplus, amount: shares.iter().map(|(_, fen)| fen).sum(), shares, last_no })
}

fn given(event: &Event) -> Option<i64> {
    if let Event::GivenBack { amount, .. } = event { Some(*amount) } else { None }
}

/// Pledges of which something is kept, with what happened to each.
struct Givers {
    pledges: Vec<Pledge>,
    priors: BTreeMap<PledgeId, Vec<Recorded>>,
}

async fn givers(link: &mut Link<'_>, hall: &Hall, id: &FundId) -> Result<Givers, Fail> {
    let limit = u32::try_from(REFUND_PLEDGES_MAX).unwrap_or(u32::MAX).saturating_add(1);
    let rows = link.pledges_kept(hall.id, id.as_str(), limit).await?;
    let mut givers = Givers { pledges: vec![], priors: BTreeMap::new() };
    for row in &rows {
        let prior = stream_of(link, hall.id, &Stream::Pledge(id.clone(), row.id())).await?;
        givers.pledges.extend(Pledge::from_stream(&prior));
        givers.priors.insert(row.id(), prior);
    }
    Ok(givers)
}

/// What was given back of a fund, giver by giver, for whoever reads everything: of at most [`REFUND_PLEDGES_MAX`]
/// pledges.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn list_given_back(app: &App, hall: &Hall, who: &Who, id: &FundId) -> Result<Vec<PledgeView>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (fund, sight) = seen(link, hall, who, id).await?;
    if sight != Sight::Everything {
        return Err(Fail::NotFound);
    }
    let limit = u32::try_from(REFUND_PLEDGES_MAX).unwrap_or(u32::MAX);
    let rows = link.pledges_given_back(hall.id, id.as_str(), limit).await?;
    let ids = rows.into_iter().map(|row| row.pledge_id).collect();
    pledges_by_id(app, link, (hall, who, &fund, sight), ids).await
}

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
    let around = around(&mut it.link(), (&hall, &who, now), &fund, (None, None), None).await?;
    if around.last_no != seen {
        return Err(Fail::Changed);
    }
    let Givers { pledges, mut priors } = givers(&mut it.link(), &hall, &id).await?;
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
