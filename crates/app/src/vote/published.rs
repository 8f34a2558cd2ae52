//! The ballots of a vote as they are published: secret ones by their receipts, named ones by the numbers of their
//! papers.

use super::sheet::vote_sheet;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Line, Paper, PaperNo, Receipt, Sheet, Standing};

/// A ballot that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedBallot {
    /// Its receipt, or the number of its paper.
    pub code: String,
    /// Its area in ten-thousandths of a square metre, where that is published.
    pub area: Option<i64>,
    /// What it says.
    pub paper: Paper,
}

impl PublishedBallot {
    /// Whether this is its code, as people type it.
    pub fn is_called(&self, typed: &str) -> bool {
        normal_code(typed) == normal_code(&self.code)
    }

    fn named(line: Line) -> Option<Self> {
        let Standing::Returned { paper, .. } = line.standing else { return None };
        Some(Self { code: PaperNo::of(line.elector).to_string(), area: line.area, paper })
    }

    fn secret(receipt: Receipt) -> Self {
        Self { code: receipt.receipt, area: receipt.area, paper: receipt.paper }
    }
}

/// The ballots of a vote that hold, in the order of their codes.
///
/// # Errors
/// [`Fail::NotFound`] also where they are not published yet, or the database failed.
pub async fn published_ballots(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vec<PublishedBallot>, Fail> {
    let text = vote_sheet(app, hall, who, id).await?;
    let Sheet { lines, receipts, .. } = Sheet::read(&text).map_err(|error| Fail::Fault(error.to_string()))?;
    let named = lines.into_iter().filter_map(PublishedBallot::named);
    Ok(named.chain(receipts.into_iter().map(PublishedBallot::secret)).collect())
}
