//! Every page has its address here: one folder for each noun, whose `mod.rs` lists its addresses; `slip.rs` is the one
//! page that serves two.

mod account_book;
mod agreement;
mod body;
mod community;
mod fund;
mod letter;
mod matter;
mod meeting;
mod motion;
mod need;
mod notice;
mod person;
mod procedure;
mod project;
mod reception;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod slip;
mod split;
mod telling;
mod vote;

use crate::site::Site;
use axum::Router;

pub(crate) fn router() -> Router<Site> {
    Router::new()
        .merge(community::router())
        .merge(register::router())
        .merge(body::router())
        .merge(meeting::router())
        .merge(person::router())
        .merge(reception::router())
        .merge(matter::router())
        .merge(motion::router())
        .merge(need::router())
        .merge(notice::router())
        .merge(resolution::router())
        .merge(resource::router())
        .merge(reporting::router())
        .merge(project::router())
        .merge(roll::router())
        .merge(slip::router())
        .merge(split::router())
        .merge(telling::router())
        .merge(vote::router())
        .merge(procedure::router())
        .merge(fund::router())
        .merge(account_book::router())
        .merge(letter::router())
        .merge(agreement::router())
}
