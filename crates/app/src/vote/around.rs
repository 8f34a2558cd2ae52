//! Reads what stands around a vote: of ballots only those that the command is about, by their keys.

use super::box_papers::unsettled;
use super::lines::electors;
use super::reckon::{reckon, voted};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, Stream};
use mingtong_domain::vote::{Act, Around, Ballot, Elector, Paper, Proxy, Vote, asked, enough_take_part};
use mingtong_store::rows::{ElectorsShown, ProxyRow};
use mingtong_store::{Link, stream_of};
use std::collections::BTreeSet;

/// What a command on the vote itself looks at. Only those that count, and those that ask whether enough take part,
/// read every ballot.
pub(super) async fn around(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    (vote, act, now): (&Vote, Act, Millis),
) -> Result<Around, Fail> {
    let id = vote.id.as_str();
    let mut around = Around { leads: leads(link, hall, who, now).await?, ..Around::default() };
    match act {
        Act::Prolong => around.enough_take_part = takes_part(link, hall, vote).await?,
        Act::CorrectElector => {
            around.last_elector = u32::try_from(link.last_elector(hall.id, id).await?).unwrap_or(u32::MAX);
        }
        Act::NameProxy | Act::ChangeTellers => around.proxies = read(link.proxies(hall.id, id).await?),
        Act::Count => {
            around.unsettled = unsettled(link, hall, vote).await?;
            around.counted = reckon(link, hall, vote).await?.map(|reckoned| reckoned.to_record());
        }
        _ => {}
    }
    Ok(around)
}

/// Whether enough take part so far: by whom a ballot or a paper came, whatever it says.
async fn takes_part(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<bool, Fail> {
    let Some(asked) = asked(&vote.question, vote.decides, &hall.register.rules, vote.window.last()) else {
        return Ok(false);
    };
    let electors = electors(link, hall, &vote.id, ElectorsShown::All, None).await?;
    let rows = link.ballots(hall.id, vote.id.as_str()).await?;
    let came = rows.iter().filter(|row| row.voted == 1 || row.returned_ms.is_some()).map(|row| row.elector);
    let mut came: BTreeSet<u32> = came.filter_map(|no| u32::try_from(no).ok()).collect();
    came.extend(voted(link, hall, vote).await?.iter().map(|voted| voted.elector));
    Ok(enough_take_part(&asked, vote.decides, &electors, &came, &vote.hands))
}

pub(super) fn read(rows: Vec<ProxyRow>) -> Vec<Proxy> {
    rows.into_iter().filter_map(ProxyRow::proxy).collect()
}

/// An elector; none where there is none of this number.
pub(super) async fn elector(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &Vote,
    no: u32,
) -> Result<Option<Elector>, Fail> {
    let row = link.elector(community, vote.id.as_str(), i64::from(no)).await?;
    Ok(row.and_then(|row| row.elector()))
}

/// The ballot of an elector with its events, the parts of the same voice, and who gives the voice of the elector.
pub(super) struct OfElector {
    pub(super) elector: Elector,
    pub(super) parts: Vec<i64>,
    pub(super) prior: Vec<Recorded>,
    pub(super) ballot: Ballot,
    pub(super) proxy: Option<Proxy>,
}

/// Reads it; none where there is no such elector.
pub(super) async fn of_elector(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &Vote,
    no: u32,
) -> Result<Option<OfElector>, Fail> {
    let rows = link.electors_beside(community, vote.id.as_str(), i64::from(no)).await?;
    let parts = rows.iter().map(|row| row.no).collect();
    let elector = rows.into_iter().find(|row| row.no == i64::from(no)).and_then(|row| row.elector());
    let Some(elector) = elector else { return Ok(None) };
    let prior = stream_of(link, community, &Stream::Ballot(vote.id.clone(), no)).await?;
    let ballot = Ballot::from_stream(no, &prior);
    let proxy = link.proxy_of(community, vote.id.as_str(), i64::from(no)).await?.and_then(ProxyRow::proxy);
    Ok(Some(OfElector { elector, parts, prior, ballot, proxy }))
}

impl OfElector {
    /// What a command on this ballot looks at, beside what [`around`] gives.
    pub(super) fn put_into(&self, around: &mut Around) {
        around.elector = Some((self.elector.clone(), self.ballot.clone()));
        if around.proxies.is_empty() {
            around.proxies = self.proxy.iter().cloned().collect();
        }
    }
}

/// What holds for the parts of one voice, but for those that get the same ballot in the same write.
pub(super) async fn beside(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &Vote,
    parts: &[i64],
    together: &BTreeSet<u32>,
) -> Result<Vec<Paper>, Fail> {
    let is_beside = |no: &i64| u32::try_from(*no).is_ok_and(|no| !together.contains(&no));
    let others: Vec<i64> = parts.iter().copied().filter(is_beside).collect();
    let rows = link.ballots_of(community, vote.id.as_str(), &others).await?;
    let held = |ballot: Ballot| ballot.holding(vote.conduct.across, &vote.question).map(|it| it.paper.clone());
    Ok(rows.iter().filter_map(|row| row.ballot()).filter_map(held).collect())
}
