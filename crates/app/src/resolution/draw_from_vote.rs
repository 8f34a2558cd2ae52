//! A resolution is drawn up from what a vote decided, whose result is public.

use super::around::around_of_body;
use super::draw::next_number;
use super::points::{NewPoint, check_names, put_aside};
use super::resolved::taken_lines;
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{ResolutionId, Stream, VoteId};
use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_domain::resolution::{self, Act, DrawingFromVote};
use mingtong_store::Text;

/// A resolution to be drawn up from a vote, in plain words. What kind it is nobody says: the vote does.
#[derive(Debug, Clone)]
pub struct NewFromVote {
    /// The vote.
    pub vote: VoteId,
    /// The lines of its ballot, from 1.
    pub lines: Vec<u32>,
    /// What it is called.
    pub title: String,
    /// Its points.
    pub points: Vec<NewPoint>,
}

/// Draws it up. It gets the next number of the year.
///
/// # Errors
/// A refusal of the domain, there is no such vote, or the database failed.
pub async fn draw_from_vote(app: &App, hall: &Hall, who: &Who, new: NewFromVote) -> Result<ResolutionId, Fail> {
    who.authorise(Act::Draw)?;
    let mut texts = Texts::new(&app.chance, Act::Draw);
    let NewFromVote { vote, lines, title, points } = new;
    let title = texts.need(&title, TITLE_CHARS_MAX)?;
    let points = put_aside(points, &mut texts, |code| Refusal::new(code, Act::Draw))?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Draw, move |mut it| {
        Box::pin(async move {
            let resolution = next_number(&mut it).await?;
            draw_in(it, vote, DrawingFromVote { resolution, title, lines, points }, texts).await
        })
    })
    .await
}

async fn draw_in(
    mut it: Carrier<'_>,
    vote: VoteId,
    drawing: DrawingFromVote,
    texts: Vec<Text>,
) -> Result<ResolutionId, Fail> {
    let id = drawing.resolution;
    let vote = it.vote(&vote).await?.thing;
    check_names(&mut it, &drawing.points).await?;
    let hall = it.hall.clone();
    let taken = taken_lines(&mut it.link(), &hall, &vote.id).await?;
    let taken = taken.into_iter().find(|(line, _)| drawing.lines.contains(line)).map(|(_, taken)| taken);
    let around = around_of_body(&mut it).await?;
    let path = hall.register.path(vote.place.as_ref());
    let event = resolution::draw_from_vote(drawing, &vote, taken, &around, &it.context(&path))?;
    it.record(vec![append(Stream::Resolution(id), event)], &texts).await?;
    Ok(id)
}
