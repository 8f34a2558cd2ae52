//! From what of a vote a resolution can be drawn up: the lines that were carried and stand in none yet.

use crate::app::App;
use crate::body::standing;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::vote::{VoteView, view_vote};
use crate::who::Who;
use mingtong_domain::ids::{BodyId, VoteId};

/// From what of a vote a resolution can be drawn up.
#[derive(Debug, Clone)]
pub struct DrawableFromVote {
    /// The vote, with its lines, with those that stand in a resolution, with what it came to and what it is by law.
    pub vote: VoteView,
    /// The bodies that stand, by name: a point may be theirs to do.
    pub bodies: Vec<(BodyId, String)>,
}

/// From what of a vote a resolution can be drawn up.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn drawable_from_vote(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<DrawableFromVote, Fail> {
    let vote = view_vote(app, hall, who, id).await?;
    let mut reader = app.store.read().await?;
    let stand = standing(&mut reader.link(), hall).await?;
    let mut bodies: Vec<(BodyId, String)> =
        stand.iter().map(|body| (body.clone(), hall.body_name(body).to_owned())).collect();
    bodies.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(DrawableFromVote { vote, bodies })
}
