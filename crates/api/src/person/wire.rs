//! Accounts, and those who wait to be told.

use crate::moment::rfc3339;
use mingtong_app::person::Telling;
use mingtong_domain::Millis;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountBody {
    /// With what they sign in.
    pub login: String,
    /// The password; 8 characters at least, 200 at most.
    pub password: String,
}

/// Where somebody who works here is written to.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailBody {
    /// The address; none where they are not written to.
    pub email: Option<String>,
}

/// Somebody who left a contact and has not been told of a reply, a question or a withdrawal.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TellingBody {
    /// Its id.
    pub id: i64,
    /// About what: `reply`; `question` where they are asked to tell more; `withdrawal` where the matter that they met
    /// as well was taken back; `work` where work came for their unit.
    pub topic: String,
    /// About which matter.
    pub matter: String,
    /// Whom.
    pub name: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Whether name and contact are withheld now: that somebody looks could not be noted. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// Since when it waits.
    pub queued: String,
    /// See `queued`.
    pub queued_ms: i64,
}

impl From<Telling> for TellingBody {
    fn from(telling: Telling) -> Self {
        Self {
            id: telling.id,
            topic: telling.topic.key().to_owned(),
            matter: telling.matter.to_string(),
            name: telling.name,
            phone: telling.phone,
            email: telling.email,
            contact_withheld: telling.is_contact_withheld,
            queued: rfc3339(Millis(telling.queued_ms)),
            queued_ms: telling.queued_ms,
        }
    }
}
