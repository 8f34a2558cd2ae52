//! A body is formed.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::body::{self, Act, Body, BodyKind};
use mingtong_domain::ids::{BodyId, PlaceId, Stream};
use mingtong_domain::limits;

/// Forms a body.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn form_body(
    app: &App,
    hall: &Hall,
    who: &Who,
    kind: BodyKind,
    name: &str,
    place: Option<PlaceId>,
) -> Result<BodyId, Fail> {
    let id = BodyId(app.chance.id("b"));
    let mut texts = Texts::new(&app.chance, Act::Form);
    let name = texts.need(name, limits::NAME_CHARS_MAX)?;
    let (texts, body) = (texts.into_inner(), Body { id: id.clone(), kind, name, place });
    app.carry(hall, who, Act::Form, move |mut it| {
        Box::pin(async move {
            let event = body::form(&it.hall.register, body, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}
