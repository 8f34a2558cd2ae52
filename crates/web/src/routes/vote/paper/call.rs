//! The notice of the call 表决公告: what is asked, who votes, when, how, and what counts.

use super::marks::{asks, heading};
use super::of_vote::{Address, is_void, number, of_vote, page_of_it, read, titled, window};
use super::result::rests_on;
use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, fact, where_to};
use crate::problem::Problem;
use crate::routes::vote::conduct::ConductWords;
use crate::routes::vote::corrected::corrected;
use crate::routes::vote::page::size;
use crate::routes::vote::standing;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::vote::VoteView;
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Question, Way};
use mingtong_office::paper::{Document, Part};

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = VoteId(id);
    let view = read(visit, &id).await?;
    of_vote(visit, form, &id, format!("/votes/{id}/call"), document(visit, &view))
}

fn document(visit: &Visit, view: &VoteView) -> Document {
    let (words, vote) = (visit.words, &view.vote);
    let head = |key: &str| Part::Heading(words.t(key).to_owned());
    let mut parts: Vec<Part> = is_void(words, view).into_iter().collect();
    parts.extend([Part::Text(Called::title(&view.text, words).text), head("vote-asked")]);
    if !matches!(vote.question, Question::Motions { .. }) {
        parts.push(Part::Text(heading(words, &vote.question)));
    }
    parts.extend(view.lines.iter().map(|line| Part::Text(format!("{}. {}", line.line, asks(words, line)))));
    if matches!(vote.question, Question::Approval { none_of_these: true, .. }) {
        parts.push(Part::Text(words.t("ballot-none-of-these").to_owned()));
    }
    parts.extend([
        head("vote-who"),
        fact(words, "vote-paper-scope", Called::title(&view.scope, words).text),
        fact(words, "vote-paper-who", size(words, vote)),
        Part::Text(words.t("vote-paper-frozen").to_owned()),
    ]);
    parts.extend(corrected(words, view).into_iter().map(Part::Text));
    parts.extend([head("vote-ways"), fact(words, "vote-paper-term", window(words, view))]);
    parts.extend(vote.prolonged.map(|until| Part::Text(standing::prolonged(words, until))));
    parts.extend(how(visit, view));
    parts.extend(rests_on(visit, view));
    parts.push(page_of_it(
        visit,
        &vote.id,
        &[("vote-paper-vote", number(words, view)), ("vote-paper-ask", where_to(visit))],
    ));
    parts.push(Part::Signed(visit.hall.name.clone(), format::date(words, vote.by.1)));
    Document { title: titled(words, "vote-paper-call", view), parts, ..Document::default() }
}

/// How ballots come and which holds, and whether anybody learns whose is which.
fn how(visit: &Visit, view: &VoteView) -> Vec<Part> {
    let (words, conduct) = (visit.words, ConductWords::of(visit.words, view));
    let way = |way: &Way| Part::Text(words.word("vote-paper-by", way.key()));
    let mut parts = vec![
        fact(
            words,
            "vote-paper-ways",
            words.ta("vote-paper-ways-of", &[text_arg("secrecy", conduct.secrecy), text_arg("ways", conduct.ways)]),
        ),
        Part::Text(conduct.ballot),
    ];
    parts.extend(view.vote.conduct.ways.iter().map(way));
    parts.extend(conduct.secrecy_means.into_iter().map(|key| Part::Text(words.t(key).to_owned())));
    parts.extend(conduct.lines.into_iter().map(Part::Text));
    parts.extend(conduct.clause.map(|clause| fact(words, "paper-basis", clause.text)));
    parts
}
