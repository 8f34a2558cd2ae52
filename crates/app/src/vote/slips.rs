//! Slips 投票码条: a code for each home makes a voter of whoever holds it, without a telephone number. A code holds for
//! one ballot of one vote; another one takes its place. Only its digest is kept, and no moment beside it.

use super::access::may_see_electors;
use super::around::elector;
use crate::app::App;
use crate::carry::{Carrier, Loaded, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::code_hash;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{HomeNo, Stream, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{self, Act, Elector, StageKind, Vote};
use mingtong_store::Append;
use mingtong_store::rows::{ElectorFilter, ElectorRow, HouseholdCodeRow};
use std::collections::HashMap;

/// A slip, as it is printed; its code is told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// The secret.
    pub code: String,
}

/// A slip that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipState {
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Whether somebody voted with it.
    pub is_used: bool,
}

/// What a code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSlip {
    /// Which vote.
    pub vote: VoteId,
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Whether somebody voted with it.
    pub is_used: bool,
}

/// A code that lets its holder vote now.
pub(super) struct Usable {
    pub(super) code_hash: String,
    pub(super) elector: u32,
}

/// Issues slips for all electors, or for one; those of before hold no longer.
///
/// # Errors
/// A refusal of the domain, there is no such elector, or the database failed.
pub async fn issue_slips(app: &App, hall: &Hall, who: &Who, id: VoteId, only: Option<u32>) -> Result<Vec<Slip>, Fail> {
    app.carry(hall, who, Act::IssueSlips, move |it| Box::pin(issue_in(it, id, only))).await
}

async fn issue_in(mut it: Carrier<'_>, id: VoteId, only: Option<u32>) -> Result<Vec<Slip>, Fail> {
    let Loaded { thing: vote, prior } = it.vote(&id).await?;
    let community = it.hall.id;
    let electors: Vec<Elector> = match only {
        Some(no) => elector(&mut it.link(), community, &vote, no).await?.into_iter().collect(),
        None => {
            let rows = it.link().electors(community, id.as_str(), &ElectorFilter::default()).await?;
            rows.into_iter().filter_map(ElectorRow::elector).collect()
        }
    };
    let count = u32::try_from(electors.len()).unwrap_or(u32::MAX);
    let path = it.hall.register.path(vote.place.as_ref());
    let event = vote::issue_slips(&vote, only, count, &it.context(&path))?;
    let chance = it.app.chance.clone();
    let slip = |elector: Elector| Slip { elector: elector.no, home: elector.home, code: chance.code() };
    let slips: Vec<Slip> = electors.into_iter().map(slip).collect();
    let row = |slip: &Slip| HouseholdCodeRow {
        code_hash: code_hash(&slip.code),
        vote_id: id.0.clone(),
        elector: i64::from(slip.elector),
        used: 0,
    };
    let rows: Vec<HouseholdCodeRow> = slips.iter().map(row).collect();
    it.link().put_household_codes(community, id.as_str(), &rows).await?;
    it.record(vec![Append { prior, ..append(Stream::Vote(id), event) }], &[]).await?;
    Ok(slips)
}

/// The slips of a vote, for whoever sees its electors: who holds one, and which were used.
///
/// # Errors
/// The role may not, there is no such vote, or the database failed.
pub async fn list_slips(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<SlipState>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    may_see_electors(link, hall, who, id).await?;
    let electors = link.electors(hall.id, id.as_str(), &ElectorFilter::default()).await?;
    let homes: HashMap<i64, HomeNo> = electors.into_iter().map(|row| (row.no, HomeNo(row.home_no))).collect();
    let rows = link.household_codes(hall.id, id.as_str()).await?;
    let state = |row: HouseholdCodeRow| {
        let home = homes.get(&row.elector)?.clone();
        Some(SlipState { elector: u32::try_from(row.elector).ok()?, home, is_used: row.used != 0 })
    };
    Ok(rows.into_iter().filter_map(state).collect())
}

/// What a code opens. The edge limits how often an address may ask.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing, or the database failed.
pub async fn open_slip(app: &App, hall: &Hall, code: &str) -> Result<OpenSlip, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let row = link.household_code(hall.id, &code_hash(code)).await?.ok_or(Fail::NotFound)?;
    let of = link.elector(hall.id, &row.vote_id, row.elector).await?.and_then(ElectorRow::elector);
    let Elector { no, home, .. } = of.ok_or(Fail::NotFound)?;
    Ok(OpenSlip { vote: VoteId(row.vote_id), elector: no, home, is_used: row.used != 0 })
}

/// The slip of a code, which must be one of this vote.
pub(super) async fn usable_slip(it: &mut Carrier<'_>, vote: &Vote, code: &str) -> Result<Usable, Fail> {
    let community = it.hall.id;
    let row = it.link().household_code(community, &code_hash(code)).await?;
    let row = row.filter(|row| row.vote_id == vote.id.0).ok_or(Fail::NotFound)?;
    let stage = vote.stage_at(it.now);
    if row.used != 0 && stage == StageKind::Open {
        return Err(Refusal { from: Some(stage.key()), ..Refusal::new(Code::SlipUsed, Act::Cast) }.into());
    }
    let elector = u32::try_from(row.elector).map_err(|_| Fail::NotFound)?;
    Ok(Usable { code_hash: row.code_hash, elector })
}
