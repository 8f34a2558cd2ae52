//! A person is added: somebody who will hold a role.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_store::rows::PersonRow;

/// Adds a person to the register of people: somebody who will hold a role.
///
/// # Errors
/// The role may not, the name is missing or too long, or the database failed.
pub async fn add_person(app: &App, hall: &Hall, who: &Who, name: &str) -> Result<PersonId, Fail> {
    who.authorise(Act::GrantRole)?;
    let name = line(Some(name), limits::NAME_CHARS_MAX, Act::GrantRole)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::GrantRole))?;
    let person_id = app.chance.id("p");
    let id = PersonId(person_id.clone());
    let row = PersonRow { person_id, name: Some(name), added_ms: app.now().0, ..PersonRow::default() };
    let community = hall.id;
    app.write(community, Box::new(move |tx| Box::pin(async move { Ok(tx.link().put_person(community, &row).await?) })))
        .await?;
    Ok(id)
}
