//! Messages that a sender took and never said what became of: the machine went down, or is slower than anybody waits.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;

/// Ends the leases that have run out: letters are left to a person, what programs are told waits again. It is looked
/// first whether there are any.
///
/// # Errors
/// The database failed.
pub(super) async fn end_lapsed(app: &App, hall: &Hall) -> Result<(), Fail> {
    let (community, now) = (hall.id, app.now().0);
    if app.store.read().await?.link().leases_lapsed(community, now).await? == 0 {
        return Ok(());
    }
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                tx.link().end_leases(community, now).await?;
                Ok(())
            })
        }),
    )
    .await
}
