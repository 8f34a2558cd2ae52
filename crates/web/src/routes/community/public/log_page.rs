//! The log as people look at it: how far it is signed, who outside saw that, and whether it goes on for another one.

use crate::format;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::community::{Witnessed, log_witnesses, public_checkpoint};
use mingtong_proof::continues::Continues;
use mingtong_proof::{Checkpoint, Note};

/// A witness in words.
struct Row {
    name: String,
    key: String,
    /// When it cosigned last: for programs, and in words.
    when: Option<(String, String)>,
    /// Up to which entry, counted from 0; none where it cosigned a log without entries.
    entry: Option<u64>,
    stands: &'static str,
    is_well: bool,
}

/// The head that is signed.
struct Head {
    origin: String,
    size: u64,
    root: String,
    continues: Option<Continues>,
}

#[derive(Template)]
#[template(path = "community/public/log.html")]
struct LogPage {
    page: Page,
    head: Option<Head>,
    witnesses: Vec<Row>,
    /// The head as programs read it.
    machine: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    let head = public_checkpoint(app, hall).ok().and_then(|note| head(&note));
    let size = head.as_ref().map_or(0, |head| head.size);
    let template = LogPage {
        page: Page::new(&visit, "record", visit.words.t("log-title")),
        head,
        witnesses: log_witnesses(app, hall).into_iter().map(|witness| row(&visit, witness, size)).collect(),
        machine: visit.link("/log/checkpoint"),
    };
    Ok(render(&template))
}

fn head(note: &str) -> Option<Head> {
    let checkpoint: Checkpoint = note.parse::<Note>().ok()?.text().parse().ok()?;
    let continues = Continues::of(&checkpoint);
    let Checkpoint { origin, head, .. } = checkpoint;
    Some(Head { origin, size: head.size, root: head.root.to_string(), continues })
}

fn row(visit: &Visit, witness: Witnessed, size: u64) -> Row {
    let words = visit.words;
    let is_newest = witness.last.is_some_and(|last| last.size == size);
    let stands = match (witness.refuses, is_newest, witness.last) {
        (true, ..) => "log-witness-refuses",
        (_, true, _) => "log-witness-agrees",
        (_, _, Some(_)) => "log-witness-behind",
        (_, _, None) => "log-witness-silent",
    };
    Row {
        name: witness.name,
        key: witness.key,
        when: witness.last.map(|last| (format::machine(last.at), format::moment(words, last.at))),
        entry: witness.last.and_then(|last| last.size.checked_sub(1)),
        stands: words.t(stands),
        is_well: is_newest && !witness.refuses,
    }
}
