//! The vote on which a resolution rests, as the vote itself is shown: its numbers are those of its own result, and are
//! counted nowhere else.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::vote::{LineView, VoteView, view_vote};
use crate::who::Who;
use mingtong_domain::resolution::{ByVote, VoteStands};
use mingtong_domain::vote::Item;

/// The vote on which a resolution rests.
#[derive(Debug, Clone)]
pub struct RestsOnVote {
    /// The vote, as whoever asks sees it.
    pub vote: VoteView,
    /// How it stands: a resolution holds no longer than its vote.
    pub stands: VoteStands,
    /// The lines of its ballot that stand in the resolution, from 1.
    pub lines: Vec<u32>,
}

impl RestsOnVote {
    /// Each of its lines with what it came to; that is none where the vote cannot be counted any more.
    pub fn decided(&self) -> impl Iterator<Item = (&LineView, Option<&Item>)> {
        let items = self.vote.result.as_ref().map(|result| result.items.as_slice()).unwrap_or_default();
        let lines = self.vote.lines.iter().filter(|line| self.lines.contains(&line.line));
        lines.map(|line| (line, items.iter().find(|item| item.line == line.line)))
    }

    /// Those words of the vote that are shown with the resolution. What was erased says so itself.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let VoteView { title, scope, voided, lines, .. } = &mut self.vote;
        let lines = lines.iter_mut().map(|line| &mut line.words);
        let all = [title, scope].into_iter().chain(voided).chain(lines);
        all.filter_map(|said| match said {
            Said::Words(words) => Some(words),
            Said::Erased | Said::AwaitsReview | Said::TakenDown => None,
        })
    }
}

/// The vote on which it rests; none where it rests on none.
pub(super) async fn rests_on_vote(
    app: &App,
    hall: &Hall,
    who: &Who,
    by: Option<&ByVote>,
) -> Result<Option<RestsOnVote>, Fail> {
    let Some(ByVote { vote, lines, .. }) = by else { return Ok(None) };
    let vote = view_vote(app, hall, who, vote).await?;
    Ok(Some(RestsOnVote { stands: VoteStands::of(&vote.vote), vote, lines: lines.clone() }))
}
