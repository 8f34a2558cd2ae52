//! The receipt for a ballot that was taken at the desk 收票回执: whose paper came back when, and nothing of what it says.
//! A secret ballot goes into a box: nobody takes it, and nobody is given a paper that says when.

use super::of_vote::{at_work, home, number, of_vote, titled};
use crate::format;
use crate::parts::paper::{Form, fact, signed};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::vote::{DoorLine, DoorQuery, VoteView, view_doors};
use mingtong_domain::Millis;
use mingtong_domain::ids::VoteId;
use mingtong_office::paper::{Document, Part};

type OfElector = Path<(String, String, String)>;

pub(crate) async fn page(visit: Visit, address: OfElector) -> Result<Response, Problem> {
    show(&visit, address, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: OfElector) -> Result<Response, Problem> {
    show(&visit, address, Form::Word).await
}

async fn show(visit: &Visit, Path((_, id, no)): OfElector, form: Form) -> Result<Response, Problem> {
    let (id, no): (VoteId, u32) = (VoteId(id), no.parse().unwrap_or(0));
    let (who, view) = at_work(visit, &id).await?;
    let query = DoorQuery { after: no.saturating_sub(1), ..DoorQuery::default() };
    let doors = view_doors(&visit.site.app, &visit.hall, &who, &id, &query).await;
    let found = doors.map_err(|fail| visit.problem(fail))?.items.into_iter().find(|line| line.elector.no == no);
    let returned = found.as_ref().and_then(|line| Some((line, line.ballot.returned?)));
    let (line, at) = returned.ok_or_else(|| visit.because(Cause::NotFound))?;
    let path = format!("/desk/votes/{id}/electors/{no}/receipt");
    of_vote(visit, form, &id, path, document(visit, &view, line, at))
}

fn document(visit: &Visit, view: &VoteView, line: &DoorLine, at: Millis) -> Document {
    let words = visit.words;
    let parts = vec![
        fact(words, "vote-paper-vote", number(words, view)),
        fact(words, "paper-number", line.paper.to_string()),
        fact(words, "vote-paper-home", home(view, line.elector.home.as_str())),
        fact(words, "vote-paper-taken", format::moment(words, at)),
        Part::Text(words.t("vote-paper-receipt-says").to_owned()),
        signed(visit),
    ];
    Document { title: titled(words, "vote-paper-receipt", view), parts, ..Document::default() }
}
