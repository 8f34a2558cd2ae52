//! A fund is opened: what it is for, from where it takes, how much is needed.

use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::came_of::{asked_origin, origin_link};
use crate::parts::money::fen;
use crate::parts::place_choices::{bound_place, own_places};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::fund::read::{missing, wrong_amount};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::fund::{FundItem, NewFund, funds_to_carry_on, open_fund};
use mingtong_app::{is_blank, view_origin};
use mingtong_domain::fund::{Act, FundClass, Origin, Source};
use mingtong_domain::ids::{FundId, PlaceId};
use mingtong_domain::limits::REASON_CHARS_MAX;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    purpose: String,
    place: String,
    sources: Vec<String>,
    class: String,
    target: String,
    from: String,
    /// What it comes from: its kind and its id.
    origin: String,
}

#[derive(Template)]
#[template(path = "fund/desk/new.html")]
struct NewPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    /// What it comes from: its page and its number.
    origin: Option<(String, String)>,
    places: Vec<(String, String)>,
    is_bound: bool,
    /// Key and word of each, and whether it is chosen.
    sources: Vec<(&'static str, String, bool)>,
    classes: Vec<(&'static str, String)>,
    /// Closed funds whose rest waits: the id, what each was for, and whether it is chosen.
    rests: Vec<(String, Called, bool)>,
    reason_chars_max: usize,
    is_purpose_missing: bool,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::OpenFund)?;
    match kept::typed(&visit, "/desk/funds/new").await {
        Some(form) => {
            page(&visit, StatusCode::OK, Typed::read(&form), Some(visit.words.t("work-kept").to_owned())).await
        }
        None => {
            let mut typed = Typed::default();
            let place = match asked_origin(&params) {
                Some(origin) => {
                    let from = view_origin(&visit.site.app, &visit.hall, &visit.who(), &origin).await;
                    let (kind, id) = origin.parts();
                    typed.origin = format!("{kind}:{id}");
                    from.map_err(|fail| visit.problem(fail))?.place
                }
                None => None,
            };
            typed.place = bound_place(&visit).or(place).map(|place| place.0).unwrap_or_default();
            page(&visit, StatusCode::OK, typed, None).await
        }
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::OpenFund)?;
    let typed = Typed::read(&form);
    let no_purpose = is_blank(&typed.purpose).then(|| missing(visit.words, "fund-field-for"));
    let new = match (typed.fund(), no_purpose) {
        (Some(new), None) => new,
        (new, no_purpose) => {
            let no_amount = new.is_none().then(|| wrong_amount(visit.words, "fund-field-target"));
            let text = no_purpose.into_iter().chain(no_amount).collect::<Vec<_>>().join(" ");
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await;
        }
    };
    match open_fund(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/funds/{id}?done={}", Act::OpenFund.key()))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let words = visit.words;
    let is_chosen = |source: &Source| typed.sources.iter().any(|key| key == source.key());
    let sources = Source::ALL.iter().map(|it| (it.key(), words.word("fund-source", it.key()), is_chosen(it))).collect();
    let rests = funds_to_carry_on(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let rest = |fund: FundItem| (fund.id.0.clone(), Called::title(&fund.purpose, words), fund.id.0 == typed.from);
    let origin = match typed.origin() {
        Some(origin) => {
            let from = view_origin(&visit.site.app, &visit.hall, &visit.who(), &origin).await;
            Some(origin_link(visit, &from.map_err(|fail| visit.problem(fail))?))
        }
        None => None,
    };
    let template = NewPage {
        origin,
        page: Page::new(visit, "funds", words.t("fund-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        sources,
        rests: rests.into_iter().map(rest).collect(),
        classes: FundClass::ALL.iter().map(|it| (it.key(), words.word("fund-class", it.key()))).collect(),
        places: own_places(visit),
        is_bound: bound_place(visit).is_some(),
        reason_chars_max: REASON_CHARS_MAX,
        is_purpose_missing: status == StatusCode::UNPROCESSABLE_ENTITY && is_blank(&typed.purpose),
        typed,
    };
    Ok(render_as(status, &template))
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            purpose: get("purpose"),
            place: get("place"),
            sources: form.all("sources").to_vec(),
            class: get("class"),
            target: get("target"),
            from: get("from"),
            origin: get("origin"),
        }
    }

    fn origin(&self) -> Option<Origin> {
        let (kind, id) = self.origin.split_once(':')?;
        Origin::from_parts(kind, id)
    }

    fn is_target_wrong(&self) -> bool {
        self.fund().is_none()
    }

    /// The fund; none where what is needed is no amount.
    fn fund(&self) -> Option<NewFund> {
        let target = match self.target.as_str() {
            "" => None,
            target => Some(fen(target)?),
        };
        Some(NewFund {
            purpose: self.purpose.clone(),
            place: (!self.place.is_empty()).then(|| PlaceId(self.place.clone())),
            sources: self.sources.iter().filter_map(|key| Source::from_key(key)).collect(),
            class: FundClass::from_key(&self.class),
            target,
            origin: self.origin(),
            from: (!self.from.is_empty()).then(|| FundId(self.from.clone())),
        })
    }
}
