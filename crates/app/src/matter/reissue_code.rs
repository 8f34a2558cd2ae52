//! A lost tracking code is issued anew by the desk, against the contact on record: whoever asks says the telephone
//! number or the address that was left, and nothing of it is told them. The code is shown once; the one before is dead.

use super::raise::Receipt;
use super::story::of_matter;
use super::tracking::code_hash;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::is_contact;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, Stream};
use mingtong_domain::matter::{self, Act};
use mingtong_domain::refusal::Code;
use mingtong_store::Append;

/// Issues the code of a matter anew and gives it once it is durable. `said` is the telephone number or the e-mail
/// address that whoever asks says they left.
///
/// # Errors
/// The role may not, nobody left a contact, it is another one, or the database failed.
pub async fn reissue_code(app: &App, hall: &Hall, who: &Who, id: MatterId, said: String) -> Result<Receipt, Fail> {
    who.authorise(Act::ReissueCode)?;
    let code = app.chance.code();
    app.carry(hall, who, Act::ReissueCode, move |it| Box::pin(reissue(it, id, said, code))).await
}

async fn reissue(mut it: Carrier<'_>, mut id: MatterId, said: String, code: String) -> Result<Receipt, Fail> {
    // What was split off is opened by the code of the voice from which it came: that one is issued anew.
    let Loaded { thing: matter, prior } = loop {
        let loaded = it.matter(id).await?;
        match split_from(&loaded.prior) {
            Some(first) => id = first,
            None => break loaded,
        }
    };
    let path = it.hall.register.path(matter.place.as_ref());
    let events = matter::reissue_code(&matter, &it.context(&path))?;
    let (community, refuse) = (it.hall.id, |code| Refusal::new(code, Act::ReissueCode));
    let raiser: Vec<String> = matter.raiser.iter().map(|raiser| raiser.0.clone()).collect();
    let person = it.link().persons(community, &raiser).await?.into_iter().next().unwrap_or_default();
    if person.phone.is_none() && person.email.is_none() {
        return Err(refuse(Code::NoContactLeft).into());
    }
    if !is_contact(&said, person.phone.as_deref(), person.email.as_deref()) {
        return Err(refuse(Code::NotTheContact).into());
    }
    let events = it.seal(matter.visibility, events);
    let append = Append { stream: Stream::Matter(id), prior, events };
    it.record_of_matter(matter.visibility, vec![append], &[]).await?;
    it.link().forget_tracking(community, id.number()).await?;
    it.link().put_tracking(community, &code_hash(&code), id.number()).await?;
    let number = it.hall.number(id);
    Ok(Receipt { matter: id, number, tracking_code: code, accept_due: None, reply_due: None, held_back: false })
}

fn split_from(prior: &[Recorded]) -> Option<MatterId> {
    match of_matter(prior.first()?)? {
        matter::Event::Raised { split_from, .. } => *split_from,
        _ => None,
    }
}
