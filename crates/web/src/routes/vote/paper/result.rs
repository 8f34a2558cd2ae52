//! The result as it is posted 投票结果公示: what was asked of whom, the numbers, each share with what it had to be and on
//! what that rests, and until when one objects. There is none before it is published.

use super::figures;
use super::of_vote::{Address, is_void, names, number, of_vote, page_of_it, read, titled, window};
use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::paper::{Form, fact, label, where_to};
use crate::parts::vote_rows::publishing;
use crate::problem::{Cause, Problem};
use crate::routes::vote::by_rule::RuleWords;
use crate::routes::vote::conduct::ConductWords;
use crate::routes::vote::corrected::corrected;
use crate::routes::vote::page::size;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::notice::{NoticeView, view_notice};
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
    let view = read(visit, &id).await?;
    let not_found = || visit.because(Cause::NotFound);
    let (tallied, publication) = view.vote.published().ok_or_else(not_found)?;
    let result = view.result.as_ref().ok_or_else(not_found)?;
    let notice = view_notice(&visit.site.app, &visit.hall, &visit.who(), &publication.notice, 0).await;
    let notice = notice.map_err(|fail| visit.problem(fail))?;
    let document = document(visit, &view, (result, tallied), &notice);
    of_vote(visit, form, &id, format!("/votes/{id}/result"), document)
}

fn document(
    visit: &Visit,
    view: &VoteView,
    (result, tallied): (&VoteResult, &Tallied),
    notice: &NoticeView,
) -> Document {
    let (words, vote) = (visit.words, &view.vote);
    let conduct = ConductWords::of(words, view);
    let mut parts: Vec<Part> = is_void(words, view).into_iter().collect();
    parts.extend([
        fact(words, "vote-paper-vote", number(words, view)),
        fact(words, "vote-paper-scope", Called::title(&view.scope, words).text),
        fact(words, "vote-paper-who", size(words, vote)),
        fact(words, "vote-paper-term", window(words, view)),
        fact(
            words,
            "vote-paper-ways",
            words.ta("vote-paper-ways-of", &[text_arg("secrecy", conduct.secrecy), text_arg("ways", conduct.ways)]),
        ),
        Part::Heading(words.t("vote-paper-about").to_owned()),
        Part::Text(Called::title(&view.text, words).text),
    ]);
    parts.extend(corrected(words, view).into_iter().map(Part::Text));
    parts.extend(figures::parts(words, view, result));
    parts.extend(rests_on(visit, view));
    let counters = names(words, view, |person| tallied.counted_by.contains(person));
    parts.push(fact(words, "vote-paper-counted-by", counters));
    parts.push(Part::Heading(words.t("paper-resolution-object").to_owned()));
    parts.push(Part::Text(objecting(visit, notice)));
    parts.extend(view.to_publish.and_then(|it| publishing(words, visit.site.app.now(), it)).map(Part::Text));
    parts.push(page_of_it(visit, &vote.id, &[]));
    parts.push(Part::Signed(visit.hall.name.clone(), format::date(words, notice.notice.by.1)));
    parts.push(Part::Note(words.t("vote-paper-recount").to_owned()));
    parts.push(Part::Note(format!("{}{}", label(words, "vote-paper-digest"), tallied.sheet)));
    Document { title: titled(words, "vote-paper-result", view), parts, ..Document::default() }
}

/// By whose rule it was decided, and on what that rests.
pub(super) fn rests_on(visit: &Visit, view: &VoteView) -> Vec<Part> {
    let (words, rule) = (visit.words, RuleWords::of(visit, &view.vote));
    let mut parts = vec![Part::Heading(words.t("vote-rule").to_owned()), Part::Text(rule.who)];
    parts.extend(rule.legal.map(Part::Text));
    parts.extend(rule.needs.into_iter().map(Part::Text));
    parts.extend(rule.bases.into_iter().map(|basis| fact(words, "paper-basis", basis)));
    parts
}

/// Until when and where one objects.
fn objecting(visit: &Visit, notice: &NoticeView) -> String {
    let (words, place) = (visit.words, where_to(visit));
    let period = format::period(words, notice.notice.from, notice.notice.to);
    words.ta("vote-paper-object", &[text_arg("period", period), text_arg("where", place)])
}
