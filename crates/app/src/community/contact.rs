//! The community says how people reach it: telephone, address, hours.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::community::{self, Act};
use mingtong_domain::ids::Stream;
use mingtong_domain::limits;

/// Says how people reach the community.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn tell_contact(app: &App, hall: &Hall, who: &Who, text: &str) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::TellContact);
    let text = texts.need(text, limits::CONTACT_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::TellContact, move |mut it| {
        Box::pin(async move {
            let event = community::tell_contact(text, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}
