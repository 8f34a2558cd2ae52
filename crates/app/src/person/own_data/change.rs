//! What whoever holds a code does with their own data: all of it holds at once.

use super::holder::{Holder, left};
use super::view::{is_own, own_pictures};
use crate::app::App;
use crate::carry::Carrier;
use crate::erase::erase_own;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::{contact, erase_data};
use crate::texts::line;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, PersonId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::{Piece, StageKind};
use mingtong_domain::person::Act;
use mingtong_domain::telling::MailKind;
use mingtong_store::rows::PersonRow;

/// Name and contact as they shall be.
#[derive(Debug, Clone, Default)]
pub struct NewContact {
    /// The name; none to take it away.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
}

/// Puts name and contact right. What was there before is gone.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing, and where nothing is kept that whoever holds it may change; a name
/// that is too long, a number or an address that nobody can be reached with, several numbers; or the database failed.
pub async fn correct_own(app: &App, hall: &Hall, code: &str, new: NewContact) -> Result<(), Fail> {
    let row = PersonRow {
        name: line(new.name.as_deref(), limits::NAME_CHARS_MAX, Act::OwnData)?,
        phone: contact::one_phone(new.phone.as_deref(), Act::OwnData)?,
        email: contact::email(new.email.as_deref(), Act::OwnData)?,
        ..PersonRow::default()
    };
    change(app, hall, code, Change::Contact(row)).await
}

/// Takes it back that they are told: telephone number and address, which are kept for nothing else, go at once. The
/// name stays.
///
/// # Errors
/// As for [`correct_own`].
pub async fn be_told_no_more(app: &App, hall: &Hall, code: &str) -> Result<(), Fail> {
    change(app, hall, code, Change::Told).await
}

/// Takes it back that the unit that works on it may call them, in all that the code opens.
///
/// # Errors
/// As for [`correct_own`].
pub async fn take_back_calls(app: &App, hall: &Hall, code: &str) -> Result<(), Fail> {
    change(app, hall, code, Change::Calls).await
}

/// Erases name and contact for good, with what is kept beside them. The record keeps its place, and says that they were
/// erased.
///
/// # Errors
/// As for [`correct_own`].
pub async fn erase_own_contact(app: &App, hall: &Hall, code: &str) -> Result<(), Fail> {
    change(app, hall, code, Change::Erase).await
}

/// Has letters about their matters sent to them again, who had ended them.
///
/// # Errors
/// As for [`correct_own`].
pub async fn get_letters_again(app: &App, hall: &Hall, code: &str) -> Result<(), Fail> {
    change(app, hall, code, Change::Letters).await
}

enum Change {
    Contact(PersonRow),
    Told,
    Calls,
    Letters,
    Erase,
}

async fn change(app: &App, hall: &Hall, code: &str, change: Change) -> Result<(), Fail> {
    let holder = Holder::of(&mut app.store.read().await?.link(), hall, code).await?;
    let (who, code) = (holder.who(), code.to_owned());
    who.authorise(Act::OwnData)?;
    app.carry(hall, &who, Act::OwnData, move |it| Box::pin(change_in(it, code, change))).await?;
    app.leave_no_copy().await;
    Ok(())
}

async fn change_in(mut it: Carrier<'_>, code: String, change: Change) -> Result<(), Fail> {
    let (hall, community) = (it.hall.clone(), it.hall.id);
    // The code is looked up again: it may have been issued anew, or the data erased, since.
    let holder = Holder::of(&mut it.link(), &hall, &code).await?;
    if let Change::Calls = change {
        return forbid_calls(&mut it, &holder).await;
    }
    let found = left(&mut it.link(), &hall, &holder).await?.ok_or(Fail::NotFound)?;
    if found.is_registered || found.row.erased_ms.is_some() {
        return Err(Fail::NotFound);
    }
    let before = found.row;
    let row = match change {
        Change::Erase => return erase_data(&mut it, PersonId(before.person_id)).await,
        Change::Contact(row) => PersonRow { person_id: before.person_id, ..row },
        Change::Letters => {
            let kind = MailKind::Matter.key();
            return Ok(it.link().delete_mail_stop(community, &before.person_id, kind).await?);
        }
        Change::Told | Change::Calls => PersonRow { phone: None, email: None, ..before },
    };
    if !it.link().set_contact(community, &row).await? {
        return Err(Fail::NotFound);
    }
    if row.name.is_none() && row.phone.is_none() && row.email.is_none() {
        // Who agreed for a child that it is kept goes with it.
        it.link().forget_beside_person(community, &row.person_id).await?;
    }
    if row.phone.is_none() {
        forbid_calls(&mut it, &holder).await?;
    }
    if row.email.is_none() {
        // Letters that wait have nowhere to go, nor does what a server said of the address stay; who left a number is
        // called.
        let now = it.now.0;
        it.link().take_out_of_letters(community, &row.person_id).await?;
        it.link().give_up_messages(community, &row.person_id, now).await?;
    }
    Ok(())
}

async fn forbid_calls(it: &mut Carrier<'_>, holder: &Holder) -> Result<(), Fail> {
    let community = it.hall.id;
    for (matter, _) in holder.matters() {
        it.link().delete_phone_consent(community, matter.id.number()).await?;
    }
    Ok(())
}

/// Erases what they said and showed in matters that they took back: nobody works on it any more. What others work on is
/// looked at by the desk first. How many words and pictures were erased.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing, or where nothing is left to be erased so; or the database failed.
pub async fn erase_own_words(app: &App, hall: &Hall, code: &str) -> Result<usize, Fail> {
    let holder = Holder::of(&mut app.store.read().await?.link(), hall, code).await?;
    let who = holder.who();
    let mut erased = 0;
    for (id, piece) in pieces(&holder) {
        match erase_own(app, hall, &who.clone().heard_in(id), id, piece).await {
            Ok(()) => erased += 1,
            // A title that was made of a text went with it.
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    if erased == 0 { Err(Fail::NotFound) } else { Ok(erased) }
}

fn pieces(holder: &Holder) -> Vec<(MatterId, Piece)> {
    let mut pieces = vec![];
    for (matter, events) in holder.matters().iter().filter(|(it, _)| it.stage.kind() == StageKind::Withdrawn) {
        let own: Vec<&Recorded> =
            events.iter().enumerate().filter(|(nth, it)| is_own(*nth, it)).map(|(_, it)| it).collect();
        let referred = own.iter().filter_map(|recorded| recorded.event.as_ref());
        let mut texts: Vec<TextRef> = referred.flat_map(|event| event.references().texts).collect();
        // A text before the title that was made of it, which goes with it.
        texts.reverse();
        pieces.extend(texts.into_iter().map(|text| (matter.id, Piece::Text(text))));
        pieces.extend(own_pictures(&own, events).into_iter().map(|picture| (matter.id, Piece::Picture(picture))));
    }
    pieces
}
