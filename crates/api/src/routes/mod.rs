//! Every route with the act that it needs: one table, from which the router is made.

pub(crate) mod acts;
pub(crate) mod communities;
pub(crate) mod files;
pub(crate) mod matters;
pub(crate) mod people;
pub(crate) mod pictures;
pub(crate) mod receptions;
pub(crate) mod record;
pub(crate) mod register;
pub(crate) mod sessions;

use axum::routing::{MethodRouter, delete, get, post, put};
use mingtong_app::App;
use mingtong_domain::permission::Act;

/// A route.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The HTTP method.
    pub method: &'static str,
    /// The path below [`crate::BASE`].
    pub path: &'static str,
    /// The act that a role must be allowed; none for signing in and out.
    pub act: Option<Act>,
    pub(crate) handler: fn() -> MethodRouter<App>,
}

macro_rules! table {
    ($($method:ident $path:literal $act:expr, $handler:path;)*) => {
        /// Every route. What may be seen or done beyond the act's roles is decided in `domain` and the queries.
        pub const TABLE: &[Route] = &[$(Route {
            method: stringify!($method),
            path: $path,
            act: $act,
            handler: || $method($handler),
        },)*];
    };
}

table! {
    get "/communities" Some(Act::ReadPublic), communities::list_communities;
    get "/communities/{c}/home" Some(Act::ReadPublic), communities::read_home;
    get "/communities/{c}/places" Some(Act::ReadPublic), communities::list_places;
    post "/communities/{c}/places" Some(Act::RegisterPlace), register::add_place;
    post "/communities/{c}/places/{id}/recode" Some(Act::RegisterPlace), register::recode_place;
    get "/communities/{c}/units" Some(Act::ReadPublic), communities::list_units;
    post "/communities/{c}/units" Some(Act::RegisterUnit), register::add_unit;
    get "/communities/{c}/bodies" Some(Act::ReadPublic), register::list_bodies;
    post "/communities/{c}/bodies" Some(Act::FormBody), register::form_body;
    put "/communities/{c}/contact" Some(Act::TellContact), register::tell_contact;
    get "/communities/{c}/rules" Some(Act::ReadPublic), register::list_rules;
    post "/communities/{c}/rules" Some(Act::SetRule), register::set_rule;
    get "/communities/{c}/delegates" Some(Act::ReadPublic), people::list_delegates;
    get "/communities/{c}/persons" Some(Act::GrantRole), people::list;
    post "/communities/{c}/persons" Some(Act::GrantRole), people::add;
    post "/communities/{c}/persons/{id}/erase" Some(Act::Erase), people::erase;
    put "/communities/{c}/persons/{id}/account" Some(Act::GrantRole), people::set_account;
    post "/communities/{c}/persons/{id}/roles" Some(Act::GrantRole), people::grant_role;
    post "/communities/{c}/persons/{id}/roles/end" Some(Act::GrantRole), people::end_role;
    get "/communities/{c}/tellings" Some(Act::Tell), people::list_tellings;
    post "/communities/{c}/tellings/{id}/told" Some(Act::Tell), people::told;
    get "/communities/{c}/statistics" Some(Act::ReadPublic), record::read_statistics;
    get "/communities/{c}/log" Some(Act::ReadPublic), record::read_log;
    get "/communities/{c}/imports" Some(Act::Import), files::list;
    post "/communities/{c}/imports" Some(Act::Import), files::import;
    post "/communities/{c}/imports/{id}/undo" Some(Act::UndoImport), files::undo;
    get "/communities/{c}/export" Some(Act::Export), files::export;
    get "/communities/{c}/receptions" Some(Act::ReadPublic), receptions::list;
    get "/communities/{c}/receptions/{id}" Some(Act::ReadPublic), receptions::read;
    post "/communities/{c}/receptions" Some(Act::OpenReception), receptions::open;
    post "/communities/{c}/receptions/{id}/close" Some(Act::CloseReception), receptions::close;
    post "/communities/{c}/sessions" None, sessions::sign_in;
    delete "/communities/{c}/sessions" None, sessions::sign_out;
    put "/communities/{c}/sessions/role" None, sessions::wear_role;
    get "/communities/{c}/matters" Some(Act::ReadPublic), matters::list;
    get "/communities/{c}/matters/{number}" Some(Act::ReadPublic), matters::read;
    post "/communities/{c}/similar" Some(Act::ReadPublic), matters::similar;
    get "/communities/{c}/work" Some(Act::ReadWork), matters::work;
    post "/communities/{c}/track" Some(Act::ReadPublic), matters::track;
    post "/communities/{c}/pictures" Some(Act::Raise), pictures::add;
    get "/communities/{c}/matters/{number}/pictures/{id}" Some(Act::ReadPublic), pictures::show;
    post "/communities/{c}/track/pictures/{id}" Some(Act::ReadPublic), pictures::track;
    post "/communities/{c}/matters" Some(Act::Raise), matters::raise;
    post "/communities/{c}/matters/{number}/support" Some(Act::Support), matters::support;
    post "/communities/{c}/matters/{number}/accept" Some(Act::Accept), acts::accept;
    post "/communities/{c}/matters/{number}/decline" Some(Act::Decline), acts::decline;
    post "/communities/{c}/matters/{number}/merge" Some(Act::Merge), acts::merge;
    post "/communities/{c}/matters/{number}/assign" Some(Act::Assign), acts::assign;
    post "/communities/{c}/matters/{number}/open-for-claim" Some(Act::OpenForClaim), acts::open_for_claim;
    post "/communities/{c}/matters/{number}/claim" Some(Act::Claim), acts::claim;
    post "/communities/{c}/matters/{number}/return" Some(Act::Return), acts::return_work;
    post "/communities/{c}/matters/{number}/arbitrate" Some(Act::Arbitrate), acts::arbitrate;
    post "/communities/{c}/matters/{number}/defer" Some(Act::Defer), acts::defer;
    post "/communities/{c}/matters/{number}/resume" Some(Act::Resume), acts::resume;
    post "/communities/{c}/matters/{number}/escalate" Some(Act::Escalate), acts::escalate;
    post "/communities/{c}/matters/{number}/reply" Some(Act::Reply), acts::reply;
    post "/communities/{c}/matters/{number}/note" Some(Act::Note), acts::note;
    post "/communities/{c}/matters/{number}/follow-up" Some(Act::FollowUp), acts::follow_up;
    post "/communities/{c}/matters/{number}/mark-done" Some(Act::MarkDone), acts::mark_done;
    post "/communities/{c}/matters/{number}/verify" Some(Act::Verify), acts::verify;
    post "/communities/{c}/matters/{number}/close" Some(Act::Close), acts::close;
    post "/communities/{c}/matters/{number}/rate" Some(Act::Rate), acts::rate;
    post "/communities/{c}/matters/{number}/reopen" Some(Act::Reopen), acts::reopen;
    post "/communities/{c}/matters/{number}/withdraw" Some(Act::Withdraw), acts::withdraw;
    post "/communities/{c}/matters/{number}/review-personal-data" Some(Act::ReviewPersonalData),
        acts::review_personal_data;
    post "/communities/{c}/matters/{number}/texts/{id}/erase" Some(Act::Erase), matters::erase_text;
    post "/communities/{c}/matters/{number}/pictures/{id}/erase" Some(Act::Erase), matters::erase_picture;
}
