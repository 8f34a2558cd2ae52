//! A vote is reckoned up: its sheet is made from everything that was recorded of it, and counted. Every number that is
//! shown, printed or sent comes from here.

use super::box_papers::box_papers;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::vote::{
    Ballot, BoxSays, Electorate, Receipt, Secrets, Sheet, ToRecord, Vote, VoteResult, Voted, asked, count, legal, sheet,
};
use mingtong_store::Link;
use mingtong_store::rows::{ElectorFilter, ElectorRow, ReceiptRow, VotedRow};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A sheet with what it comes to.
#[derive(Debug, Clone)]
pub(super) struct Reckoned {
    /// As it is published.
    pub(super) canonical: String,
    /// What it comes to.
    pub(super) result: VoteResult,
}

impl Reckoned {
    /// Its digest.
    pub(super) fn digest(&self) -> String {
        hex::encode(Sha256::digest(&self.canonical))
    }

    /// What is recorded of the count.
    pub(super) fn to_record(&self) -> ToRecord {
        ToRecord { sheet: self.digest(), verdicts: self.result.verdicts() }
    }
}

/// What stands for a count where only its place is asked for.
pub(super) fn nothing() -> ToRecord {
    ToRecord { sheet: String::new(), verdicts: vec![] }
}

/// The digest of what is frozen.
pub(super) fn digest(value: &impl Serialize) -> Result<String, Fail> {
    let bytes = serde_json::to_vec(value).map_err(|error| Fail::Fault(error.to_string()))?;
    Ok(hex::encode(Sha256::digest(bytes)))
}

/// Reckons a vote up; none where there is no rule for it, or what there is cannot be counted.
pub(super) async fn reckon(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Option<Reckoned>, Fail> {
    let Some(sheet) = sheet_of(link, hall, vote).await? else { return Ok(None) };
    let Ok(result) = count(&sheet) else { return Ok(None) };
    let canonical = sheet.canonical().map_err(|error| Fail::Fault(error.to_string()))?;
    Ok(Some(Reckoned { canonical, result }))
}

/// The sheet of a vote, from its electorate and every ballot.
async fn sheet_of(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Option<Sheet>, Fail> {
    let (book, last) = (&hall.register.rules, vote.window.last());
    let Some(asked) = asked(&vote.question, vote.decides, book, last) else { return Ok(None) };
    let legal = legal(&vote.question, vote.decides, book, last);
    let id = vote.id.as_str();
    let rows = link.electors(hall.id, id, &ElectorFilter::default()).await?;
    let electors = rows.into_iter().filter_map(ElectorRow::elector).collect();
    let electorate = Electorate { electors, ..Electorate::default() };
    let ballots: Vec<Ballot> = link.ballots(hall.id, id).await?.iter().filter_map(|row| row.ballot()).collect();
    let ballots: BTreeMap<u32, Ballot> = ballots.into_iter().map(|ballot| (ballot.elector, ballot)).collect();
    let secrets = secrets(link, hall, vote).await?;
    Ok(Some(sheet(vote, &electorate, &ballots, secrets, (asked, legal))))
}

/// Who voted in secret, and what was voted: kept until the count, recorded since.
pub(super) async fn secrets(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Secrets, Fail> {
    if !vote.is_secret() {
        return Ok(Secrets::default());
    }
    let receipts = match vote.tallied() {
        Some(_) => link.receipts(hall.id, vote.id.as_str()).await?,
        None => link.secret_ballots(hall.id, vote.id.as_str()).await?,
    };
    let from_box = box_papers(link, hall, vote).await?.into_iter().filter_map(|(row, paper)| {
        let BoxSays { area, paper } = paper.settled()?.clone();
        Some(Receipt { receipt: row.receipt, area, paper })
    });
    let receipts = receipts.into_iter().filter_map(ReceiptRow::receipt).chain(from_box).collect();
    Ok(Secrets { voted: voted(link, hall, vote).await?, receipts })
}

/// Who voted in secret, and how; of a named vote nobody.
pub(super) async fn voted(link: &mut Link<'_>, hall: &Hall, vote: &Vote) -> Result<Vec<Voted>, Fail> {
    if !vote.is_secret() {
        return Ok(vec![]);
    }
    let rows = match vote.tallied() {
        Some(_) => link.voted(hall.id, vote.id.as_str()).await?,
        None => link.secret_voters(hall.id, vote.id.as_str()).await?,
    };
    Ok(rows.into_iter().filter_map(VotedRow::voted).collect())
}
