//! One resolution: what it is by law, what it rests on, what is done by whom until when, and how far that is.

use super::around::{around, assemblies, notice, path, texts, views};
use super::by_vote::{RestsOnVote, rests_on_vote};
use super::view_official::{OfficialView, official};
use super::view_points::{PointView, points};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::seen_among;
use crate::meeting::{ItemView, MeetingView, view_meeting};
use crate::spoken::Words;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::*;
use mingtong_domain::motion::Outcome;
use mingtong_domain::notice::StageKind as NoticeStage;
use mingtong_domain::resolution::{Act, Around, Case, Force, Resolution, StageKind, VoteStands, offered};
use mingtong_store::{Link, stream_of};

/// How the notice of a resolution stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeStanding {
    /// The notice.
    pub id: NoticeId,
    /// Where it is in its life.
    pub stage: NoticeStage,
    /// Whether it was taken down before its end.
    pub is_broken_off: bool,
    /// The moment at which its last day is over.
    pub ends: Millis,
    /// What was objected.
    pub objections: usize,
    /// Of these: without an answer.
    pub unanswered: usize,
}

/// A view recorded beside the decision, with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewAnswer {
    /// The reference by which it is answered.
    pub view: TextRef,
    /// Whose it is; empty where the name was erased.
    pub person: String,
    /// Their words.
    pub text: String,
    /// The answer, and when it was given.
    pub answer: Option<(String, Millis)>,
}

/// How government voided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidingView {
    /// Which office, by which document.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Millis,
}

/// A resolution to show.
#[derive(Debug, Clone)]
pub struct ResolutionView {
    /// The resolution.
    pub resolution: Resolution,
    /// Its public number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// The name of the body whose it is.
    pub body: Option<String>,
    /// Whom it binds; none where by its own numbers it was not carried, or the vote it rests on is void.
    pub force: Option<Force>,
    /// Which meeting entrusted it to the body.
    pub delegation: Option<String>,
    /// The meeting it rests on.
    pub meeting: Option<MeetingView>,
    /// The items of that meeting, with the arithmetic of their decisions.
    pub items: Vec<ItemView>,
    /// The vote it rests on, with the arithmetic of its lines.
    pub vote: Option<RestsOnVote>,
    /// The views recorded beside the decisions.
    pub views: Vec<ViewAnswer>,
    /// The result that an office counted elsewhere.
    pub official: Option<OfficialView>,
    /// Its points.
    pub points: Vec<PointView>,
    /// Its notice.
    pub notice: Option<NoticeStanding>,
    /// What came of it.
    pub outcome: Option<String>,
    /// How it was voided.
    pub voided: Option<VoidingView>,
    /// Why it was taken back.
    pub withdrawn: Option<String>,
    /// To which assembly it was taken, and why.
    pub escalated: Option<(String, String)>,
    /// The assemblies to which it can be taken, by name.
    pub assemblies: Vec<(BodyId, String)>,
    /// What whoever asks may do now.
    pub acts: Vec<Act>,
    /// The moment of which this is true.
    pub now: Millis,
}

impl ResolutionView {
    /// Whether it is published, and its notice was taken down before its end: it has to be published again.
    pub fn is_broken_off(&self) -> bool {
        let is_broken_off = self.notice.as_ref().is_some_and(|notice| notice.is_broken_off);
        self.resolution.stage == StageKind::Published && is_broken_off
    }
}

/// One resolution, as it is now.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_resolution(app: &App, hall: &Hall, who: &Who, id: ResolutionId) -> Result<ResolutionView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let resolution =
        Resolution::from_stream(&stream_of(link, hall.id, &Stream::Resolution(id)).await?).ok_or(Fail::NotFound)?;
    let around = around(link, hall, who, now, &resolution, None).await?;
    let words = Words::of(words_behind(link, hall.id, texts(&resolution)).await?, who);
    let ids = resolution.matters().map(MatterId::number).collect();
    let matters = seen_among(link, app, hall, who, ids).await?;
    let views = answered(link, hall, who, &resolution, &words).await?;
    let notice = standing(link, hall, now, &resolution).await?;
    let assemblies = assemblies(link, hall).await?;
    drop(reader);
    let meeting = match &resolution.decided {
        Some(decided) => Some(view_meeting(app, hall, who, &decided.meeting).await?),
        None => None,
    };
    let vote = rests_on_vote(app, hall, who, resolution.by_vote.as_ref()).await?;
    let official = official(hall, now, &resolution, &words);
    Ok(ResolutionView {
        number: hall.resolution_number(id),
        title: words.said(&resolution.title),
        body: resolution.body.as_ref().map(|body| hall.body_name(body).to_owned()),
        force: force(&resolution, official.as_ref(), vote.as_ref()),
        delegation: words.maybe(resolution.delegation.as_ref()),
        items: items(&resolution, meeting.as_ref()),
        meeting,
        vote,
        views,
        official,
        points: points(hall, &resolution, &words, &matters),
        notice,
        outcome: words.maybe(resolution.outcome.as_ref()),
        voided: resolution.voided.as_ref().map(|it| VoidingView {
            by: words.said(&it.by),
            reason: words.said(&it.reason),
            at: it.at,
        }),
        withdrawn: words.maybe(resolution.withdrawn.as_ref()),
        escalated: resolution.escalated.as_ref().map(|it| (hall.body_name(&it.to).to_owned(), words.said(&it.reason))),
        assemblies,
        acts: acts(app, hall, who, now, &resolution, &around),
        now,
        resolution,
    })
}

fn acts(app: &App, hall: &Hall, who: &Who, now: Millis, resolution: &Resolution, around: &Around) -> Vec<Act> {
    offered(&Case { resolution, around }, &app.context(hall, who, Act::Draw, now, &path(hall, resolution)))
}

/// Whom it binds: what an office counted and does not carry binds nobody, and neither does what a vote decided that is
/// void.
fn force(resolution: &Resolution, official: Option<&OfficialView>, vote: Option<&RestsOnVote>) -> Option<Force> {
    let stands = vote.is_none_or(|it| it.stands != VoteStands::Void);
    let carried = stands && official.is_none_or(|it| it.answer.counted.outcome == Outcome::Carried);
    let is_counted = resolution.official.is_none() || official.is_some();
    (carried && is_counted).then(|| resolution.kind.force())
}

/// The items it rests on.
fn items(resolution: &Resolution, meeting: Option<&MeetingView>) -> Vec<ItemView> {
    let Some((decided, meeting)) = resolution.decided.as_ref().zip(meeting) else { return vec![] };
    meeting.items.iter().filter(|item| decided.items.contains(&item.id)).cloned().collect()
}

async fn answered(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    resolution: &Resolution,
    words: &Words,
) -> Result<Vec<ViewAnswer>, Fail> {
    let views = views(link, hall, resolution).await?;
    let names = names_behind(link, hall.id, views.iter().map(|view| &view.person)).await?;
    let said = words_behind(link, hall.id, views.iter().map(|view| view.text.clone())).await?;
    let said = Words::of(said, who);
    let answer = |view: &TextRef| resolution.answer_to(view).map(|it| (words.said(&it.text), it.at));
    let view = |view: mingtong_domain::meeting::View| ViewAnswer {
        person: names.get(&view.person).cloned().unwrap_or_default(),
        text: said.said(&view.text),
        answer: answer(&view.text),
        view: view.text,
    };
    Ok(views.into_iter().map(view).collect())
}

async fn standing(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    resolution: &Resolution,
) -> Result<Option<NoticeStanding>, Fail> {
    let Some(id) = &resolution.notice else { return Ok(None) };
    let found = notice(link, hall, id).await?;
    Ok(found.map(|notice| NoticeStanding {
        id: notice.id.clone(),
        stage: notice.stage_at(now).kind(),
        is_broken_off: notice.was_broken_off(),
        ends: notice.ends(),
        objections: notice.objections.len(),
        unanswered: notice.unanswered().count(),
    }))
}
