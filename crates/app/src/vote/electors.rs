//! Who gives the voice of another, what was put right of the electorate, and putting it right in the words of the desk:
//! by homes, and by whose voice a home is.

use super::access::may_see_electors;
use super::around::{elector, read};
use super::{OnVote, act_on_vote};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::procedure::Reading;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PersonId, PictureId, Stream, TextRef, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Command, Correction, Elector, Electorate, Event, Proxy, Vote, next_voice};
use mingtong_domain::{Event as Any, Refusal};
use mingtong_store::rows::{ElectorFilter, ElectorRow};
use mingtong_store::{Link, stream_of};

/// Somebody who gives the voice of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyItem {
    /// For which elector.
    pub elector: Elector,
    /// Whose voice it is; none once the name was erased.
    pub giver: Option<String>,
    /// Who gives it; none once the name was erased.
    pub holder: Option<String>,
    /// Pictures of the sheet.
    pub pictures: Vec<PictureId>,
}

/// Something that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionView {
    /// What.
    pub correction: Correction,
    /// What stood there before; none of one that was added.
    pub before: Option<Elector>,
    /// Whether others speak for it since.
    pub others_speak: bool,
    /// Why.
    pub reason: Said,
}

/// What is to be put right, in the words of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewCorrection {
    /// An elector stood there wrongly.
    Changed {
        /// Their number.
        no: u32,
        /// Which home it is.
        home: HomeNo,
        /// Its area in ten-thousandths of a square metre.
        area: Option<i64>,
        /// A home of the same owner; none where it is a voice of its own.
        same_as: Option<HomeNo>,
    },
    /// One was missing.
    Added {
        /// Which home.
        home: HomeNo,
        /// Its area in ten-thousandths of a square metre.
        area: Option<i64>,
        /// A home of the same owner; none where it is a voice of its own.
        same_as: Option<HomeNo>,
    },
    /// One has no vote.
    Struck(u32),
}

/// The elector of a home.
async fn of_home(link: &mut Link<'_>, hall: &Hall, vote: &Vote, home: &HomeNo) -> Result<Option<Elector>, Fail> {
    let row = link.elector_of_home(hall.id, vote.id.as_str(), home.as_str()).await?;
    Ok(row.and_then(ElectorRow::elector))
}

/// Who gives the voice of another, for whoever sees the electors.
///
/// # Errors
/// The role may not, there is no such vote, or the database failed.
pub async fn list_proxies(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<ProxyItem>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let vote = may_see_electors(link, hall, who, id).await?;
    let proxies = read(link.proxies(hall.id, id.as_str()).await?);
    let people: Vec<&PersonId> = proxies.iter().flat_map(|proxy| [&proxy.giver, &proxy.holder]).collect();
    let names = names_behind(link, hall.id, people).await?;
    let name = |person: &PersonId| names.get(person).filter(|name| !name.is_empty()).cloned();
    let mut views = Vec::with_capacity(proxies.len());
    for Proxy { elector: no, giver, holder, pictures } in proxies {
        if let Some(elector) = elector(link, hall.id, &vote, no).await? {
            views.push(ProxyItem { elector, giver: name(&giver), holder: name(&holder), pictures });
        }
    }
    Ok(views)
}

/// What was put right of an electorate since it was frozen, the first first.
///
/// # Errors
/// The role may not, there is no such vote, or the database failed.
pub async fn list_corrections(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<CorrectionView>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    may_see_electors(link, hall, who, id).await?;
    let events = stream_of(link, hall.id, &Stream::Electorate(id.clone())).await?;
    let (mut electorate, mut found) = (Electorate::default(), vec![]);
    for recorded in &events {
        if let Some(Any::Vote(Event::ElectorCorrected { correction, reason, owners })) = &recorded.event {
            let before = electorate.elector(correction.elector()).cloned();
            found.push((correction.clone(), before, reason.clone(), owners.is_some()));
        }
        electorate.apply(recorded);
    }
    let reasons: Vec<TextRef> = found.iter().map(|(_, _, reason, _)| reason.clone()).collect();
    let reading = Reading::new(words_behind(link, hall.id, reasons).await?, true);
    let view = |(correction, before, reason, others_speak)| {
        let reason = reading.said(&reason);
        CorrectionView { correction, before, others_speak, reason }
    };
    Ok(found.into_iter().map(view).collect())
}

/// Puts the electorate right.
///
/// # Errors
/// As for [`act_on_vote`]; there is no home of that owner.
pub async fn correct_electorate(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: VoteId,
    new: NewCorrection,
    reason: String,
) -> Result<(), Fail> {
    who.authorise(Act::CorrectElector)?;
    let correction = {
        let mut reader = app.store.read().await?;
        let link = &mut reader.link();
        let vote = may_see_electors(link, hall, who, &id).await?;
        correction(link, hall, &vote, new).await?
    };
    act_on_vote(app, hall, who, id, OnVote::default(), Command::CorrectElector { correction, reason }).await
}

async fn correction(link: &mut Link<'_>, hall: &Hall, vote: &Vote, new: NewCorrection) -> Result<Correction, Fail> {
    let refuse = |code| Refusal::new(code, Act::CorrectElector);
    match new {
        NewCorrection::Struck(no) => Ok(Correction::Struck(no)),
        NewCorrection::Changed { no, home, area, same_as } => {
            let before = elector(link, hall.id, vote, no).await?.ok_or_else(|| refuse(Code::NoSuchElector))?;
            let voice = voice(link, hall, vote, Some(&before), same_as.as_ref()).await?;
            Ok(Correction::Changed(Elector { no, home, voice, area }))
        }
        NewCorrection::Added { home, area, same_as } => {
            let last = link.last_elector(hall.id, vote.id.as_str()).await?;
            let no = u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1);
            let voice = voice(link, hall, vote, None, same_as.as_ref()).await?;
            Ok(Correction::Added(Elector { no, home, voice, area }))
        }
    }
}

/// The voice of the home that is named; without one the voice that an elector has alone, or a new one.
async fn voice(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &Vote,
    before: Option<&Elector>,
    same_as: Option<&HomeNo>,
) -> Result<u32, Fail> {
    if let Some(home) = same_as {
        let other = of_home(link, hall, vote, home).await?;
        let other = other.ok_or_else(|| Refusal::new(Code::NoSuchElector, Act::CorrectElector));
        return Ok(other.map(|other| other.voice)?);
    }
    if let Some(before) = before {
        let parts = link.electors_of_voice(hall.id, vote.id.as_str(), i64::from(before.voice)).await?;
        if parts.len() == 1 {
            return Ok(before.voice);
        }
    }
    let rows = link.electors(hall.id, vote.id.as_str(), &ElectorFilter::default()).await?;
    Ok(next_voice(&rows.into_iter().filter_map(ElectorRow::elector).collect::<Vec<_>>()))
}
