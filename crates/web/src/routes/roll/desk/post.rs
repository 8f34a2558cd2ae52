//! The roll is posted, masked, with objections: the notice comes filled in.

use crate::args::text_arg;
use crate::form::{self, Form};
use crate::page::Page;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::roll::numbers::area;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::roll::{NewRollPosting, RollView, post_roll, view_roll};
use mingtong_domain::ids::RollId;
use mingtong_domain::limits::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::roll::Act;
use mingtong_words::Words;

/// What was typed so far.
#[derive(Debug, Clone)]
struct Typed {
    title: String,
    text: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "roll/desk/post.html")]
struct PostPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    roll: String,
    action: String,
    typed: Typed,
    title_chars_max: usize,
    text_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    visit.authorised(Act::Post)?;
    let id = RollId(id);
    let view = view_roll(&visit.site.app, &visit.hall, &visit.who(), &id).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    page(&visit, StatusCode::OK, &id, Typed::proposed(&visit, &view), None)
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Post)?;
    let (id, typed) = (RollId(id), Typed::read(&form));
    let Some(new) = typed.posting() else {
        let text = visit.words.t("roll-wrong-day").to_owned();
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &id, typed, Some(text));
    };
    match post_roll(&visit.site.app, &visit.hall, &who, id.clone(), new).await {
        Ok(_) => Ok(visit.onward(&format!("/rolls/{id}?done={}", Act::Post.key()))),
        Err(fail) => page(&visit, fail_status(&fail), &id, typed, Some(fail_text(visit.words, &fail))),
    }
}

fn page(
    visit: &Visit,
    status: StatusCode,
    id: &RollId,
    typed: Typed,
    error: Option<String>,
) -> Result<Response, Problem> {
    let template = PostPage {
        page: Page::new(visit, "rolls", visit.words.t("roll-post")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        roll: visit.link(&format!("/rolls/{id}")),
        action: visit.link(&format!("/desk/rolls/{id}/post")),
        typed,
        title_chars_max: TITLE_CHARS_MAX,
        text_chars_max: TEXT_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

impl Typed {
    /// The notice as it is proposed, in the words of the record: for the days that the rule asks, from today.
    fn proposed(visit: &Visit, view: &RollView) -> Self {
        let (words, now) = (Words::of_the_record(), visit.site.app.now());
        let days = visit.hall.register.rules.integer(NoticeKind::Other.days(), now).unwrap_or_default();
        let (from, all) = (now.date(), view.roll.numbers.all);
        let to = from.saturating_add(SignedDuration::from_hours(days.saturating_mul(24)));
        let place = || text_arg("place", &view.place);
        let args = [
            place(),
            text_arg("homes", all.homes),
            text_arg("heads", all.heads),
            text_arg("area", area(words, all.area)),
            text_arg("unknown", all.areas_unknown),
        ];
        Self {
            title: words.ta("roll-post-title", &[place()]),
            text: words.ta("roll-post-text", &args),
            from: from.to_string(),
            to: to.to_string(),
        }
    }

    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self { title: get("title"), text: get("text"), from: get("from"), to: get("to") }
    }

    fn posting(&self) -> Option<NewRollPosting> {
        let day = |text: &str| text.parse::<Date>().ok();
        let (from, to) = (day(&self.from)?, day(&self.to)?);
        Some(NewRollPosting { title: self.title.clone(), text: self.text.clone(), from, to })
    }
}
