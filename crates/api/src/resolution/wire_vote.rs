//! The vote on which a resolution rests, on the wire: its numbers are those of the vote.

use super::keys;
use crate::line_result::VoteLineBody;
use mingtong_app::resolution::RestsOnVote;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A line of the ballot that stands in a resolution.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RestsOnLineBody {
    /// Which line, from 1.
    pub line: u32,
    /// Its words; none where they were erased.
    pub words: Option<String>,
    /// What it came to, as the vote has it; none where that cannot be counted any more.
    pub result: Option<VoteLineBody>,
}

/// The vote on which a resolution rests.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RestsOnVoteBody {
    /// The id of the vote.
    pub vote: String,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// How it stands: of a vote that is void, or that somebody asks to declare void, nothing is published and takes
    /// effect.
    pub stands: keys::VoteStands,
    /// Why it is void.
    pub voided: Option<String>,
    /// The lines of its ballot that stand in the resolution.
    pub lines: Vec<RestsOnLineBody>,
}

impl From<RestsOnVote> for RestsOnVoteBody {
    fn from(it: RestsOnVote) -> Self {
        let lines = it.decided().map(|(line, item)| RestsOnLineBody {
            line: line.line,
            words: line.words.words().map(str::to_owned),
            result: item.cloned().map(Into::into),
        });
        Self {
            vote: it.vote.vote.id.0.clone(),
            title: it.vote.title.words().map(str::to_owned),
            stands: it.stands.into(),
            voided: it.vote.voided.as_ref().and_then(|reason| reason.words()).map(str::to_owned),
            lines: lines.collect(),
        }
    }
}
