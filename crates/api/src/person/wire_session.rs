//! Signing in.

use crate::register::wire_offices::RoleBody;
use mingtong_app::person::Session;
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
    /// The code of the telephone, or one of those for whoever lost it; for whoever has switched codes on.
    pub code: Option<String>,
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
