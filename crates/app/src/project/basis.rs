//! What a project or a fund comes from, as it stands within a write, and the public matters behind it.

use crate::agreement::{agreement_in, matter_behind};
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::resolution::place_of;
use mingtong_domain::Refusal;
use mingtong_domain::agreement::Agreement;
use mingtong_domain::ids::{MatterId, PlaceId, ResolutionId, Stream};
use mingtong_domain::matter::{Matter, Visibility};
use mingtong_domain::need::{Need, Source};
use mingtong_domain::project::{Basis, Origin};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{Resolution, VoteStands};
use mingtong_domain::vote::Vote;

/// What it comes from, loaded.
pub(crate) enum Loaded {
    Resolution(Box<Resolution>, Option<VoteStands>),
    Matter(Box<Matter>),
    Agreement(Box<Agreement>),
    Need(Box<Need>),
}

impl Loaded {
    pub(crate) fn basis(&self) -> Basis<'_> {
        match self {
            Loaded::Resolution(resolution, vote) => Basis::Resolution(resolution, *vote),
            Loaded::Matter(matter) => Basis::Matter(matter),
            Loaded::Agreement(agreement) => Basis::Agreement(agreement),
            Loaded::Need(need) => Basis::Need(need),
        }
    }

    /// Where it is.
    pub(crate) fn place(&self, hall: &Hall) -> Option<PlaceId> {
        match self {
            Loaded::Resolution(resolution, _) => place_of(hall, resolution).cloned(),
            Loaded::Matter(matter) => matter.place.clone(),
            Loaded::Agreement(agreement) => agreement.place.clone(),
            Loaded::Need(need) => need.asked.place.clone(),
        }
    }
}

/// Loads it, where whoever acts may see it; who may not is told that there is none.
pub(crate) async fn load(it: &mut Carrier<'_>, origin: &Origin) -> Result<Loaded, Fail> {
    let (loaded, code) = match origin {
        Origin::Matter(id) => {
            (it.matter(*id).await.map(|found| Loaded::Matter(Box::new(found.thing))), Code::NoSuchMatter)
        }
        Origin::Agreement(id) => {
            let found = agreement_in(it, id).await;
            (found.map(|found| Loaded::Agreement(Box::new(found.thing))), Code::NoSuchAgreement)
        }
        Origin::Need(id) => (it.need(*id).await.map(|found| Loaded::Need(Box::new(found.thing))), Code::NoSuchNeed),
        Origin::Resolution(id) => return resolution(it, *id).await,
    };
    match loaded {
        Err(Fail::NotFound) => Err(Refusal::new(code, it.act).with(origin.parts().1).into()),
        other => other,
    }
}

async fn resolution(it: &mut Carrier<'_>, id: ResolutionId) -> Result<Loaded, Fail> {
    let events = it.stream(&Stream::Resolution(id)).await?;
    let resolution = Resolution::from_stream(&events);
    let resolution = resolution.ok_or_else(|| Refusal::new(Code::NoSuchResolution, it.act))?;
    let vote = match &resolution.by_vote {
        Some(by) => Vote::from_stream(&it.stream(&Stream::Vote(by.vote.clone())).await?),
        None => None,
    };
    Ok(Loaded::Resolution(Box::new(resolution), vote.map(|vote| VoteStands::of(&vote))))
}

/// The public matters behind it: what everybody reads names no private one.
pub(crate) async fn matters(it: &mut Carrier<'_>, loaded: &Loaded) -> Result<Vec<MatterId>, Fail> {
    let behind: Vec<MatterId> = match loaded {
        Loaded::Matter(matter) => vec![matter.id],
        Loaded::Resolution(resolution, _) => resolution.matters().collect(),
        Loaded::Agreement(agreement) => matter_behind(it, agreement).await?.into_iter().collect(),
        Loaded::Need(need) => match &need.asked.source {
            Source::Matter(matter) => vec![*matter],
            Source::Community | Source::Residents | Source::Unit(_) => vec![],
        },
    };
    let mut public = vec![];
    for id in behind {
        match it.matter(id).await {
            Ok(found) if found.thing.visibility == Visibility::Public => public.push(id),
            Ok(_) | Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    Ok(public)
}
