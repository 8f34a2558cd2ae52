//! Slips with which parties answer: issued, listed, opened, used.

use super::keys;
use super::wire::{AgreementBody, AgreementPartyBody};
use crate::caller::{Address, Caller, InHall};
use crate::extract::{Body, Id};
use crate::moment::maybe_rfc3339;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::agreement::{
    AgreementSlip, AgreementSlipState, SlipAnswer, agreement_slips, answer_by_slip, issue_agreement_slips,
    open_agreement_slip,
};
use mingtong_domain::agreement::Act;
use mingtong_domain::ids::AgreementId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

routes! {
    issue: Act::IssueSlips;
    list: Act::IssueSlips;
    open: Act::Answer;
    answer: Act::Answer;
}

/// For whom slips are issued; nothing for all.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueAgreementSlipsBody {
    /// The number of the first party.
    pub from: Option<u32>,
    /// The number of the last one.
    pub to: Option<u32>,
}

/// A slip to be printed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementSlipBody {
    /// The number of the party.
    pub party: u32,
    /// What it is called.
    pub name: String,
    /// The secret. It is told once.
    pub code: String,
}

/// Slips to be printed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementSlipsBody {
    /// In the order of the numbers.
    pub items: Vec<AgreementSlipBody>,
}

/// A slip that was issued.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementSlipStateBody {
    /// The number of the party.
    pub party: u32,
    /// When somebody answered with it, or with one that it replaced.
    pub used: Option<String>,
    /// Whether it can be used still.
    pub is_open: bool,
}

/// Slips that were issued.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementSlipStatesBody {
    /// In the order of the numbers.
    pub items: Vec<AgreementSlipStateBody>,
}

/// A code to be opened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementSlipCodeBody {
    /// As it stands on the slip.
    pub code: String,
}

/// What a code opens.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenAgreementSlipBody {
    /// The agreement, as strangers read it.
    pub agreement: AgreementBody,
    /// The party; none where another version is asked about now, to which the slip does not answer.
    pub party: Option<AgreementPartyBody>,
    /// Whether somebody answered with it.
    pub is_used: bool,
}

/// An answer with a slip.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerBySlipBody {
    /// As it stands on the slip.
    pub code: String,
    /// Whether the party agrees.
    pub answer: keys::AgreementAnswer,
    /// The digest of the version that was read.
    pub digest: String,
    /// Why, where they say so.
    pub reason: Option<String>,
}

/// Issue slips for the parties that have no account, from one number to another or for all; those of before hold no
/// longer. The codes are told once.
#[utoipa::path(
    post,
    operation_id = "issue_agreement_slips",
    path = "/communities/{c}/agreements/{id}/slips",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = IssueAgreementSlipsBody,
    responses((status = 201, body = AgreementSlipsBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn issue(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    caller: Caller,
    Body(body): Body<IssueAgreementSlipsBody>,
) -> Result<(StatusCode, Json<AgreementSlipsBody>), Problem> {
    let who = caller.signed_in()?;
    let range = match (body.from, body.to) {
        (None, None) => None,
        (Some(from), to) if from > 0 && to.is_none_or(|to| to >= from) => Some((from, to.unwrap_or(from))),
        _ => return Err(Problem::unfit("from, to")),
    };
    let slips = issue_agreement_slips(&app, &caller.hall, &who, id, range).await?;
    let body = |AgreementSlip { party, name, code }| AgreementSlipBody { party, name, code };
    Ok((StatusCode::CREATED, Json(AgreementSlipsBody { items: slips.into_iter().map(body).collect() })))
}

/// The slips that were issued for the version that is asked about now, and which were used.
#[utoipa::path(
    get,
    operation_id = "list_agreement_slips",
    path = "/communities/{c}/agreements/{id}/slips",
    tag = "agreements",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 200, body = AgreementSlipStatesBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(id): Id<AgreementId>,
    caller: Caller,
) -> Result<Json<AgreementSlipStatesBody>, Problem> {
    let slips = agreement_slips(&app, &caller.hall, &caller.signed_in()?, &id).await?;
    let body = |AgreementSlipState { party, used, is_open }| AgreementSlipStateBody {
        party,
        used: maybe_rfc3339(used),
        is_open,
    };
    Ok(Json(AgreementSlipStatesBody { items: slips.into_iter().map(body).collect() }))
}

/// What the code of a slip opens: which agreement, and for which party.
#[utoipa::path(
    post,
    operation_id = "open_agreement_slip",
    path = "/communities/{c}/agreement-slips/open",
    tag = "agreements",
    params(("c" = String, Path, description = "The community")),
    request_body = AgreementSlipCodeBody,
    responses((status = 200, body = OpenAgreementSlipBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn open(
    State(app): State<App>,
    InHall(hall): InHall,
    address: Address,
    Body(body): Body<AgreementSlipCodeBody>,
) -> Result<Json<OpenAgreementSlipBody>, Problem> {
    let open = address.guessed(&app, &hall, open_agreement_slip(&app, &hall, &body.code).await)?;
    Ok(Json(OpenAgreementSlipBody {
        agreement: AgreementBody::of(&hall, open.view),
        party: open.line.map(Into::into),
        is_used: open.is_used,
    }))
}

/// Answer with a slip, once.
#[utoipa::path(
    post,
    operation_id = "answer_agreement_by_slip",
    path = "/communities/{c}/agreement-slips/answer",
    tag = "agreements",
    params(("c" = String, Path, description = "The community")),
    request_body = AnswerBySlipBody,
    responses((status = 204), (status = "default", body = ProblemBody))
)]
pub(crate) async fn answer(
    State(app): State<App>,
    InHall(hall): InHall,
    address: Address,
    Body(body): Body<AnswerBySlipBody>,
) -> Result<StatusCode, Problem> {
    let AnswerBySlipBody { code, answer, digest, reason } = body;
    let answer = SlipAnswer { answer: answer.into(), digest, reason };
    address.guessed(&app, &hall, answer_by_slip(&app, &hall, &code, answer).await)?;
    Ok(StatusCode::NO_CONTENT)
}
