//! A procedure is begun.

use crate::app::App;
use crate::carry::{Carrier, append, are_public, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, PlaceId, ProcedureId, Stream};
use mingtong_domain::limits;
use mingtong_domain::procedure::{self, Act, NewProcedure};

/// A question to be taken through the six steps, in plain words.
#[derive(Debug, Clone)]
pub struct NewQuestion {
    /// What it is called.
    pub title: String,
    /// The question.
    pub question: String,
    /// The matter that it comes from.
    pub matter: Option<MatterId>,
    /// For which place; none for the whole community.
    pub place: Option<PlaceId>,
}

/// Begins a procedure. Sent again within a short time, it is the one that was begun.
///
/// # Errors
/// A refusal of the domain, there is no such place or it was retired, the matter is not there or not public, or the
/// database failed.
pub async fn begin_procedure(app: &App, hall: &Hall, who: &Who, new: NewQuestion) -> Result<ProcedureId, Fail> {
    let once = Once::of(who, Act::Begin, &new);
    app.carry(hall, who, Act::Begin, move |it| Box::pin(begin_in(it, once, new))).await
}

/// The procedure that was begun with the same question a short time ago, and was not dropped since.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<ProcedureId>, Fail> {
    let Some(id) = once.made(it).await?.map(ProcedureId) else { return Ok(None) };
    Ok(it.procedure(&id).await?.thing.withdrawn.is_none().then_some(id))
}

async fn begin_in(mut it: Carrier<'_>, once: Once, new: NewQuestion) -> Result<ProcedureId, Fail> {
    it.who.authorise(Act::Begin)?;
    if let Some(made) = made(&mut it, &once).await? {
        return Ok(made);
    }
    let NewQuestion { title, question, matter, place } = new;
    is_in_use(&it, place.as_ref())?;
    are_public(&mut it, matter.as_slice()).await?;
    let procedure = ProcedureId(it.app.chance.id("g"));
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, Act::Begin);
    let title = texts.need(&title, limits::TITLE_CHARS_MAX)?;
    let question = texts.need(&question, limits::TEXT_CHARS_MAX)?;
    let path = it.hall.register.path(place.as_ref());
    let new = NewProcedure { procedure: procedure.clone(), title, question, matter, place };
    let event = procedure::begin(new, &it.context(&path))?;
    it.record(vec![append(Stream::Procedure(procedure.clone()), event)], &texts.into_inner()).await?;
    once.keep(&mut it, procedure.as_str()).await?;
    Ok(procedure)
}
