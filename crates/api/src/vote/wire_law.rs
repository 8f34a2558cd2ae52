//! What the law asks of a vote beside its count: what kind of decision it is, how its electorate was put right, until
//! when its result is public.

use super::keys;
use crate::moment::rfc3339;
use crate::resolution::keys::{ResolutionForce, ResolutionKind};
use mingtong_app::vote::{CorrectionTold, OfficialBeside};
use mingtong_domain::vote::{Compared, Legal, ToPublish};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a vote decides by law.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoteLegalBody {
    /// What its result is.
    pub kind: ResolutionKind,
    /// Whom that binds.
    pub force: ResolutionForce,
    /// The law, standard or charter behind it.
    pub basis: Vec<String>,
}

impl From<Legal> for VoteLegalBody {
    fn from(it: Legal) -> Self {
        Self { kind: it.kind.into(), force: it.force.into(), basis: it.basis }
    }
}

/// A number of ours beside the one that was announced.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ComparedBody {
    /// Of what: `electorate`, `agree` …
    pub part: String,
    /// Ours in heads; none is not known.
    pub heads: Option<u64>,
    /// Theirs.
    pub official_heads: Option<u64>,
    /// Ours in ten-thousandths of a square metre.
    pub area: Option<u64>,
    /// Theirs.
    pub official_area: Option<u64>,
    /// Whether both are known and not the same.
    pub differs: bool,
}

impl From<Compared> for ComparedBody {
    fn from(it: Compared) -> Self {
        let ([heads, official_heads], [area, official_area]) = (it.heads, it.area);
        Self { part: it.part.to_owned(), heads, official_heads, area, official_area, differs: it.differs() }
    }
}

/// What the housing authority's system announced of a line of the ballot, beside ours.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OfficialBesideBody {
    /// Which line, from 1.
    pub line: u32,
    /// On which day it was announced.
    pub announced: String,
    /// From where it was entered; none where that was erased.
    pub source: Option<String>,
    /// What follows from its numbers: `carried`, `not_carried` …
    pub outcome: Option<String>,
    /// Number by number.
    pub compared: Vec<ComparedBody>,
    /// Whether another was entered for the same line since, which holds.
    pub replaced: bool,
}

impl From<OfficialBeside> for OfficialBesideBody {
    fn from(it: OfficialBeside) -> Self {
        Self {
            line: it.official.line,
            announced: it.official.announced.to_string(),
            source: it.source.words().map(str::to_owned),
            outcome: it.outcome.map(|outcome| outcome.key().to_owned()),
            compared: it.compared.into_iter().map(Into::into).collect(),
            replaced: it.is_replaced,
        }
    }
}

/// That the electorate was put right, as everybody reads it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CorrectionToldBody {
    /// When.
    pub at: String,
    /// See `at`.
    pub at_ms: i64,
    /// The role of whoever put it right.
    pub role: String,
    /// What kind of thing was put right.
    pub kind: keys::CorrectionKind,
    /// Why; none where that was erased.
    pub reason: Option<String>,
}

impl From<CorrectionTold> for CorrectionToldBody {
    fn from(it: CorrectionTold) -> Self {
        let (at, role) = (rfc3339(it.at), it.role.key().to_owned());
        Self { at, at_ms: it.at.0, role, kind: it.kind.into(), reason: it.reason.words().map(str::to_owned) }
    }
}

/// Until when the result has to be public.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ToPublishBody {
    /// The last day.
    pub due: String,
    /// When it was published; none while it is not.
    pub at_ms: Option<i64>,
}

impl From<ToPublish> for ToPublishBody {
    fn from(it: ToPublish) -> Self {
        Self { due: it.due.to_string(), at_ms: it.at.map(|at| at.0) }
    }
}
