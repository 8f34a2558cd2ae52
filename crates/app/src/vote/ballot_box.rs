//! The box of a secret vote, for those who count: how many were ticked off against how many papers were entered, and
//! not a word of what they say.

use super::access::may_read_papers;
use super::lines::electors;
use super::reckon::secrets;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Elector, Secrets, Vote};
use mingtong_store::Link;
use mingtong_store::rows::ElectorsShown;
use std::collections::{BTreeMap, BTreeSet};

/// Papers of the same area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxClass {
    /// Their area in ten-thousandths of a square metre; none where it is not known, or does not count.
    pub area: Option<i64>,
    /// How many electors of this area were ticked off.
    pub ticked: u64,
    /// How many papers of it were entered.
    pub entered: u64,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxView {
    /// The areas that papers may have; one where areas do not count.
    pub classes: Vec<BoxClass>,
    /// How many electors were ticked off.
    pub ticked: u64,
    /// How many papers were entered.
    pub entered: u64,
}

/// The box of a secret vote.
///
/// # Errors
/// Whoever asks does not count here; [`Fail::NotFound`] also where it is not secret; or the database failed.
pub async fn view_box(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<BoxView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_read_papers(link, hall, who, id).await?;
    if !vote.is_secret() {
        return Err(Fail::NotFound);
    }
    let classes = classes(link, hall, &vote).await?;
    let (ticked, entered) = (classes.iter().map(|it| it.ticked).sum(), classes.iter().map(|it| it.entered).sum());
    Ok(BoxView { classes, ticked, entered })
}

/// The areas that papers may have, each with how many were ticked off and entered.
pub(super) async fn classes(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Vec<BoxClass>, Fail> {
    let all = electors(link, hall, &vote.id, ElectorsShown::All, None).await?;
    let weight = |elector: &Elector| elector.area.filter(|_| vote.decides.is_owners());
    let areas: BTreeMap<u32, Option<i64>> = all.iter().map(|elector| (elector.no, weight(elector))).collect();
    let Secrets { voted, receipts } = secrets(link, hall, vote).await?;
    // A ballot that was given on a page came through no box.
    let of_area = |area: Option<i64>| {
        let voters = voted.iter().filter(|it| areas.get(&it.elector).copied().flatten() == area);
        let (paper, web): (Vec<_>, Vec<_>) = voters.partition(|it| it.way.is_paper());
        let ballots = receipts.iter().filter(|receipt| receipt.area == area).count();
        BoxClass { area, ticked: wide(paper.len()), entered: wide(ballots.saturating_sub(web.len())) }
    };
    let classes: BTreeSet<Option<i64>> = areas.values().copied().collect();
    Ok(classes.into_iter().map(of_area).collect())
}

fn wide(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
