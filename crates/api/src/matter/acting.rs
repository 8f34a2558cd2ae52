//! Every act on a matter goes the same way; what is its own stands in `acts.rs`.

use super::wire::ActedBody;
use crate::caller::Caller;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::matter::{act_on_matter, holder_of_code, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Fail, Hall, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Command;

/// What the body of an act gives.
pub(super) trait ActBody {
    /// The position of the latest event that the person saw.
    fn seen(&self) -> Option<i64>;
    /// The raiser's secret, where the act is a raiser's.
    fn tracking_code(&self) -> Option<&str>;
    /// The act itself.
    fn command(self) -> Result<Command<String>, Problem>;
}

/// Does an act: who may not see the matter is told that there is none.
pub(super) async fn act<B: ActBody>(
    app: &App,
    caller: &Caller,
    id: MatterId,
    body: B,
) -> Result<Json<ActedBody>, Problem> {
    let who = actor(app, caller, id, body.tracking_code()).await?;
    let seen = body.seen();
    match act_on_matter(app, &caller.hall, &who, id, seen, body.command()?).await {
        Ok(acted) => Ok(Json(acted.into())),
        Err(Fail::Changed) => Err(changed(app, &caller.hall, id).await),
        Err(other) => Err(other.into()),
    }
}

/// The raiser of a tracking code, or whoever is signed in. Whether the matter is theirs to see is decided where it is
/// carried.
async fn actor(app: &App, caller: &Caller, id: MatterId, tracking_code: Option<&str>) -> Result<Who, Problem> {
    match tracking_code {
        Some(code) => {
            caller.attempt(app, Limited::Track)?;
            Ok(holder_of_code(app, &caller.hall, code, id).await?)
        }
        None => caller.signed_in(),
    }
}

/// How the matter stands now. State and position are no secret to somebody who was about to act on it.
async fn changed(app: &App, hall: &Hall, id: MatterId) -> Problem {
    match view_matter(app, hall, &Who::desk(), id).await {
        Ok(view) => Problem::changed(view.stage.key(), view.matter.latest.0),
        Err(fail) => fail.into(),
    }
}

/// Makes the routes of acts, each of one declaration: the act, its handler, the last part of its path, its body, and
/// how the fields of the body become those of the command. `tracking_code` follows the body of an act that raisers do.
macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident: $handler:ident at $segment:literal with $body:ident {
        $($(#[$fdoc:meta])* $field:ident: $type:ty,)*
    } $($code:ident)? => { $($ask:tt)* };)*) => {
        $crate::route::routes! { $($handler: mingtong_domain::matter::Act::$act;)* }

        $(
            $(#[$doc])*
            #[derive(Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
            #[serde(deny_unknown_fields)]
            pub struct $body {
                $($(#[$fdoc])* pub $field: $type,)*
                /// The `position` of the matter as it was seen: when somebody acted since, nothing is done (409).
                pub seen: Option<i64>,
                $(
                    /// The secret code of the receipt, with which the raiser acts instead of a session.
                    pub $code: Option<String>,
                )?
            }

            impl $crate::matter::acting::ActBody for $body {
                fn seen(&self) -> Option<i64> {
                    self.seen
                }

                fn tracking_code(&self) -> Option<&str> {
                    let code: Option<&str> = None;
                    $(let code = code.or(self.$code.as_deref());)?
                    code
                }

                fn command(self) -> Result<mingtong_domain::matter::Command<String>, $crate::problem::Problem> {
                    let Self { $($field,)* .. } = self;
                    Ok(mingtong_domain::matter::Command::$act { $($ask)* })
                }
            }

            $(#[$doc])*
            #[utoipa::path(
                post,
                path = concat!("/communities/{c}/matters/{number}/", $segment),
                tag = "acts",
                params(("c" = String, Path, description = "The community"), ("number" = String, Path)),
                request_body = $body,
                responses(
                    (status = 200, body = $crate::matter::wire::ActedBody),
                    (status = "default", body = $crate::problem::ProblemBody)
                ),
                security((), ("session" = []))
            )]
            pub(crate) async fn $handler(
                axum::extract::State(app): axum::extract::State<mingtong_app::App>,
                $crate::extract::Number(id): $crate::extract::Number,
                caller: $crate::caller::Caller,
                $crate::extract::Body(body): $crate::extract::Body<$body>,
            ) -> Result<axum::Json<$crate::matter::wire::ActedBody>, $crate::problem::Problem> {
                $crate::matter::acting::act(&app, &caller, id, body).await
            }
        )*
    };
}
pub(super) use acts;
