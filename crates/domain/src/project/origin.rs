//! What a project comes from.

use crate::ids::{AgreementId, MatterId, NeedId, ResolutionId};
use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

/// What a project comes from, by its id. A thing of another noun is one more line in each of the functions below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A resolution.
    Resolution(ResolutionId),
    /// A matter that somebody was given or claimed.
    Matter(MatterId),
    /// An agreement that holds.
    Agreement(AgreementId),
    /// A need that somebody takes up.
    Need(NeedId),
}

impl Origin {
    /// The kind and the id, for the database: `("matter", "2021-0031")`.
    pub fn parts(&self) -> (&'static str, String) {
        match self {
            Origin::Resolution(id) => ("resolution", id.to_string()),
            Origin::Matter(id) => ("matter", id.to_string()),
            Origin::Agreement(id) => ("agreement", id.to_string()),
            Origin::Need(id) => ("need", id.to_string()),
        }
    }

    /// What has these [parts](Self::parts); none where the kind is unknown or the id cannot be one.
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "resolution" => ResolutionId::parse(id).map(Origin::Resolution),
            "matter" => MatterId::parse(id).map(Origin::Matter),
            "agreement" if !id.is_empty() => Some(Origin::Agreement(id.into())),
            "need" => NeedId::parse(id).map(Origin::Need),
            _ => None,
        }
    }
}

impl Refer for Origin {
    fn refer(&self, to: &mut References) {
        match self {
            Origin::Resolution(id) => id.refer(to),
            Origin::Matter(id) => id.refer(to),
            Origin::Agreement(id) => id.refer(to),
            Origin::Need(id) => id.refer(to),
        }
    }
}
