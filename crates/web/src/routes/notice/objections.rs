//! The objections to a notice, with their answers.

use crate::args::text_arg;
use crate::format;
use crate::parts::clock::RunningClock;
use crate::parts::notice_rows::answer_clock;
use crate::visit::Visit;
use mingtong_app::matter::Said;
use mingtong_app::notice::{Kept, NoticeView, ObjectionView};
use mingtong_domain::role::Role;

/// An objection as the page shows it.
pub(super) struct ObjectionLine {
    pub(super) number: u32,
    pub(super) when: String,
    pub(super) machine: String,
    /// The role of whoever wrote it down for somebody; none where somebody wrote for themself.
    pub(super) written_by: Option<String>,
    pub(super) text: String,
    /// Why there are no words to read.
    pub(super) withheld: Option<&'static str>,
    /// Why the words are kept from the public.
    pub(super) reason: Option<String>,
    /// As long as an answer is waited for.
    pub(super) clock: Option<RunningClock>,
    pub(super) answer: Option<AnswerLine>,
    /// How whoever objected is reached.
    pub(super) phone: Option<String>,
}

/// An answer as the page shows it.
pub(super) struct AnswerLine {
    pub(super) when: String,
    pub(super) machine: String,
    pub(super) text: String,
    pub(super) withheld: Option<&'static str>,
    /// By how much it came too late.
    pub(super) late: Option<String>,
}

/// The objections of the page.
pub(super) fn objections(visit: &Visit, view: &NoticeView) -> Vec<ObjectionLine> {
    view.objections.iter().map(|objection| line(visit, objection)).collect()
}

fn line(visit: &Visit, objection: &ObjectionView) -> ObjectionLine {
    let (words, now) = (visit.words, visit.site.app.now());
    let is_theirs = matches!(objection.role, Role::Public | Role::UnitHandler);
    let late = |at: i64| words.ta("notice-answered-late", &[text_arg("t", format::span(words, at - objection.due.0))]);
    ObjectionLine {
        number: objection.number,
        when: format::moment(words, objection.at),
        machine: format::machine(objection.at),
        written_by: (!is_theirs).then(|| words.word("role", objection.role.key())),
        text: objection.text.words().unwrap_or_default().to_owned(),
        withheld: withheld(&objection.text),
        reason: objection.withheld.clone(),
        clock: objection.answer.is_none().then(|| answer_clock(words, now, objection.due)),
        answer: objection.answer.as_ref().map(|answer| AnswerLine {
            when: format::moment(words, answer.at),
            machine: format::machine(answer.at),
            text: answer.text.words().unwrap_or_default().to_owned(),
            withheld: withheld(&answer.text),
            late: (answer.kept == Kept::Late).then(|| late(answer.at.0)),
        }),
        phone: objection.contact.as_ref().and_then(|contact| contact.phone.clone()),
    }
}

/// The key of the words that stand where there are none to read.
fn withheld(said: &Said) -> Option<&'static str> {
    match said {
        Said::Words(_) => None,
        Said::Erased => Some("words-erased"),
        Said::AwaitsReview => Some("notice-words-await-answer"),
        Said::TakenDown => Some("notice-words-withheld"),
    }
}
