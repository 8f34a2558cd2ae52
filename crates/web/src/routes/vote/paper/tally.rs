//! The tally sheet 计票汇总表, which those who counted sign: once it is counted, for whoever may see what it came to.

use super::figures;
use super::of_vote::{Address, at_work, is_void, names, number, of_vote, titled, window};
use crate::format;
use crate::parts::paper::{Form, fact, label};
use crate::problem::{Cause, Problem};
use crate::routes::vote::by_rule::RuleWords;
use crate::routes::vote::corrected::corrected;
use crate::routes::vote::page::size;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::vote::VoteView;
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Tallied, VoteResult};
use mingtong_office::paper::{Document, Part};

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id)): Address, form: Form) -> Result<Response, Problem> {
    let id = VoteId(id);
    let (_, view) = at_work(visit, &id).await?;
    let counted = view.result.as_ref().zip(view.vote.tallied());
    let (result, tallied) = counted.ok_or_else(|| visit.because(Cause::NotFound))?;
    let document = document(visit, &view, result, tallied);
    of_vote(visit, form, &id, format!("/desk/votes/{id}/tally"), document)
}

fn document(visit: &Visit, view: &VoteView, result: &VoteResult, tallied: &Tallied) -> Document {
    let words = visit.words;
    let rule = RuleWords::of(visit, &view.vote);
    let mut parts: Vec<Part> = is_void(words, view).into_iter().collect();
    parts.extend([
        fact(words, "vote-paper-vote", number(words, view)),
        fact(words, "vote-paper-term", window(words, view)),
        fact(words, "vote-paper-who", size(words, &view.vote)),
        fact(words, "vote-paper-rule", rule.who),
    ]);
    parts.extend(rule.legal.map(Part::Text));
    parts.extend(corrected(words, view).into_iter().map(Part::Text));
    parts.extend(figures::parts(words, view, result));
    let counters = names(words, view, |person| tallied.counted_by.contains(person));
    parts.push(fact(words, "vote-paper-counted-by", counters));
    parts.push(fact(words, "vote-paper-counted-on", format::moment(words, tallied.at)));
    let signs = ["vote-paper-teller", "vote-paper-second-teller", "vote-paper-day"];
    parts.push(Part::ToSign(signs.map(|key| label(words, key)).to_vec()));
    parts.push(Part::Note(format!("{}{}", label(words, "vote-paper-digest"), tallied.sheet)));
    Document { title: titled(words, "vote-paper-tally", view), parts, ..Document::default() }
}
