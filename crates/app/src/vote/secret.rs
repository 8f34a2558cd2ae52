//! Secret ballots 无记名: who voted and what was voted go into two kept tables in one write, without a key, a time or an
//! order in common. They are no events until the count (docs/adr/0025), which empties both.

use super::around::{elector, of_elector};
use super::ballot_box::classes;
use super::box_papers::box_papers;
use super::once::Once;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::Refusal;
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{self, Act, BoxReading, BoxSays, Paper, Receipt, Vote, Voted, Way};
use mingtong_store::rows::{BoxPaperRow, ReceiptRow, VotedRow};
use sha2::{Digest, Sha256};

/// Takes a secret ballot of one elector; gives its receipt.
pub(super) async fn cast_secretly(
    it: &mut Carrier<'_>,
    vote: &Vote,
    electors: &[u32],
    (paper, once): (Paper, Option<Once>),
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
    let receipt = once.map_or_else(|| it.app.chance.code(), |once| once.receipt(&vote.id, *no));
    put_ballot(it, vote, Receipt { receipt: receipt.clone(), area, paper }).await?;
    Ok(receipt)
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

async fn put_ballot(it: &mut Carrier<'_>, vote: &Vote, ballot: Receipt) -> Result<(), Fail> {
    let community = it.hall.id;
    Ok(it.link().put_secret_ballot(community, vote.id.as_str(), &ReceiptRow::of(&ballot)?).await?)
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
    let found = of_elector(&mut it.link(), community, &vote, no).await?;
    let path = it.hall.register.path(vote.place.as_ref());
    vote::tick_off(&vote, found.as_ref().map(|found| &found.ballot), has_voted, way, &it.context(&path))?;
    put_voter(&mut it, &vote, no, way).await
}

/// A paper from the box, as a teller read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBoxPaper {
    /// Made by whoever sends it: the same paper that is sent twice is entered once.
    pub sent: String,
    /// The code that the first who entered it wrote on it; none of a paper that nobody entered.
    pub receipt: Option<String>,
    /// What it says; none where there is no paper with this code.
    pub says: Option<BoxSays>,
}

/// A teller enters what a paper from the box says, once the vote is over, or reads one that another entered. It counts
/// once two read it alike. Gives the receipt under which it is published.
///
/// # Errors
/// A refusal of the domain; [`Fail::Changed`] where something else was sent as the same before; or the database failed.
pub async fn enter_from_box(app: &App, hall: &Hall, who: &Who, id: VoteId, paper: NewBoxPaper) -> Result<String, Fail> {
    app.carry(hall, who, Act::EnterPaper, move |it| Box::pin(enter_in(it, id, paper))).await
}

async fn enter_in(mut it: Carrier<'_>, id: VoteId, paper: NewBoxPaper) -> Result<String, Fail> {
    let Loaded { thing: vote, .. } = it.vote(&id).await?;
    let hall = it.hall.clone();
    let NewBoxPaper { sent, receipt, says } = paper;
    let says = says.map(|BoxSays { area, paper }| BoxSays { area, paper: paper.settled() });
    let sent = hex::encode(Sha256::digest(format!("{:?} {sent}", it.who.actor.person)));
    let papers = box_papers(&mut it.link(), &hall, &vote).await?;
    let is_it = |row: &BoxPaperRow| match &receipt {
        Some(typed) => normal_code(&row.receipt) == normal_code(typed),
        None => row.sent == sent,
    };
    let found = papers.iter().find(|(row, _)| is_it(row));
    if let (Some((row, paper)), None) = (found, &receipt) {
        let is_same = |own: &BoxReading| Some(&own.by) == it.who.actor.person.as_ref() && own.says == says;
        return if paper.readings.iter().any(is_same) { Ok(row.receipt.clone()) } else { Err(Fail::Changed) };
    }
    // Under a code that nothing has, nothing is entered: whoever counts is told so.
    let says = if receipt.is_some() && found.is_none() { None } else { says };
    let others = papers.iter().filter(|(row, _)| found.is_none_or(|(it, _)| it.receipt != row.receipt));
    let classes = classes(&mut it.link(), &hall, &vote, others.map(|(_, paper)| paper).collect()).await?;
    let path = it.hall.register.path(vote.place.as_ref());
    let before = found.map(|(_, paper)| paper.clone());
    let read = vote::read_from_box(&vote, &classes, before, says, &it.context(&path))?;
    let receipt = found.map_or_else(|| it.app.chance.code(), |(row, _)| row.receipt.clone());
    let (community, id) = (hall.id, vote.id.as_str());
    if read.is_out() {
        it.link().drop_box_paper(community, id, &receipt).await?;
    } else {
        let sent = found.map_or(sent, |(row, _)| row.sent.clone());
        it.link().put_box_paper(community, id, &BoxPaperRow::of(receipt.clone(), sent, &read)?).await?;
    }
    Ok(receipt)
}
