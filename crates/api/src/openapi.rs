//! The description of the interface, made from the routes and the wire types.

use crate::routes;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, OpenApi};
use utoipa::{Modify, OpenApi as _};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Mingtong", version = "1", description = "Every voice becomes one public record. Times are those of \
        China (+08:00). Errors are application/problem+json with a title in the language of Accept-Language."),
    servers((url = "/api/v1")),
    modifiers(&Session),
    paths(
        routes::communities::list_communities,
        routes::communities::read_home,
        routes::communities::list_places,
        routes::register::add_place,
        routes::register::recode_place,
        routes::communities::list_units,
        routes::register::add_unit,
        routes::register::list_bodies,
        routes::register::form_body,
        routes::register::tell_contact,
        routes::register::list_rules,
        routes::register::set_rule,
        routes::people::list_delegates,
        routes::people::list,
        routes::people::add,
        routes::people::erase,
        routes::people::set_account,
        routes::people::grant_role,
        routes::people::end_role,
        routes::people::list_tellings,
        routes::people::told,
        routes::record::read_statistics,
        routes::record::read_log,
        routes::files::list,
        routes::files::import,
        routes::files::undo,
        routes::files::export,
        routes::receptions::list,
        routes::receptions::read,
        routes::receptions::open,
        routes::receptions::close,
        routes::sessions::sign_in,
        routes::sessions::sign_out,
        routes::sessions::wear_role,
        routes::matters::list,
        routes::matters::read,
        routes::matters::similar,
        routes::matters::work,
        routes::matters::track,
        routes::pictures::add,
        routes::pictures::show,
        routes::pictures::track,
        routes::matters::raise,
        routes::matters::support,
        routes::acts::accept,
        routes::acts::decline,
        routes::acts::merge,
        routes::acts::assign,
        routes::acts::open_for_claim,
        routes::acts::claim,
        routes::acts::return_work,
        routes::acts::arbitrate,
        routes::acts::defer,
        routes::acts::resume,
        routes::acts::escalate,
        routes::acts::reply,
        routes::acts::note,
        routes::acts::follow_up,
        routes::acts::mark_done,
        routes::acts::verify,
        routes::acts::close,
        routes::acts::rate,
        routes::acts::reopen,
        routes::acts::withdraw,
        routes::acts::review_personal_data,
        routes::matters::erase_text,
        routes::matters::erase_picture,
    )
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

/// The interface in OpenAPI form, as it is committed in `openapi.json`.
pub fn document() -> OpenApi {
    Document::openapi()
}
