//! The acts on a resolution, a declaration each; it is published at its own route.

use super::wire::ResolutionActed;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Number;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::resolution::{act_on_resolution, view_resolution};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{BodyId, ResolutionId, TextRef};
use mingtong_domain::resolution::Command;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: ResolutionId,
    body: B,
) -> Result<Json<ResolutionActed>, Problem> {
    let who = caller.signed_in()?;
    let seen = body.seen();
    match act_on_resolution(app, &caller.hall, &who, id, seen, body.command()?).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(fail) => Err(changed(app, caller, id, fail).await),
    }
}

/// Why it was not done; where somebody acted meanwhile, with how it stands now.
pub(super) async fn changed(app: &App, caller: &Caller, id: ResolutionId, fail: Fail) -> Problem {
    if !matches!(fail, Fail::Changed) {
        return fail.into();
    }
    match view_resolution(app, &caller.hall, &caller.who(), id).await {
        Ok(view) => Problem::changed(view.resolution.stage.key(), view.resolution.latest),
        Err(fail) => fail.into(),
    }
}

acts! {
    (resolution at "/communities/{c}/resolutions/{number}/", "number" as Number<ResolutionId>, answers ResolutionActed,
     by act);

    /// Let it take effect, once its notice is over and what was objected is answered.
    TakeEffect: take_effect at "take-effect" with TakeEffectBody {} => {};

    /// Record that it was carried out: every matter of it has ended.
    CarryOut: carry_out at "carry-out" with CarryOutBody {
        /// What came of it.
        text: String,
    } => { text };

    /// Answer a view that was recorded beside its decision.
    AnswerView: answer_view at "answer-view" with AnswerViewBody {
        /// The `view` of the recorded view.
        view: String,
        /// The answer, for everybody to read.
        text: String,
    } => { view: TextRef(view), text };

    /// Take it to the residents' meeting, or that of their representatives, which decides.
    Escalate: escalate_resolution at "escalate-resolution" with EscalateResolutionBody {
        /// The id of that body.
        to: String,
        /// Why.
        reason: String,
    } => { to: BodyId(to), reason };

    /// Take back what was drawn up wrongly, before it is published: what was carried can be drawn up anew.
    Withdraw: withdraw_resolution at "withdraw-resolution" with WithdrawResolutionBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Record that government voided it.
    Void: void_resolution at "void-resolution" with VoidResolutionBody {
        /// Which office, by which document.
        by: String,
        /// Why.
        reason: String,
    } => { by, reason };
}
