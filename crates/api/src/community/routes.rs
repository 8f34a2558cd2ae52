//! Communities: which there are, their front page, how they are reached, by which rules they go.

use super::wire::{CommunityBody, CommunityContactBody, HomeBody, RuleBody, RulesBody, YearBody};
use crate::caller::{Caller, InHall};
use crate::extract::Body;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::community::home;
use mingtong_domain::community::Act;

routes! {
    list_communities: Act::ReadPublic;
    read_home: Act::ReadPublic;
    tell_contact: Act::TellContact;
    arrange_year: Act::ArrangeYear;
    list_rules: Act::ReadPublic;
    set_rule: Act::SetRule;
}

/// Every community.
#[utoipa::path(
    get,
    path = "/communities",
    tag = "communities",
    responses((status = 200, body = [CommunityBody]), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_communities(State(app): State<App>) -> Result<Json<Vec<CommunityBody>>, Problem> {
    Ok(Json(app.halls().await?.iter().map(|hall| CommunityBody::from(&**hall)).collect()))
}

/// The front page of a community: what was heard and answered, what is due, what was solved.
#[utoipa::path(
    get,
    path = "/communities/{c}/home",
    tag = "communities",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = HomeBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn read_home(State(app): State<App>, InHall(hall): InHall) -> Result<Json<HomeBody>, Problem> {
    Ok(Json(home(&app, &hall).await?.into()))
}

/// Say how people reach the community.
#[utoipa::path(
    put,
    path = "/communities/{c}/contact",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = CommunityContactBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn tell_contact(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<CommunityContactBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mingtong_app::community::tell_contact(&app, &caller.hall, &who, &body.text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Tell the holidays and worked weekends of a year that the program does not know yet.
#[utoipa::path(
    post,
    path = "/communities/{c}/calendar",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = YearBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn arrange_year(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<YearBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    let YearBody { year, number, notice } = body;
    mingtong_app::community::arrange_year(&app, &caller.hall, &who, year, &number, &notice).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The rule book: every number with its basis and the days between which it holds.
#[utoipa::path(
    get,
    path = "/communities/{c}/rules",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = RulesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_rules(InHall(hall): InHall) -> Json<RulesBody> {
    Json(RulesBody {
        items: hall.register.rules.iter().filter(|rule| rule.id.is_applied()).map(RuleBody::from).collect(),
    })
}

/// Set a rule from a day on.
#[utoipa::path(
    post,
    path = "/communities/{c}/rules",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = RuleBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn set_rule(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<RuleBody>,
) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    mingtong_app::community::set_rule(&app, &caller.hall, &who, body.rule()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
