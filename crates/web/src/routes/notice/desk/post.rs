//! Posting a notice: what kind, what it says, for which days. Where no last day is given it is the first that the rule
//! allows.

use crate::args::count_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::accounts_told::{fund_called, told_by_notice};
use crate::parts::place_choices::{bound_place, own_places_and};
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::fund::days_to_post;
use mingtong_app::notice::{NewNotice, post_notice};
use mingtong_app::reception::list_receptions;
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::limits;
use mingtong_domain::notice::{About, Act, Covered, NoticeKind};

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    kind: String,
    title: String,
    text: String,
    place: String,
    from: String,
    to: String,
    covers_from: String,
    covers_to: String,
    matter: String,
    body: String,
    reception: String,
    /// The fund whose accounts are posted: its page leads here.
    fund: String,
}

#[derive(Template)]
#[template(path = "notice/desk/post.html")]
struct PostPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    typed: Typed,
    /// The fund whose accounts are posted: what it is called, where it is.
    fund: Option<(Called, String)>,
    /// Key, words, and for how many days at least.
    kinds: Vec<(&'static str, String, String)>,
    places: Vec<(String, String)>,
    is_bound: bool,
    bodies: Vec<(String, String)>,
    receptions: Vec<(String, String)>,
    title_chars_max: usize,
    text_chars_max: usize,
}

/// What the form says is no notice: the key of the words that say why.
type Wrong = &'static str;

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Post)?;
    match kept::typed(&visit, "/desk/notices/new").await {
        Some(form) => {
            let text = visit.words.t("work-kept").to_owned();
            page(&visit, StatusCode::OK, Typed::read(&form), Some(text)).await
        }
        None => {
            let typed = Typed::about(&visit, &params).proposed(&visit).await?;
            page(&visit, StatusCode::OK, typed, None).await
        }
    }
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Post)?;
    let typed = Typed::read(&form);
    if !form.get("again").is_empty() {
        return told_again(&visit, typed).await;
    }
    let new = match typed.notice(&visit) {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await;
        }
    };
    match post_notice(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/notices/{id}?done={}", Act::Post.key()))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

/// The form with title and text as the accounts of the days say that stand in it now.
async fn told_again(visit: &Visit, typed: Typed) -> Result<Response, Problem> {
    match typed.covers() {
        Ok(Some(days)) if !typed.fund.is_empty() => {
            let told = told_by_notice(visit, &typed.fund.as_str().into(), days).await?;
            page(visit, StatusCode::OK, Typed { title: told.title, text: told.text, ..typed }, None).await
        }
        _ => {
            let text = visit.words.t("notice-wrong-covers").to_owned();
            page(visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await
        }
    }
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let (app, hall, words) = (&visit.site.app, &visit.hall, visit.words);
    let receptions = list_receptions(app, hall, 0).await.map_err(|fail| visit.problem(fail))?;
    let at_least = |kind: NoticeKind| {
        let days = days_of(visit, kind).unwrap_or_default();
        words.ta("notice-days-at-least", &[count_arg("n", days)])
    };
    let kinds = NoticeKind::ALL.iter();
    let fund = match typed.fund.as_str() {
        "" => None,
        id => fund_called(visit, &id.into()).await?.map(|name| (name, visit.link(&format!("/funds/{id}")))),
    };
    let bodies = hall.register.bodies.keys().map(|id| (id.0.clone(), hall.body_name(id).to_owned()));
    let template = PostPage {
        page: Page::new(visit, "work", words.t("work-notice-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        places: own_places_and(visit, &typed.place),
        typed,
        fund,
        kinds: kinds.map(|kind| (kind.key(), words.word("notice-kind", kind.key()), at_least(*kind))).collect(),
        is_bound: bound_place(visit).is_some(),
        bodies: bodies.collect(),
        receptions: receptions
            .into_iter()
            .map(|it| (it.id.0, format!("{} {}", format::date(words, it.starts), it.title)))
            .collect(),
        title_chars_max: limits::TITLE_CHARS_MAX,
        text_chars_max: limits::TEXT_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// For how many days a notice of a kind is public at least; none where the rule book does not say.
fn days_of(visit: &Visit, kind: NoticeKind) -> Option<i64> {
    visit.hall.register.rules.integer(kind.days(), visit.site.app.now()).ok()
}

impl Typed {
    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            kind: get("kind"),
            title: get("title"),
            text: get("text"),
            place: get("place"),
            from: get("from"),
            to: get("to"),
            covers_from: get("covers_from"),
            covers_to: get("covers_to"),
            matter: get("matter"),
            body: get("body"),
            reception: get("reception"),
            fund: get("fund"),
        }
    }

    /// An empty form, from today; about what the address names.
    fn about(visit: &Visit, params: &Params) -> Self {
        let get = |name: &str| asked(params, name).to_owned();
        Self {
            from: visit.site.app.now().date().to_string(),
            place: bound_place(visit).map(|place| place.0).unwrap_or_default(),
            matter: get("matter"),
            body: get("body"),
            reception: get("reception"),
            kind: get("kind"),
            fund: get("fund"),
            ..Self::default()
        }
    }

    /// With the days that the next accounts of the fund cover which the address names, and what they came to.
    async fn proposed(mut self, visit: &Visit) -> Result<Self, Problem> {
        if self.fund.is_empty() || self.kind != NoticeKind::Accounts.key() {
            return Ok(self);
        }
        let days = days_to_post(&visit.site.app, &visit.hall, &self.fund.as_str().into()).await;
        if let Some(days) = days.map_err(|fail| visit.problem(fail))? {
            (self.covers_from, self.covers_to) = (days.from.to_string(), days.to.to_string());
            let told = told_by_notice(visit, &self.fund.as_str().into(), days).await?;
            (self.title, self.text) = (told.title, told.text);
        }
        Ok(self)
    }

    fn notice(&self, visit: &Visit) -> Result<NewNotice, Wrong> {
        let kind = NoticeKind::from_key(&self.kind).ok_or("notice-wrong-kind")?;
        let from: Date = self.from.parse().map_err(|_| "notice-wrong-dates")?;
        let to = match self.to.as_str() {
            "" => from.saturating_add(SignedDuration::from_hours(24 * days_of(visit, kind).unwrap_or_default())),
            to => to.parse().map_err(|_| "notice-wrong-dates")?,
        };
        Ok(NewNotice {
            kind,
            about: self.what()?,
            title: self.title.clone(),
            text: self.text.clone(),
            place: (!self.place.is_empty()).then(|| PlaceId(self.place.clone())),
            from,
            to,
            covers: self.covers()?,
        })
    }

    /// Which days the accounts cover: none, or from one to the other.
    fn covers(&self) -> Result<Option<Covered>, Wrong> {
        if self.covers_from.is_empty() && self.covers_to.is_empty() {
            return Ok(None);
        }
        let day = |text: &str| text.parse::<Date>().map_err(|_| "notice-wrong-covers");
        Ok(Some(Covered { from: day(&self.covers_from)?, to: day(&self.covers_to)? }))
    }

    /// What it is about: one thing at the most.
    fn what(&self) -> Result<About, Wrong> {
        let is_of_fund = !self.fund.is_empty();
        match (self.matter.as_str(), self.body.as_str(), self.reception.as_str()) {
            ("", "", "") if is_of_fund => Ok(About::Fund(self.fund.as_str().into())),
            _ if is_of_fund => Err("notice-wrong-about"),
            ("", "", "") => Ok(About::Nothing),
            (matter, "", "") => MatterId::parse(matter).map(About::Matter).ok_or("notice-wrong-matter"),
            ("", body, "") => Ok(About::Body(body.into())),
            ("", "", reception) => Ok(About::Reception(reception.into())),
            _ => Err("notice-wrong-about"),
        }
    }
}
