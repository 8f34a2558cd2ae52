//! Slips with which households vote, on the wire.

use crate::moment::maybe_rfc3339;
use crate::problem::Problem;
use mingtong_app::vote::{OpenSlip, Slip, SlipState, SlipsFor};
use mingtong_domain::ids::HomeNo;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// For whom slips are issued; nothing for all.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueSlipsBody {
    /// The number of one elector.
    pub elector: Option<u32>,
    /// A building or entrance, as the numbers of its homes begin (`3`, `3-2`).
    pub within: Option<String>,
}

impl IssueSlipsBody {
    /// For whom.
    pub(super) fn read(self) -> Result<SlipsFor, Problem> {
        match (self.elector, self.within) {
            (None, None) => Ok(SlipsFor::All),
            (Some(no), None) => Ok(SlipsFor::One(no)),
            (None, Some(within)) => Ok(SlipsFor::Within(HomeNo(within))),
            (Some(_), Some(_)) => Err(Problem::unfit("elector, within")),
        }
    }
}

/// A slip to be printed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SlipBody {
    /// The number of the elector.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// The secret. It is told once.
    pub code: String,
    /// Whether the home has voted, by whatever way.
    pub has_voted: bool,
}

impl From<Slip> for SlipBody {
    fn from(it: Slip) -> Self {
        Self { elector: it.elector, home: it.home.0, code: it.code, has_voted: it.has_voted }
    }
}

/// Slips to be printed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SlipsBody {
    /// In the order of the numbers.
    pub items: Vec<SlipBody>,
}

/// A slip that was issued.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SlipStateBody {
    /// The number of the elector.
    pub elector: u32,
    /// Whether somebody voted with it, or with one that it replaced.
    pub is_used: bool,
    /// When; of a secret vote nobody knows.
    pub used: Option<String>,
    /// Whether it can be used still.
    pub is_open: bool,
}

impl From<SlipState> for SlipStateBody {
    fn from(it: SlipState) -> Self {
        Self { elector: it.elector, is_used: it.is_used, used: maybe_rfc3339(it.used), is_open: it.is_open }
    }
}

/// Slips that were issued.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SlipStatesBody {
    /// In the order of the numbers.
    pub items: Vec<SlipStateBody>,
}

/// A code to be opened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SlipCodeBody {
    /// As it stands on the slip.
    pub code: String,
}

/// What a code opens.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenSlipBody {
    /// The id of the vote.
    pub vote: String,
    /// The number of the elector.
    pub elector: u32,
    /// Which home.
    pub home: String,
    /// Whether somebody voted with it.
    pub is_used: bool,
    /// Whether the home has voted by whatever way, and that is final.
    pub is_final: bool,
}

impl From<OpenSlip> for OpenSlipBody {
    fn from(it: OpenSlip) -> Self {
        let OpenSlip { vote, elector, home, is_used, is_final } = it;
        Self { vote: vote.0, elector, home: home.0, is_used, is_final }
    }
}
