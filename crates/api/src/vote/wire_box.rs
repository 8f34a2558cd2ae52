//! The box of a secret vote on the wire.

use super::wire_ballot::BallotPaperBody;
use crate::problem::Problem;
use mingtong_app::vote::{BoxView, BoxWaiting, NewBoxPaper};
use mingtong_domain::vote::{BoxClass, BoxSays};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A paper from the box, as a teller read it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BoxPaperBody {
    /// Made by whoever sends it: the same paper that is sent twice is entered once.
    pub sent: String,
    /// The receipt of a paper that another teller entered; none of one that nobody entered.
    pub receipt: Option<String>,
    /// What it says; none where there is no paper with this receipt.
    pub paper: Option<BallotPaperBody>,
    /// The area of its class in ten-thousandths of a square metre, where areas count.
    pub area: Option<i64>,
}

impl BoxPaperBody {
    /// The paper.
    pub(super) fn read(self) -> Result<NewBoxPaper, Problem> {
        let paper = self.paper.map(BallotPaperBody::read).transpose()?;
        let says = paper.map(|paper| BoxSays { area: self.area, paper });
        Ok(NewBoxPaper { sent: self.sent, receipt: self.receipt, says })
    }
}

/// Under which code a paper from the box is published.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BoxReceiptBody {
    /// The receipt.
    pub receipt: String,
}

/// Papers of the same area.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BoxClassBody {
    /// Their area in ten-thousandths of a square metre, where areas count.
    pub area: Option<i64>,
    /// How many electors of this area were ticked off.
    pub ticked: u64,
    /// How many papers of it were entered.
    pub entered: u64,
}

impl From<BoxClass> for BoxClassBody {
    fn from(it: BoxClass) -> Self {
        Self { area: it.area, ticked: it.ticked, entered: it.entered }
    }
}

/// What one teller read on a paper from the box.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BoxReadingBody {
    /// The name of the teller.
    pub by: Option<String>,
    /// What they read; none where they say that there is no such paper.
    pub paper: Option<BallotPaperBody>,
    /// The area of its class.
    pub area: Option<i64>,
}

impl From<(Option<String>, Option<BoxSays>)> for BoxReadingBody {
    fn from((by, says): (Option<String>, Option<BoxSays>)) -> Self {
        let area = says.as_ref().and_then(|says| says.area);
        Self { by, paper: says.map(|says| says.paper.into()), area }
    }
}

/// A paper from the box that two people have not read alike.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BoxWaitingBody {
    /// Its receipt.
    pub receipt: String,
    /// How many people read it.
    pub readings: usize,
    /// Whether whoever asks is one of them.
    pub is_own: bool,
    /// Who read what last, where they differ.
    pub differ: Vec<BoxReadingBody>,
}

impl From<BoxWaiting> for BoxWaitingBody {
    fn from(it: BoxWaiting) -> Self {
        let differ = it.differ.into_iter().map(Into::into).collect();
        Self { receipt: it.receipt, readings: it.readings, is_own: it.is_own, differ }
    }
}

/// The box of a secret vote.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BallotBoxBody {
    /// The areas that papers may have; one where areas do not count.
    pub classes: Vec<BoxClassBody>,
    /// Papers that wait for another reading.
    pub waiting: Vec<BoxWaitingBody>,
}

impl From<BoxView> for BallotBoxBody {
    fn from(it: BoxView) -> Self {
        Self {
            classes: it.classes.into_iter().map(Into::into).collect(),
            waiting: it.waiting.into_iter().map(Into::into).collect(),
        }
    }
}
