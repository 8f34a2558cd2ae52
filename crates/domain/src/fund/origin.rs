//! What a fund comes from.

use crate::agreement::{self, Agreement};
use crate::context::Context;
use crate::ids::{AgreementId, MatterId, NeedId, ProjectId, ResolutionId};
use crate::project::{self, Project};
use crate::references::{Refer, References};
use crate::refusal::{Code, Refusal};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// What a fund comes from, by its id. A thing of another noun is one more line in each of the functions below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A public matter.
    Matter(MatterId),
    /// A resolution.
    Resolution(ResolutionId),
    /// An agreement.
    Agreement(AgreementId),
    /// A need that somebody takes up.
    Need(NeedId),
    /// A project.
    Project(ProjectId),
}

impl Origin {
    /// The kind and the id, for the database: `("matter", "2021-0031")`.
    pub fn parts(&self) -> (&'static str, String) {
        match self {
            Origin::Matter(id) => ("matter", id.to_string()),
            Origin::Resolution(id) => ("resolution", id.to_string()),
            Origin::Agreement(id) => ("agreement", id.to_string()),
            Origin::Need(id) => ("need", id.to_string()),
            Origin::Project(id) => ("project", id.to_string()),
        }
    }

    /// What has these [parts](Self::parts); none where the kind is unknown or the id cannot be one.
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "matter" => MatterId::parse(id).map(Origin::Matter),
            "resolution" => ResolutionId::parse(id).map(Origin::Resolution),
            "agreement" if !id.is_empty() => Some(Origin::Agreement(id.into())),
            "need" => NeedId::parse(id).map(Origin::Need),
            "project" => ProjectId::parse(id).map(Origin::Project),
            _ => None,
        }
    }
}

impl From<project::Origin> for Origin {
    fn from(origin: project::Origin) -> Self {
        match origin {
            project::Origin::Matter(id) => Origin::Matter(id),
            project::Origin::Resolution(id) => Origin::Resolution(id),
            project::Origin::Agreement(id) => Origin::Agreement(id),
            project::Origin::Need(id) => Origin::Need(id),
        }
    }
}

impl From<agreement::Origin> for Origin {
    fn from(origin: agreement::Origin) -> Self {
        match origin {
            agreement::Origin::Matter(id) => Origin::Matter(id),
            agreement::Origin::Need(id) => Origin::Need(id),
        }
    }
}

impl Refer for Origin {
    fn refer(&self, to: &mut References) {
        match self {
            Origin::Matter(id) => id.refer(to),
            Origin::Resolution(id) => id.refer(to),
            Origin::Agreement(id) => id.refer(to),
            Origin::Need(id) => id.refer(to),
            Origin::Project(id) => id.refer(to),
        }
    }
}

/// What it comes from, as that stands.
#[derive(Debug, Clone, Copy)]
pub enum Basis<'a> {
    /// From which a project may come, too.
    Given(project::Basis<'a>),
    /// A project.
    Project(&'a Project),
}

/// How what a fund comes from stands, as far as its money is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OriginStands {
    /// Whether something may come in for it: not once an agreement lapsed or is void, or a project was called off.
    pub may_take: bool,
    /// Whether something may be paid for it: not before an agreement started, but what
    /// somebody advances. What was agreed and is void since is
    /// paid for as far as it was done.
    pub may_spend: bool,
}

impl Default for OriginStands {
    fn default() -> Self {
        Self { may_take: true, may_spend: true }
    }
}

impl OriginStands {
    /// How an agreement stands at a moment.
    pub fn of_agreement(agreement: &Agreement, now: Millis) -> Self {
        Self { may_take: takes(agreement, now), may_spend: agreement.ever_started() }
    }

    /// How a project stands.
    pub fn of_project(project: &Project) -> Self {
        Self { may_take: project.stage.kind() != project::StageKind::CalledOff, may_spend: true }
    }
}

fn takes(agreement: &Agreement, now: Millis) -> bool {
    use crate::agreement::StageKind::{Put, Started};
    agreement.in_force().is_some() || matches!(agreement.stage_at(now), Put | Started)
}

/// Refuses what does not hold. Money is collected while an agreement is still asked about: it starts when so much of it
/// is there; and never for one that shares out what common parts earned.
pub(super) fn holds(basis: Basis<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    let is_there = match basis {
        Basis::Given(project::Basis::Agreement(agreement)) => {
            agreement.bears_a_cost(cx)?;
            takes(agreement, cx.now)
        }
        Basis::Given(given) => return project::holds(given, cx),
        Basis::Project(project) => project.stage.kind() != project::StageKind::CalledOff,
    };
    if is_there { Ok(()) } else { Err(cx.refuse(Code::OriginDoesNotHold)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_is_found_again_by_its_parts() {
        let all = [
            Origin::Matter(MatterId::new(2021, 31).unwrap()),
            Origin::Resolution(ResolutionId::new(2021, 3).unwrap()),
            Origin::Agreement("a1".into()),
            Origin::Need(NeedId::new(2021, 4).unwrap()),
            Origin::Project(ProjectId::new(2021, 5).unwrap()),
        ];
        for origin in all {
            let (kind, id) = origin.parts();
            assert_eq!(Origin::from_parts(kind, &id), Some(origin));
        }
        assert_eq!(Origin::from_parts("agreement", ""), None);
    }
}
