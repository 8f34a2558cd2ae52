//! Somebody objects to a notice, by themself or through whoever writes it down for them.

use super::act::act_in;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::contact;
use crate::who::Who;
use mingtong_domain::Event;
use mingtong_domain::ids::NoticeId;
use mingtong_domain::notice::{self, Act, Command};
use mingtong_domain::role::Role;
use mingtong_store::rows::PersonRow;

/// Objects to a notice; `phone` where somebody is to be told of the answer. The log knows no browser: of two objections
/// of the public nobody reads there whether they are of one. Gives the number of the objection.
///
/// # Errors
/// A refusal of the domain: outside its period, no words or too many, a number that cannot be called; or the database
/// failed.
pub async fn object_to_notice(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: NoticeId,
    text: String,
    phone: Option<String>,
) -> Result<u32, Fail> {
    let phone = contact::phone(phone.as_deref(), Act::Object)?;
    let who = if who.actor.role == Role::Public { Who::public(None) } else { who.clone() };
    let person_id = app.chance.id("p");
    let person = phone.map(|phone| PersonRow { person_id, phone: Some(phone), ..PersonRow::default() });
    app.carry(hall, &who, Act::Object, move |it| Box::pin(object_in(it, id, text, person))).await
}

async fn object_in(mut it: Carrier<'_>, id: NoticeId, text: String, person: Option<PersonRow>) -> Result<u32, Fail> {
    let (community, now) = (it.hall.id, it.now);
    let objector = person.as_ref().map(PersonRow::id);
    if let Some(person) = person {
        it.link().put_person(community, &PersonRow { added_ms: now.0, ..person }).await?;
    }
    let recorded = act_in(it, id, Command::Object { objector, text }).await?;
    let number = recorded.into_iter().find_map(|recorded| match recorded.event {
        Some(Event::Notice(notice::Event::Objected { number, .. })) => Some(number),
        _ => None,
    });
    number.ok_or_else(|| Fail::Fault("an objection without a number".to_owned()))
}
