//! The four answers of a meeting: when, where, how it stands, and whether enough are there.

use super::named::{joined, name};
use crate::args::text_arg;
use crate::format;
use crate::parts::share::{Bar, bar, need_words};
use crate::visit::Visit;
use mingtong_app::meeting::{MeetingView, TestView};
use mingtong_domain::Millis;
use mingtong_domain::meeting::{StageKind, whole_key};
use mingtong_words::{FluentValue, Words};

/// The four answers, in words.
pub(super) struct Facts {
    pub(super) day: String,
    pub(super) hours: String,
    pub(super) machine: String,
    pub(super) stage: String,
    pub(super) since: String,
    /// Who is there, of how many.
    pub(super) there: String,
    pub(super) quorum: Option<String>,
    pub(super) next: String,
    /// Who leads, writes and counts: the label and the names.
    pub(super) officers: Vec<(&'static str, String)>,
    pub(super) told: String,
}

/// A test in words, with its bar.
pub(super) struct TestRow {
    pub(super) name: String,
    /// `4 / 6`.
    pub(super) share: String,
    pub(super) need: String,
    pub(super) holds: String,
    pub(super) bar: Option<Bar>,
    pub(super) basis: String,
}

/// The four answers of a meeting.
pub(super) fn facts(visit: &Visit, view: &MeetingView) -> Facts {
    let (words, meeting) = (visit.words, &view.meeting);
    let counted = |key: &str, n: usize| words.ta(key, &[("n", FluentValue::from(n))]);
    let is_put_off = meeting.stage == StageKind::Adjourned;
    let begins = if is_put_off { Millis::from_date(meeting.day) } else { meeting.starts };
    let attendance = &view.attendance;
    let there = match attendance.due {
        Some(due) => words.ta("meeting-there-of", &[text_arg("n", attendance.there), text_arg("due", due)]),
        None => counted("meeting-there", attendance.members.len()),
    };
    let convenes = !matches!(meeting.stage, StageKind::Ended | StageKind::Minuted | StageKind::Frozen);
    let until = text_arg("day", format::date(words, Millis::from_date(view.tell_until)));
    Facts {
        day: format::date(words, begins),
        hours: match meeting.ends {
            _ if is_put_off => String::new(),
            Some(ends) => format::hours(meeting.starts, ends),
            None => format::hour(meeting.starts),
        },
        machine: format::machine(begins),
        stage: words.word("meeting-stage", view.stage.key()),
        since: words.ta("meeting-since", &[text_arg("time", format::moment(words, meeting.stage_since))]),
        there: if convenes { there } else { came(words, view) },
        quorum: attendance.quorum.as_ref().filter(|_| convenes).map(|test| quorum(words, test)),
        next: words.word("meeting-next", view.stage.key()),
        officers: officers(words, view),
        told: words.ta("meeting-tell-until", &[until]),
    }
}

/// Who came, after it is over: nobody is there any more.
fn came(words: Words, view: &MeetingView) -> String {
    let attendance = &view.attendance;
    match attendance.due {
        Some(due) => words.ta("meeting-came-of", &[text_arg("n", attendance.there), text_arg("due", due)]),
        None => words.ta("meeting-came", &[("n", FluentValue::from(attendance.members.len()))]),
    }
}

fn quorum(words: Words, view: &TestView) -> String {
    let key = if view.holds { "meeting-quorum-holds" } else { "meeting-quorum-fails" };
    words.ta(key, &[text_arg("need", view.test.need), text_arg("share", asks(view))])
}

fn asks(view: &TestView) -> String {
    view.test.asks.threshold().map(need_words).unwrap_or_default()
}

fn officers(words: Words, view: &MeetingView) -> Vec<(&'static str, String)> {
    let Some(officers) = &view.officers else { return vec![] };
    vec![
        ("meeting-field-chair", name(words, &officers.chair)),
        ("meeting-field-recorder", name(words, &officers.recorder)),
        ("meeting-field-tellers", joined(words, &officers.tellers)),
    ]
}

/// The tests of a decision, in words, with how many voices were given for others.
pub(super) fn test_rows(words: Words, tests: &[TestView], proxies: u32) -> Vec<TestRow> {
    let row = |view: &TestView| {
        let test = &view.test;
        let whole = words.word("meeting-whole", whole_key(test.asks.of(), proxies));
        TestRow {
            name: words.word("meeting-test", test.test.key()),
            share: format!("{} / {}", test.have, test.of),
            need: words.ta(
                "meeting-need",
                &[text_arg("share", asks(view)), text_arg("whole", whole), text_arg("n", test.need)],
            ),
            holds: words.t(if view.holds { "meeting-holds" } else { "meeting-fails" }).to_owned(),
            bar: test.asks.threshold().and_then(|need| bar(test.have.into(), test.of.into(), need)),
            basis: view.basis.clone(),
        }
    };
    tests.iter().map(row).collect()
}
