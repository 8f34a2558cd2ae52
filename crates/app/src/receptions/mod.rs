//! Receptions: announced, written into, ended.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::permission::Act;
use mingtong_domain::reception::{self, DelegateSeat, OpenReception, Reception};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::{Append, NewEvent, stream_of};

/// A reception to be announced, in plain words.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// Where.
    pub place: Option<PlaceId>,
    /// What it is called.
    pub title: String,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Millis,
    /// Who receives.
    pub delegates: Vec<DelegateSeat>,
}

/// Announces a reception, or writes one down afterwards.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn open_reception(
    app: &App,
    hall: &Hall,
    who: &Who,
    announcement: Announcement,
) -> Result<ReceptionId, Fail> {
    // Before anybody is looked up: who holds which office is told only to those who may ask.
    who.authorise(Act::OpenReception)?;
    let id = ReceptionId(app.chance.id("r"));
    let mut texts = Texts::new(&app.chance, Act::OpenReception.key());
    let title = texts.need(&announcement.title, limits::TITLE_CHARS_MAX)?;
    let texts = texts.into_inner();
    let Announcement { place, starts, ends, delegates, .. } = announcement;
    let open = OpenReception { reception: id.clone(), place, title, starts, ends, delegates };
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let hall = work.hall_for_write(&mut tx.link(), community).await?;
                let refuse = |code| Refusal::new(code, Act::OpenReception.key());
                if open.place.as_ref().is_some_and(|place| !hall.register.places.contains_key(place)) {
                    return Err(refuse(Code::NoSuchPlace).into());
                }
                // Who receives is named in public: only those who hold the office.
                for seat in &open.delegates {
                    let roles = tx.link().roles_of(community, seat.person.as_str()).await?;
                    if !roles.iter().any(|row| row.role == Role::Delegate.key()) {
                        return Err(refuse(Code::NoSuchPerson).into());
                    }
                }
                let stream = Stream::Reception(open.reception.clone());
                let event = reception::open(open, &work.context(&hall, &who, work.now(), &[]))?;
                let append = Append { stream, prior: vec![], events: vec![NewEvent::from(event)] };
                tx.record(community, &work.acting(&who), vec![append], &texts).await?;
                Ok(())
            })
        }),
    )
    .await?;
    Ok(id)
}

/// Ends a reception.
///
/// # Errors
/// A refusal of the domain, there is none of that id, or the database failed.
pub async fn close_reception(app: &App, hall: &Hall, who: &Who, id: ReceptionId) -> Result<(), Fail> {
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let hall = work.hall_for_write(&mut tx.link(), community).await?;
                let stream = Stream::Reception(id);
                let prior = stream_of(&mut tx.link(), community, &stream).await?;
                let reception = Reception::from_stream(&prior).ok_or(Fail::NotFound)?;
                let event = reception::close(&reception, &work.context(&hall, &who, work.now(), &[]))?;
                let append = Append { stream, prior, events: vec![NewEvent::from(event)] };
                tx.record(community, &work.acting(&who), vec![append], &[]).await?;
                Ok(())
            })
        }),
    )
    .await
}
