//! Somebody objects to a notice, by themself or through whoever writes it down for them.

use super::act::act_in;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::contact;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Event;
use mingtong_domain::ids::NoticeId;
use mingtong_domain::notice::{self, Act, Command, Objection};
use mingtong_domain::role::Role;
use mingtong_store::rows::PersonRow;
use mingtong_text::normal;

/// Objects to a notice; `phone` where somebody is to be told of the answer. The log knows no browser: of two objections
/// of the public nobody reads there whether they are of one. The same words under the same number (or none) are one
/// objection, however often they are sent. Gives the number of the objection.
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
    let phone = person.as_ref().and_then(|person| person.phone.as_deref());
    if let Some(number) = sent_before(&mut it, &id, &text, phone).await? {
        return Ok(number);
    }
    let objector = person.as_ref().map(PersonRow::id);
    if let Some(person) = person {
        it.link().put_person(community, &PersonRow { added_ms: now.0, ..person }).await?;
    }
    let recorded = act_in(it, id, None, Command::Object { objector, text }).await?;
    let number = recorded.into_iter().find_map(|recorded| match recorded.event {
        Some(Event::Notice(notice::Event::Objected { number, .. })) => Some(number),
        _ => None,
    });
    number.ok_or_else(|| Fail::Fault("an objection without a number".to_owned()))
}

/// The number of the same objection, where it was sent before: the same role, words and telephone number.
async fn sent_before(
    it: &mut Carrier<'_>,
    id: &NoticeId,
    text: &str,
    phone: Option<&str>,
) -> Result<Option<u32>, Fail> {
    let Loaded { thing: notice, .. } = it.notice(id).await?;
    let (community, role, words) = (it.hall.id, it.who.actor.role, normal::clean(text));
    if !notice.takes_objections(it.now) {
        return Ok(None);
    }
    let of_role = || notice.objections.iter().filter(|objection| objection.role == role);
    let said = words_behind(&mut it.link(), community, of_role().map(|objection| objection.text.clone())).await?;
    let is_same = |objection: &&Objection| said.get(&objection.text).is_some_and(|before| *before == words);
    let same: Vec<&Objection> = of_role().filter(is_same).collect();
    let ids: Vec<String> = same.iter().filter_map(|it| it.objector.as_ref()).map(|person| person.0.clone()).collect();
    let persons = it.link().persons(community, &ids).await?;
    let phone_of = |objection: &Objection| {
        let person = persons.iter().find(|row| objection.objector.as_ref().is_some_and(|id| *id == row.id()))?;
        person.phone.as_deref()
    };
    Ok(same.into_iter().find(|objection| phone_of(objection) == phone).map(|objection| objection.number))
}
