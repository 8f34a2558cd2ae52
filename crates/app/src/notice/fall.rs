//! A notice falls with what it is about: nobody objects to what holds no more.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::ids::{NoticeId, Stream, TextRef};
use mingtong_domain::matter::Visibility;
use mingtong_domain::notice::{Notice, falls_with};
use mingtong_store::Append;

/// Takes it down in the same write, whatever waits for an answer.
pub(crate) async fn fall(it: &mut Carrier<'_>, id: &NoticeId, reason: &TextRef) -> Result<(), Fail> {
    let stream = Stream::Notice(id.clone());
    let prior = it.stream(&stream).await?;
    let falls = Notice::from_stream(&prior).and_then(|notice| falls_with(&notice, reason.clone()));
    if let Some(event) = falls {
        let events = it.seal(Visibility::Public, [event]);
        it.record(vec![Append { stream, prior, events }], &[]).await?;
    }
    Ok(())
}
