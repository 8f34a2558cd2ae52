//! Procedures.

use super::keys;
use super::wire_sheet::MotionOfBody;
use crate::meeting::keys::MeetingVerdict;
use crate::meeting::wire_agenda::MeetingTestBody;
use crate::meeting::wire_call::maybe_matter;
use crate::moment::day;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::matter::Said;
use mingtong_app::procedure::*;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::procedure::Fen;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page of procedures.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ProcedureFields {
    /// Those that come from one matter only, by its number.
    pub matter: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// A procedure in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProcedureItemBody {
    /// Its id.
    pub id: String,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// Its state now.
    pub stage: keys::ProcedureStage,
    /// The step at which it is: the first that is not done, or the last of all.
    pub at: keys::ProcedureStep,
    /// When it was begun.
    pub begun: String,
    /// See `begun`.
    pub begun_ms: i64,
}

impl From<ProcedureItem> for ProcedureItemBody {
    fn from(item: ProcedureItem) -> Self {
        Self {
            id: item.id.0,
            title: words(&item.title),
            place: item.place,
            stage: item.stage.into(),
            at: item.at.into(),
            begun: rfc3339(item.begun),
            begun_ms: item.begun.0,
        }
    }
}

/// A page of procedures.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProceduresBody {
    /// The procedures.
    pub items: Vec<ProcedureItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<ProcedureList> for ProceduresBody {
    fn from(list: ProcedureList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// A step as it was held.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HeldBody {
    /// The day.
    pub day: String,
    /// Which assembly met, at the fourth step.
    pub assembly: Option<keys::ProcedureAssembly>,
    /// Where.
    pub place: Option<String>,
    /// In which form; none where it was a meeting here.
    pub form: Option<String>,
    /// What was said and decided; none where that was erased.
    pub said: Option<String>,
    /// The reference of what was said, by which it is erased.
    pub said_id: String,
    /// The day on which the papers were handed out.
    pub papers: Option<String>,
    /// From where the numbers are known; none where they are those of a meeting here.
    pub source: Option<String>,
    /// The motion whose decision it is.
    pub decided: Option<MotionOfBody>,
    /// Who belonged there and might vote.
    pub due: u32,
    /// Who was there.
    pub present: u32,
    /// Those whose voice another gave.
    pub proxies: u32,
    /// How many agreed.
    pub agree: u32,
    /// How many opposed it.
    pub oppose: u32,
    /// How many abstained.
    pub abstain: u32,
    /// The tests, by the rules of the day.
    pub tests: Vec<MeetingTestBody>,
    /// What follows.
    pub verdict: MeetingVerdict,
    /// Ids of the pictures of the sheet; none for the public.
    pub pictures: Vec<String>,
}

impl From<HeldView> for HeldBody {
    fn from(view: HeldView) -> Self {
        let (held, figures) = (view.held.clone(), view.held.figures);
        Self {
            day: held.day.to_string(),
            assembly: held.assembly.map(Into::into),
            place: view.place,
            form: view.form,
            said: words(&view.said),
            said_id: held.said.0,
            papers: held.papers.map(|day| day.to_string()),
            source: view.source,
            decided: held.taken_from.map(Into::into),
            due: figures.due,
            present: figures.present,
            proxies: figures.proxies,
            agree: figures.agree,
            oppose: figures.oppose,
            abstain: figures.abstain,
            tests: view.tests.into_iter().map(Into::into).collect(),
            verdict: held.verdict.into(),
            pictures: view.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// How a step was written down before it was put right.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StepCorrectionBody {
    /// What stood there.
    pub before: HeldBody,
    /// Why it was written anew; none where that was erased.
    pub reason: Option<String>,
    /// When.
    pub at: String,
    /// See `at`.
    pub at_ms: i64,
}

impl From<CorrectionView> for StepCorrectionBody {
    fn from(view: CorrectionView) -> Self {
        let CorrectionView { before, reason, at, .. } = view;
        Self { before: before.into(), reason: words(&reason), at: rfc3339(at), at_ms: at.0 }
    }
}

/// The notice of a step.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PublishedBody {
    /// The id of the notice.
    pub notice: String,
    /// Its first day.
    pub from: String,
    /// Its last day, until 24:00.
    pub to: String,
    /// Objections that wait for an answer.
    pub unanswered: usize,
    /// What came of it, at the last step; none where that was erased.
    pub result: Option<String>,
    /// What it cost, in fen 分, where that is known.
    pub cost_fen: Option<i64>,
}

impl From<PublicationView> for PublishedBody {
    fn from(view: PublicationView) -> Self {
        Self {
            notice: view.published.notice.0,
            from: view.notice.from.to_string(),
            to: view.notice.to.to_string(),
            unanswered: view.notice.unanswered().count(),
            result: view.result.as_ref().and_then(words),
            cost_fen: view.published.cost.map(Fen::get),
        }
    }
}

/// One of the six steps.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProcedureStepBody {
    /// Which.
    pub step: keys::ProcedureStep,
    /// How it stands.
    pub standing: keys::StepStanding,
    /// How it was held, where it was.
    pub held: Option<HeldBody>,
    /// What was written down before, the oldest first.
    pub corrections: Vec<StepCorrectionBody>,
    /// Its latest notice, where it was made public.
    pub published: Option<PublishedBody>,
}

impl From<StepView> for ProcedureStepBody {
    fn from(view: StepView) -> Self {
        Self {
            step: view.step.into(),
            standing: view.standing.into(),
            held: view.held.map(Into::into),
            corrections: view.corrections.into_iter().map(Into::into).collect(),
            published: view.published.map(Into::into),
        }
    }
}

/// A procedure.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProcedureBody {
    /// Its id.
    pub id: String,
    /// The position of its latest event: what `seen` says.
    pub position: i64,
    /// Its state now.
    pub stage: keys::ProcedureStage,
    /// The step at which it is: the first that is not done, or the last of all.
    pub at: keys::ProcedureStep,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The reference of the title.
    pub title_id: String,
    /// The question; none where that was erased.
    pub question: Option<String>,
    /// The reference of the question.
    pub question_id: String,
    /// The number of the matter that it comes from.
    pub matter: Option<String>,
    /// The name of the place for which it is; none for the whole community.
    pub place: Option<String>,
    /// Why it was dropped.
    pub withdrawn: Option<String>,
    /// The six steps, in their order.
    pub steps: Vec<ProcedureStepBody>,
    /// The keys of the acts that whoever asks can do now.
    pub acts: Vec<String>,
}

impl From<ProcedureView> for ProcedureBody {
    fn from(view: ProcedureView) -> Self {
        let procedure = view.procedure;
        Self {
            position: procedure.latest,
            stage: view.stage.into(),
            at: view.at.into(),
            title: words(&view.title),
            title_id: procedure.title.0,
            question: words(&view.question),
            question_id: procedure.question.0,
            matter: view.matter.map(|matter| matter.id.to_string()),
            place: view.place,
            withdrawn: view.withdrawn.as_ref().and_then(words),
            steps: view.steps.into_iter().map(Into::into).collect(),
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            id: procedure.id.0,
        }
    }
}

fn words(said: &Said) -> Option<String> {
    said.words().map(str::to_owned)
}

/// A question to be taken through the six steps.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProcedureBody {
    /// What it is called.
    pub title: String,
    /// The question.
    pub question: String,
    /// The number of the matter that it comes from; a public one.
    pub matter: Option<String>,
    /// The id of the place for which it is; the whole community where none is given.
    pub place: Option<String>,
}

impl NewProcedureBody {
    /// The question, where the number of its matter can be read.
    pub(super) fn read(self) -> Result<NewQuestion, Problem> {
        let Self { title, question, matter, place } = self;
        Ok(NewQuestion { title, question, matter: maybe_matter(matter)?, place: place.map(PlaceId) })
    }
}

/// The resolution, to be made public.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscloseResolutionBody {
    /// What the notice is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// The first day: `2026-06-08`.
    pub from: String,
    /// The last day, until 24:00: `2026-06-15`.
    pub to: String,
    /// The `position` of the procedure as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

impl DiscloseResolutionBody {
    /// What is made public, where its days can be read.
    pub(super) fn read(self) -> Result<NewPublication, Problem> {
        let Self { title, text, from, to, .. } = self;
        Ok(NewPublication { made: Made::Resolution, title, text, from: day("from", &from)?, to: day("to", &to)? })
    }
}

/// What came of it, to be made public.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscloseResultBody {
    /// What the notice is called.
    pub title: String,
    /// What came of it.
    pub text: String,
    /// What it cost, in fen 分, where that is known.
    pub cost_fen: Option<i64>,
    /// The first day: `2026-06-08`.
    pub from: String,
    /// The last day, until 24:00: `2026-06-15`.
    pub to: String,
    /// The `position` of the procedure as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

impl DiscloseResultBody {
    /// What is made public, where its days and the amount can be read.
    pub(super) fn read(self) -> Result<NewPublication, Problem> {
        let Self { title, text, cost_fen, from, to, .. } = self;
        let cost = cost_fen.map(|fen| Fen::new(fen).ok_or_else(|| Problem::unfit("cost_fen"))).transpose()?;
        let made = Made::Result(cost);
        Ok(NewPublication { made, title, text, from: day("from", &from)?, to: day("to", &to)? })
    }
}
