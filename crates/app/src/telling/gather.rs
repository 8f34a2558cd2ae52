//! News become letters: one for each person, of all that came within the time that the rule book says.

use super::ask_then_write::{Makes, ask_then_write};
use super::leases::end_lapsed;
use super::pace::pace_of;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::Chance;
use mingtong_domain::Millis;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::telling::Delivery;
use mingtong_store::Link;
use mingtong_store::rows::MessageRow;

/// People for whom letters are made in one write: others write to the record between two of them.
const PEOPLE_AT_ONCE: u32 = 100;

/// Makes letters of what has been gathered long enough, unless nobody is to be disturbed now, and gives back what a
/// sender took and did not end.
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
    let letters = Letters { community, since, now, chance: app.chance.clone() };
    ask_then_write(app, community, PEOPLE_AT_ONCE, letters).await
}

/// Letters of what was queued until `since`.
struct Letters {
    community: CommunityId,
    since: i64,
    now: Millis,
    chance: Chance,
}

impl Makes for Letters {
    type Due = String;

    async fn due(&self, link: &mut Link<'_>, at_most: u32) -> Result<Vec<String>, Fail> {
        Ok(link.people_to_write_to(self.community, self.since, at_most).await?)
    }

    async fn make(&self, link: &mut Link<'_>, person: String) -> Result<(), Fail> {
        let message = letter(self.chance.id("m"), &person, self.now.0);
        link.put_message(self.community, &message).await?;
        Ok(link.put_into_message(self.community, &person, &message.message_id).await?)
    }
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
