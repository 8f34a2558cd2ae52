//! Letters that did not arrive, or may not have: a person sends them again, or has people called instead. (A program
//! that takes nothing is turned off, and its messages with it.)

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::limits;
use mingtong_domain::telling::{Act, Delivery};
use mingtong_store::rows::MessageEnd;
use std::collections::HashMap;

/// A message that did not arrive.
#[derive(Debug, Clone)]
pub struct Dead {
    /// Its id.
    pub id: String,
    /// Whether it may have arrived.
    pub is_unsure: bool,
    /// Whom it is for.
    pub to: PersonId,
    /// Name and address, as far as they are known.
    pub name: Option<String>,
    /// See `name`.
    pub email: Option<String>,
    /// Whether name and contact are not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// What the other side said.
    pub error: Option<String>,
    /// How often it was tried.
    pub tries: i64,
    /// When it was made.
    pub made: Millis,
}

/// What becomes of a message that did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is sent again.
    Again,
    /// It is given up; whoever it was for is called.
    GivenUp,
}

impl Fate {
    /// The fate of a key: `again`, `give_up`.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "again" => Some(Fate::Again),
            "give_up" => Some(Fate::GivenUp),
            _ => None,
        }
    }
}

/// What did not arrive, the oldest first, a page of it.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn dead_letters(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Dead>, Fail> {
    who.authorise_everywhere(Act::SendAgain, &hall.register)?;
    let mut reader = app.store.read().await?;
    let rows = reader.link().dead_messages(hall.id, limits::PAGE_ROWS_MAX).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.to_id.clone()).collect();
    let persons = reader.link().persons(hall.id, &ids).await?;
    let persons: HashMap<&str, _> = persons.iter().map(|person| (person.person_id.as_str(), person)).collect();
    let dead = rows.iter().map(|row| {
        let person = persons.get(row.to_id.as_str());
        Dead {
            id: row.message_id.clone(),
            to: PersonId(row.to_id.clone()),
            is_unsure: row.state == Delivery::Unsure.key(),
            name: person.and_then(|person| person.name.clone()),
            email: person.and_then(|person| person.email.clone()),
            is_contact_withheld: false,
            error: row.error.clone(),
            tries: row.tries,
            made: Millis(row.made_ms),
        }
    });
    Ok(dead.collect())
}

/// The same with the names and addresses on a page: it is noted that they were looked at.
///
/// # Errors
/// As for [`dead_letters`].
pub async fn open_dead_letters(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Dead>, Fail> {
    let dead = dead_letters(app, hall, who).await?;
    let seen: Vec<(String, Option<MatterId>)> = dead.iter().map(|dead| (dead.to.0.clone(), None)).collect();
    if may_show(app, hall, who, Seen::DeadLetters, &seen).await {
        return Ok(dead);
    }
    // What the other side said may repeat the address.
    let withheld = |dead: Dead| Dead { name: None, email: None, error: None, is_contact_withheld: true, ..dead };
    Ok(dead.into_iter().map(withheld).collect())
}

/// Sends a message again, or gives it up.
///
/// # Errors
/// The role may not, somebody else has decided before, or the database failed.
pub async fn decide_dead_letter(app: &App, hall: &Hall, who: &Who, id: &str, fate: Fate) -> Result<(), Fail> {
    who.authorise_everywhere(Act::SendAgain, &hall.register)?;
    let by = who.actor.person.clone().ok_or(Fail::NotFound)?;
    let (community, now, message) = (hall.id, app.now().0, id.to_owned());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let mut link = tx.link();
                let (state, ended_ms) = match fate {
                    Fate::Again => (Delivery::Waiting, None),
                    Fate::GivenUp => (Delivery::GivenUp, Some(now)),
                };
                let ended_by = ended_ms.map(|_| by.as_str());
                let end = MessageEnd { state: state.key(), error: None, next_ms: now, ended_ms, ended_by };
                let from = [Delivery::Dead, Delivery::Unsure].map(|state| state.key().to_owned());
                if !link.end_message(community, &message, &from, &end).await? {
                    return Err(Fail::Changed);
                }
                match fate {
                    Fate::Again => link.renew_tries(community, &message).await?,
                    Fate::GivenUp => link.call_instead(community, &message).await?,
                }
                Ok(())
            })
        }),
    )
    .await
}
