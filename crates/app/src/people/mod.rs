//! People: their data stand apart from the record and can be erased.

mod outbox;

pub use outbox::{Telling, mark_told, waiting_to_be_told};

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::event::Event;
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::limits;
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, NewEvent};

/// Adds a person to the register of people: somebody who will hold a role.
///
/// # Errors
/// The role may not, the name is missing or too long, or the database failed.
pub async fn add_person(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<PersonId, Fail> {
    let act = Act::GrantRole.key();
    who.authorise(Act::GrantRole)?;
    let name = line(Some(name), limits::NAME_CHARS_MAX, act)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, act))?;
    let person_id = app.chance.id("p");
    let id = PersonId(person_id.clone());
    let row = PersonRow { person_id, name: Some(name), added_ms: app.now().0, ..PersonRow::default() };
    let community = hall.id;
    app.write(community, Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_person(community, &row).await?) })))
        .await?;
    Ok(id)
}

/// Erases a person's name, contacts and account for good; what they did stays in the record under the opaque id.
///
/// # Errors
/// The role may not, there is no such person (any more), or the database failed.
pub async fn erase_person(app: &App, hall: &Hall, who: &Who, person: PersonId) -> Result<(), Fail> {
    who.authorise(Act::Erase)?;
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                if tx.link().erase_person(community, person.as_str(), work.now().0).await? == 0 {
                    return Err(Fail::NotFound);
                }
                tx.link().delete_sessions_of(community, person.as_str()).await?;
                tx.link().delete_account_of(community, person.as_str()).await?;
                let events = vec![NewEvent::from(Event::PersonErased { person })];
                let append = Append { stream: Stream::Register, prior: vec![], events };
                tx.record(community, &work.acting(&who), vec![append], &[]).await?;
                Ok(())
            })
        }),
    )
    .await
}
