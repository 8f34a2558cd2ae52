//! An agreement is drafted, and drafted anew: a version with its parties.

use super::access::agreement_in;
use super::origin::may_be;
use super::read::{NewTerms, read};
use crate::app::App;
use crate::carry::{Carrier, Loaded, is_in_use};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::agreement::{self, Act, Change, Drafted, Drafting, Origin};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{AgreementId, BodyId, PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::refusal::Code;
use mingtong_store::{Append, Text};

/// An agreement to be drafted, in plain words.
#[derive(Debug, Clone)]
pub struct NewAgreement {
    /// What it is called.
    pub title: String,
    /// Where it holds; none for the whole community.
    pub place: Option<PlaceId>,
    /// The body that brings the parties together.
    pub body: Option<BodyId>,
    /// What it comes from.
    pub origin: Option<Origin>,
    /// Its terms.
    pub terms: NewTerms,
}

/// A new version, in plain words.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// What kind of change it is.
    pub change: Change,
    /// Why.
    pub reason: String,
    /// Its terms.
    pub terms: NewTerms,
    /// The position of the latest event that the person saw: when somebody acted since, nothing is done.
    pub seen: Option<i64>,
}

/// Drafts an agreement. Sent again within a short time, it is the one that was drafted.
///
/// # Errors
/// A refusal of the domain; something that is named is not there; or the database failed.
pub async fn draft_agreement(app: &App, hall: &Hall, who: &Who, new: NewAgreement) -> Result<AgreementId, Fail> {
    let once = Once::of(who, Act::Draft, &new);
    app.carry(hall, who, Act::Draft, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.map(AgreementId) {
                return Ok(made);
            }
            let agreement = draft_in(&mut it, new).await?;
            once.keep(&mut it, agreement.as_str()).await?;
            Ok(agreement)
        })
    })
    .await
}

async fn draft_in(it: &mut Carrier<'_>, new: NewAgreement) -> Result<AgreementId, Fail> {
    let (drafted, texts, id) = drafted(it, new).await?;
    write(it, &id, vec![], drafted, texts).await?;
    Ok(id)
}

/// What would be written, before anything is.
pub(super) async fn drafted(
    it: &mut Carrier<'_>,
    new: NewAgreement,
) -> Result<(Drafted, Vec<Text>, AgreementId), Fail> {
    it.who.authorise(Act::Draft)?;
    let (community, now, id) = (it.hall.id, it.now, AgreementId(it.app.chance.id("a")));
    if new.body.as_ref().is_some_and(|body| !it.hall.register.bodies.contains_key(body)) {
        return Err(Refusal::new(Code::NoSuchBody, it.act).into());
    }
    is_in_use(it, new.place.as_ref())?;
    if let Some(origin) = new.origin {
        may_be(it, origin).await?;
    }
    let number = it.link().latest_agreement(community, i64::from(now.year())).await?.saturating_add(1);
    let (hall, who, chance) = (it.hall.clone(), it.who.clone(), it.app.chance.clone());
    let leads = leads(&mut it.link(), &hall, &who, now).await?;
    let mut texts = Texts::new(&chance, it.act);
    let title = texts.need(&new.title, limits::TITLE_CHARS_MAX)?;
    let deed = read(it, new.terms, &mut texts).await?;
    let path = it.hall.register.path(new.place.as_ref());
    let drafting = Drafting {
        agreement: id.clone(),
        number: u32::try_from(number).unwrap_or(u32::MAX),
        title,
        place: new.place,
        body: new.body,
        origin: new.origin,
        deed,
    };
    let drafted = agreement::draft(drafting, leads.as_ref(), &it.context(&path))?;
    Ok((drafted, texts.into_inner(), id))
}

/// Drafts it anew: a new version, to which nobody consented yet.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn redraft_agreement(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: AgreementId,
    new: NewVersion,
) -> Result<(), Fail> {
    app.carry(hall, who, Act::Redraft, move |it| Box::pin(redraft_in(it, id, new))).await
}

async fn redraft_in(mut it: Carrier<'_>, id: AgreementId, new: NewVersion) -> Result<(), Fail> {
    it.who.authorise(Act::Redraft)?;
    let Loaded { thing: agreement, prior } = agreement_in(&mut it, &id).await?;
    if new.seen.is_some_and(|seen| seen != agreement.latest) {
        return Err(Fail::Changed);
    }
    let (hall, who, now, chance) = (it.hall.clone(), it.who.clone(), it.now, it.app.chance.clone());
    let leads = leads(&mut it.link(), &hall, &who, now).await?;
    let mut texts = Texts::new(&chance, it.act);
    let reason = texts.need(&new.reason, limits::REASON_CHARS_MAX)?;
    let deed = read(&mut it, new.terms, &mut texts).await?;
    let path = it.hall.register.path(agreement.place.as_ref());
    let cx = it.context(&path);
    let drafted = agreement::redraft(&agreement, (new.change, reason), deed, leads.as_ref(), &cx)?;
    write(&mut it, &id, prior, drafted, texts.into_inner()).await
}

/// The terms are public, the parties are sealed: they name homes and people.
async fn write(
    it: &mut Carrier<'_>,
    id: &AgreementId,
    prior: Vec<Recorded>,
    drafted: Drafted,
    texts: Vec<Text>,
) -> Result<(), Fail> {
    let own = it.seal(Visibility::Public, [drafted.own]);
    let parties = it.seal(Visibility::Private, drafted.parties);
    let appends = vec![
        Append { stream: Stream::Agreement(id.clone()), prior, events: own },
        Append { stream: Stream::Parties(id.clone()), prior: vec![], events: parties },
    ];
    it.record(appends, &texts).await?;
    Ok(())
}
