//! Every act on one project goes this way. Which act does what is decided in `domain::project`, one file per act; what
//! it means for the people behind it and for the notice of its account stands here.

use super::around::{around, quoted_before};
use crate::app::App;
use crate::carry::{Carrier, Loaded, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::tell_news;
use crate::notice::fall;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MatterId, PictureId, ProjectId, Stream, TextRef};
use mingtong_domain::matter::Visibility;
use mingtong_domain::project::{self, Case, Command, Event, Project, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_store::Append;

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The state after it.
    pub stage: StageKind,
    /// The position of the latest event.
    pub position: i64,
}

/// Acts on a project. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told. Its account is published by [`super::publish_account`], which posts the
/// notice.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`] also where a picture is not there, or the database
/// failed.
pub async fn act_on_project(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ProjectId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<Acted, Fail> {
    if matches!(command, Command::PublishAccount { .. }) {
        return Err(Fail::NotFound);
    }
    let act = command.act();
    app.carry(hall, who, act, move |mut it| Box::pin(async move { act_in(&mut it, id, seen, command).await })).await
}

pub(super) async fn act_in(
    it: &mut Carrier<'_>,
    id: ProjectId,
    seen: Option<i64>,
    mut command: Command<String>,
) -> Result<Acted, Fail> {
    let Loaded { thing: project, prior } = it.project(id).await?;
    if seen.is_some_and(|seen| seen != project.latest) {
        return Err(Fail::Changed);
    }
    check_names(it, &mut command).await?;
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let mut around = around(&mut it.link(), &hall, &who, now, &project).await?;
    around.quoted_before = quoted_before(&mut it.link(), &hall, &project, &command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let case = Case { project: &project, around: &around };
    let path = hall.register.path(project.place.as_ref());
    let events = project::decide(&case, command, &it.context(&path))?;
    let sealed = it.seal(Visibility::Public, events.clone());
    let append = Append { stream: Stream::Project(id), prior, events: sealed };
    let recorded = it.record(vec![append], &texts.into_inner()).await?;
    follow(it, &project, &events).await?;
    let mut after = project;
    for recorded in &recorded {
        if let Some(mingtong_domain::Event::Project(event)) = &recorded.event {
            after.apply(event, recorded);
        }
    }
    Ok(Acted { stage: after.stage.kind(), position: after.latest })
}

/// The units and pictures that are named must be there.
async fn check_names(it: &mut Carrier<'_>, command: &mut Command<String>) -> Result<(), Fail> {
    if let Some(pictures) = pictures_of(command) {
        without_repeats(pictures);
    }
    let names = command.names();
    if names.units.iter().any(|unit| !it.hall.register.units.contains_key(unit)) {
        return Err(Refusal::new(Code::NoSuchUnit, it.act).into());
    }
    it.attach(&names.pictures).await
}

fn pictures_of(command: &mut Command<String>) -> Option<&mut Vec<PictureId>> {
    match command {
        Command::AddQuote { pictures, .. }
        | Command::ReportProgress { pictures, .. }
        | Command::ReportDone { pictures, .. }
        | Command::Accept { pictures, .. }
        | Command::SendBack { pictures, .. }
        | Command::ReportFault { pictures, .. } => Some(pictures),
        _ => None,
    }
}

/// What follows beside the project: the people behind it are told how it goes, and what was published and does not hold
/// any more is taken down.
async fn follow(it: &mut Carrier<'_>, project: &Project, events: &[Event]) -> Result<(), Fail> {
    let news = match events {
        [Event::Inspected { text, .. }, Event::Accepted { .. }] => Some(text),
        [Event::FaultFound { text, .. }] | [Event::AccountPublished { text, .. }] => Some(text),
        [Event::CalledOff { reason }] => Some(reason),
        [Event::ScopeChanged { reason, .. }] => {
            if let Some(account) = &project.account {
                fall(it, &account.notice, reason).await?;
            }
            None
        }
        _ => None,
    };
    let Some(text) = news else { return Ok(()) };
    let community = it.hall.id;
    let words = words_behind(&mut it.link(), community, [text.clone()]).await?;
    let said = words.get(text).map(String::as_str).unwrap_or_default();
    tell(it, &project.matters, (text, said)).await
}

/// Tells it in the matters behind a project: whoever stands behind them reads it there, and is told.
pub(super) async fn tell(it: &mut Carrier<'_>, matters: &[MatterId], news: (&TextRef, &str)) -> Result<(), Fail> {
    for matter in matters {
        tell_news(it, *matter, news).await?;
    }
    Ok(())
}
