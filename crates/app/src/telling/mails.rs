//! Letters on their way: taken by one sender, handed over, and what came of it.
//!
//! A letter is taken before it is sent, in a write of its own. Whoever took it and never said what became of it (the
//! machine went down between) leaves it unsure: it may have arrived, so it is not sent again by itself; a person
//! decides (docs/adr/0028-a-letter-is-sent-at-most-once.md).

use super::ends::end_hash;
use super::news::{News, news_of};
use super::pace::pace_of;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::Topic;
use crate::who::Who;
use mingtong_adapters::mail::Undelivered;
use mingtong_domain::ids::CommunityId;
use mingtong_domain::limits;
use mingtong_domain::telling::{Delivery, Handed, MailKind, delivered};
use mingtong_store::Link;
use mingtong_store::rows::{MailCodeRow, MessageEnd, OutboxRow};

/// How long one sender has a letter: several times as long as handing one over may take.
pub(super) const LEASE_MS: i64 = 10 * 60 * 1000;

/// A letter to be handed over.
#[derive(Debug, Clone)]
pub struct Mail {
    /// Its id: the same at every try.
    pub id: String,
    /// The address.
    pub to: String,
    /// The name, where it is known.
    pub name: Option<String>,
    /// What it tells, as everybody may read it: a letter goes through many hands.
    pub news: Vec<News>,
    /// The secret with which whoever gets it ends such letters.
    pub end_code: String,
}

/// The letters whose moment has come, none while nobody is to be disturbed.
///
/// # Errors
/// The database failed.
pub async fn mails_due(app: &App, hall: &Hall) -> Result<Vec<String>, Fail> {
    let now = app.now();
    if !app.mails || pace_of(hall, now)?.is_quiet(now) {
        return Ok(vec![]);
    }
    let due = app.store.read().await?.link().messages_due(hall.id, "mail", now.0, limits::PAGE_ROWS_MAX).await?;
    Ok(due.into_iter().map(|row| row.message_id).collect())
}

/// Takes a letter to hand it over; none where another sender has it, or nobody is left to be told.
///
/// # Errors
/// The database failed.
pub async fn take_mail(app: &App, hall: &Hall, id: &str) -> Result<Option<Mail>, Fail> {
    let (community, now, message) = (hall.id, app.now(), id.to_owned());
    let end_code = app.chance.secret();
    let end_hash = end_hash(&end_code);
    let taken = app
        .write(
            community,
            Box::new(move |tx| {
                Box::pin(async move {
                    let mut link = tx.link();
                    match link.claim_message(community, &message, now.0, now.0 + LEASE_MS).await? {
                        true => {
                            let found = addressed(&mut link, community, &message, now.0).await?;
                            if let Some(found) = &found {
                                link.put_mail_code(community, &end_hash, &found.way_out(now.0)).await?;
                            }
                            Ok(found)
                        }
                        false => Ok(None),
                    }
                })
            }),
        )
        .await?;
    let Some(Addressed { to, name, rows }) = taken else { return Ok(None) };
    let mut news = news_of(app, hall, &Who::public(None), &rows).await?;
    let news = rows.iter().filter_map(|row| news.remove(&row.outbox_id)).collect();
    Ok(Some(Mail { id: id.to_owned(), to, name, news, end_code }))
}

/// Where a letter goes, and what it tells.
struct Addressed {
    to: String,
    name: Option<String>,
    rows: Vec<OutboxRow>,
}

impl Addressed {
    /// What its secret ends: letters about work, where it tells of nothing else.
    fn way_out(&self, made_ms: i64) -> MailCodeRow {
        let is_work = self.rows.iter().all(|row| row.topic == Topic::Work.key());
        let kind = if is_work { MailKind::Work } else { MailKind::Matter };
        let person_id = self.rows.first().map(|row| row.person_id.clone()).unwrap_or_default();
        MailCodeRow { person_id, kind: kind.key().to_owned(), made_ms }
    }
}

async fn addressed(
    link: &mut Link<'_>,
    community: CommunityId,
    message: &str,
    now_ms: i64,
) -> Result<Option<Addressed>, Fail> {
    let Some(row) = link.message(community, message).await? else { return Ok(None) };
    // What came while it waited goes along.
    link.put_into_message(community, &row.to_id, message).await?;
    let rows = link.news_of_message(community, message).await?;
    let person = link.persons(community, std::slice::from_ref(&row.to_id)).await?.pop();
    let (name, email) = person.map_or((None, None), |person| (person.name, person.email));
    match email {
        Some(to) if !rows.is_empty() => Ok(Some(Addressed { to, name, rows })),
        // Their data were erased, or somebody has told them meanwhile.
        _ => {
            let state = Delivery::GivenUp.key();
            let end = MessageEnd { state, error: None, next_ms: now_ms, ended_ms: Some(now_ms), ended_by: None };
            link.end_message(community, message, &[Delivery::Sending.key().to_owned()], &end).await?;
            link.call_instead(community, message).await?;
            Ok(None)
        }
    }
}

/// Says what became of a letter that was taken.
///
/// # Errors
/// The database failed.
pub async fn settle(app: &App, hall: &Hall, id: &str, handed: Result<(), Undelivered>) -> Result<(), Fail> {
    let (community, now, message) = (hall.id, app.now(), id.to_owned());
    let pace = pace_of(hall, now)?;
    let (handed, error) = match handed {
        Ok(()) => (Handed::Taken, None),
        Err(Undelivered::Unreachable(why) | Undelivered::Later(why)) => (Handed::Later, Some(why)),
        Err(Undelivered::Refused(why)) => (Handed::Refused, Some(why)),
        Err(Undelivered::Unsure(why)) => (Handed::Unsure, Some(why)),
    };
    let error = error.map(|why| why.chars().take(limits::REASON_CHARS_MAX).collect::<String>());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                let Some(row) = link.message(community, &message).await? else { return Ok(()) };
                let (state, next) = delivered(handed, row.tries, now, &pace);
                let ended_ms = (state == Delivery::Sent).then_some(now.0);
                let end = MessageEnd {
                    state: state.key(),
                    error: error.as_deref(),
                    next_ms: next.0,
                    ended_ms,
                    ended_by: None,
                };
                // A sender that was slower than its lease still knows what became of it.
                let from = [Delivery::Sending, Delivery::Unsure].map(|state| state.key().to_owned());
                let was_theirs = link.end_message(community, &message, &from, &end).await?;
                if was_theirs && state == Delivery::Sent {
                    link.mark_written(community, &message, now.0).await?;
                }
                Ok(())
            })
        }),
    )
    .await
}
