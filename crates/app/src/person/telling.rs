//! What has to be told to whom: every reply, for everybody who left a telephone number or an e-mail address; every
//! question, for whoever raised the matter; that it was taken back, for those who met the same. Staff call or write and
//! tick it off.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show};
use crate::who::Who;
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::limits;
use mingtong_domain::person::Act;
use std::collections::HashMap;

/// About what somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What was answered.
    Reply,
    /// What they are asked to tell more about.
    Question,
    /// That the matter was taken back: no reply will come, and whoever still has the trouble raises it themself.
    Withdrawal,
    /// That work came for their unit.
    Work,
}

impl Topic {
    /// The key, as it is stored: `reply`.
    pub fn key(self) -> &'static str {
        match self {
            Topic::Reply => "reply",
            Topic::Question => "question",
            Topic::Withdrawal => "withdrawal",
            Topic::Work => "work",
        }
    }

    /// The topic of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Topic::Reply, Topic::Question, Topic::Withdrawal, Topic::Work].into_iter().find(|topic| topic.key() == key)
    }
}

/// Something to be told.
#[derive(Debug, Clone)]
pub struct Telling {
    /// Its id.
    pub id: i64,
    /// About what.
    pub topic: Topic,
    /// About which matter.
    pub matter: MatterId,
    /// Whom: name, telephone, e-mail, as far as they left them.
    pub name: Option<String>,
    /// See `name`.
    pub phone: Option<String>,
    /// See `name`.
    pub email: Option<String>,
    /// Whether name and contact are not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// Since when it waits, in ms.
    pub queued_ms: i64,
}

/// What still has to be told, the oldest first, a page of it.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn waiting_to_be_told(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Telling>, Fail> {
    who.authorise(Act::Tell)?;
    let mut reader = app.store.read().await?;
    // Whoever works for one place is told of nobody elsewhere.
    let places = who.places(&hall.register);
    let rows = reader.link().outbox_waiting(hall.id, places.as_deref(), limits::PAGE_ROWS_MAX).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.person_id.clone()).collect();
    let persons = reader.link().persons(hall.id, &ids).await?;
    drop(reader);
    let seen: Vec<(String, Option<MatterId>)> = ids.iter().map(|id| (id.clone(), None)).collect();
    let is_shown = may_show(app, hall, who, Seen::CallList, &seen).await;
    let persons: HashMap<&str, _> = persons.iter().map(|person| (person.person_id.as_str(), person)).collect();
    Ok(rows
        .iter()
        .filter_map(|row| {
            let person = persons.get(row.person_id.as_str())?;
            Some(Telling {
                id: row.outbox_id,
                topic: Topic::from_key(&row.topic)?,
                matter: MatterId::from_number(row.matter_id)?,
                name: person.name.clone().filter(|_| is_shown),
                phone: person.phone.clone().filter(|_| is_shown),
                email: person.email.clone().filter(|_| is_shown),
                is_contact_withheld: !is_shown,
                queued_ms: row.queued_ms,
            })
        })
        .collect())
}

/// Notes that somebody was told.
///
/// # Errors
/// The role may not, somebody else noted it before, or the database failed.
pub async fn mark_told(app: &App, hall: &Hall, who: &Who, id: i64) -> Result<(), Fail> {
    who.authorise(Act::Tell)?;
    let by = who.actor.person.clone().ok_or(Fail::NotFound)?;
    is_theirs_to_tell(app, hall, who, id).await?;
    let (community, now) = (hall.id, app.now());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                match tx.link().mark_told(community, id, by.as_str(), now.0).await? {
                    true => Ok(()),
                    false => Err(Fail::Changed),
                }
            })
        }),
    )
    .await
}

/// What is told about a matter elsewhere is nothing for whoever works for one place.
async fn is_theirs_to_tell(app: &App, hall: &Hall, who: &Who, id: i64) -> Result<(), Fail> {
    let mut reader = app.store.read().await?;
    let Some(row) = reader.link().outbox(hall.id, id).await? else { return Ok(()) };
    let matter = reader.link().matter(hall.id, row.matter_id).await?;
    let place = matter.and_then(|matter| matter.place_id).map(PlaceId);
    if who.may_at(Act::Tell, &hall.register, place.as_ref()) { Ok(()) } else { Err(Fail::NotFound) }
}
