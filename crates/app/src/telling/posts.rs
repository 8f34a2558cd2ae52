//! What programs and robots are told: what of the log everybody may read, gathered for some minutes. A message is sent
//! at least once, and always under the same id: whoever gets it twice knows it by that.

use super::ask_then_write::{Makes, ask_then_write};
use super::hooks::{HOOKS_READ_MAX, Hook};
use super::leases::end_lapsed;
use super::mails::LEASE_MS;
use super::pace::pace_of;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_adapters::Chance;
use mingtong_domain::event::Recorded;
use mingtong_domain::events::Readers;
use mingtong_domain::ids::{CommunityId, Stream};
use mingtong_domain::limits;
use mingtong_domain::telling::{Delivery, Handed, HookOff, delivered};
use mingtong_domain::{Event, Millis};
use mingtong_store::log::{Entry, split};
use mingtong_store::rows::{EventRow, HookRow, MessageEnd, MessageRow};
use mingtong_store::{Link, StoreError};
use serde::{Deserialize, Serialize};

/// How long a program is still signed to by the secret before: a day.
const OVERLAP_MS: i64 = 24 * 60 * 60 * 1000;

/// Something that happened, as everybody may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its position in the log.
    pub position: i64,
    /// When, in ms since 1970 UTC.
    pub at_ms: i64,
    /// What: `matter.replied`.
    pub kind: String,
    /// To what, as the log names it: `matter/2021-0001`.
    pub about: String,
}

/// A message to a hook, to be sent.
#[derive(Debug, Clone)]
pub struct HookPost {
    /// Its id: the same at every try.
    pub id: String,
    /// To whom.
    pub hook: Hook,
    /// The secret before, while it is signed by that, too.
    pub secret_before: Option<String>,
    /// When the message was made.
    pub made: Millis,
    /// What is told.
    pub changes: Vec<Change>,
}

/// What a hook answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// It has it.
    Taken,
    /// It could not take it now, and why.
    Later(String),
    /// It is gone for good (410).
    Gone,
    /// It will never take it, and why.
    Refused(String),
}

/// Makes messages of what happened since a hook was told last, once it was gathered long enough, and gives back what a
/// sender took and did not end.
///
/// # Errors
/// The database failed.
pub async fn gather_for_hooks(app: &App, hall: &Hall) -> Result<(), Fail> {
    end_lapsed(app, hall).await?;
    let (community, now) = (hall.id, app.now());
    let head = app.store.head(community).unwrap_or(0);
    let wait_ms = i64::from(pace_of(hall, now)?.robot_minutes) * 60_000;
    let posts = Posts { community, head, wait_ms, now, chance: app.chance.clone() };
    ask_then_write(app, community, HOOKS_READ_MAX, posts).await
}

/// Messages of what happened before `head` for hooks that were told nothing for a while.
struct Posts {
    community: CommunityId,
    head: i64,
    wait_ms: i64,
    now: Millis,
    chance: Chance,
}

impl Posts {
    fn is_due(&self, row: &HookRow) -> bool {
        row.off_ms.is_none() && row.position < self.head && row.next_ms <= self.now.0
    }
}

impl Makes for Posts {
    type Due = HookRow;

    async fn due(&self, link: &mut Link<'_>, at_most: u32) -> Result<Vec<HookRow>, Fail> {
        let hooks = link.hooks(self.community, HOOKS_READ_MAX).await?.into_iter();
        Ok(hooks.filter(|row| self.is_due(row)).take(at_most as usize).collect())
    }

    async fn make(&self, link: &mut Link<'_>, row: HookRow) -> Result<(), Fail> {
        let (community, now) = (self.community, self.now.0);
        let events = link.range_rows(community, row.position, limits::LOG_ROWS_MAX).await?;
        let Some(last) = events.last().map(|event| event.position) else { return Ok(()) };
        let changes = changes(&events)?;
        if !changes.is_empty() {
            let body = serde_json::to_string(&changes).map_err(|error| Fail::Fault(error.to_string()))?;
            let message = message(self.chance.id("msg_"), &row.hook_id, body, now);
            link.put_message(community, &message).await?;
        }
        let row = HookRow { position: last + 1, next_ms: now + self.wait_ms, ..row };
        Ok(link.put_hook(community, &row).await?)
    }
}

fn message(message_id: String, hook: &str, body: String, now_ms: i64) -> MessageRow {
    MessageRow {
        message_id,
        way: "hook".to_owned(),
        to_id: hook.to_owned(),
        body: Some(body),
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

/// What of these events everybody may know. What is private is sealed and says nothing; ballots, pledges and homes are
/// nobody's business.
fn changes(rows: &[EventRow]) -> Result<Vec<Change>, StoreError> {
    let mut changes = vec![];
    for row in rows {
        let about = Stream::parse(&row.stream).filter(|stream| {
            matches!(
                stream,
                Stream::Matter(_)
                    | Stream::Notice(_)
                    | Stream::Meeting(_)
                    | Stream::Reception(_)
                    | Stream::Resolution(_)
                    | Stream::Project(_)
            )
        });
        if about.is_none() {
            continue;
        }
        let Recorded { position, at, event, .. } = Entry::parse(&row.canonical)?.recorded(None)?;
        let Some(event) = event.filter(is_for_everybody) else { continue };
        changes.push(Change { position, at_ms: at.0, kind: split(&event)?.0, about: row.stream.clone() });
    }
    Ok(changes)
}

fn is_for_everybody(event: &Event) -> bool {
    event.readers() == Readers::Everybody
}

/// The messages to hooks whose moment has come.
///
/// # Errors
/// The database failed.
pub async fn posts_due(app: &App, hall: &Hall) -> Result<Vec<String>, Fail> {
    let now = app.now().0;
    let due = app.store.read().await?.link().messages_due(hall.id, "hook", now, limits::PAGE_ROWS_MAX).await?;
    Ok(due.into_iter().map(|row| row.message_id).collect())
}

/// Takes a message to send it; none where another sender has it.
///
/// # Errors
/// The database failed.
pub async fn take_post(app: &App, hall: &Hall, id: &str) -> Result<Option<HookPost>, Fail> {
    let (community, now, message) = (hall.id, app.now(), id.to_owned());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                if !link.claim_message(community, &message, now.0, now.0 + LEASE_MS).await? {
                    return Ok(None);
                }
                let Some(row) = link.message(community, &message).await? else { return Ok(None) };
                let hook = link.hook(community, &row.to_id).await?.filter(|hook| hook.off_ms.is_none());
                Ok(hook.and_then(|hook| post(row, &hook, now)))
            })
        }),
    )
    .await
}

fn post(row: MessageRow, hook: &HookRow, now: Millis) -> Option<HookPost> {
    let is_recent = hook.rotated_ms.is_some_and(|rotated| now.0 < rotated + OVERLAP_MS);
    Some(HookPost {
        id: row.message_id,
        hook: Hook::of(hook)?,
        secret_before: hook.secret_before.clone().filter(|_| is_recent),
        made: Millis(row.made_ms),
        changes: serde_json::from_str(row.body.as_deref()?).ok()?,
    })
}

/// Says what became of a message that was taken. A hook that is gone, or never takes anything, is turned off.
///
/// # Errors
/// The database failed.
pub async fn settle_post(app: &App, hall: &Hall, post: &HookPost, answered: Answered) -> Result<(), Fail> {
    let (community, now, pace) = (hall.id, app.now(), pace_of(hall, app.now())?);
    let (message, hook) = (post.id.clone(), post.hook.id.clone());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                let Some(row) = link.message(community, &message).await? else { return Ok(()) };
                let (handed, error) = match &answered {
                    Answered::Taken => (Handed::Taken, None),
                    Answered::Later(why) => (Handed::Later, Some(why.as_str())),
                    Answered::Refused(why) => (Handed::Refused, Some(why.as_str())),
                    Answered::Gone => (Handed::Refused, Some("410")),
                };
                let (state, next) = delivered(handed, row.tries, now, &pace);
                let ended_ms = (state == Delivery::Sent).then_some(now.0);
                let state_key = state.key();
                let end = MessageEnd { state: state_key, error, next_ms: next.0, ended_ms, ended_by: None };
                // Its lease may have ended meanwhile, so that it waits again.
                let from = [Delivery::Sending, Delivery::Waiting].map(|state| state.key().to_owned());
                if !link.end_message(community, &message, &from, &end).await? {
                    return Ok(());
                }
                match (&answered, state) {
                    (Answered::Gone, _) => off(&mut link, (community, now), &hook, HookOff::Gone).await,
                    (_, Delivery::Dead) => off(&mut link, (community, now), &hook, HookOff::Failing).await,
                    _ => Ok(()),
                }
            })
        }),
    )
    .await
}

async fn off(
    link: &mut Link<'_>,
    (community, now): (CommunityId, Millis),
    id: &str,
    reason: HookOff,
) -> Result<(), Fail> {
    let Some(row) = link.hook(community, id).await? else { return Ok(()) };
    let row = HookRow { off_ms: Some(now.0), off_reason: Some(reason.key().to_owned()), ..row };
    link.put_hook(community, &row).await?;
    Ok(link.give_up_messages(community, id, now.0).await?)
}
