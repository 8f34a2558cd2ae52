//! A route is said once. The handler's `#[utoipa::path]` says method, path and what goes over the wire; its line in the
//! table of the noun says which act it needs. Router, description and tests read both.

use mingtong_app::App;
use mingtong_domain::Act;
use utoipa_axum::router::UtoipaMethodRouter;

/// A line of a table.
pub(crate) struct Line {
    /// The act that a role must be allowed; none for signing in and out.
    pub act: Option<Act>,
    /// The handler with what its `#[utoipa::path]` says.
    pub handler: fn() -> UtoipaMethodRouter<App>,
}

/// Some routes of a noun.
pub(crate) type Table = &'static [Line];

/// Makes `ROUTES` of lines such as `read: Act::ReadPublic;`, where `read` is a handler in scope. `none` stands for the
/// act where nobody has to be allowed it.
macro_rules! routes {
    (@act none) => { None };
    (@act $($act:tt)::+) => { Some($($act)::+.act()) };
    ($($handler:ident: $($act:tt)::+;)*) => {
        pub(crate) const ROUTES: $crate::route::Table = &[$($crate::route::Line {
            act: $crate::route::routes!(@act $($act)::+),
            handler: || utoipa_axum::routes!($handler),
        },)*];
    };
}
pub(crate) use routes;

/// A route as its table and its handler say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method, in small letters.
    pub method: &'static str,
    /// The path below [`crate::BASE`].
    pub path: String,
    /// The act that a role must be allowed; none for signing in and out.
    pub act: Option<Act>,
}

/// What a line serves: a route for every method of the handler.
pub(crate) fn routes_of(line: &Line) -> Vec<Route> {
    let (_, described, _) = (line.handler)();
    let mut routes = vec![];
    for (path, item) in described.paths {
        let operations = [
            ("get", item.get),
            ("put", item.put),
            ("post", item.post),
            ("delete", item.delete),
            ("options", item.options),
            ("head", item.head),
            ("patch", item.patch),
            ("trace", item.trace),
        ];
        let methods = operations.into_iter().filter_map(|(method, operation)| operation.map(|_| method));
        routes.extend(methods.map(|method| Route { method, path: path.clone(), act: line.act }));
    }
    routes
}
