//! Ballots 表决票, as they are handed out.
//!
//! A named one carries the number of its elector with two digits that find a slip of the pen, the same as a code for a
//! telephone, the home, and a line to sign on; below it the counterfoil 存根 that stays with whoever hands it out.
//! A secret one carries nothing of its elector (docs/adr/0025): no number, no code, no counterfoil, whose torn edge
//! would fit. All are alike, so that one sheet is printed as often as it takes; whoever takes one signs on the list.

use super::marks::{rules, ticks};
use super::of_vote::{Address, Piece, at_work, home, number, titled, window};
use crate::args::text_arg;
use crate::format;
use crate::params::Params;
use crate::parts::paper::{Form, Stands, fact, label, paper_at, where_to};
use crate::problem::{Cause, Problem};
use crate::routes::vote::by_rule::area_words;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::vote::{DoorLine, DoorQuery, VoteView, view_doors, vote_buildings};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Question, StageKind};
use mingtong_office::paper::{Coded, Document, Part, Table};

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
    let (id, mut piece) = (VoteId(id), Piece::of(&params));
    let (who, view) = at_work(visit, &id).await?;
    let (app, hall, words) = (&visit.site.app, &visit.hall, visit.words);
    let buildings = vote_buildings(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    if !is_on_paper(&view) {
        return Err(visit.because(Cause::NotFound));
    }
    let key =
        if matches!(view.vote.question, Question::Election { .. }) { "vote-paper-slate" } else { "vote-paper-ballot" };
    let document = |parts, piece: &Piece| Document {
        title: titled(words, key, &view),
        parts,
        print: piece.print,
        ..Document::default()
    };
    let path = format!("/desk/votes/{id}/ballots");
    let (beside, document, hint) = if view.vote.is_secret() {
        // They are alike: there is but one piece.
        piece = Piece { print: piece.print, ..Piece::default() };
        let hint = words.ta("vote-paper-copies", &[("n", view.vote.size.electors.into())]);
        (piece.beside(words, &path, &[], None), document(secret(visit, &view), &piece), hint)
    } else {
        let query = DoorQuery { building: piece.building.clone(), after: piece.after, ..DoorQuery::default() };
        let doors = view_doors(app, hall, &who, &id, &query).await.map_err(|fail| visit.problem(fail))?;
        let mut parts: Vec<Part> = doors.items.iter().flat_map(|line| named(visit, &view, line)).collect();
        if parts.is_empty() {
            parts.push(Part::Text(words.t("vote-paper-nobody").to_owned()));
        }
        let hint = words.t("vote-paper-not-issued").to_owned();
        (piece.beside(words, &path, &buildings, doors.next), document(parts, &piece), hint)
    };
    let (back, query) = (format!("/votes/{id}"), piece.query());
    let stands = Stands { here: "votes", back, path, query, beside, hint: Some(hint), ..Stands::default() };
    paper_at(visit, form, stands, document)
}

/// Whether ballots are printed: they come on paper, and there is still time to return one.
fn is_on_paper(view: &VoteView) -> bool {
    let comes = view.vote.conduct.ways.iter().any(|way| way.is_paper());
    comes && matches!(view.stage, StageKind::Announced | StageKind::Open)
}

/// The same for everybody.
fn secret(visit: &Visit, view: &VoteView) -> Vec<Part> {
    let words = visit.words;
    let mut parts = vec![
        fact(words, "vote-paper-issuer", &visit.hall.name),
        fact(words, "vote-paper-vote", number(words, view)),
        fact(words, "vote-paper-term", window(words, view)),
        ticks(words, view),
    ];
    parts.push(Part::ToSign(vec![label(words, "vote-paper-stamp")]));
    parts.extend(rules(visit, view, &closes(visit, view), &where_to(visit)));
    parts
}

/// The ballot of an elector, with its counterfoil.
fn named(visit: &Visit, view: &VoteView, line: &DoorLine) -> Vec<Part> {
    let (words, vote, paper) = (visit.words, &view.vote, line.paper.to_string());
    let own = line.elector.area.filter(|_| vote.decides.is_owners());
    let facts = [
        Some(("vote-paper-issuer", visit.hall.name.clone())),
        Some(("vote-paper-vote", number(words, view))),
        Some(("vote-paper-home", home(view, line.elector.home.as_str()))),
        own.map(|own| ("vote-paper-area", area_words(words, own.unsigned_abs()))),
        Some(("vote-paper-term", window(words, view))),
    ];
    let facts = facts.into_iter().flatten().map(|(key, text)| (label(words, key), text));
    let called = words.ta("vote-paper-called", &[text_arg("number", &paper)]);
    let coded = Coded {
        facts: facts.collect(),
        code: visit.outside_link(&format!("/desk/votes/{}/papers?paper={paper}", vote.id)),
        label: called.clone(),
        caption: paper.clone(),
    };
    let mut parts = vec![Part::Sheet(called), Part::Coded(coded), ticks(words, view)];
    let proxy = vote.conduct.proxies_count.then_some("vote-paper-proxy-signs");
    let signs = ["vote-paper-voter-signs"].into_iter().chain(proxy).chain(["vote-paper-day"]);
    // Who signs signs below what was ticked: where the sheet is full, its small print is what goes on overleaf.
    parts.push(Part::ToSign(signs.map(|key| label(words, key)).collect()));
    parts.extend(rules(visit, view, &closes(visit, view), &where_to(visit)));
    parts.push(Part::Cut(words.t("vote-paper-counterfoil").to_owned()));
    parts.push(counterfoil(visit, line, &paper));
    parts
}

fn counterfoil(visit: &Visit, line: &DoorLine, paper: &str) -> Part {
    let columns = [("paper-number", 3), ("vote-paper-home", 4), ("vote-paper-received-by", 5), ("vote-paper-day", 3)];
    Part::Table(Table {
        columns: columns.map(|(key, width)| (visit.words.t(key).to_owned(), width)).to_vec(),
        rows: vec![vec![paper.to_owned(), line.elector.home.to_string(), String::new(), String::new()]],
        is_filled_by_hand: true,
    })
}

fn closes(visit: &Visit, view: &VoteView) -> String {
    format::moment(visit.words, view.vote.window.closes)
}
