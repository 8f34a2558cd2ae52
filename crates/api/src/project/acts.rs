//! The acts on a project, a declaration each; its account is published at a route of its own.

use super::keys;
use super::wire::ProjectActed;
use super::wire_new::pictures as read;
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::extract::Number;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::project::{act_on_project, view_project};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{ProjectId, UnitId};
use mingtong_domain::project::Command;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: ProjectId,
    body: B,
) -> Result<Json<ProjectActed>, Problem> {
    let who = caller.signed_in()?;
    let (seen, command) = (body.seen(), body.command()?);
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), seen)?;
    match act_on_project(app, &caller.hall, &who, id, seen, command).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(fail) => Err(changed(app, caller, id, fail).await),
    }
}

/// Why it was not done; where somebody acted meanwhile, with how it stands now.
pub(super) async fn changed(app: &App, caller: &Caller, id: ProjectId, fail: Fail) -> Problem {
    if !matches!(fail, Fail::Changed) {
        return fail.into();
    }
    match view_project(app, &caller.hall, &caller.who(), id).await {
        Ok(view) => Problem::changed(view.project.stage.kind().key(), view.project.latest),
        Err(fail) => fail.into(),
    }
}

acts! {
    (project at "/communities/{c}/projects/{number}/", "number" as Number<ProjectId>, answers ProjectActed, by act);

    /// Enter a quote. Others read it once the contractor is chosen.
    AddQuote: add_quote at "add-quote" with AddQuoteBody {
        /// The id of the unit that would do it.
        unit: Option<String>,
        /// The name of whoever would do it, where it is no unit here.
        name: Option<String>,
        /// For how much, in fen.
        amount_fen: i64,
        /// What is offered.
        terms: Option<String>,
        /// The ids of pictures of the paper.
        #[serde(default)]
        pictures: Vec<String>,
    } => { unit: unit.map(UnitId), name, amount_fen, terms, pictures: read(pictures) };

    /// Strike a quote that was entered wrongly or taken back.
    StrikeQuote: strike_quote at "strike-quote" with StrikeQuoteBody {
        /// Its number.
        quote: u32,
        /// Why.
        reason: String,
    } => { quote, reason };

    /// Choose who does the work: it begins.
    Choose: choose_contractor at "choose-contractor" with ChooseContractorBody {
        /// The number of the quote.
        quote: u32,
        /// Days of the guarantee that were agreed; left out, those of the rule.
        guarantee_days: Option<u32>,
        /// Why this one.
        reason: String,
    } => { quote, guarantee_days, reason };

    /// Begin without a contractor: whoever has it does it.
    Begin: begin_project at "begin-project" with BeginProjectBody {
        /// How.
        text: String,
    } => { text };

    /// Report how a step goes.
    ReportProgress: report_progress at "report-progress" with ReportProgressBody {
        /// Its number.
        step: u32,
        /// How far it is.
        progress: keys::StepProgress,
        /// When the pictures were taken.
        phase: keys::ProjectPhase,
        /// What is told.
        text: String,
        /// The ids of pictures.
        #[serde(default)]
        pictures: Vec<String>,
    } => { step, progress: progress.into(), phase: phase.into(), text, pictures: read(pictures) };

    /// Add a step.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    AddStep: add_step at "add-step" with AddStepBody {
        /// What is done.
        text: String,
        /// The last day: `2026-07-01`.
        until: String,
        /// Why.
        reason: String,
    } => { text, until: day("until", &until)?, reason };

    /// Alter a step: what stood there stays to be read.
    AlterStep: alter_step at "alter-step" with AlterStepBody {
        /// Its number.
        step: u32,
        /// What is done.
        text: String,
        /// The last day: `2026-07-01`.
        until: String,
        /// Why.
        reason: String,
    } => { step, text, until: day("until", &until)?, reason };

    /// Drop a step.
    DropStep: drop_step at "drop-step" with DropStepBody {
        /// Its number.
        step: u32,
        /// Why.
        reason: String,
    } => { step, reason };

    /// Change what is done, and the money for it.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    ChangeScope: change_scope at "change-scope" with ChangeScopeBody {
        /// How much more, in fen; less where negative.
        amount_fen: i64,
        /// What changes.
        text: String,
        /// Why.
        reason: String,
    } => { amount_fen, text, reason };

    /// Report it as done.
    ReportDone: report_done at "report-done" with ReportDoneBody {
        /// What is told.
        text: String,
        /// The ids of pictures.
        #[serde(default)]
        pictures: Vec<String>,
    } => { text, pictures: read(pictures) };

    /// Accept the work: by somebody who neither did nor approved it.
    Accept: accept_work at "accept-work" with AcceptWorkBody {
        /// What was found.
        text: String,
        /// The ids of pictures.
        #[serde(default)]
        pictures: Vec<String>,
    } => { text, pictures: read(pictures) };

    /// Do not accept it: it goes back to work.
    SendBack: send_back at "send-back" with SendBackBody {
        /// Why.
        reason: String,
        /// The ids of pictures.
        #[serde(default)]
        pictures: Vec<String>,
    } => { reason, pictures: read(pictures) };

    /// Report a fault within the guarantee: somebody works on it again.
    ReportFault: report_fault at "report-fault" with ReportFaultBody {
        /// Which.
        text: String,
        /// The ids of pictures.
        #[serde(default)]
        pictures: Vec<String>,
    } => { text, pictures: read(pictures) };

    /// Archive it, once the notice of its account is over and what was objected is answered.
    Archive: archive_project at "archive-project" with ArchiveProjectBody {} => {};

    /// Call it off.
    CallOff: call_off_project at "call-off-project" with CallOffProjectBody {
        /// Why.
        reason: String,
    } => { reason };
}
