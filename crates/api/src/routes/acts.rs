//! Acts on a matter, a route each; all go the same way.

use crate::caller::Caller;
use crate::extract::{Body, Number};
use crate::problem::{Problem, ProblemBody};
use crate::wire::act::*;
use crate::wire::matter::ActedBody;
use axum::Json;
use axum::extract::State;
use mingtong_app::matters::act_on_matter;
use mingtong_app::queries::{track_matter, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Fail, Hall, Who};
use mingtong_domain::ids::MatterId;

/// Does an act: who may not see the matter is told that there is none.
async fn act<B: ActBody>(app: &App, caller: &Caller, id: MatterId, body: B) -> Result<Json<ActedBody>, Problem> {
    let who = actor(app, caller, id, body.tracking_code()).await?;
    let seen = body.seen();
    match act_on_matter(app, &caller.hall, &who, id, seen, body.ask()?).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(Fail::Changed) => Err(changed(app, &caller.hall, id).await),
        Err(other) => Err(other.into()),
    }
}

/// The raiser of a tracking code that is this matter's, or whoever is signed in and may see it.
async fn actor(app: &App, caller: &Caller, id: MatterId, tracking_code: Option<&str>) -> Result<Who, Problem> {
    if let Some(code) = tracking_code {
        caller.attempt(app, Limited::Track)?;
        let (view, who) = track_matter(app, &caller.hall, code).await?;
        return if view.matter.id == id { Ok(who) } else { Err(Fail::NotFound.into()) };
    }
    let who = caller.signed_in()?;
    view_matter(app, &caller.hall, &who, id).await?;
    Ok(who)
}

/// How the matter stands now. State and position are no secret to somebody who was about to act on it.
async fn changed(app: &App, hall: &Hall, id: MatterId) -> Problem {
    match view_matter(app, hall, &Who::desk(), id).await {
        Ok(view) => Problem::changed(view.stage.key(), view.matter.latest.0),
        Err(fail) => fail.into(),
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident $path:tt $body:ident;)*) => { $(
        $(#[$doc])*
        #[utoipa::path(
            post,
            path = $path,
            tag = "acts",
            params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
            request_body = $body,
            responses((status = 200, body = ActedBody), (status = "default", body = ProblemBody)),
            security((), ("session" = []))
        )]
        pub(crate) async fn $name(
            State(app): State<App>,
            Number(id): Number,
            caller: Caller,
            Body(body): Body<$body>,
        ) -> Result<Json<ActedBody>, Problem> {
            act(&app, &caller, id, body).await
        }
    )* };
}

acts! {
    /// Accept it.
    accept "/communities/{c}/matters/{number}/accept" AcceptBody;
    /// Decline it.
    decline "/communities/{c}/matters/{number}/decline" DeclineBody;
    /// Merge it into another.
    merge "/communities/{c}/matters/{number}/merge" MergeBody;
    /// Give it to a unit.
    assign "/communities/{c}/matters/{number}/assign" AssignBody;
    /// Let units come forward.
    open_for_claim "/communities/{c}/matters/{number}/open-for-claim" OpenForClaimBody;
    /// Take it on.
    claim "/communities/{c}/matters/{number}/claim" ClaimBody;
    /// Send it back.
    return_work "/communities/{c}/matters/{number}/return" ReturnBody;
    /// Decide who does it.
    arbitrate "/communities/{c}/matters/{number}/arbitrate" ArbitrateBody;
    /// Put it off.
    defer "/communities/{c}/matters/{number}/defer" DeferBody;
    /// Take it up again before its date.
    resume "/communities/{c}/matters/{number}/resume" ResumeBody;
    /// Report it to the street office.
    escalate "/communities/{c}/matters/{number}/escalate" EscalateBody;
    /// Answer in public.
    reply "/communities/{c}/matters/{number}/reply" ReplyBody;
    /// Write an internal note.
    note "/communities/{c}/matters/{number}/note" NoteBody;
    /// Ask in public how it stands.
    follow_up "/communities/{c}/matters/{number}/follow-up" FollowUpBody;
    /// Report the work as done.
    mark_done "/communities/{c}/matters/{number}/mark-done" MarkDoneBody;
    /// Check that it is done.
    verify "/communities/{c}/matters/{number}/verify" VerifyBody;
    /// Close it.
    close "/communities/{c}/matters/{number}/close" CloseBody;
    /// Judge the outcome.
    rate "/communities/{c}/matters/{number}/rate" RateBody;
    /// Open it again.
    reopen "/communities/{c}/matters/{number}/reopen" ReopenBody;
    /// Take it back.
    withdraw "/communities/{c}/matters/{number}/withdraw" WithdrawBody;
    /// Decide on the personal data found in its texts.
    review_personal_data "/communities/{c}/matters/{number}/review-personal-data" ReviewPersonalDataBody;
}
