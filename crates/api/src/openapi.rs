//! The description of the interface, made from the tables of routes and the types on the wire.

use crate::{nouns, ranges, refusable};
use mingtong_app::App;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, OpenApi};
use utoipa::{Modify, OpenApi as _};
use utoipa_axum::router::OpenApiRouter;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Mingtong", version = "1", description = "Every voice becomes one public record. Times are those of \
        China (+08:00). Errors are application/problem+json with a title in the language of Accept-Language."),
    servers((url = "/api/v1")),
    modifiers(&Session),
)]
struct Document;

/// Sessions are bearer tokens.
struct Session;

impl Modify for Session {
    fn modify(&self, document: &mut OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        let components = document.components.get_or_insert_with(Components::default);
        components.add_security_scheme("session", SecurityScheme::Http(bearer));
    }
}

/// Every route of every table, and beside it what the handlers say of themselves.
pub(crate) fn described() -> OpenApiRouter<App> {
    let empty = OpenApiRouter::with_openapi(Document::openapi());
    nouns::lines().fold(empty, |router, line| router.routes((line.handler)()))
}

/// The interface in OpenAPI form, as it is committed in `openapi.json`.
pub fn document() -> OpenApi {
    let mut document = described().into_openapi();
    refusable::describe(&mut document);
    ranges::describe(&mut document);
    document
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_two_bodies_have_the_same_name() {
        let mut named = BTreeMap::new();
        for (name, schema) in nouns::lines().flat_map(|line| (line.handler)().0) {
            let schema = serde_json::to_value(schema).unwrap();
            let other = named.entry(name.clone()).or_insert_with(|| schema.clone());
            assert_eq!(*other, schema, "{name}: the description would keep only one of them");
        }
    }
}
