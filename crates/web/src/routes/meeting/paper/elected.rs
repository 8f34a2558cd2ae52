//! The result of an election as it is posted 选举结果公示: the papers that were cast, everybody's votes, and who is elected.

use super::of_meeting::of_meeting;
use super::result::{counted, source, test, views};
use crate::args::text_arg;
use crate::format;
use crate::parts::paper::{Form, fact, numbers, signed};
use crate::problem::{Cause, Problem};
use crate::routes::meeting::load::posted;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::meeting::{ElectionView, ItemView, MeetingView, Named};
use mingtong_domain::ids::MeetingId;
use mingtong_office::paper::{Document, Part, Table};
use mingtong_words::FluentValue;

type Address = Path<(String, String, String)>;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id, nth)): Address, form: Form) -> Result<Response, Problem> {
    let id = MeetingId(id);
    let view = posted(visit, &id).await?;
    let found = nth.parse().ok().and_then(|nth| election(&view, nth));
    let (item, found) = found.ok_or_else(|| visit.because(Cause::NotFound))?;
    let document = document(visit, &view, item, found);
    of_meeting(visit, form, &id, &format!("elections/{nth}/result"), document)
}

/// The election that was held first, second and so on.
fn election(view: &MeetingView, nth: usize) -> Option<(&ItemView, &ElectionView)> {
    let of = view.meeting.elections.get(nth.checked_sub(1)?)?;
    let item = view.items.iter().find(|item| item.id == of.item)?;
    Some((item, item.elections.iter().find(|it| it.election == *of)?))
}

fn document(visit: &Visit, view: &MeetingView, item: &ItemView, it: &ElectionView) -> Document {
    let (words, figures) = (visit.words, it.election.figures);
    let papers = [
        ("paper-seats", it.election.seats),
        ("paper-due", figures.due),
        ("paper-present", figures.present),
        ("paper-cast", figures.cast),
        ("paper-void", figures.void),
        ("paper-blank", figures.blank),
    ];
    let mut parts = vec![
        fact(words, "paper-meeting", &view.title),
        fact(words, "paper-when", format::moment(words, it.election.at)),
        fact(words, "paper-subject", &item.title),
        numbers(words, &papers),
    ];
    parts.extend(source(words, it.source.as_ref()));
    parts.extend(it.tests.iter().flat_map(|it| test(visit, it, 0)));
    parts.push(Part::Table(votes(visit, it)));
    let left = (it.election.left > 0).then(|| [("n", FluentValue::from(it.election.left))]);
    parts.extend(left.map(|args| Part::Text(words.ta("minutes-line-left", &args))));
    parts.push(counted(visit, &it.counted_by));
    parts.extend(views(words, item));
    parts.push(signed(visit));
    Document {
        title: words.ta("paper-elected-title", &[text_arg("body", &view.body_name)]),
        parts,
        ..Document::default()
    }
}

fn votes(visit: &Visit, it: &ElectionView) -> Table {
    let words = visit.words;
    let columns = [("paper-nth", 1), ("paper-name", 3), ("paper-votes", 2), ("paper-result", 3)];
    let became = |person: &Named| match (it.elected.contains(person), it.tied.contains(person)) {
        (true, _) => words.t("paper-elected"),
        (_, true) => words.t("paper-tied"),
        _ => "",
    };
    let row = |(nth, (person, votes)): (usize, &(Named, u32))| {
        let name = if person.name.is_empty() { words.t("body-name-erased") } else { &person.name };
        vec![(nth + 1).to_string(), name.to_owned(), votes.to_string(), became(person).to_owned()]
    };
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: it.votes.iter().enumerate().map(row).collect(),
        is_filled_by_hand: false,
    }
}
