//! A reception ends.

use crate::app::App;
use crate::carry::Loaded;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{ReceptionId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::reception::{self, Act};
use mingtong_store::Append;

/// Ends a reception.
///
/// # Errors
/// A refusal of the domain, there is none of that id, or the database failed.
pub async fn close_reception(app: &App, hall: &Hall, who: &Who, id: ReceptionId) -> Result<(), Fail> {
    app.carry(hall, who, Act::Close, move |mut it| {
        Box::pin(async move {
            let Loaded { thing: reception, prior } = it.reception(&id).await?;
            let event = reception::close(&reception, &it.context(&[]))?;
            let events = it.seal(Visibility::Public, [event]);
            it.record(vec![Append { stream: Stream::Reception(id), prior, events }], &[]).await?;
            Ok(())
        })
    })
    .await
}
