//! A resolution is drawn up from what a meeting carried: everything that the meeting says is filled in.

use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::erased::or_erased;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::resolution::desk::typed::{FIELDS_OF_POINT, Typed, TypedPoint, doers, funds};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Query, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mingtong_app::meeting::ItemView;
use mingtong_app::resolution::{Drawable, draw_resolution, drawable};
use mingtong_domain::ids::MeetingId;
use mingtong_domain::limits::{MEETING_ITEMS_MAX, REASON_CHARS_MAX, RESOLUTION_POINTS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::meeting::{ItemId, MotionState};
use mingtong_domain::resolution::{Act, needs_delegation};

/// An item to choose.
struct ItemChoice {
    id: u32,
    title: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "resolution/desk/new.html")]
struct NewResolutionPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    meeting: String,
    meeting_link: String,
    items: Vec<ItemChoice>,
    /// Items that stand in a resolution: their place, its address and number.
    resolved: Vec<(u32, String, String)>,
    kinds: Vec<(&'static str, String, String)>,
    /// Whether one of the kinds asks who entrusted it.
    asks_delegation: bool,
    typed: Typed,
    /// Whether there is room for one more point.
    may_add: bool,
    doers: Vec<(String, String, bool)>,
    funds: Vec<(&'static str, String)>,
    title_chars_max: usize,
    reason_chars_max: usize,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    visit.authorised(Act::Draw)?;
    if let Some(form) = kept::typed(&visit, "/desk/resolutions/new").await {
        return page(&visit, StatusCode::OK, Typed::read(&form), Some(visit.words.t("work-kept").to_owned())).await;
    }
    let meeting = MeetingId(asked(&params, "meeting").to_owned());
    let from = from(&visit, &meeting).await?;
    let wanted: Option<u32> = asked(&params, "item").parse().ok();
    page(&visit, StatusCode::OK, filled(&from, wanted), None).await
}

pub(crate) async fn send(visit: Visit, request: Request) -> Result<Response, Problem> {
    let listed = MEETING_ITEMS_MAX + FIELDS_OF_POINT * RESOLUTION_POINTS_MAX;
    let form: Form = form::read_list(&visit, request, listed).await?;
    let who = visit.authorised(Act::Draw)?;
    let mut typed = Typed::read(&form);
    if form.has("more") {
        typed.points.push(TypedPoint::default());
        return page(&visit, StatusCode::OK, typed, None).await;
    }
    let new = match typed.resolution() {
        Ok(new) => new,
        Err(wrong) => {
            let text = visit.words.t(wrong).to_owned();
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(text)).await;
        }
    };
    match draw_resolution(&visit.site.app, &visit.hall, &who, new).await {
        Ok(id) => Ok(visit.onward(&format!("/resolutions/{id}?done={}", Act::Draw.key()))),
        Err(fail) => page(&visit, fail_status(&fail), typed, Some(fail_text(visit.words, &fail))).await,
    }
}

async fn from(visit: &Visit, meeting: &MeetingId) -> Result<Drawable, Problem> {
    let found = drawable(&visit.site.app, &visit.hall, &visit.who(), meeting).await;
    found.map_err(|fail| visit.problem(fail))
}

/// What the meeting says: a point for each item that was carried, or for the one that is wanted; one more is left
/// empty.
fn filled(from: &Drawable, wanted: Option<u32>) -> Typed {
    let open = from.items.iter().filter(|id| wanted.is_none_or(|wanted| wanted == id.0)).copied();
    let chosen: Vec<ItemId> = open.take(RESOLUTION_POINTS_MAX - 1).collect();
    let items = || from.meeting.items.iter().filter(|item| chosen.contains(&item.id));
    let mut points: Vec<TypedPoint> = items().map(point).collect();
    points.push(TypedPoint::default());
    let title = match items().collect::<Vec<_>>().as_slice() {
        [only] => only.title.clone(),
        _ => from.meeting.title.clone(),
    };
    let kind = from.kinds.first().map(|kind| kind.key()).unwrap_or_default().to_owned();
    let items = chosen.iter().map(|id| id.0).collect();
    let meeting = from.meeting.meeting.id.0.clone();
    Typed { meeting, items, kind, title, delegation: String::new(), points }
}

/// What was carried is what is done.
fn point(item: &ItemView) -> TypedPoint {
    let carried = item.motions.iter().filter(|motion| motion.motion.state == MotionState::Carried);
    let text = carried.map(|motion| motion.text.clone()).collect::<Vec<_>>().join("\n");
    let matter = item.matter.as_ref().map(|matter| matter.id.to_string()).unwrap_or_default();
    TypedPoint { matter, text, ..TypedPoint::default() }
}

async fn page(visit: &Visit, status: StatusCode, typed: Typed, error: Option<String>) -> Result<Response, Problem> {
    let from = from(visit, &MeetingId(typed.meeting.clone())).await?;
    let words = visit.words;
    let item = |item: &ItemView| ItemChoice {
        id: item.id.0,
        title: or_erased(words, &item.title),
        chosen: typed.items.contains(&item.id.0),
    };
    let choices = from.meeting.items.iter().filter(|it| from.items.contains(&it.id)).map(item).collect();
    let resolved = from
        .resolved
        .iter()
        .map(|(item, id)| (item.0, visit.link(&format!("/resolutions/{id}")), visit.hall.resolution_number(*id)));
    let kind = |key: &'static str| (key, words.word("resolution-kind", key), words.word("resolution-basis", key));
    let template = NewResolutionPage {
        page: Page::new(visit, "resolutions", words.t("resolution-new")),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        meeting: format!("{} {}", from.meeting.body_name, or_erased(words, &from.meeting.title)),
        meeting_link: visit.link(&format!("/meetings/{}", typed.meeting)),
        items: choices,
        resolved: resolved.collect(),
        asks_delegation: from.kinds.iter().any(|kind| needs_delegation(*kind)),
        kinds: from.kinds.iter().map(|it| kind(it.key())).collect(),
        may_add: typed.points.len() < RESOLUTION_POINTS_MAX,
        typed,
        doers: doers(visit, &from.bodies),
        funds: funds(words),
        title_chars_max: TITLE_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template).into_response())
}
