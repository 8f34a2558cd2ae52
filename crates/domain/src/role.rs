//! Roles that people wear, and where they hold.

use crate::ids::{BodyId, PersonId, PlaceId, UnitId};
use crate::references::Refer;
use crate::time::Millis;
use serde::{Deserialize, Serialize};

keyed! {
    /// What a person is to the community in one act. One person holds several; every act records the one worn.
    Role {
        /// Anybody, without an account 公众.
        Public = "public",
        /// The person who raised the matter, known by its tracking code 提出人.
        Raiser = "raiser",
        /// Building lead, group leader 楼栋长、组长.
        BuildingLead = "building_lead",
        /// Member of a courtyard group 议事小组成员.
        GroupMember = "group_member",
        /// Council member 居民议事会成员.
        CouncilMember = "council_member",
        /// Grid worker 网格员.
        GridWorker = "grid_worker",
        /// Party-congress delegate, people's-congress deputy or CPPCC member 两代表一委员. Never disposes.
        Delegate = "delegate",
        /// Community staff 社区工作者.
        Staff = "staff",
        /// Secretary of the community 社区书记.
        Secretary = "secretary",
        /// Somebody who acts for a unit 单位经办人.
        UnitHandler = "unit_handler",
        /// Street office 街道.
        Street = "street",
        /// Supervisor of accounts 居务监督委员会: reads everything, changes nothing.
        Supervisor = "supervisor",
        /// Keeper of the register 系统管理员: people, places, rules; not matters.
        Admin = "admin",
    }
}

impl Role {
    /// Whether the role can be granted (the first two are what anybody is).
    pub fn is_granted(self) -> bool {
        !matches!(self, Role::Public | Role::Raiser)
    }

    /// Whether it works at the desk 社区工作人员.
    pub fn is_desk(self) -> bool {
        matches!(self, Role::Staff | Role::Secretary)
    }

    /// Whether it is worn by somebody who lives or walks among neighbours, with matters of their own.
    pub fn is_neighbour(self) -> bool {
        matches!(self, Role::BuildingLead | Role::GroupMember | Role::CouncilMember | Role::GridWorker)
    }

    /// Whether the kind of `scope` makes sense for the role.
    pub fn fits(self, scope: &Scope) -> bool {
        match self {
            Role::Public | Role::Raiser => false,
            Role::BuildingLead | Role::GridWorker => matches!(scope, Scope::Place(_)),
            Role::GroupMember | Role::CouncilMember => matches!(scope, Scope::Body(_)),
            Role::UnitHandler => matches!(scope, Scope::Unit(_)),
            Role::Delegate | Role::Staff => matches!(scope, Scope::Community | Scope::Place(_)),
            Role::Secretary | Role::Street | Role::Supervisor | Role::Admin => matches!(scope, Scope::Community),
        }
    }
}

/// Where a role holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everywhere in the community.
    Community,
    /// At a place and everything below it.
    Place(PlaceId),
    /// In a body.
    Body(BodyId),
    /// For a unit.
    Unit(UnitId),
}

impl Scope {
    /// The kind and the id, for the database: `("place", "p1")`.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Scope::Community => ("community", ""),
            Scope::Place(id) => ("place", id.as_str()),
            Scope::Body(id) => ("body", id.as_str()),
            Scope::Unit(id) => ("unit", id.as_str()),
        }
    }

    /// The scope of [`Self::parts`].
    pub fn from_parts(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "community" if id.is_empty() => Some(Scope::Community),
            "place" => Some(Scope::Place(id.into())),
            "body" => Some(Scope::Body(id.into())),
            "unit" => Some(Scope::Unit(id.into())),
            _ => None,
        }
    }
}

// A place, a body or a unit of the register: where a role holds, not what an event is about.
impl Refer for Scope {}

/// A role held by a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it holds.
    pub scope: Scope,
    /// Since when.
    pub since: Millis,
}

/// Who acts, and in which role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person; none for somebody without an account who left no contact.
    pub person: Option<PersonId>,
    /// The role worn in this act.
    pub role: Role,
    /// Where that role holds.
    pub scope: Scope,
}

impl Actor {
    /// Anybody, without an account.
    pub fn public(person: Option<PersonId>) -> Self {
        Self { person, role: Role::Public, scope: Scope::Community }
    }

    /// The raiser of a matter, known by its tracking code.
    pub fn raiser(person: Option<PersonId>) -> Self {
        Self { person, role: Role::Raiser, scope: Scope::Community }
    }

    /// The unit for which the actor acts.
    pub fn unit(&self) -> Option<&UnitId> {
        match &self.scope {
            Scope::Unit(unit) if self.role == Role::UnitHandler => Some(unit),
            _ => None,
        }
    }
}
