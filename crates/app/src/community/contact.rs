//! The community says how people reach it: telephone, address, hours; what it is called in English, and to which street
//! it belongs.

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

/// Says what the community is called in English and to which street it belongs; what is left out is taken back.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn describe_community(
    app: &App,
    hall: &Hall,
    who: &Who,
    english: Option<&str>,
    street: Option<&str>,
) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::TellContact);
    let english = texts.maybe_line(english, limits::NAME_CHARS_MAX)?;
    let street = texts.maybe_line(street, limits::NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::TellContact, move |mut it| {
        Box::pin(async move {
            let event = community::describe(english, street, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}
