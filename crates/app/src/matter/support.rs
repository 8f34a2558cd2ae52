//! Somebody met the same: "me too". Whoever leaves a contact gets every reply.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::contact;
use crate::who::{STRANGER, Who};
use mingtong_domain::Role;
use mingtong_domain::ids::{MatterId, PersonId, Stream};
use mingtong_domain::matter::{self, Act, Visibility};
use mingtong_store::rows::PersonRow;

/// How whoever says "me too" is told of every reply: as a raiser is, or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// A telephone number on which they are called.
    pub phone: Option<String>,
    /// An e-mail address to which they are written.
    pub email: Option<String>,
    /// Not at all, although they may have left a way to be reached elsewhere.
    pub untold: bool,
}

impl Reach {
    /// By a call.
    pub fn by_phone(number: impl Into<String>) -> Self {
        Self { phone: Some(number.into()), ..Self::default() }
    }

    /// By a letter.
    pub fn by_email(address: impl Into<String>) -> Self {
        Self { email: Some(address.into()), ..Self::default() }
    }

    /// Not at all.
    pub fn untold() -> Self {
        Self { untold: true, ..Self::default() }
    }

    /// The same as it can be kept: what nobody can be reached with is refused.
    fn usable(self) -> Result<Self, Fail> {
        let phone = contact::phone(self.phone.as_deref(), Act::Support)?;
        let email = contact::email(self.email.as_deref(), Act::Support)?;
        Ok(Self { phone, email, ..self })
    }
}

/// Records that the person behind `who` met the same.
///
/// # Errors
/// The matter has ended, is theirs, or they said so before; or what they left is incomplete.
pub async fn support_matter(app: &App, hall: &Hall, who: &Who, id: MatterId, reach: Reach) -> Result<(), Fail> {
    let reach = reach.usable()?;
    let who = who.in_matter(id);
    // The desk says it for somebody who called; each of them is a person of their own.
    let themself = who.actor.person.clone().filter(|_| !matter::speaks_for_another(who.actor.role, None));
    let begins = if who.actor.role == Role::Public { STRANGER } else { "p" };
    let supporter = themself.unwrap_or_else(|| PersonId(app.chance.id(begins)));
    app.carry(hall, &who, Act::Support, move |it| Box::pin(support_in(it, id, supporter, reach))).await
}

async fn support_in(mut it: Carrier<'_>, id: MatterId, supporter: PersonId, reach: Reach) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    let matter = it.matter(id).await?.thing;
    // A private matter has nobody beside its raiser.
    if matter.visibility == Visibility::Private {
        return Err(Fail::NotFound);
    }
    let before = it.link().has_supported(community, id.number(), supporter.as_str()).await?;
    let path = it.hall.register.path(matter.place.as_ref());
    let event = matter::support(&matter, supporter.clone(), before, &it.context(&path))?;
    let Reach { phone, email, untold } = reach;
    if untold {
        it.link().put_untold(community, id.number(), supporter.as_str(), now.0).await?;
    }
    if phone.is_some() || email.is_some() {
        let person = PersonRow { person_id: supporter.0, phone, email, added_ms: now.0, ..PersonRow::default() };
        it.link().put_person(community, &person).await?;
    }
    it.record(vec![append(Stream::Support(id), event)], &[]).await?;
    Ok(())
}
