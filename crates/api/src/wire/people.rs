//! People who hold roles, their accounts, and those who wait to be told.

use super::rfc3339;
use super::session::RoleBody;
use mingtong_app::people::Telling;
use mingtong_app::queries::people::Holder;
use mingtong_domain::Millis;
use mingtong_domain::ids::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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

/// An account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountBody {
    /// With what they sign in.
    pub login: String,
    /// The password; 8 characters at least, 200 at most.
    pub password: String,
}

/// Somebody who left a contact and has not been told of a reply.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TellingBody {
    /// Its id.
    pub id: i64,
    /// About which matter.
    pub matter: String,
    /// Whom.
    pub name: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Since when it waits.
    pub queued: String,
    /// See `queued`.
    pub queued_ms: i64,
}

impl From<Telling> for TellingBody {
    fn from(telling: Telling) -> Self {
        Self {
            id: telling.id,
            matter: telling.matter.to_string(),
            name: telling.name,
            phone: telling.phone,
            email: telling.email,
            queued: rfc3339(Millis(telling.queued_ms)),
            queued_ms: telling.queued_ms,
        }
    }
}
