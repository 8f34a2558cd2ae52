//! Who is called: a line for each person, with everything that they have not been told, and what came of the call.

use super::news::{News, news_of};
use super::pace::pace_of;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::limits;
use mingtong_domain::person::Act;
use mingtong_domain::telling::{CallResult, called};
use mingtong_store::rows::{CallEnd, OutboxRow, PersonRow, ToCall};
use std::collections::HashMap;

/// News that are looked at for one page: a hundred people with some each.
const NEWS_READ_MAX: u32 = 500;

/// Why whoever left an e-mail address and no number stands on the list all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnlyEmail {
    /// This installation sends no letters: somebody writes to them.
    NothingIsSent,
    /// The letter did not arrive, and was given up.
    DidNotArrive,
}

impl OnlyEmail {
    /// The key of its words: `nothing-is-sent`.
    pub fn key(self) -> &'static str {
        match self {
            OnlyEmail::NothingIsSent => "nothing-is-sent",
            OnlyEmail::DidNotArrive => "did-not-arrive",
        }
    }

    fn of(app: &App, person: &PersonRow) -> Option<Self> {
        let why = if app.mails { OnlyEmail::DidNotArrive } else { OnlyEmail::NothingIsSent };
        (person.phone.is_none() && person.email.is_some()).then_some(why)
    }
}

/// Somebody who is to be called.
#[derive(Debug, Clone)]
pub struct Call {
    /// Who.
    pub person: PersonId,
    /// Name, telephone, e-mail, as far as they left them.
    pub name: Option<String>,
    /// See `name`.
    pub phone: Option<String>,
    /// See `name`.
    pub email: Option<String>,
    /// Why they are here without a number; none where they can be called.
    pub only_email: Option<OnlyEmail>,
    /// Whether name and contact are not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// Since when they wait.
    pub since: Millis,
    /// How often nobody answered.
    pub unanswered: i64,
    /// The latest of the news: what comes later is another call.
    pub seen: i64,
    /// What they are told, the oldest first.
    pub news: Vec<News>,
}

/// What came of a call, as whoever called says it.
#[derive(Debug, Clone)]
pub struct Called {
    /// Who was called.
    pub person: PersonId,
    /// The latest of the news that were on the list.
    pub seen: i64,
    /// What came of it.
    pub result: CallResult,
}

/// Whoever is to be called now, whoever waits longest first, a page of them.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn call_list(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Call>, Fail> {
    who.authorise(Act::Tell)?;
    // Whoever works for one place is told of nobody elsewhere.
    let places = who.places(&hall.register);
    let mut reader = app.store.read().await?;
    let rows = reader.link().to_call(hall.id, &asked(app, places.as_deref(), None)).await?;
    let mut people: Vec<String> = vec![];
    for row in &rows {
        if !people.contains(&row.person_id) && people.len() < limits::PAGE_ROWS_MAX as usize {
            people.push(row.person_id.clone());
        }
    }
    let persons = reader.link().persons(hall.id, &people).await?;
    drop(reader);
    let seen: Vec<(String, Option<MatterId>)> = people.iter().map(|id| (id.clone(), None)).collect();
    let is_shown = may_show(app, hall, who, Seen::CallList, &seen).await;
    let mut persons: HashMap<String, _> =
        persons.into_iter().map(|person| (person.person_id.clone(), person)).collect();
    let mut news = news_of(app, hall, who, &rows).await?;
    let calls = people.into_iter().filter_map(|id| {
        // Whose data were erased, nobody can call.
        let person = persons.remove(&id).filter(|person| person.phone.is_some() || person.email.is_some())?;
        let own: Vec<&OutboxRow> = rows.iter().filter(|row| row.person_id == id).collect();
        Some(Call {
            person: PersonId(id),
            only_email: OnlyEmail::of(app, &person),
            name: person.name.filter(|_| is_shown),
            phone: person.phone.filter(|_| is_shown),
            email: person.email.filter(|_| is_shown),
            is_contact_withheld: !is_shown,
            since: Millis(own.first()?.queued_ms),
            unanswered: own.iter().map(|row| row.calls).max()?,
            seen: own.last()?.outbox_id,
            news: own.iter().filter_map(|row| news.remove(&row.outbox_id)).collect(),
        })
    });
    Ok(calls.collect())
}

/// Notes what came of a call. Whoever did not answer is called again later, some times.
///
/// # Errors
/// The role may not, somebody else has called meanwhile, or the database failed.
pub async fn note_call(app: &App, hall: &Hall, who: &Who, said: Called) -> Result<(), Fail> {
    who.authorise(Act::Tell)?;
    let by = who.actor.person.clone().ok_or(Fail::NotFound)?;
    let (community, now) = (hall.id, app.now());
    let (pace, places, app_of) = (pace_of(hall, now)?, who.places(&hall.register), app.clone());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                let asked = asked(&app_of, places.as_deref(), Some(said.person.as_str()));
                let rows = link.to_call(community, &asked).await?;
                let rows: Vec<OutboxRow> = rows.into_iter().filter(|row| row.outbox_id <= said.seen).collect();
                let ids: Vec<i64> = rows.iter().map(|row| row.outbox_id).collect();
                let Some(before) = rows.iter().map(|row| row.calls).max() else { return Err(Fail::Changed) };
                let again = match called(said.result, before, now, &pace) {
                    mingtong_domain::telling::Called::Again(at) => Some(at.0),
                    mingtong_domain::telling::Called::Ended => None,
                };
                let end = CallEnd {
                    told_ms: again.is_none().then_some(now.0),
                    by: by.as_str(),
                    result: said.result.key(),
                    unanswered: i64::from(said.result == CallResult::NoAnswer),
                    call_after_ms: again,
                };
                link.mark_called(community, &ids, &end).await?;
                Ok(())
            })
        }),
    )
    .await
}

fn asked<'a>(app: &App, places: Option<&'a [String]>, person: Option<&'a str>) -> ToCall<'a> {
    ToCall { places, mails: app.mails, now_ms: app.now().0, person, limit: NEWS_READ_MAX }
}
