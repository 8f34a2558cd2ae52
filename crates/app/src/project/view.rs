//! One project: what it is, who has it, until when, what happens next, and all that happened so far.

use super::around::{around, matters, notice};
use super::books::{ProjectBooks, project_books};
use super::list::name_of;
use super::texts::texts;
use super::view_parts::{
    AccountView, ContractorView, HazardClock, InspectionView, QuoteView, ScopeView, StepView, account, contractor,
    inspections, quotes, scopes, steps,
};
use crate::app::App;
use crate::comes_from::{ComesFrom, comes_from, need_behind};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, seen_among};
use crate::resolution::NoticeStanding;
use crate::spoken::Words;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::*;
use mingtong_domain::matter::{Matter, Track};
use mingtong_domain::project::{Act, Case, Guarantee, Next, Project, Stage, Why, next, offered};
use mingtong_domain::time::ClockKind;
use mingtong_store::{Link, stream_of};

/// A project to show.
#[derive(Debug, Clone)]
pub struct ProjectView {
    /// The project.
    pub project: Project,
    /// Its public number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What is done.
    pub text: String,
    /// Where; none for the whole community.
    pub place: Option<String>,
    /// The name of the unit or body that has it; none for the community.
    pub by: Option<String>,
    /// What it comes from; none where there is none for whoever asks.
    pub origin: Option<ComesFrom>,
    /// The need behind the agreement that it comes from.
    pub need: Option<ComesFrom>,
    /// The matters behind it that whoever asks may see.
    pub matters: Vec<MatterItem>,
    /// The clock of a danger behind it.
    pub hazard: Option<HazardClock>,
    /// Its steps.
    pub steps: Vec<StepView>,
    /// The quotes that whoever asks may read.
    pub quotes: Vec<QuoteView>,
    /// Who does the work.
    pub contractor: Option<ContractorView>,
    /// Changes of its scope.
    pub scopes: Vec<ScopeView>,
    /// What was agreed to be paid, in fen.
    pub agreed_fen: i64,
    /// What was told when it came to its state: done, sent back, a fault, called off.
    pub told: Option<String>,
    /// Who found it good.
    pub inspections: Vec<InspectionView>,
    /// How its guarantee stands.
    pub guarantee: Guarantee,
    /// Its final account.
    pub account: Option<AccountView>,
    /// What the books of its funds say; none where no fund comes from it.
    pub books: Option<ProjectBooks>,
    /// Accounts that were published before.
    pub earlier_accounts: Vec<AccountView>,
    /// The notice of its account.
    pub notice: Option<NoticeStanding>,
    /// What happens next.
    pub next: Next,
    /// What whoever asks may do now.
    pub acts: Vec<Act>,
    /// The moment of which this is true.
    pub now: Millis,
}

/// One project, as it is now.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_project(app: &App, hall: &Hall, who: &Who, id: ProjectId) -> Result<ProjectView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let project = Project::from_stream(&stream_of(link, hall.id, &Stream::Project(id)).await?).ok_or(Fail::NotFound)?;
    let around = around(link, hall, who, now, &project).await?;
    let words = Words::of_money(words_behind(link, hall.id, texts(&project)).await?, who);
    let people: Vec<PersonId> =
        project.found_good().iter().filter_map(|inspection| inspection.person.clone()).collect();
    let names = names_behind(link, hall.id, &people).await?;
    let behind = matters(link, hall, &project).await?;
    let ids = project.matters.iter().map(|id| id.number()).collect();
    let seen = seen_among(link, app, hall, who, ids).await?;
    let standing = standing(link, hall, now, &project).await?;
    let from = project.origin.clone().into();
    let origin = comes_from(link, hall, who, &from).await?;
    let need = need_behind(link, hall, who, &from).await?;
    drop(reader);
    let books = project_books(app, hall, who, (id, &project.origin)).await?;
    let case = Case { project: &project, around: &around };
    let path = hall.register.path(project.place.as_ref());
    Ok(ProjectView {
        number: hall.project_number(id),
        title: words.said(&project.title),
        text: words.said(&project.text),
        place: project.place.as_ref().map(|place| hall.place_name(place)),
        by: name_of(hall, &project.by),
        origin,
        need,
        hazard: behind.iter().filter(|matter| seen.iter().any(|item| item.id == matter.id)).find_map(hazard),
        matters: seen,
        steps: steps(&project, &words),
        quotes: quotes(hall, who, &project, &words),
        contractor: contractor(hall, &project, &words),
        scopes: scopes(&project, &words),
        agreed_fen: project.agreed_fen(),
        told: told(&project, &words),
        inspections: inspections(&project, who, &words, &names),
        guarantee: project.guarantee_at(now),
        books,
        account: project.account.as_ref().map(|it| account(it, &words)),
        earlier_accounts: project.earlier_accounts.iter().map(|it| account(it, &words)).collect(),
        notice: standing,
        next: next(&case, now),
        acts: offered(&case, &app.context(hall, who, Act::Open, now, &path)),
        now,
        project,
    })
}

/// The 48 hours of a danger: its own clock, whatever the project plans.
fn hazard(matter: &Matter) -> Option<HazardClock> {
    let run = matter.clocks.get(ClockKind::Finish).filter(|_| matter.track == Track::Hazard)?;
    Some(HazardClock { matter: matter.id, run: *run })
}

fn told(project: &Project, words: &Words) -> Option<String> {
    match &project.stage {
        Stage::Working { why: Why::SentBack(text, _) | Why::Fault(text, _), .. } => Some(words.said(text)),
        Stage::Done { text, .. } => Some(words.said(text)),
        Stage::CalledOff { reason, .. } => Some(words.said(reason)),
        _ => None,
    }
}

async fn standing(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    project: &Project,
) -> Result<Option<NoticeStanding>, Fail> {
    let Some(account) = &project.account else { return Ok(None) };
    let found = notice(link, hall, &account.notice).await?;
    Ok(found.map(|notice| NoticeStanding {
        id: notice.id.clone(),
        stage: notice.stage_at(now).kind(),
        is_broken_off: notice.was_broken_off(),
        ends: notice.ends(),
        objections: notice.objections.len(),
        unanswered: notice.unanswered().count(),
    }))
}
