//! Several communities beside one another, for the street office.

use super::wire_street::StreetBody;
use crate::caller::Caller;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::community::street::street;
use mingtong_app::person::workplaces;
use mingtong_domain::matter::Act;

routes! {
    read_street: Act::ReadStreet;
}

/// The communities in which whoever is signed in works, each as they may see it in the role worn there: those first
/// that need them, then by name. It is no ranking.
#[utoipa::path(
    get,
    path = "/communities/{c}/street",
    tag = "communities",
    params(("c" = String, Path, description = "The community in which they sign in")),
    responses((status = 200, body = StreetBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn read_street(State(app): State<App>, caller: Caller) -> Result<Json<StreetBody>, Problem> {
    caller.signed_in()?.authorise(Act::ReadStreet)?;
    let own = caller.session.as_ref().ok_or_else(Problem::no_session)?;
    let places = workplaces(&app, &caller.hall, own).await?;
    Ok(Json(street(&app, &places).await?.into()))
}
