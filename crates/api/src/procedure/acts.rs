//! The acts on a procedure, a declaration each.

use super::keys;
use super::wire::ProcedureBody;
use super::wire_sheet::SheetBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::procedure::{act_on_procedure, view_procedure};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::ProcedureId;
use mingtong_domain::procedure::Command;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: ProcedureId,
    body: B,
) -> Result<Json<ProcedureBody>, Problem> {
    let seen = body.seen();
    let done = act_on_procedure(app, &caller.hall, &caller.signed_in()?, id.clone(), seen, body.command()?).await;
    answer(app, caller, &id, done).await
}

/// The procedure after an act, or why it was not done.
pub(super) async fn answer(
    app: &App,
    caller: &Caller,
    id: &ProcedureId,
    done: Result<(), Fail>,
) -> Result<Json<ProcedureBody>, Problem> {
    match done {
        Ok(()) => Ok(Json(view_procedure(app, &caller.hall, &caller.who(), id).await?.into())),
        Err(Fail::Changed) => {
            let view = view_procedure(app, &caller.hall, &caller.who(), id).await?;
            Err(Problem::changed(view.stage.key(), view.procedure.latest))
        }
        Err(other) => Err(other.into()),
    }
}

acts! {
    (procedure at "/communities/{c}/procedures/{id}/", "id" as Id<ProcedureId>, answers ProcedureBody, by act);

    /// Note the step whose turn it is, one of the first four. Where too few were there nothing is recorded (422), and
    /// it can be held again; where it was not carried the procedure stops.
    NoteStep: note_step at "note-step" with NoteStepBody {
        /// Which.
        step: keys::ProcedureStep,
        /// Its sheet.
        sheet: SheetBody,
        /// Where; needed with `roll`.
        place: Option<String>,
        /// In which form; needed with `roll`.
        form: Option<String>,
        /// From where the numbers are known; needed with `roll`.
        source: Option<String>,
        /// What was said and decided.
        said: String,
    } => { step: step.into(), sheet: sheet.read()?, said, place, form, source };

    /// Put right the step that was noted last, before the next is noted. What stood there stays.
    CorrectStep: correct_step at "correct-step" with CorrectStepBody {
        /// Which.
        step: keys::ProcedureStep,
        /// Its sheet.
        sheet: SheetBody,
        /// Where; needed with `roll`.
        place: Option<String>,
        /// In which form; needed with `roll`.
        form: Option<String>,
        /// From where the numbers are known; needed with `roll`.
        source: Option<String>,
        /// What was said and decided.
        said: String,
        /// Why it is written anew.
        reason: String,
    } => { step: step.into(), sheet: sheet.read()?, said, reason, place, form, source };

    /// Drop the question.
    Withdraw: withdraw_procedure at "withdraw" with WithdrawProcedureBody {
        /// Why; public.
        reason: String,
    } => { reason };
}
