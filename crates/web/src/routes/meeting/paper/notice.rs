//! The notice of a meeting with its agenda 会议通知.

use super::of_meeting::{Address, called, made_of_it};
use crate::args::text_arg;
use crate::format;
use crate::parts::paper::{Form, fact};
use crate::problem::Problem;
use crate::routes::meeting::asked::called_by;
use crate::visit::Visit;
use axum::response::Response;
use mingtong_app::meeting::{ItemView, MeetingView};
use mingtong_domain::Millis;
use mingtong_office::paper::{Document, Part};
use mingtong_words::Words;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Page, "notice", document).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Word, "notice", document).await
}

fn document(visit: &Visit, view: &MeetingView) -> Document {
    let (words, meeting) = (visit.words, &view.meeting);
    let mut parts = facts(words, view);
    parts.extend(called_by(words, view).map(Part::Text));
    parts.push(Part::Heading(words.t("paper-agenda").to_owned()));
    parts.extend(view.items.iter().map(|item| Part::Text(line(words, item))));
    let reason = |reason: &String| words.ta("paper-called-off", &[text_arg("reason", reason)]);
    parts.push(Part::Text(view.called_off.as_ref().map_or_else(|| words.t("paper-come").to_owned(), reason)));
    // It is dated as it was told; before that, of today.
    let told = view.told.iter().map(|it| Millis::from_date(it.told.on)).min();
    let day = format::date(words, told.unwrap_or_else(|| visit.site.app.now().max(meeting.called)));
    parts.push(Part::Signed(visit.hall.name.clone(), day));
    Document { title: called(words, "paper-meeting-notice-title", view), parts, ..Document::default() }
}

/// What, when and where.
pub(super) fn facts(words: Words, view: &MeetingView) -> Vec<Part> {
    let meeting = &view.meeting;
    let when = match meeting.ends {
        Some(ends) if ends.date() == meeting.starts.date() => {
            format!("{} {}", format::date(words, meeting.starts), format::hours(meeting.starts, ends))
        }
        _ => format::moment(words, meeting.starts),
    };
    // Where it was adjourned it convenes again on that day, at an hour that nobody has entered.
    let when = match meeting.day == meeting.starts.date() {
        true => when,
        false => format::date(words, Millis::from_date(meeting.day)),
    };
    vec![
        fact(words, "paper-meeting", &view.title),
        fact(words, "paper-when", when),
        fact(words, "paper-where", &view.place),
    ]
}

fn line(words: Words, item: &ItemView) -> String {
    let [n, title] = [text_arg("n", item.id.0), text_arg("title", &item.title)];
    let kind = text_arg("kind", words.word("item-kind", item.kind.key()));
    match &item.matter {
        None => words.ta("paper-item", &[n, title, kind]),
        Some(matter) => words.ta("paper-item-of-matter", &[n, title, kind, text_arg("matter", &matter.number)]),
    }
}
