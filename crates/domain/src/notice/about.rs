//! What a notice is about.

use crate::ids::{BodyId, FundId, MatterId, ProcedureId, ProjectId, ReceptionId, ResolutionId, RollId, VoteId};
use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

/// What a notice is about, by its id. A thing of another noun is one more line in each of the functions below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Nothing that has an id here.
    Nothing,
    /// A body.
    Body(BodyId),
    /// A reception.
    Reception(ReceptionId),
    /// A matter.
    Matter(MatterId),
    /// A resolution.
    Resolution(ResolutionId),
    /// A procedure.
    Procedure(ProcedureId),
    /// A project.
    Project(ProjectId),
    /// A vote.
    Vote(VoteId),
    /// The roll of a place.
    Roll(RollId),
    /// A fund, with its accounts.
    Fund(FundId),
}

impl About {
    /// The kind and the id, for the database: `("matter", "2021-0031")`.
    pub fn parts(&self) -> (&'static str, String) {
        match self {
            About::Nothing => ("nothing", String::new()),
            About::Body(id) => ("body", id.to_string()),
            About::Reception(id) => ("reception", id.to_string()),
            About::Matter(id) => ("matter", id.to_string()),
            About::Resolution(id) => ("resolution", id.to_string()),
            About::Procedure(id) => ("procedure", id.to_string()),
            About::Project(id) => ("project", id.to_string()),
            About::Vote(id) => ("vote", id.to_string()),
            About::Roll(id) => ("roll", id.to_string()),
            About::Fund(id) => ("fund", id.to_string()),
        }
    }

    /// What has these [parts](Self::parts); none where the kind is unknown or the id cannot be one.
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "nothing" if id.is_empty() => Some(About::Nothing),
            "body" if !id.is_empty() => Some(About::Body(id.into())),
            "reception" if !id.is_empty() => Some(About::Reception(id.into())),
            "matter" => MatterId::parse(id).map(About::Matter),
            "resolution" => ResolutionId::parse(id).map(About::Resolution),
            "procedure" if !id.is_empty() => Some(About::Procedure(id.into())),
            "project" => ProjectId::parse(id).map(About::Project),
            "vote" if !id.is_empty() => Some(About::Vote(id.into())),
            "roll" if !id.is_empty() => Some(About::Roll(id.into())),
            "fund" if !id.is_empty() => Some(About::Fund(id.into())),
            _ => None,
        }
    }
}

impl Refer for About {
    fn refer(&self, to: &mut References) {
        match self {
            About::Nothing => {}
            About::Body(id) => id.refer(to),
            About::Reception(id) => id.refer(to),
            About::Matter(id) => id.refer(to),
            About::Resolution(id) => id.refer(to),
            About::Procedure(id) => id.refer(to),
            About::Project(id) => id.refer(to),
            About::Vote(id) => id.refer(to),
            About::Roll(id) => id.refer(to),
            About::Fund(id) => id.refer(to),
        }
    }
}
