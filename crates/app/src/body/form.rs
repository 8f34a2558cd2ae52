//! A body that stands already is entered, or one is proposed.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
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

/// Enters a body that stands already.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn form_body(app: &App, hall: &Hall, who: &Who, new: NewBody) -> Result<BodyId, Fail> {
    let id = BodyId(app.chance.id("b"));
    let mut texts = Texts::new(&app.chance, Act::Form);
    let name = texts.need(&new.name, limits::NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    let body = Registered { id: id.clone(), kind: new.kind, name, place: new.place };
    app.carry(hall, who, Act::Form, move |mut it| {
        Box::pin(async move {
            let own = Stream::Body(body.id.clone());
            let (formed, begun) = body::form(&it.hall.register, body, new.size, &it.who.actor)?;
            it.record(vec![append(Stream::Register, formed), append(own, begun)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}

/// Proposes a body: `text` says who proposes it and why.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn propose_body(app: &App, hall: &Hall, who: &Who, new: NewBody, text: &str) -> Result<BodyId, Fail> {
    who.authorise(Act::Propose)?;
    let id = BodyId(app.chance.id("b"));
    let mut texts = Texts::new(&app.chance, Act::Propose);
    let name = texts.need(&new.name, limits::NAME_CHARS_MAX)?;
    let text = texts.need(text, limits::TEXT_CHARS_MAX)?;
    let texts = texts.into_inner();
    let body = Registered { id: id.clone(), kind: new.kind, name, place: new.place };
    app.carry(hall, who, Act::Propose, move |mut it| {
        Box::pin(async move {
            let community = it.hall.id;
            let others = it.link().bodies(community).await?.len();
            let path = it.hall.register.path(body.place.as_ref());
            let (own, size) = (Stream::Body(body.id.clone()), new.size.unwrap_or_default());
            let event = body::propose(&it.hall.register, body, size, text, others, &it.context(&path))?;
            it.record(vec![append(own, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}
