//! News become letters: one for each person, of all that came within the time that the rule book says.

use super::leases::end_lapsed;
use super::pace::pace_of;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::telling::Delivery;
use mingtong_store::rows::MessageRow;

/// People for whom letters are made in one write: others write to the record between two of them.
const PEOPLE_AT_ONCE: u32 = 100;

/// Makes letters of what has been gathered long enough, unless nobody is to be disturbed now, and gives back what a
/// sender took and did not end. It is looked first whether there is anything to write.
///
/// # Errors
/// The database failed.
pub async fn gather(app: &App, hall: &Hall) -> Result<(), Fail> {
    end_lapsed(app, hall).await?;
    let (community, now) = (hall.id, app.now());
    let pace = pace_of(hall, now)?;
    let since = pace.gathered_since(now).0;
    if !app.mails || pace.is_quiet(now) {
        return Ok(());
    }
    if app.store.read().await?.link().people_to_write_to(community, since, 1).await?.is_empty() {
        return Ok(());
    }
    let chance = app.chance.clone();
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                for person in link.people_to_write_to(community, since, PEOPLE_AT_ONCE).await? {
                    let message = letter(chance.id("m"), &person, now.0);
                    link.put_message(community, &message).await?;
                    link.put_into_message(community, &person, &message.message_id).await?;
                }
                Ok(())
            })
        }),
    )
    .await
}

fn letter(message_id: String, person: &str, now_ms: i64) -> MessageRow {
    MessageRow {
        message_id,
        way: "mail".to_owned(),
        to_id: person.to_owned(),
        body: None,
        state: Delivery::Waiting.key().to_owned(),
        tries: 0,
        next_ms: now_ms,
        lease_ms: None,
        error: None,
        made_ms: now_ms,
        ended_ms: None,
        ended_by: None,
    }
}
