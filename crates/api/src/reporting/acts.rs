//! The acts on a report, a declaration each.

use super::wire::{ReportingBody, ServiceAboutBody, maybe_day};
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::extract::Number;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::reporting::{act_on_reporting, view_reporting};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{PersonId, ReportingId};
use mingtong_domain::reporting::Command;
use mingtong_words::Words;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: ReportingId,
    body: B,
) -> Result<Json<ReportingBody>, Problem> {
    let who = caller.signed_in()?;
    let (seen, command) = (body.seen(), body.command()?);
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), seen)?;
    let instead = Words::of_the_record().t("reporting-whoever-reported");
    let acted = act_on_reporting(app, &caller.hall, &who, id, seen, command, instead).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_reporting(app, &caller.hall, &who, id).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(view.into())),
        Err(_) => Err(Problem::changed(view.stage.kind().key(), view.reporting.latest)),
    }
}

acts! {
    (
        reporting at "/communities/{c}/reporting/{number}/", "number" as Number<ReportingId>,
        answers ReportingBody, by act
    );

    /// Take it in.
    Confirm: confirm_reporting at "confirm-reporting" with ConfirmReportingBody {
        /// The id of who speaks with a unit for the community; whoever takes it in where it is left out.
        ours: Option<String>,
    } => { ours: ours.map(PersonId) };

    /// Do not take it in.
    Decline: decline_reporting at "decline-reporting" with DeclineReportingBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Write down what was done.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    NoteService: note_service at "note-service" with NoteServiceBody {
        /// On which day: `2026-06-30`.
        day: String,
        /// What it was for.
        about: Option<ServiceAboutBody>,
        /// What was done.
        text: String,
    } => { day: self::day("day", &day)?, about: about.map(ServiceAboutBody::read).transpose()?, text };

    /// Say what came of it, in words. Whoever did it or wrote it down does not.
    Evaluate: evaluate_service at "evaluate-service" with EvaluateServiceBody {
        /// Which service.
        number: u32,
        /// What came of it.
        evaluation: String,
    } => { number, evaluation };

    /// Name another liaison of the unit: somebody with an account, or a name.
    ChangeLiaison: change_liaison at "change-liaison" with ChangeLiaisonBody {
        /// The id of who acts for the unit.
        person: Option<String>,
        /// The name of whoever has no account.
        name: Option<String>,
    } => { person: person.map(PersonId), name };

    /// Name another liaison of the community.
    ChangeOurs: change_community_liaison at "change-community-liaison" with ChangeCommunityLiaisonBody {
        /// The id of who works at the desk.
        ours: String,
    } => { ours: PersonId(ours) };

    /// Let it go on for longer, or for less long.
    Prolong: prolong_reporting at "prolong-reporting" with ProlongReportingBody {
        /// The new last day: `2026-12-31`; left out where it goes on.
        until: Option<String>,
    } => { until: maybe_day("until", until)? };

    /// Bring it to its end.
    End: end_reporting at "end-reporting" with EndReportingBody {
        /// Why.
        reason: String,
    } => { reason };
}
