//! How somebody who works here is reached by e-mail: work that comes for their unit is told there.

use super::contact::email;
use crate::app::App;
use crate::carry::are_known;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::Act;

/// Sets the e-mail address of somebody who works here; takes it away where none is given.
///
/// # Errors
/// The role may not, there is no such person, the address is incomplete, or the database failed.
pub async fn set_email(
    app: &App,
    hall: &Hall,
    who: &Who,
    person: PersonId,
    address: Option<String>,
) -> Result<(), Fail> {
    app.carry(hall, who, Act::GrantRole, move |mut it| {
        Box::pin(async move {
            it.who.authorise(it.act)?;
            let address = email(address.as_deref(), it.act)?;
            are_known(&mut it, std::slice::from_ref(&person)).await?;
            let community = it.hall.id;
            Ok(it.link().set_email(community, person.as_str(), address.as_deref()).await?)
        })
    })
    .await
}
