//! The sheet on which people sign in 签到表: whoever is due by name, and lines for others.

use super::notice::facts;
use super::of_meeting::{Address, called, made_of_it};
use crate::parts::paper::{Form, label};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::response::Response;
use mingtong_app::meeting::{AttendeeView, MeetingView};
use mingtong_office::paper::{Document, Part, Table};

/// Empty lines beside a roll, for guests and whoever looks on.
const LINES_FOR_OTHERS: usize = 4;
/// Empty lines where nobody keeps a roll: a sheet of two pages, printed as often as it takes.
const LINES_WITHOUT_ROLL: usize = 36;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Page, "sign-in", document).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Word, "sign-in", document).await
}

fn document(visit: &Visit, view: &MeetingView) -> Document {
    let words = visit.words;
    let mut parts = facts(words, view);
    parts.push(Part::Table(sheet(visit, view)));
    parts.push(Part::ToSign(["paper-chair", "paper-recorder"].map(|key| label(words, key)).to_vec()));
    Document { title: called(words, "paper-sign-in-title", view), parts, ..Document::default() }
}

fn sheet(visit: &Visit, view: &MeetingView) -> Table {
    let words = visit.words;
    let columns = [
        ("paper-nth", 2),
        ("paper-name", 4),
        ("body-field-office", 4),
        ("paper-signature", 6),
        ("paper-time", 3),
        ("paper-remark", 4),
    ];
    let member = |it: &AttendeeView| {
        let office = it.office.map(|office| words.word("body-office", office.key())).unwrap_or_default();
        [it.person.name.clone(), office]
    };
    let others = if view.attendance.due.is_some() { LINES_FOR_OTHERS } else { LINES_WITHOUT_ROLL };
    let due = if view.attendance.due.is_some() { view.attendance.members.as_slice() } else { &[] };
    let rows = due.iter().map(member).chain(std::iter::repeat_n([String::new(), String::new()], others));
    let row = |(nth, [name, office]): (usize, [String; 2])| {
        vec![(nth + 1).to_string(), name, office, String::new(), String::new(), String::new()]
    };
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: rows.enumerate().map(row).collect(),
        is_filled_by_hand: true,
    }
}
