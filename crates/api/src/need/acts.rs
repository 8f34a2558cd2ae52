//! The acts on a need, a declaration each.

use super::keys;
use super::wire::NeedBody;
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::extract::Number;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::matter::holder_of_code;
use mingtong_app::need::{act_on_need, view_need};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Fail, Who};
use mingtong_domain::ids::{NeedId, PictureId, ResourceId, UnitId};
use mingtong_domain::need::{Command, Share};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: NeedId,
    body: B,
) -> Result<Json<NeedBody>, Problem> {
    let who = actor(app, caller, id, body.tracking_code()).await?;
    let (seen, command) = (body.seen(), body.command()?);
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), seen)?;
    let acted = act_on_need(app, &caller.hall, &who, id, seen, command).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_need(app, &caller.hall, &who, id).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(view.into())),
        Err(_) => Err(Problem::changed(view.stage.kind().key(), view.need.latest)),
    }
}

/// Whoever raised the matter of which it came, by its code, or whoever is signed in.
async fn actor(app: &App, caller: &Caller, id: NeedId, tracking_code: Option<&str>) -> Result<Who, Problem> {
    let Some(code) = tracking_code else { return caller.signed_in() };
    caller.attempt(app, Limited::Track)?;
    let need = view_need(app, &caller.hall, &Who::public(None), id).await?;
    let (matter, _) = need.matter.ok_or(Fail::NotFound)?;
    Ok(holder_of_code(app, &caller.hall, code, matter).await?)
}

fn resource(number: Option<String>) -> Result<Option<ResourceId>, Problem> {
    number.map(|number| ResourceId::parse(&number).ok_or_else(|| Problem::unfit("resource"))).transpose()
}

fn share(measure: keys::NeedMeasure, total: Option<i64>) -> Share {
    Share { measure: measure.into(), amount: total.unwrap_or(Share::WHOLE.amount) }
}

acts! {
    (need at "/communities/{c}/needs/{number}/", "number" as Number<NeedId>, answers NeedBody, by act);

    /// Put it on the list. A micro-wish is put there by somebody else than who wrote it down.
    Publish: publish_need at "publish-need" with PublishNeedBody {
        /// How soon it can be met; as it was asked for where it is left out.
        class: Option<keys::NeedClass>,
        /// What its shares are measured in; as it was asked for where it is left out.
        measure: Option<keys::NeedMeasure>,
        /// How much in all, in the measure: fen, hours, parts; left out of a whole.
        total: Option<i64>,
        /// What it is called, where it is put in other words.
        title: Option<String>,
        /// What is needed, in other words.
        text: Option<String>,
    } => { class: class.map(Into::into), total: measure.map(|it| share(it, total)), title, text };

    /// Do not put it on the list.
    Decline: decline_need at "decline-need" with DeclineNeedBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Take it up, or a share of it. Of two at the same moment, one has it.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    TakeUp: take_up at "take-up" with TakeUpBody {
        /// The id of the unit.
        unit: String,
        /// How much, in the measure of the need: fen, hours, parts; 1 of a whole.
        amount: i64,
        /// The last day: `2026-06-30`.
        until: String,
        /// The number of a resource that it brings.
        resource: Option<String>,
        /// What it will do.
        plan: Option<String>,
    } => { unit: UnitId(unit), amount, until: day("until", &until)?, resource: self::resource(resource)?, plan };

    /// Agree to an uptake.
    ConfirmUptake: confirm_uptake at "confirm-uptake" with ConfirmUptakeBody {
        /// Which.
        number: u32,
    } => { number };

    /// Do not agree to an uptake.
    RefuseUptake: refuse_uptake at "refuse-uptake" with RefuseUptakeBody {
        /// Which.
        number: u32,
        /// Why.
        reason: String,
    } => { number, reason };

    /// Begin the work.
    BeginUptake: begin_uptake at "begin-uptake" with BeginUptakeBody {
        /// Which.
        number: u32,
    } => { number };

    /// Report it as done.
    ReportUptake: report_uptake at "report-uptake" with ReportUptakeBody {
        /// Which.
        number: u32,
        /// What was done.
        report: String,
        /// The ids of pictures of it.
        #[serde(default)]
        pictures: Vec<String>,
    } => { number, report, pictures: pictures.into_iter().map(PictureId).collect() };

    /// Take it as done, for those who asked. Whoever did it does not; the community says why it does for others.
    MeetUptake: meet_uptake at "meet-uptake" with MeetUptakeBody {
        /// Which.
        number: u32,
        /// What those who asked say to it; why the community says it for them, where they can say so themselves.
        judgement: Option<String>,
    } tracking_code => { number, judgement };

    /// Send it back: something is missing.
    SendBackUptake: send_back_uptake at "send-back-uptake" with SendBackUptakeBody {
        /// Which.
        number: u32,
        /// What is missing.
        reason: String,
        /// The new last day: `2026-06-30`.
        until: String,
    } tracking_code => { number, reason, until: day("until", &until)? };

    /// Give it back.
    ReleaseUptake: release_uptake at "release-uptake" with ReleaseUptakeBody {
        /// Which.
        number: u32,
        /// Why.
        reason: String,
    } => { number, reason };

    /// Take it off the list, because all of it was taken as done, or parties of agreements bear it and it was accepted.
    Settle: settle_need at "settle-need" with SettleNeedBody {
        /// What was accepted of what parties of agreements bear, and by whom; asked for where they bear any of it.
        judgement: Option<String>,
    } => { judgement };

    /// Take it off the list, for a reason.
    Withdraw: withdraw_need at "withdraw-need" with WithdrawNeedBody {
        /// Why.
        reason: String,
    } => { reason };
}
