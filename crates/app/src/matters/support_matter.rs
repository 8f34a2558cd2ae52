//! Somebody met the same: "me too". Whoever leaves a contact gets every reply.

use crate::app::App;
use crate::contact;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::load;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, PersonId, Stream};
use mingtong_domain::matter::{self, Visibility};
use mingtong_domain::permission::Act;
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, NewEvent};

/// Records that the person behind `who` met the same.
///
/// # Errors
/// The matter has ended, is theirs, or they said so before.
pub async fn support_matter(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MatterId,
    phone: Option<String>,
) -> Result<(), Fail> {
    let phone = contact::phone(phone.as_deref(), Act::Support.key())?;
    let (app, who, community) = (app.clone(), who.in_matter(id), hall.id);
    // The desk says it for somebody who called; each of them is a person of their own.
    let themself = who.actor.person.clone().filter(|_| !who.may(Act::ReadContacts));
    let supporter = themself.unwrap_or_else(|| PersonId(app.chance.id("p")));
    let work = app.clone();
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let hall = work.hall_for_write(&mut tx.link(), community).await?;
                let (matter, _) = load(&mut tx.link(), community, id).await?;
                if matter.visibility == Visibility::Private {
                    return Err(Fail::NotFound);
                }
                let before = tx.link().has_supported(community, id.number(), supporter.as_str()).await?;
                let path = hall.register.path(matter.place.as_ref());
                let now = work.now();
                let event =
                    matter::support(&matter, supporter.clone(), before, &work.context(&hall, &who, now, &path))?;
                if phone.is_some() {
                    let person_id = supporter.0.clone();
                    let person = PersonRow { person_id, phone, added_ms: now.0, ..PersonRow::default() };
                    tx.link().put_person(community, &person).await?;
                }
                let events = vec![NewEvent::from(event)];
                let append = Append { stream: Stream::Support(id), prior: vec![], events };
                tx.record(community, &work.acting(&who), vec![append], &[]).await?;
                Ok(())
            })
        }),
    )
    .await
}
