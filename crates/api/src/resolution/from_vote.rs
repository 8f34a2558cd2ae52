//! A resolution is drawn up from what a vote decided.

use super::wire_new::NewPointBody;
use crate::caller::Caller;
use crate::extract::{Body, Id};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::resolution::{NewFromVote, draw_from_vote as draw};
use mingtong_domain::ids::VoteId;
use mingtong_domain::resolution;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

routes! {
    draw_from_vote: resolution::Act::Draw;
}

/// A resolution to be drawn up from a vote. What it is by law is not chosen: it is the `legal` of the vote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFromVoteBody {
    /// The lines of the ballot, from 1, each of which was carried.
    pub lines: Vec<u32>,
    /// What it is called.
    pub title: String,
    /// Its points; of matters only the one that the vote comes from.
    pub points: Vec<NewPointBody>,
}

impl NewFromVoteBody {
    fn read(self, vote: VoteId) -> Result<NewFromVote, Problem> {
        let points = self.points.into_iter().map(NewPointBody::read).collect::<Result<_, _>>()?;
        Ok(NewFromVote { vote, lines: self.lines, title: self.title, points })
    }
}

/// Draw one up from what a vote decided, whose result is public. What was not carried becomes none.
#[utoipa::path(
    post,
    operation_id = "draw_resolution_from_vote",
    path = "/communities/{c}/votes/{id}/resolutions",
    tag = "resolutions",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = NewFromVoteBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn draw_from_vote(
    State(app): State<App>,
    Id(vote): Id<VoteId>,
    caller: Caller,
    Body(body): Body<NewFromVoteBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let id = draw(&app, &caller.hall, &who, body.read(vote)?).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.to_string() })))
}
