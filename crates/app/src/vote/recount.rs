//! A vote is counted again 复核 from its published sheet, by anybody: the count that was shown knew nothing else.

use super::sheet::sees_result;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{Stream, VoteId};
use mingtong_domain::vote::{Sheet, Uncountable, Vote, VoteResult, count};
use mingtong_store::stream_of;
use sha2::{Digest, Sha256};

/// What a sheet comes to when it is counted again.
#[derive(Debug, Clone)]
pub struct Recounted {
    /// The sheet.
    pub sheet: Sheet,
    /// Its digest.
    pub digest: String,
    /// What it comes to, or why it cannot be counted.
    pub result: Result<VoteResult, Uncountable>,
    /// Whether that is what was recorded; none where the record is not at hand.
    pub agrees: Option<bool>,
    /// Whether the vote was declared void since; none where the record is not at hand.
    pub is_void: Option<bool>,
}

/// Counts a published sheet again. Nothing is asked but the sheet.
///
/// # Errors
/// It is no such sheet.
pub fn recount(text: &str) -> Result<Recounted, serde_json::Error> {
    let sheet = Sheet::read(text.trim())?;
    // What no sheet says is not passed over: it would have the digest of the published one.
    if serde_json::from_str::<serde_json::Value>(text.trim())? != serde_json::to_value(&sheet)? {
        return Err(serde::de::Error::custom("it says more, or otherwise, than a sheet does"));
    }
    // The spelling is one, whatever spaces a file has.
    let digest = hex::encode(Sha256::digest(sheet.canonical()?));
    let result = count(&sheet);
    Ok(Recounted { sheet, digest, result, agrees: None, is_void: None })
}

/// Counts a sheet that somebody brought: it is long, and theirs, so it waits its turn.
///
/// # Errors
/// Too many sheets wait. Inside, that it is no such sheet.
pub async fn recount_brought(app: &App, text: String) -> Result<Result<Recounted, serde_json::Error>, Fail> {
    Ok(app.gates.counting.work(move || recount(&text)).await?)
}

/// Counts a vote again from its sheet, and compares with what was recorded when it was counted.
///
/// # Errors
/// [`Fail::NotFound`] also where its result is not for whoever asks, or the database failed.
pub async fn recount_vote(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Recounted, Fail> {
    let text = super::sheet::vote_sheet(app, hall, who, id).await?;
    let recounted = recount_brought(app, text).await?.map_err(|error| Fail::Fault(error.to_string()))?;
    let mut reader = app.store.read().await?;
    let events = stream_of(&mut reader.link(), hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).filter(|vote| sees_result(who, vote)).ok_or(Fail::NotFound)?;
    let recorded = vote.tallied().ok_or(Fail::NotFound)?;
    let verdicts = recounted.result.as_ref().map(VoteResult::verdicts).ok();
    let agrees = recorded.sheet == recounted.digest && verdicts.as_ref() == Some(&recorded.verdicts);
    Ok(Recounted { agrees: Some(agrees), is_void: Some(vote.voided().is_some()), ..recounted })
}
