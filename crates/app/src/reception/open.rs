//! A reception is announced, or written down afterwards.

use crate::app::App;
use crate::carry::{Carrier, append, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::{PlaceId, ReceptionId, Stream};
use mingtong_domain::limits;
use mingtong_domain::reception::{self, Act, DelegateSeat, OpenReception};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Text;

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

/// Announces a reception, or writes one down afterwards. Sent again within a short time, it is the one that was
/// announced.
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
    who.authorise(Act::Open)?;
    let (once, id) = (Once::of(who, Act::Open, &announcement), ReceptionId(app.chance.id("r")));
    let mut texts = Texts::new(&app.chance, Act::Open);
    let title = texts.need(&announcement.title, limits::TITLE_CHARS_MAX)?;
    let texts = texts.into_inner();
    let Announcement { place, starts, ends, delegates, .. } = announcement;
    let open = OpenReception { reception: id, place, title, starts, ends, delegates };
    app.carry(hall, who, Act::Open, move |it| Box::pin(open_in(it, once, open, texts))).await
}

/// The reception that was announced with the same words a short time ago, and was not ended since.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<ReceptionId>, Fail> {
    let Some(id) = once.made(it).await?.map(ReceptionId) else { return Ok(None) };
    Ok(it.reception(&id).await?.thing.closed.is_none().then_some(id))
}

async fn open_in(mut it: Carrier<'_>, once: Once, open: OpenReception, texts: Vec<Text>) -> Result<ReceptionId, Fail> {
    if let Some(made) = made(&mut it, &once).await? {
        return Ok(made);
    }
    let (community, id) = (it.hall.id, open.reception.clone());
    let refuse = |code| Refusal::new(code, Act::Open);
    is_in_use(&it, open.place.as_ref())?;
    // Who receives is named in public: only those who hold the office.
    for seat in &open.delegates {
        let roles = it.link().roles_of(community, seat.person.as_str()).await?;
        if !roles.iter().any(|row| row.role == Role::Delegate.key()) {
            return Err(refuse(Code::NoSuchPerson).into());
        }
    }
    let stream = Stream::Reception(id.clone());
    let event = reception::open(open, &it.context(&[]))?;
    it.record(vec![append(stream, event)], &texts).await?;
    once.keep(&mut it, id.as_str()).await?;
    Ok(id)
}
