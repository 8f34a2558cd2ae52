//! Secret ballots 无记名: who voted and what was voted go into two kept tables in one write, without a key, a time or an
//! order in common. They are no events until the count (docs/adr/0025), which empties both.

use super::around::elector;
use super::ballot_box::classes;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{self, Act, Paper, Receipt, Vote, Voted, Way};
use mingtong_store::rows::{ReceiptRow, VotedRow};

/// Takes a secret ballot of one elector; gives its receipt.
pub(super) async fn cast_secretly(
    it: &mut Carrier<'_>,
    vote: &Vote,
    electors: &[u32],
    paper: Paper,
) -> Result<String, Fail> {
    let community = it.hall.id;
    let no_such = || Fail::from(Refusal::new(Code::NoSuchElector, Act::Cast));
    let [no] = electors else { return Err(no_such()) };
    let elector = elector(&mut it.link(), community, vote, *no).await?.ok_or_else(no_such)?;
    let has_voted = has_voted(it, vote, *no).await?;
    let path = it.hall.register.path(vote.place.as_ref());
    let paper = vote::cast_secretly(vote, has_voted, paper, &it.context(&path))?;
    put_voter(it, vote, *no, Way::Web).await?;
    let area = elector.area.filter(|_| vote.decides.is_owners());
    put_ballot(it, vote, area, paper).await
}

async fn has_voted(it: &mut Carrier<'_>, vote: &Vote, no: u32) -> Result<bool, Fail> {
    let community = it.hall.id;
    Ok(it.link().secret_voter(community, vote.id.as_str(), i64::from(no)).await?.is_some())
}

async fn put_voter(it: &mut Carrier<'_>, vote: &Vote, elector: u32, way: Way) -> Result<(), Fail> {
    let community = it.hall.id;
    let row = VotedRow::of(&Voted { elector, way });
    Ok(it.link().put_secret_voter(community, vote.id.as_str(), &row).await?)
}

async fn put_ballot(it: &mut Carrier<'_>, vote: &Vote, area: Option<i64>, paper: Paper) -> Result<String, Fail> {
    let (community, receipt) = (it.hall.id, it.app.chance.code());
    let row = ReceiptRow::of(&Receipt { receipt: receipt.clone(), area, paper })?;
    it.link().put_secret_ballot(community, vote.id.as_str(), &row).await?;
    Ok(receipt)
}

/// A teller ticks an elector off who puts a paper into the box.
///
/// # Errors
/// A refusal of the domain, there is no such elector, or the database failed.
pub async fn tick_off(app: &App, hall: &Hall, who: &Who, id: VoteId, no: u32, way: Way) -> Result<(), Fail> {
    app.carry(hall, who, Act::ReturnPaper, move |it| Box::pin(tick_off_in(it, id, no, way))).await
}

async fn tick_off_in(mut it: Carrier<'_>, id: VoteId, no: u32, way: Way) -> Result<(), Fail> {
    let Loaded { thing: vote, .. } = it.vote(&id).await?;
    let community = it.hall.id;
    let has_voted = has_voted(&mut it, &vote, no).await?;
    let path = it.hall.register.path(vote.place.as_ref());
    vote::tick_off(&vote, has_voted, way, &it.context(&path))?;
    if elector(&mut it.link(), community, &vote, no).await?.is_none() {
        return Err(Refusal::new(Code::NoSuchElector, Act::ReturnPaper).into());
    }
    put_voter(&mut it, &vote, no, way).await
}

/// A teller enters what a paper from the box says, once the vote is over; `area` is that of its class, where areas
/// count. Gives the receipt under which it is published.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn enter_from_box(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: VoteId,
    paper: Paper,
    area: Option<i64>,
) -> Result<String, Fail> {
    app.carry(hall, who, Act::EnterPaper, move |it| Box::pin(enter_in(it, id, paper, area))).await
}

async fn enter_in(mut it: Carrier<'_>, id: VoteId, paper: Paper, area: Option<i64>) -> Result<String, Fail> {
    let Loaded { thing: vote, .. } = it.vote(&id).await?;
    let hall = it.hall.clone();
    let classes = classes(&mut it.link(), &hall, &vote).await?;
    let is_one_left = classes.iter().any(|class| class.area == area && class.entered < class.ticked);
    let path = it.hall.register.path(vote.place.as_ref());
    let paper = vote::read_from_box(&vote, is_one_left, paper, &it.context(&path))?;
    put_ballot(&mut it, &vote, area, paper).await
}
