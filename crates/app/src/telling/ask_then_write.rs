//! Messages are made of what waits: asked is first without keeping anybody from writing, and only where something waits
//! a write begins, in which it is asked anew, because others wrote meanwhile.

use crate::app::App;
use crate::fail::Fail;
use mingtong_domain::ids::CommunityId;
use mingtong_store::Link;

/// Of what messages are made, and how.
pub(super) trait Makes: Send + Sync + 'static {
    /// Something of which one is made.
    type Due: Send;

    /// What waits, so much of it at the most.
    fn due(&self, link: &mut Link<'_>, at_most: u32) -> impl Future<Output = Result<Vec<Self::Due>, Fail>> + Send;

    /// Makes the message of one.
    fn make(&self, link: &mut Link<'_>, due: Self::Due) -> impl Future<Output = Result<(), Fail>> + Send;
}

/// Makes messages of what waits, of `at_most` in one write: others write to the record between two of them.
///
/// # Errors
/// The database failed.
pub(super) async fn ask_then_write<M: Makes>(
    app: &App,
    community: CommunityId,
    at_most: u32,
    makes: M,
) -> Result<(), Fail> {
    if makes.due(&mut app.store.read().await?.link(), 1).await?.is_empty() {
        return Ok(());
    }
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                for due in makes.due(&mut link, at_most).await? {
                    makes.make(&mut link, due).await?;
                }
                Ok(())
            })
        }),
    )
    .await
}
