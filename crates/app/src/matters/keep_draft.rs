//! A report being written over four short pages, without an account: what was typed is kept under a random id, so that
//! the way back and a closed browser lose nothing. Drafts are swept after a day.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;

/// Keeps what was typed; gives the id under which it is found again.
///
/// # Errors
/// The database failed.
pub async fn keep_draft(app: &App, hall: &Hall, id: Option<String>, fields: String) -> Result<String, Fail> {
    let id = id.unwrap_or_else(|| app.chance.secret());
    let (community, kept, now) = (hall.id, id.clone(), app.now());
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_draft(community, &kept, &fields, now.0).await?) })),
    )
    .await?;
    Ok(id)
}

/// What was typed so far; none when it was sent or swept.
///
/// # Errors
/// The database failed.
pub async fn draft(app: &App, hall: &Hall, id: &str) -> Result<Option<String>, Fail> {
    Ok(app.store.read().await?.link().draft(hall.id, id).await?)
}
