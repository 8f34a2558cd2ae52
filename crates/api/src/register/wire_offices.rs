//! Offices and who holds them.

use super::keys;
use crate::problem::Problem;
use mingtong_app::register::Holder;
use mingtong_domain::ids::PersonId;
use mingtong_domain::role::{Role, Scope};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A role and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleBody {
    /// The role.
    pub role: keys::Role,
    /// `community`, `place`, `body`, `unit`.
    pub scope: String,
    /// The id of the place, body or unit; empty for the community.
    #[serde(default)]
    pub scope_id: String,
}

impl RoleBody {
    /// The role in the words of the domain.
    pub(crate) fn held(&self) -> Result<(Role, Scope), Problem> {
        let scope = Scope::from_parts(&self.scope, &self.scope_id).ok_or_else(|| Problem::unfit("scope"))?;
        Ok((self.role.into(), scope))
    }

    pub(crate) fn new((role, scope): &(Role, Scope)) -> Self {
        let (kind, id) = scope.parts();
        Self { role: (*role).into(), scope: kind.to_owned(), scope_id: id.to_owned() }
    }
}

/// A delegate who can receive residents.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DelegatePersonBody {
    /// The id of the person.
    pub id: String,
    /// The name; delegates are published with theirs.
    pub name: String,
}

impl From<(PersonId, String)> for DelegatePersonBody {
    fn from((id, name): (PersonId, String)) -> Self {
        Self { id: id.0, name }
    }
}

/// Somebody with a role.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HolderBody {
    /// The id of the person.
    pub person: String,
    /// Their name, unless it was erased.
    pub name: Option<String>,
    /// The role and where it holds.
    pub held: RoleBody,
}

impl From<Holder> for HolderBody {
    fn from(holder: Holder) -> Self {
        let held = RoleBody::new(&(holder.role, holder.scope));
        Self { person: holder.person.0, name: holder.name, held }
    }
}
