//! A body is proposed, or one that stands already is entered.

use crate::fields::Form;
use crate::form;
use crate::kept;
use crate::page::Page;
use crate::parts::digits::number;
use crate::parts::place_choices::own_places;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mingtong_app::body::{NewBody, form_body, propose_body};
use mingtong_domain::body::{Act, BodyKind, may_propose};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits::{NAME_CHARS_MAX, TEXT_CHARS_MAX};

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    name: String,
    kind: String,
    place: String,
    size: String,
    text: String,
    /// `stands` for one that stands already.
    how: String,
}

#[derive(Template)]
#[template(path = "body/desk/new.html")]
struct NewBodyPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    kinds: Vec<(&'static str, String)>,
    places: Vec<(String, String)>,
    /// Whether whoever is signed in may enter one that stands already.
    may_enter: bool,
    may_propose: bool,
    name_chars_max: usize,
    text_chars_max: usize,
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            name: get("name"),
            kind: get("kind"),
            place: get("place"),
            size: get("size"),
            text: get("text"),
            how: get("how"),
        }
    }

    /// None where the kind was not chosen or the number of seats is no number.
    fn new_body(&self) -> Option<NewBody> {
        let size = match self.size.as_str() {
            "" => None,
            digits => Some(number(digits)?),
        };
        Some(NewBody {
            kind: BodyKind::from_key(&self.kind)?,
            name: self.name.clone(),
            place: (!self.place.is_empty()).then(|| PlaceId(self.place.clone())),
            size,
        })
    }
}

fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let page = Page::new(visit, "bodies", visit.words.t("bodies-new"));
    let who = visit.who();
    let may_enter = who.may(Act::Form);
    let kinds = BodyKind::ALL.iter().filter(|kind| may_enter || may_propose(who.actor.role, **kind));
    let kinds = kinds.map(|kind| kind.key());
    let template = NewBodyPage {
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        typed,
        kinds: kinds.map(|key| (key, page.word("body-kind", &key.replace('_', "-")))).collect(),
        places: own_places(visit),
        may_enter,
        may_propose: who.may(Act::Propose),
        name_chars_max: NAME_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
        page,
    };
    Ok(render_as(status, &template).into_response())
}

/// Whoever may neither propose one nor enter one has nothing to do here.
fn authorise(visit: &Visit) -> Result<(), Problem> {
    visit.authorised(Act::Propose).or_else(|_| visit.authorised(Act::Form)).map(|_| ())
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    authorise(&visit)?;
    let typed = kept::typed(&visit, "/desk/bodies/new").await;
    let error = typed.as_ref().map(|_| visit.words.t("work-kept").to_owned());
    page(&visit, StatusCode::OK, typed.as_ref().map(Typed::read).unwrap_or_default(), error)
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    authorise(&visit)?;
    let typed = Typed::read(&form);
    let Some(new) = typed.new_body() else {
        let error = visit.words.t("body-wrong-new").to_owned();
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(error));
    };
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let stands = typed.how == "stands" || !who.may(Act::Propose);
    let made = match stands {
        true => form_body(app, hall, &who, new).await,
        false => propose_body(app, hall, &who, new, &typed.text).await,
    };
    match made {
        Ok(id) => Ok(visit.onward(&format!("/bodies/{id}"))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))),
    }
}
