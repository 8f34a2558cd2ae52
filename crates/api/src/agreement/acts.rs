//! The acts on an agreement, a declaration each.

use super::keys;
use super::wire::AgreementBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::agreement::{act_on_agreement, view_agreement};
use mingtong_app::{App, Fail};
use mingtong_domain::agreement::Command;
use mingtong_domain::ids::{AgreementId, PersonId, PictureId};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: AgreementId,
    body: B,
) -> Result<Json<AgreementBody>, Problem> {
    let who = caller.signed_in()?;
    let seen = body.seen();
    let acted = act_on_agreement(app, &caller.hall, &who, id.clone(), seen, body.command()?).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_agreement(app, &caller.hall, &who, &id).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(AgreementBody::of(&caller.hall, view))),
        Err(_) => Err(Problem::changed(view.stage.key(), view.agreement.latest)),
    }
}

acts! {
    (agreement at "/communities/{c}/agreements/{id}/", "id" as Id<AgreementId>, answers AgreementBody, by act);

    /// Put the version to its parties, until a day.
    Put: put_agreement at "put" with PutAgreementBody {
        /// The last day to answer, until 24:00: `2021-06-30`.
        until: String,
    } => { until: day("until", &until)? };

    /// Answer for the party for which one stands.
    Answer: answer_agreement at "answer" with AnswerAgreementBody {
        /// The number of the party.
        party: u32,
        /// Whether it agrees.
        answer: keys::AgreementAnswer,
        /// The digest of the version that was read.
        digest: String,
        /// Why, where they say so.
        reason: Option<String>,
    } => { party, answer: answer.into(), digest, reason };

    /// Enter a paper that a party signed.
    EnterPaper: enter_agreement_paper at "enter-paper" with EnterAgreementPaperBody {
        /// The number of the party.
        party: u32,
        /// What the paper says.
        answer: keys::AgreementAnswer,
        /// The digest of the version that the paper names.
        digest: String,
        /// When it was signed: `2021-06-08`.
        day: String,
        /// The ids of its pictures; one at least.
        pictures: Vec<String>,
    } => {
        party, answer: answer.into(), digest, day: super::acts::day("day", &day)?,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };

    /// Write down what a party says, before a witness, who confirms it.
    SayOnBehalf: say_agreement_on_behalf at "say-on-behalf" with SayAgreementOnBehalfBody {
        /// The number of the party.
        party: u32,
        /// What it says.
        answer: keys::AgreementAnswer,
        /// The digest of the version that was read to it.
        digest: String,
        /// The id of whoever was there.
        witness: String,
    } => { party, answer: answer.into(), digest, witness: PersonId(witness) };

    /// Confirm as its witness what was written down.
    ConfirmOnBehalf: confirm_agreement_on_behalf at "confirm-on-behalf" with ConfirmAgreementOnBehalfBody {
        /// The number of the party.
        party: u32,
        /// The digest of the version that was read to it.
        digest: String,
        /// Which of those that were written down, from 1: `waiting` of the party.
        nth: u32,
    } => { party, digest, nth };

    /// Declare it void.
    Void: void_agreement at "void" with VoidAgreementBody {
        /// Why, for everybody to read.
        reason: String,
    } => { reason };
}
