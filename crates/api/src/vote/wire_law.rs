//! What the law asks of a vote beside its count: what kind of decision it is, how its electorate was put right, until
//! when its result is public.

use super::keys;
use super::wire::words;
use crate::moment::rfc3339;
use crate::resolution::keys::{ResolutionForce, ResolutionKind};
use mingtong_app::vote::CorrectionTold;
use mingtong_domain::vote::{Legal, ToPublish};
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
        Self { at, at_ms: it.at.0, role, kind: it.kind.into(), reason: words(&it.reason) }
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
