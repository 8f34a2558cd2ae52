//! The minutes of a meeting 会议纪要: the version that stands or waits for signatures, else the draft.

use super::of_meeting::{Address, called, of_meeting};
use crate::args::text_arg;
use crate::format;
use crate::parts::paper::{Form, label};
use crate::problem::Problem;
use crate::routes::meeting::draft::written;
use crate::routes::meeting::load::shown;
use crate::routes::meeting::minutes::erased;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::meeting::{DraftLine, MeetingView, VersionView, draft_of_meeting};
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::{Document, Head, Part};
use mingtong_words::{Language, Words};

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let view = shown(visit, &id).await?;
    let lines = draft_of_meeting(&visit.site.app, &visit.hall, &visit.who(), &id).await;
    let lines = lines.map_err(|fail| visit.problem(fail))?;
    let keys = lines.iter().map(|line| line.key).collect();
    let words = view.minutes.first().map_or_else(|| written(visit.words, &lines), |it| begun(&it.text, &lines));
    let drafted = Drafted { keys, words };
    of_meeting(visit, form, &id, "minutes", document(visit, &view, &drafted))
}

/// The draft with which minutes that stand began, in its language, whoever reads them: that of the record, where they
/// were written anew.
fn begun(minutes: &str, lines: &[DraftLine]) -> Vec<String> {
    let mut drafts = Language::ALL.into_iter().map(|language| written(Words::new(language), lines));
    let is_of_it = |draft: &Vec<String>| draft.first().is_some_and(|line| minutes.starts_with(line.trim()));
    drafts.find(is_of_it).unwrap_or_else(|| written(Words::of_the_record(), lines))
}

/// The draft: what is known of the meeting, line by line.
struct Drafted {
    keys: Vec<&'static str>,
    words: Vec<String>,
}

/// What stands before the text of minutes, and what after it.
const BEFORE: &[&str] =
    &["minutes-line-when", "minutes-line-since", "minutes-line-place", "minutes-line-chair", "minutes-line-recorder"];
const AFTER: &[&str] = &[
    "minutes-line-attendance",
    "minutes-line-members",
    "minutes-line-members-others",
    "minutes-line-excused",
    "minutes-line-absent",
    "minutes-line-guests",
    "minutes-line-observers",
];

impl Drafted {
    /// The lines of some kinds that a text leaves out.
    fn missing_in(&self, text: &str, of: &[&str]) -> Vec<Part> {
        let lines = self.keys.iter().zip(&self.words).filter(|(key, _)| of.contains(key));
        lines.filter(|(_, line)| !text.contains(line.trim())).map(|(_, line)| Part::Text(line.clone())).collect()
    }
}

fn document(visit: &Visit, view: &MeetingView, drafted: &Drafted) -> Document {
    let (words, meeting) = (visit.words, &view.meeting);
    let day = meeting.officers.as_ref().map_or(meeting.starts, |officers| officers.opened);
    let line = [
        text_arg("year", meeting.starts.year()),
        text_arg("number", meeting.number),
        text_arg("day", format::date(words, day)),
    ];
    let head = Head { name: called(words, "paper-minutes-head", view), line: words.ta("paper-minutes-line", &line) };
    let text = view.minutes.first().map_or_else(|| drafted.words.join("\n"), |version| version.text.clone());
    // The head says it already.
    let opening = drafted.words.first().map(|line| line.trim()).unwrap_or_default();
    let text = text.strip_prefix(opening).map_or(text.as_str(), str::trim_start);
    let mut parts = drafted.missing_in(text, BEFORE);
    parts.push(Part::Text(text.to_owned()));
    parts.extend(drafted.missing_in(text, AFTER));
    match view.minutes.first() {
        Some(version) => parts.extend(standing(visit, version)),
        None => parts.push(Part::Note(words.t("paper-minutes-draft").to_owned())),
    }
    Document { head: Some(head), title: view.title.clone(), parts, ..Document::default() }
}

/// Who signed a version, or has to; and whether it stands.
fn standing(visit: &Visit, version: &VersionView) -> Vec<Part> {
    let words = visit.words;
    let mut parts = Vec::new();
    for signature in &version.signatures {
        let name = match signature.person.name.as_str() {
            "" => words.t("body-name-erased"),
            name => name,
        };
        let text = format!("{name} {}", format::date(words, signature.at));
        parts.push(Part::Fact(label(words, "paper-signature"), text));
    }
    if version.frozen.is_none() {
        parts.push(Part::ToSign(["paper-chair", "paper-recorder"].map(|key| label(words, key)).to_vec()));
    }
    let reason = |reason: &String| words.ta("paper-minutes-changed", &[text_arg("reason", reason)]);
    parts.extend(version.reason.as_ref().map(|it| Part::Note(reason(it))));
    parts.push(Part::Note(match version.frozen {
        Some(at) => words.ta("paper-minutes-frozen", &[text_arg("day", format::date(words, at))]),
        None => words.t("paper-minutes-waits").to_owned(),
    }));
    parts.push(Part::Note(words.ta("paper-minutes-digest", &[text_arg("digest", &version.digest)])));
    parts.extend(erased(words, version).map(Part::Note));
    parts
}
