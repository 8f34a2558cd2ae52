//! Every act on a thing has its route of one declaration.

use crate::problem::Problem;
use mingtong_app::Who;
use mingtong_domain::Act;

/// What the body of an act gives.
pub(crate) trait ActBody {
    /// The commands of the noun.
    type Command;
    /// The position of the latest event that the person saw.
    fn seen(&self) -> Option<i64>;
    /// The raiser's secret, where the act is a raiser's.
    fn tracking_code(&self) -> Option<&str>;
    /// On which of many, where the same is done on several.
    fn each(&self) -> &[u32];
    /// The act itself.
    fn command(self) -> Result<Self::Command, Problem>;
}

/// Refuses an act that adds up where nobody says what they saw: sent again because no answer came, it would be done
/// twice. Whose role may not do it at all is told that.
pub(crate) fn says_what_was_seen(
    who: &Who,
    (act, adds_up): (impl Into<Act>, bool),
    seen: Option<i64>,
) -> Result<(), Problem> {
    if adds_up && seen.is_none() {
        who.authorise(act)?;
        return Err(Problem::unseen());
    }
    Ok(())
}

/// Makes the routes of acts, each of one declaration: the act, its handler, the last part of its path, its body, and
/// how the fields of the body become those of the command. `tracking_code` follows the body of an act that raisers do.
/// Before them stand the noun, the path of the thing with the name of its last part, how that is read, what is
/// answered, and the function by which every act of the noun goes. `, on electors` stands where the same is done on
/// several.
macro_rules! acts {
    // A thing below the community, or a part of a thing: the last part of its path, and what stands before that.
    (
        ($noun:ident at $path:literal, $last:literal as $Id:ty, answers $Answer:ty, by $by:path);
        $($acts:tt)*
    ) => {
        $crate::acting::acts! {
            (
                $noun at $path, params (("c" = String, Path, description = "The community"), ($last = String, Path))
                as $Id, answers $Answer, by $by
            );
            $($acts)*
        }
    };
    (
        ($noun:ident at $path:literal, $last:literal in $around:literal as $Id:ty, answers $Answer:ty, by $by:path);
        $($acts:tt)*
    ) => {
        $crate::acting::acts! {
            (
                $noun at $path, params (
                    ("c" = String, Path, description = "The community"),
                    ($around = String, Path),
                    ($last = String, Path)
                )
                as $Id, answers $Answer, by $by
            );
            $($acts)*
        }
    };
    (
        ($noun:ident at $path:literal, params $params:tt as $Id:ty, answers $Answer:ty, by $by:path);
        $($(#[$doc:meta])* $act:ident: $handler:ident at $segment:literal with $body:ident {
        $($(#[$fdoc:meta])* $field:ident: $type:ty,)*
    } $($code:ident)? $(, on $each:ident)? => { $($ask:tt)* };)*) => {
        $crate::route::routes! { $($handler: mingtong_domain::$noun::Act::$act;)* }

        $(
            $(#[$doc])*
            #[derive(Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
            #[serde(deny_unknown_fields)]
            pub struct $body {
                $($(#[$fdoc])* pub $field: $type,)*
                /// The `position` of the thing as it was seen: when somebody acted since, nothing is done (409).
                pub seen: Option<i64>,
                $(
                    /// The secret code of the receipt, with which the raiser acts instead of a session.
                    pub $code: Option<String>,
                )?
                $(
                    /// The numbers of those on whom it is done: on all of them, or on none.
                    pub $each: Vec<u32>,
                )?
            }

            impl $crate::acting::ActBody for $body {
                type Command = mingtong_domain::$noun::Command<String>;

                fn seen(&self) -> Option<i64> {
                    self.seen
                }

                fn tracking_code(&self) -> Option<&str> {
                    let code: Option<&str> = None;
                    $(let code = code.or(self.$code.as_deref());)?
                    code
                }

                fn each(&self) -> &[u32] {
                    let each: &[u32] = &[];
                    $(let each = if each.is_empty() { self.$each.as_slice() } else { each };)?
                    each
                }

                fn command(self) -> Result<mingtong_domain::$noun::Command<String>, $crate::problem::Problem> {
                    let Self { $($field,)* .. } = self;
                    Ok(mingtong_domain::$noun::Command::$act { $($ask)* })
                }
            }

            $(#[$doc])*
            #[utoipa::path(
                post,
                path = concat!($path, $segment),
                tag = "acts",
                params $params,
                request_body = $body,
                responses(
                    (status = 200, body = $Answer),
                    (status = "default", body = $crate::problem::ProblemBody)
                ),
                security((), ("session" = []))
            )]
            pub(crate) async fn $handler(
                axum::extract::State(app): axum::extract::State<mingtong_app::App>,
                id: $Id,
                caller: $crate::caller::Caller,
                $crate::extract::Body(body): $crate::extract::Body<$body>,
            ) -> Result<axum::Json<$Answer>, $crate::problem::Problem> {
                $by(&app, &caller, id.0, body).await
            }
        )*
    };
}
pub(crate) use acts;
