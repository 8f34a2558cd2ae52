//! The list of whoever walks from door to door 上门登记表, building by building: what is known of each home, and room for
//! what is met there. What a ballot says stands in none.

use super::of_vote::{Address, Piece, at_work, building, number, titled, window};
use crate::args::text_arg;
use crate::params::Params;
use crate::parts::paper::{Form, Stands, fact, label, paper_at};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::Who;
use mingtong_app::vote::{BallotBrief, DoorLine, DoorQuery, VoteView, owners_at_doors, view_doors, vote_buildings};
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::vote::Door;
use mingtong_office::paper::{BOX, Document, Part, Table};
use mingtong_words::{FluentValue, Words};
use std::collections::HashMap;

/// Lines of one file: the doors of an evening of several people.
const LINES_MAX: usize = 500;

pub(crate) async fn page(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Word).await
}

async fn show(
    visit: &Visit,
    Path((_, id)): Address,
    Query(params): Query<Params>,
    form: Form,
) -> Result<Response, Problem> {
    let (id, piece) = (VoteId(id), Piece::of(&params));
    let (who, view) = at_work(visit, &id).await?;
    let (app, hall, words) = (&visit.site.app, &visit.hall, visit.words);
    let buildings = vote_buildings(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let owners = owners_at_doors(app, hall, &who, &id, piece.building.as_deref()).await;
    let owners = owners.map_err(|fail| visit.problem(fail))?;
    let (lines, next) = lines(visit, &who, &id, &piece).await?;
    let path = format!("/desk/votes/{id}/doors");
    let beside = piece.beside(words, &path, &buildings, next);
    let document = document(visit, &view, &lines, &owners, &piece);
    let (back, query) = (format!("/votes/{id}"), piece.query());
    let stands = Stands { here: "votes", back, path, query, beside, ..Stands::default() };
    paper_at(visit, form, stands, document)
}

async fn lines(visit: &Visit, who: &Who, id: &VoteId, piece: &Piece) -> Result<(Vec<DoorLine>, Option<u32>), Problem> {
    let mut query = DoorQuery { building: piece.building.clone(), after: piece.after, ..DoorQuery::default() };
    let mut lines = Vec::new();
    loop {
        let found = view_doors(&visit.site.app, &visit.hall, who, id, &query).await;
        let found = found.map_err(|fail| visit.problem(fail))?;
        lines.extend(found.items);
        match found.next {
            Some(after) if lines.len() < LINES_MAX => query.after = after,
            next => return Ok((lines, next)),
        }
    }
}

fn document(
    visit: &Visit,
    view: &VoteView,
    lines: &[DoorLine],
    owners: &HashMap<HomeNo, String>,
    piece: &Piece,
) -> Document {
    let words = visit.words;
    let mut parts =
        vec![fact(words, "vote-paper-vote", number(words, view)), fact(words, "vote-paper-term", window(words, view))];
    if lines.is_empty() {
        parts.push(Part::Text(words.t("vote-paper-nobody").to_owned()));
    }
    let same = |one: &DoorLine, other: &DoorLine| one.elector.home.building() == other.elector.home.building();
    for lines in lines.chunk_by(same) {
        let named = lines.first().map(|line| building(words, line.elector.home.building()));
        parts.push(Part::Heading(named.unwrap_or_default()));
        parts.push(Part::Table(table(words, view, lines, owners)));
    }
    parts.push(Part::ToSign(["vote-paper-walker", "vote-paper-day"].map(|key| label(words, key)).to_vec()));
    parts.push(Part::Note(words.t("vote-paper-doors-note").to_owned()));
    let title = titled(words, "vote-paper-doors", view);
    Document { title, parts, print: piece.print, ..Document::default() }
}

fn table(words: Words, view: &VoteView, lines: &[DoorLine], owners: &HashMap<HomeNo, String>) -> Table {
    let with_owners = view.vote.decides.is_owners();
    let columns = [("paper-number", 6), ("vote-paper-home", 6)].into_iter();
    let columns = columns.chain(with_owners.then_some(("vote-paper-owner", 4))).chain([("vote-paper-known", 8)]);
    let columns = columns.map(|(key, width)| (words.t(key).to_owned(), width));
    let doors = Door::ALL.iter().map(|door| (words.word("door", door.key()), 4));
    let signs = [("paper-signature", 5), ("vote-paper-day", 4)].map(|(key, width)| (words.t(key).to_owned(), width));
    let row = |line: &DoorLine| {
        let owner = with_owners.then(|| owners.get(&line.elector.home).cloned().unwrap_or_default());
        let cells = [line.paper.to_string(), line.elector.home.to_string()].into_iter().chain(owner);
        let boxes = Door::ALL.iter().map(|_| BOX.to_owned());
        let cells = cells.chain([known(words, &line.ballot)]).chain(boxes);
        cells.chain([String::new(), String::new()]).collect()
    };
    Table {
        columns: columns.chain(doors).chain(signs).collect(),
        rows: lines.iter().map(row).collect(),
        is_filled_by_hand: true,
    }
}

/// What is known of a home already.
fn known(words: Words, ballot: &BallotBrief) -> String {
    if let Some(way) = ballot.holds {
        return words.ta("vote-paper-voted", &[text_arg("way", words.word("vote-way", way.key()))]);
    }
    if ballot.returned.is_some() {
        return words.t("vote-paper-returned").to_owned();
    }
    match ballot.door {
        Some(door) => {
            let visits = ("n", FluentValue::from(ballot.visits));
            words.ta("vote-paper-visited", &[text_arg("door", words.word("door", door.key())), visits])
        }
        None if ballot.is_issued => words.t("vote-paper-issued").to_owned(),
        None => String::new(),
    }
}
