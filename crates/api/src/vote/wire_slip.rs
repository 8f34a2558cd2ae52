//! Slips with which households vote, on the wire.

use mingtong_app::vote::{OpenSlip, Slip, SlipState};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// For whom slips are issued.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueSlipsBody {
    /// The number of one elector; left out for all.
    pub elector: Option<u32>,
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
}

impl From<Slip> for SlipBody {
    fn from(it: Slip) -> Self {
        Self { elector: it.elector, home: it.home.0, code: it.code }
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
    /// Whether somebody voted with it.
    pub is_used: bool,
}

impl From<SlipState> for SlipStateBody {
    fn from(it: SlipState) -> Self {
        Self { elector: it.elector, is_used: it.is_used }
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
}

impl From<OpenSlip> for OpenSlipBody {
    fn from(it: OpenSlip) -> Self {
        Self { vote: it.vote.0, elector: it.elector, home: it.home.0, is_used: it.is_used }
    }
}
