//! One place for whoever keeps the tree: called otherwise, coded otherwise, put elsewhere, retired or restored, and
//! what lies in it added.

use super::place_tree::{Piece, Tree, tree};
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::named_place::{named_place, proposed_places};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::register::{move_place, recode_place, register_place, rename_place, restore_place, retire_place};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::{Act, PlaceKind};

/// Earlier codes that are shown: those of some decades.
const CODES_MAX: usize = 20;

/// What became of a form.
pub(super) enum Added {
    Done,
    /// Why not, with the status of the page that says so.
    Not(StatusCode, String),
}

#[derive(Template)]
#[template(path = "register/desk/place.html")]
struct PlacePage {
    page: Page,
    done: Option<String>,
    error: Option<String>,
    action: String,
    /// Which form was sent and has to be put right; empty where none was.
    open: String,
    typed: Form,
    name: String,
    /// With what it lies in.
    full: String,
    kind: String,
    code: String,
    /// Earlier codes with the moment from which each held.
    codes: Vec<(String, String)>,
    parent: String,
    /// Since when it is not in use any more.
    retired: Option<String>,
    /// What it lies in and was retired, where it was not itself.
    retired_around: Option<String>,
    /// How many places lie in it.
    inside: usize,
    kinds: Vec<(&'static str, String)>,
    proposed: Vec<String>,
    public: String,
    name_chars_max: usize,
    tree: Tree,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::RegisterPlace)?;
    let mut page = load(&visit, &id)?;
    page.done = done_words(&visit, query.get("done"));
    if let Some(typed) = kept::typed(&visit, &format!("/desk/places/{id}")).await {
        page.open = typed.get("what").to_owned();
        page.typed = typed;
        page.error = Some(visit.words.t("work-kept").to_owned());
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    visit.authorised(Act::RegisterPlace)?;
    let page = load(&visit, &id)?;
    match attempt(&visit, PlaceId(id.clone()), &form).await {
        Added::Done => Ok(visit.onward(&format!("/desk/places/{id}?done={}", Act::RegisterPlace.key()))),
        Added::Not(status, text) => {
            let open = form.get("what").to_owned();
            Ok(render_as(status, &PlacePage { error: Some(text), open, typed: form, ..page }))
        }
    }
}

async fn attempt(visit: &Visit, id: PlaceId, form: &Form) -> Added {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let done = match form.get("what") {
        "rename" => rename_place(app, hall, &who, id, form.get("new-name")).await,
        "recode" => recode_place(app, hall, &who, id, form.get("new-code").trim().to_owned()).await,
        "move" => match named_place(visit, form.get("parent")) {
            Ok(parent) => move_place(app, hall, &who, id, parent).await,
            Err(text) => return Added::Not(StatusCode::UNPROCESSABLE_ENTITY, text),
        },
        "retire" => retire_place(app, hall, &who, id).await,
        "restore" => restore_place(app, hall, &who, id).await,
        _ => return add(visit, Some(id), form).await,
    };
    match done {
        Ok(()) => Added::Done,
        Err(fail) => Added::Not(fail_status(&fail), fail_text(visit.words, &fail)),
    }
}

/// Adds the place of a form, in another or at the top.
pub(super) async fn add(visit: &Visit, parent: Option<PlaceId>, form: &Form) -> Added {
    let Some(kind) = PlaceKind::from_key(form.get("kind")) else {
        return Added::Not(StatusCode::UNPROCESSABLE_ENTITY, visit.words.t("admin-place-no-kind").to_owned());
    };
    let (code, name) = (form.get("code").trim().to_owned(), form.get("name"));
    match register_place(&visit.site.app, &visit.hall, &visit.who(), parent, kind, code, name).await {
        Ok(_) => Added::Done,
        Err(fail) => Added::Not(fail_status(&fail), fail_text(visit.words, &fail)),
    }
}

/// The kinds of places: what is sent, its words.
pub(super) fn kinds(visit: &Visit) -> Vec<(&'static str, String)> {
    PlaceKind::ALL.iter().map(|kind| (kind.key(), visit.words.word("place-kind", kind.key()))).collect()
}

fn load(visit: &Visit, id: &str) -> Result<PlacePage, Problem> {
    let (hall, id) = (&visit.hall, PlaceId::from(id));
    let place = hall.register.places.get(&id).ok_or_else(|| visit.because(Cause::NotFound))?;
    let full = hall.place_name(&id);
    let mut codes: Vec<(String, String)> = place
        .codes
        .iter()
        .rev()
        .skip(1)
        .filter(|(_, code)| !code.is_empty())
        .map(|(at, code)| (code.clone(), format::date(visit.words, *at)))
        .collect();
    codes.truncate(CODES_MAX);
    let around = hall.register.retired_around(&id).filter(|around| around.id != id);
    Ok(PlacePage {
        page: Page::new(visit, "admin", full.clone()),
        done: None,
        error: None,
        action: visit.link(&format!("/desk/places/{id}")),
        open: String::new(),
        typed: Form::default(),
        name: hall.words(&place.name).to_owned(),
        full,
        kind: visit.words.word("place-kind", place.kind.key()),
        code: place.code().to_owned(),
        codes,
        parent: place.parent.as_ref().map(|parent| hall.place_name(parent)).unwrap_or_default(),
        retired: place.retired.map(|at| format::date(visit.words, at)),
        retired_around: around.map(|around| hall.place_name(&around.id)),
        inside: hall.register.inside(&id).len().saturating_sub(1),
        kinds: kinds(visit),
        proposed: proposed_places(visit),
        public: visit.link(&format!("/places/{id}")),
        name_chars_max: NAME_CHARS_MAX,
        tree: tree(visit, Some(&id)),
    })
}
