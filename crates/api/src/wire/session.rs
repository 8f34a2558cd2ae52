//! Signing in.

use super::keys;
use crate::problem::Problem;
use mingtong_app::accounts::Session;
use mingtong_domain::role::{Role, Scope};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Name and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInBody {
    /// The name of the account.
    pub login: String,
    /// The password.
    pub password: String,
}

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
        let scope = Scope::from_parts(&self.scope, &self.scope_id).ok_or_else(|| Problem::malformed("scope"))?;
        Ok((self.role.into(), scope))
    }

    pub(crate) fn new((role, scope): &(Role, Scope)) -> Self {
        let (kind, id) = scope.parts();
        Self { role: (*role).into(), scope: kind.to_owned(), scope_id: id.to_owned() }
    }
}

/// A session. Send the token as `Authorization: Bearer …`.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SessionBody {
    /// The secret token.
    pub token: String,
    /// The person's name.
    pub name: String,
    /// The role now worn.
    pub worn: RoleBody,
    /// Every role held.
    pub roles: Vec<RoleBody>,
}

impl SessionBody {
    pub(crate) fn new(token: String, session: Session) -> Self {
        let worn = (session.who.actor.role, session.who.actor.scope);
        let roles = session.roles.iter().map(RoleBody::new).collect();
        Self { token, name: session.name, worn: RoleBody::new(&worn), roles }
    }
}
