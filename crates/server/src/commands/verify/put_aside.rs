//! Words that were found to be those of the record are put aside: what is compared later is made with them.

use mingtong_adapters::outward::NoAnswer;
use mingtong_store::rows::ContentRow;
use mingtong_store::{Replay, StoreError};

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
