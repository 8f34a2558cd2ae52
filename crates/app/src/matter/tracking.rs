//! The secret code with which a raiser follows a matter. Only its digest is kept.
//!
//! One code opens all that became of one voice: the matter that was raised, what was split off from it, and each where
//! it goes on when it was merged into another. There its raiser is heard as they would be in their own.

use super::load::{GoesOn, goes_on, load};
use super::reader::Reader;
use super::story::of_matter;
use super::view::{MatterView, view};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Event, Matter, StageKind, Visibility};
use mingtong_domain::role::Role;
use mingtong_store::Link;
use sha2::{Digest, Sha256};

/// The digest under which a tracking code is remembered.
pub(crate) fn code_hash(code: &str) -> String {
    hex::encode(Sha256::digest(normal_code(code)))
}

/// What a tracking code opens.
#[derive(Debug, Clone)]
pub struct Tracked {
    /// The matter, as its raiser sees it; where it was merged, the one in which it goes on.
    pub view: MatterView,
    /// Its raiser, as they are heard there.
    pub who: Who,
    /// Their own matter, where it goes on in another.
    pub own: Option<MatterView>,
    /// What else became of the same voice.
    pub others: Vec<OtherMatter>,
}

/// Another matter that the same code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherMatter {
    /// Which.
    pub matter: MatterId,
    /// Its state.
    pub stage: StageKind,
}

/// One matter of a voice.
pub(super) struct Heard {
    /// The matter itself.
    pub(super) own: Matter,
    /// Its stream.
    pub(super) events: Vec<Recorded>,
    /// Where it goes on, if in another.
    pub(super) goes_on: Option<GoesOn>,
}

impl Heard {
    /// Whether it is, or goes on in, a matter.
    fn is_in(&self, id: MatterId) -> bool {
        self.own.id == id || self.goes_on.as_ref().is_some_and(|there| there.matter.id == id)
    }

    /// Its raiser, heard where it goes on.
    pub(super) fn who(&self) -> Who {
        let raiser = Who::raiser(self.own.id, self.own.raiser.clone());
        match &self.goes_on {
            Some(there) => raiser.heard_in(there.matter.id),
            None => raiser,
        }
    }
}

/// The matter of a secret tracking code, as its raiser sees it, and its raiser.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub async fn track_matter(app: &App, hall: &Hall, code: &str) -> Result<(MatterView, Who), Fail> {
    let Tracked { view, who, .. } = open_code(app, hall, code, None).await?;
    Ok((view, who))
}

/// What a secret tracking code opens; `which` of the matters, where one voice became several.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub async fn open_code(app: &App, hall: &Hall, code: &str, which: Option<MatterId>) -> Result<Tracked, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut all = heard(link, hall, code).await?;
    let asked = which.and_then(|id| all.iter().position(|heard| heard.is_in(id))).unwrap_or(0);
    let Heard { own, events, goes_on } = all.remove(asked);
    let others = all.iter().map(|heard| OtherMatter { matter: heard.own.id, stage: heard.own.stage.kind() }).collect();
    let raiser = Who::raiser(own.id, own.raiser.clone());
    let Some(there) = goes_on else {
        let view = view(link, app, Reader::here(hall, &raiser), own, &events).await?;
        return Ok(Tracked { view, who: raiser, own: None, others });
    };
    let who = raiser.heard_in(there.matter.id);
    let own = view(link, app, Reader::here(hall, &who), own, &events).await?;
    let mut view = view(link, app, Reader::here(hall, &who), there.matter, &there.events).await?;
    if view.matter.visibility == Visibility::Private {
        keep_to_what_concerns(&mut view, &own, there.since);
    }
    Ok(Tracked { view, who, own: Some(own), others })
}

/// What others said of a private matter is not for whoever was merged into it: they read what was done since then.
fn keep_to_what_concerns(view: &mut MatterView, own: &MatterView, since: i64) {
    view.steps.retain(|step| step.position > since && step.role != Role::Raiser);
    view.title = own.title.clone();
    (view.place, view.body) = (None, None);
    (view.matter.place, view.matter.body, view.matter.reception) = (None, None, None);
}

/// Whoever holds a tracking code, as they are heard in the matter `id`.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub async fn holder_of_code(app: &App, hall: &Hall, code: &str, id: MatterId) -> Result<Who, Fail> {
    let mut reader = app.store.read().await?;
    let all = heard(&mut reader.link(), hall, code).await?;
    let own = |heard: &&Heard| heard.own.id == id;
    if let Some(heard) = all.iter().find(own) {
        return Ok(Who::raiser(heard.own.id, heard.own.raiser.clone()));
    }
    let heard = all.iter().find(|heard| heard.is_in(id)).or(all.first()).ok_or(Fail::NotFound)?;
    Ok(heard.who())
}

/// The matters of the voice behind a code, each with its stream: its own first, then what was split off from it.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub(crate) async fn voices(link: &mut Link<'_>, hall: &Hall, code: &str) -> Result<Vec<(Matter, Vec<Recorded>)>, Fail> {
    Ok(heard(link, hall, code).await?.into_iter().map(|heard| (heard.own, heard.events)).collect())
}

/// What became of the voice behind a code: its matter first, then what was split off from it.
pub(super) async fn heard(link: &mut Link<'_>, hall: &Hall, code: &str) -> Result<Vec<Heard>, Fail> {
    let number = link.tracked(hall.id, &code_hash(code)).await?.ok_or(Fail::NotFound)?;
    let mut ids = vec![MatterId::from_number(number).ok_or(Fail::NotFound)?];
    let mut all = vec![];
    while let Some(id) = ids.pop() {
        let (own, events) = load(link, hall, id).await?;
        ids.extend(events.iter().rev().filter_map(split_into));
        let goes_on = goes_on(link, hall, id).await?;
        all.push(Heard { own, events, goes_on });
    }
    Ok(all)
}

fn split_into(recorded: &Recorded) -> Option<MatterId> {
    match of_matter(recorded) {
        Some(Event::Split { into, .. }) => Some(*into),
        _ => None,
    }
}
