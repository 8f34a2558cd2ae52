//! What a resolution means for a matter it is about: it comes back with who does what until when, goes along to another
//! body, or is told that what was resolved holds no more. What becomes of a project is told in it, too.

use super::tell::{Present, tell};
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::texts::{Texts, has_personal_data};
use mingtong_domain::Context;
use mingtong_domain::ids::{BodyId, MatterId, ResolutionId, Stream, TextRef, UnitId};
use mingtong_domain::limits::TEXT_CHARS_MAX;
use mingtong_domain::matter::{self, Matter, Settlement};
use mingtong_store::{Append, Text};

/// What a resolution says about a matter, with its words.
pub(crate) struct Settling<'a> {
    /// What it says.
    pub(crate) settlement: Settlement,
    /// The words of what is done.
    pub(crate) said: &'a str,
}

/// A resolution comes back into a matter; nothing where that is no longer there.
pub(crate) async fn settle(it: &mut Carrier<'_>, id: MatterId, settling: Settling<'_>) -> Result<(), Fail> {
    let Some(Loaded { thing: matter, prior }) = found(it, id).await? else { return Ok(()) };
    let path = it.hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: has_personal_data(&[settling.said]), ..it.context(&path) };
    let events = matter::settle((&matter, &prior), settling.settlement, &cx)?;
    record(it, &matter, Loaded { thing: events, prior }).await
}

/// A matter goes along to another body, to which what was resolved about it is taken.
pub(crate) async fn take_along(it: &mut Carrier<'_>, id: MatterId, to: &BodyId, reason: &TextRef) -> Result<(), Fail> {
    let Some(Loaded { thing: matter, prior }) = found(it, id).await? else { return Ok(()) };
    let events: Vec<matter::Event> = matter::taken_along(&matter, to, reason, &it.context(&[])).into_iter().collect();
    record(it, &matter, Loaded { thing: events, prior }).await
}

/// A resolution that came back into a matter is voided, for this reason, in words; `unit` is whoever it named.
pub(crate) async fn void(
    it: &mut Carrier<'_>,
    id: MatterId,
    (resolution, unit): (ResolutionId, Option<&UnitId>),
    (reason, said): (&TextRef, &str),
) -> Result<(), Fail> {
    let Some(Loaded { thing: matter, prior }) = found(it, id).await? else { return Ok(()) };
    let cx = Context { personal_data: has_personal_data(&[said]), ..it.context(&[]) };
    let events = matter::voided((&matter, &prior), resolution, unit, reason.clone(), &cx);
    record(it, &matter, Loaded { thing: events, prior }).await
}

/// What becomes of a project behind which a matter stands is told in it, in these words.
pub(crate) async fn tell_news(it: &mut Carrier<'_>, id: MatterId, (text, said): (&TextRef, &str)) -> Result<(), Fail> {
    let Some(Loaded { thing: matter, prior }) = found(it, id).await? else { return Ok(()) };
    let path = it.hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: has_personal_data(&[said]), ..it.context(&path) };
    let events: Vec<matter::Event> = matter::news(&matter, text.clone(), &cx).into_iter().collect();
    record(it, &matter, Loaded { thing: events, prior }).await
}

/// The same of what is no project: its words are copied, and are a text of the matter from now on.
pub(crate) async fn tell_copied(it: &mut Carrier<'_>, id: MatterId, said: &str) -> Result<(), Fail> {
    if said.is_empty() {
        return Ok(());
    }
    let Some(Loaded { thing: matter, prior }) = found(it, id).await? else { return Ok(()) };
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let text = texts.need(said, TEXT_CHARS_MAX)?;
    let path = it.hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: has_personal_data(&[said]), ..it.context(&path) };
    let events: Vec<matter::Event> = matter::news(&matter, text, &cx).into_iter().collect();
    record_with(it, &matter, Loaded { thing: events, prior }, &texts.into_inner()).await
}

async fn found(it: &mut Carrier<'_>, id: MatterId) -> Result<Option<Loaded<Matter>>, Fail> {
    match it.matter(id).await {
        Err(Fail::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

async fn record(it: &mut Carrier<'_>, matter: &Matter, of: Loaded<Vec<matter::Event>>) -> Result<(), Fail> {
    record_with(it, matter, of, &[]).await
}

async fn record_with(
    it: &mut Carrier<'_>,
    matter: &Matter,
    of: Loaded<Vec<matter::Event>>,
    texts: &[Text],
) -> Result<(), Fail> {
    if of.thing.is_empty() {
        return Ok(());
    }
    let events = it.seal(matter.visibility, of.thing);
    let append = Append { stream: Stream::Matter(matter.id), prior: of.prior, events };
    let recorded = it.record_of_matter(matter.visibility, vec![append], texts).await?;
    tell(it, matter.id, &recorded, Present::Nobody).await
}
