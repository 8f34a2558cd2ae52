//! A body that stands already is entered, or one is proposed.

use super::standing::others;
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::body::{self, Act, BodyKind, Registered};
use mingtong_domain::ids::{BodyId, PlaceId, Stream};
use mingtong_domain::limits;

/// A body to be entered or proposed, in plain words.
#[derive(Debug, Clone)]
pub struct NewBody {
    /// What kind it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// The courtyard it is for.
    pub place: Option<PlaceId>,
    /// How many seats it has; none where nobody has said.
    pub size: Option<u32>,
}

/// Enters a body that stands already. Sent again within a short time, it is the one that was entered.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn form_body(app: &App, hall: &Hall, who: &Who, new: NewBody) -> Result<BodyId, Fail> {
    let once = Once::of(who, Act::Form, &new);
    let mut texts = Texts::new(&app.chance, Act::Form);
    let name = texts.need(&new.name, limits::NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Form, move |mut it| {
        Box::pin(async move {
            if let Some(made) = made(&mut it, &once).await? {
                return Ok(made);
            }
            let (id, hall) = (BodyId(it.app.chance.id("b")), it.hall.clone());
            let others = others(&mut it.link(), &hall, &new.name, new.place.as_ref()).await?;
            let body = Registered { id: id.clone(), kind: new.kind, name, place: new.place };
            let own = Stream::Body(id.clone());
            let (formed, begun) = body::form(&hall.register, body, new.size, others, &it.who.actor)?;
            it.record(vec![append(Stream::Register, formed), append(own, begun)], &texts).await?;
            once.keep(&mut it, id.as_str()).await?;
            Ok(id)
        })
    })
    .await
}

/// Proposes a body: `text` says who proposes it and why. Sent again within a short time, it is the one that was
/// proposed.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn propose_body(app: &App, hall: &Hall, who: &Who, new: NewBody, text: &str) -> Result<BodyId, Fail> {
    who.authorise(Act::Propose)?;
    let once = Once::of(who, Act::Propose, &(&new, text));
    let mut texts = Texts::new(&app.chance, Act::Propose);
    let name = texts.need(&new.name, limits::NAME_CHARS_MAX)?;
    let text = texts.need(text, limits::TEXT_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Propose, move |mut it| {
        Box::pin(async move {
            if let Some(made) = made(&mut it, &once).await? {
                return Ok(made);
            }
            let (id, hall) = (BodyId(it.app.chance.id("b")), it.hall.clone());
            let others = others(&mut it.link(), &hall, &new.name, new.place.as_ref()).await?;
            let body = Registered { id: id.clone(), kind: new.kind, name, place: new.place };
            let path = hall.register.path(body.place.as_ref());
            let (own, size) = (Stream::Body(id.clone()), new.size.unwrap_or_default());
            let event = body::propose(&hall.register, body, size, text, others, &it.context(&path))?;
            it.record(vec![append(own, event)], &texts).await?;
            once.keep(&mut it, id.as_str()).await?;
            Ok(id)
        })
    })
    .await
}

/// The body that was made of the same a short time ago, and did not end since.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<BodyId>, Fail> {
    let Some(id) = once.made(it).await?.map(BodyId) else { return Ok(None) };
    Ok((!it.body(&id).await?.thing.is_dissolved()).then_some(id))
}
