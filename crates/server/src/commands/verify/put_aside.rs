//! Words that were found to be those of the record are put aside: what is compared later is made with them.

use super::hex::unhex;
use mingtong_adapters::outward::NoAnswer;
use mingtong_store::log::text_ref;
use mingtong_store::rows::ContentRow;
use mingtong_store::{Replay, StoreError};
use serde_json::Value;

/// Words that wait to be put aside.
const SAID_MAX: usize = 1_000;

/// Puts aside words that were found to be those of the record, once there are many.
pub(super) async fn put_if_many(replay: &Replay, said: &mut Vec<ContentRow>) -> Result<(), NoAnswer> {
    if said.len() < SAID_MAX {
        return Ok(());
    }
    put(replay, said).await
}

/// The same, however few there are.
pub(super) async fn put(replay: &Replay, said: &mut Vec<ContentRow>) -> Result<(), NoAnswer> {
    let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
    replay.put_texts(std::mem::take(said)).await.map_err(failed)
}

/// A text with its salt as a record keeps it, by the reference that it comes to.
pub(super) fn salted(text: &Value) -> Option<ContentRow> {
    let salt: [u8; 16] = unhex(text["salt"].as_str()?)?.try_into().ok()?;
    let body = text["text"].as_str()?.to_owned();
    let content_id = text_ref(&salt, &body).0;
    Some(ContentRow { content_id, salt: salt.to_vec(), body: Some(body), erased_ms: None })
}
