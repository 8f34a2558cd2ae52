//! A home in a vote: its voice, who went there, by which ways ballots came and which holds. What a ballot says stands
//! in none of it, for nobody.

use super::access::may_see_doors;
use super::around::{OfElector, of_elector};
use super::lines::{DoorLine, electors_of, lines, paper_pictures};
use super::offered::offered_on_ballot;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::procedure::Reading;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Event as Any;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PersonId, PictureId, TextRef, VoteId};
use mingtong_domain::vote::{self, Act, Door, Elector, Event, HoldsBy, Vote, Way};
use mingtong_store::Link;
use std::collections::HashMap;

/// A visit at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitView {
    /// Which, from 1.
    pub nth: u32,
    /// What was met there.
    pub door: Door,
    /// On which day.
    pub on: Date,
    /// Who went; no name where it was erased.
    pub by: Option<String>,
    /// How many pictures prove it.
    pub proofs: usize,
    /// These pictures, for whoever may see them.
    pub pictures: Vec<PictureId>,
    /// Why it was taken back.
    pub taken_back: Option<Said>,
}

/// A ballot that was given, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenView {
    /// How it came.
    pub way: Way,
    /// When.
    pub at: Millis,
    /// Whether another gave it, by a proxy.
    pub by_proxy: bool,
    /// Whether it holds.
    pub holds: bool,
}

/// Who gives the voice of the home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyView {
    /// Whose voice it is, by name.
    pub giver: String,
    /// Who gives it, by name.
    pub holder: String,
    /// Pictures of the sheet, for whoever may see them.
    pub pictures: Vec<PictureId>,
}

/// A home in a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElectorView {
    /// As it stands in the list of doors.
    pub line: DoorLine,
    /// The other parts of the same voice.
    pub beside: Vec<DoorLine>,
    /// Visits at its door, in their order.
    pub visits: Vec<VisitView>,
    /// The ballots that were given, in the order of giving; of a secret vote none.
    pub given: Vec<GivenView>,
    /// What was written down for the elector and waits for its witness: when.
    pub waits: Option<Millis>,
    /// Why that one holds which does.
    pub holds_by: Option<HoldsBy>,
    /// Pictures of its paper, for those who count.
    pub pictures: Vec<PictureId>,
    /// Who gives its voice.
    pub proxy: Option<ProxyView>,
    /// The acts on its ballot that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// A home in a vote, for whoever may see its electors.
///
/// # Errors
/// The role may not see them, there is no such vote or elector, or the database failed.
pub async fn view_elector(app: &App, hall: &Hall, who: &Who, id: &VoteId, no: u32) -> Result<ElectorView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (vote, own) = may_see_doors(link, hall, who, id).await?;
    let is_theirs = |elector: &Elector| own.as_ref().is_none_or(|own| elector.home.building() == own);
    let found = of_elector(link, hall.id, &vote, no).await?.filter(|found| is_theirs(&found.elector));
    let found = found.ok_or(Fail::NotFound)?;
    let mut parts = electors_of(link, hall, id, found.elector.voice).await?;
    parts.retain(is_theirs);
    let mut beside = lines(link, hall, &vote, parts).await?;
    let at = beside.iter().position(|line| line.elector.no == no).ok_or(Fail::NotFound)?;
    let line = beside.remove(at);
    let is_teller = vote.is_teller(who.actor.person.as_ref());
    let sees_pictures = is_teller || who.may(Act::IssueSlips);
    let names = names(link, hall, &found).await?;
    let named = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let proxy = found.proxy.as_ref().map(|proxy| ProxyView {
        giver: named(&proxy.giver),
        holder: named(&proxy.holder),
        pictures: if sees_pictures { proxy.pictures.clone() } else { vec![] },
    });
    Ok(ElectorView {
        line,
        beside,
        visits: visits(link, hall, &found, &names, sees_pictures).await?,
        given: given(&vote, &found),
        waits: found.ballot.waiting().map(|(_, told)| told.at),
        holds_by: found.ballot.holds_by(&vote.question),
        pictures: if is_teller { paper_pictures(&found.prior) } else { vec![] },
        proxy,
        offered: offered_on_ballot(link, app, hall, who, (&vote, &found)).await?,
    })
}

async fn names(link: &mut Link<'_>, hall: &Hall, found: &OfElector) -> Result<HashMap<PersonId, String>, Fail> {
    let walkers = found.ballot.visits.iter().filter_map(|visit| visit.by.as_ref());
    let named = found.proxy.iter().flat_map(|proxy| [&proxy.giver, &proxy.holder]);
    names_behind(link, hall.id, walkers.chain(named)).await
}

async fn visits(
    link: &mut Link<'_>,
    hall: &Hall,
    found: &OfElector,
    names: &HashMap<PersonId, String>,
    sees_pictures: bool,
) -> Result<Vec<VisitView>, Fail> {
    let reasons = found.ballot.visits.iter().filter_map(|visit| visit.taken_back.clone());
    let reasons: Vec<TextRef> = reasons.collect();
    let reading = Reading::new(words_behind(link, hall.id, reasons).await?, true);
    let pictures = |recorded: &Recorded| match &recorded.event {
        Some(Any::Vote(Event::DoorNoted { pictures, .. })) => Some(pictures.clone()),
        _ => None,
    };
    let pictures = found.prior.iter().filter_map(pictures);
    let visit = |(nth, (visit, pictures)): (u32, (&vote::Visit, Vec<PictureId>))| VisitView {
        nth,
        door: visit.door,
        on: visit.on,
        by: visit.by.as_ref().and_then(|by| names.get(by)).filter(|name| !name.is_empty()).cloned(),
        proofs: pictures.len(),
        pictures: if sees_pictures { pictures } else { vec![] },
        taken_back: visit.taken_back.as_ref().map(|reason| reading.said(reason)),
    };
    Ok((1..).zip(found.ballot.visits.iter().zip(pictures)).map(visit).collect())
}

fn given(vote: &Vote, found: &OfElector) -> Vec<GivenView> {
    let holding = found.ballot.holding(vote.conduct.across, &vote.question);
    let view = |given: &vote::Given| GivenView {
        way: given.way,
        at: given.at,
        by_proxy: given.by_proxy,
        holds: holding.is_some_and(|holding| std::ptr::eq(holding, given)),
    };
    found.ballot.given.iter().map(view).collect()
}
