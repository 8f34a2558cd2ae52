//! The page of those who come and go: the sheet on which whoever leads ticks who is there, and everybody reads who was;
//! many of them a page at a time.

use super::forms::{CHOICES_MAX, People};
use super::load::load;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::meeting::{AtMeeting, AttendeeView, MeetingView};
use mingtong_domain::ids::MeetingId;
use mingtong_domain::limits::{MEETING_NAMED_MAX, NAME_CHARS_MAX, PAGE_ROWS_MAX, REASON_CHARS_MAX};
use mingtong_domain::meeting::{Act, Attends, Interval, SignedInBy};
use mingtong_words::Words;

/// Somebody in words.
struct PersonRow {
    id: String,
    name: String,
    /// Their office, or as what they came.
    office: String,
    state: String,
    /// From when until when they were there.
    times: Vec<String>,
    reason: Option<String>,
    is_there: bool,
    is_ticked: bool,
}

/// What of the sheet could not be done, and why.
struct Again {
    /// The act, or that people come whom nobody has entered yet.
    what: &'static str,
    form: Form,
    error: String,
}

/// How the part for people whom nobody has entered yet is called.
pub(super) const NEWCOMERS: &str = "newcomers";

#[derive(Template)]
#[template(path = "meeting/people.html")]
pub(super) struct PeoplePage {
    pub(super) page: Page,
    view: MeetingView,
    people: People,
    path: String,
    skip: usize,
    rows: Vec<PersonRow>,
    guests: usize,
    observers: usize,
    may_sign_in: bool,
    may_sign_out: bool,
    may_excuse: bool,
    /// All who are not there are ticked, for whoever only has to take out a few.
    all_ticked: bool,
    how: Vec<(&'static str, String)>,
    as_what: Vec<(&'static str, String)>,
    later: Option<String>,
    earlier: Option<String>,
    again: Option<Again>,
    pub(super) done: Option<String>,
}

impl PeoplePage {
    /// The page as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &MeetingId, query: &Params) -> Result<Self, Problem> {
        let (view, people) = load(visit, id).await?;
        let (words, path) = (visit.words, visit.link(&format!("/meetings/{id}")));
        let (skip, all_ticked) = (skipped(query), query.contains_key("all"));
        let attendance = &view.attendance;
        let all = attendance.members.iter().map(|it| (it, Attends::Member));
        let all = all.chain(attendance.guests.iter().map(|it| (it, Attends::Guest)));
        let all = all.chain(attendance.observers.iter().map(|it| (it, Attends::Observer)));
        // Whose name is not for whoever reads is only counted.
        let named: Vec<(&AttendeeView, Attends)> = all.filter(|(it, _)| !it.person.name.is_empty()).collect();
        let most = PAGE_ROWS_MAX as usize;
        let row = |(it, attends): &(&AttendeeView, Attends)| row(words, it, *attends, all_ticked);
        let page_of = |skip: usize| format!("{path}/people?skip={skip}");
        let may = |act: Act| visit.session.is_some() && view.is_led && view.acts.contains(&act);
        Ok(Self {
            page: Page::new(visit, "meetings", words.t("people-title")),
            skip,
            rows: named.iter().skip(skip).take(most).map(row).collect(),
            guests: attendance.guests.len(),
            observers: attendance.observers.len(),
            may_sign_in: may(Act::Come),
            may_sign_out: may(Act::Leave),
            may_excuse: may(Act::Excuse),
            all_ticked,
            how: [SignedInBy::Sheet, SignedInBy::Hand]
                .map(|by| (by.key(), words.word("signed-in-by", by.key())))
                .to_vec(),
            as_what: [Attends::Guest, Attends::Observer].map(|it| (it.key(), words.word("attends", it.key()))).to_vec(),
            later: (skip.saturating_add(most) < named.len()).then(|| page_of(skip.saturating_add(most))),
            earlier: (skip > 0).then(|| page_of(skip.saturating_sub(most))),
            again: None,
            done: None,
            path,
            people,
            view,
        })
    }

    /// Puts back what was ticked and typed, with why it was not done.
    pub(super) fn put_back(&mut self, what: &'static str, form: Form, error: &str) {
        let ticked = form.all("person");
        self.rows.iter_mut().for_each(|row| row.is_ticked = ticked.contains(&row.id));
        self.again = Some(Again { what, form, error: error.to_owned() });
    }

    /// Who is not there, or is.
    fn away(&self, is_there: bool) -> Vec<&PersonRow> {
        self.rows.iter().filter(|row| row.is_there == is_there).collect()
    }

    fn error(&self, whats: &[&str]) -> Option<&str> {
        self.again.as_ref().filter(|again| whats.contains(&again.what)).map(|again| again.error.as_str())
    }

    fn typed(&self, what: &str, field: &str) -> &str {
        self.again.as_ref().filter(|again| again.what == what).map(|again| again.form.get(field)).unwrap_or_default()
    }

    /// Known people who are not there, to choose from; of too many the name is written.
    fn others(&self) -> Vec<(&str, &str)> {
        let others = self.people.others();
        let is_overlooked = others.len() <= CHOICES_MAX;
        others.into_iter().filter(|_| is_overlooked).map(|it| (it.id.as_str(), it.name.as_str())).collect()
    }

    fn has_others(&self) -> bool {
        !self.people.others().is_empty()
    }

    fn reason_chars_max(&self) -> usize {
        REASON_CHARS_MAX
    }

    fn names_chars_max(&self) -> usize {
        MEETING_NAMED_MAX * NAME_CHARS_MAX
    }
}

fn row(words: Words, view: &AttendeeView, attends: Attends, all_ticked: bool) -> PersonRow {
    let office = match (attends, view.office) {
        (Attends::Member, Some(office)) => words.word("body-office", office.key()),
        (attends, _) => words.word("attends", attends.key()),
    };
    let is_there = view.at == AtMeeting::There;
    PersonRow {
        id: view.person.id.0.clone(),
        name: view.person.name.clone(),
        office,
        state: words.word("at-meeting", view.at.key()),
        times: view.intervals.iter().map(|interval| times(words, interval)).collect(),
        reason: view.reason.clone(),
        is_there,
        is_ticked: all_ticked && !is_there && attends == Attends::Member && view.at != AtMeeting::Excused,
    }
}

/// From when until when somebody was there, and how that was noted.
fn times(words: Words, interval: &Interval) -> String {
    let from = format::moment(words, interval.from);
    let until = interval.until.map(format::hour).unwrap_or_default();
    format!("{from}–{until} {}", words.word("signed-in-by", interval.by.key()))
}
