//! The meetings of a body for the calendar of a telephone: it asks again by itself.

use crate::args::text_arg;
use crate::parts::erased::or_erased;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::meeting::{
    MeetingListed, MeetingQuery, MeetingsShown, RegularMeeting, list_meetings, regular_meetings,
};
use mingtong_domain::ids::BodyId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::meeting::StageKind;
use mingtong_office::calendar::{Day, Entry, Status, calendar};

const KEEP: &str = "public, max-age=3600";

pub(crate) async fn of_body(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Response, Problem> {
    let body = BodyId(body);
    if !visit.hall.register.bodies.contains_key(&body) {
        return Err(visit.because(Cause::NotFound));
    }
    let mut found = vec![];
    for shown in [MeetingsShown::Ahead, MeetingsShown::Past] {
        let query = MeetingQuery { limit: PAGE_ROWS_MAX, ..MeetingQuery::of(shown, Some(body.clone())) };
        let page = list_meetings(&visit.site.app, &visit.hall, &query).await;
        found.extend(page.map_err(|fail| visit.problem(fail))?.0);
    }
    let name = visit.hall.body_name(&body);
    let regular = regular_meetings(&visit.site.app, &visit.hall).await.map_err(|fail| visit.problem(fail))?;
    let expected = regular.iter().filter(|regular| regular.body == body).map(|regular| expected(&visit, regular));
    let entries: Vec<Entry> = found.iter().map(|meeting| entry(&visit, meeting)).chain(expected).collect();
    let text = calendar(name, visit.site.app.now().0, &entries);
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, KEEP)], text).into_response())
}

fn entry(visit: &Visit, meeting: &MeetingListed) -> Entry {
    let address = visit.outside_link(&format!("/meetings/{}", meeting.id));
    let is_put_off = meeting.stage == StageKind::Adjourned;
    Entry {
        uid: format!("{}@{}", meeting.id, visit.hall.slug),
        title: or_erased(visit.words, &meeting.title),
        place: or_erased(visit.words, &meeting.place),
        // Of a meeting that was put off only the day is known.
        when: if is_put_off {
            Day::Whole(meeting.day.date())
        } else {
            Day::From(meeting.starts.0, meeting.ends.map(|ends| ends.0))
        },
        about: visit.words.word("meeting-stage", meeting.stage.key()),
        address,
        status: if meeting.stage == StageKind::CalledOff { Status::Cancelled } else { Status::Confirmed },
    }
}

/// The next meeting that a body holds regularly, before anybody has called it.
fn expected(visit: &Visit, regular: &RegularMeeting) -> Entry {
    Entry {
        uid: format!("{}-{}@{}", regular.body, regular.begins.date(), visit.hall.slug),
        title: visit.words.ta("meeting-expected", &[text_arg("body", &regular.body_name)]),
        place: or_erased(visit.words, &regular.place),
        when: Day::From(regular.begins.0, None),
        about: visit.words.t("meeting-expected-about").to_owned(),
        address: visit.outside_link(&format!("/bodies/{}", regular.body)),
        status: Status::Tentative,
    }
}
