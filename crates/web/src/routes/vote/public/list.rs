//! Votes: those that are told of, open or wait for their result, what closes first before the others; then those past.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::vote_rows::{VoteRow, vote_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::vote::{VoteQuery, VotesShown, list_votes};
use mingtong_domain::ids::Area;
use mingtong_domain::vote::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Vote];

#[derive(Template)]
#[template(path = "vote/public/list.html")]
struct VotesPage {
    page: Page,
    ahead: Vec<VoteRow>,
    past: Vec<VoteRow>,
    next: Option<String>,
    may_call: bool,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let list = async |shown: VotesShown| {
        let query =
            VoteQuery { shown, place: None, matter: None, skip: if shown == VotesShown::Past { skip } else { 0 } };
        list_votes(&visit.site.app, &visit.hall, query).await.map_err(|fail| visit.problem(fail))
    };
    // Those that go on stand before all that were: on the first page.
    let ahead = if skip == 0 { list(VotesShown::Ahead).await?.items } else { vec![] };
    let past = list(VotesShown::Past).await?;
    let template = VotesPage {
        page: Page::new(&visit, "votes", visit.words.t("votes-title")),
        ahead: vote_rows(&visit, &ahead),
        past: vote_rows(&visit, &past.items),
        next: past.next.map(|skip| visit.link(&format!("/votes?skip={skip}"))),
        may_call: visit.session.is_some() && visit.who().may(Act::Call),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
