//! What was begun and never ended is let go: sessions that nobody uses, links to choose a password whose time is over,
//! reports that nobody sent, with the contacts in them, pictures that nobody attached, what staff began to write
//! long ago; and people's data whose time, as the rule book says, is over.

use crate::app::App;
use crate::fail::Fail;
use crate::person::{IDLE_MS, STEP_MS, UNTOUCHED_MS};
use mingtong_domain::rules::RuleId;

/// A report that was not sent, or a picture that belongs to nothing, is let go after so long: a day.
const UNFINISHED_MS: i64 = 24 * 60 * 60 * 1000;
/// A message that was sent is let go after so long: a season, in which somebody may ask whether it was.
const SENT_MS: i64 = 90 * UNFINISHED_MS;
/// The way out of letters that stands in one of them ends after so long: a year.
const MAIL_CODE_MS: i64 = 365 * UNFINISHED_MS;

/// Sweeps every community. Nothing of the record is among what goes.
///
/// # Errors
/// The database failed.
pub async fn sweep(app: &App) -> Result<(), Fail> {
    for hall in app.halls().await? {
        let (community, now) = (hall.id, app.now().0);
        let days = |rule| hall.register.rules.integer(rule, app.now()).map(|days| days * UNFINISHED_MS);
        let fault = |missing: mingtong_domain::rules::MissingRule| Fail::Fault(missing.to_string());
        let contact_ms = days(RuleId::PrivacyContactDays).map_err(fault)?;
        let looks_ms = days(RuleId::PrivacyLooksDays).map_err(fault)?;
        // What the demo tells of ended years ago: it would forget its people at once.
        let forgets = !app.is_demo;
        app.write(
            community,
            Box::new(move |tx| {
                Box::pin(async move {
                    let mut link = tx.link();
                    link.sweep_sessions(community, now - IDLE_MS).await?;
                    link.sweep_sign_in_steps(community, now - STEP_MS).await?;
                    link.sweep_provider_steps(community, now - STEP_MS).await?;
                    link.sweep_invitations(community, now).await?;
                    link.sweep_drafts(community, now - UNFINISHED_MS).await?;
                    link.sweep_own_drafts(community, now - UNTOUCHED_MS).await?;
                    link.sweep_pictures(community, now - UNFINISHED_MS).await?;
                    link.sweep_messages(community, now - SENT_MS).await?;
                    link.sweep_mail_codes(community, now - MAIL_CODE_MS).await?;
                    link.sweep_looks(community, now - looks_ms).await?;
                    link.sweep_data_requests(community, now - looks_ms).await?;
                    if forgets {
                        link.sweep_contacts(community, now - contact_ms).await?;
                    }
                    Ok(())
                })
            }),
        )
        .await?;
    }
    Ok(app.store.settle().await?)
}
