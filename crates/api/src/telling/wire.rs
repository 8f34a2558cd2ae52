//! Calls and messages as they go over the wire.

use super::keys::{CallResult, HookKind, HookOff, IncidentKind};
use crate::moment::{maybe_ms, maybe_rfc3339, rfc3339};
use mingtong_app::matter::Said;
use mingtong_app::telling::{Call, Dead, Hook, Incident, News};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody who is to be called, with everything that they have not been told.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CallBody {
    /// Who.
    pub person: String,
    /// Their name.
    pub name: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Whether name and contact are withheld now: that somebody looks could not be noted. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// Since when they wait.
    pub since: String,
    /// See `since`.
    pub since_ms: i64,
    /// How often nobody answered.
    pub unanswered: i64,
    /// The latest of the news: send it with what came of the call.
    pub seen: i64,
    /// What they are told, the oldest first.
    pub news: Vec<NewsBody>,
}

/// One thing that somebody is told.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NewsBody {
    /// About what: `reply`; `question` where they are asked to tell more; `withdrawal` where the matter that they met
    /// as well was taken back; `work` where work came for their unit.
    pub topic: String,
    /// About which matter.
    pub matter: String,
    /// What it is called, where you may read it.
    pub title: Option<String>,
    /// What was said.
    pub said: Option<String>,
}

/// What came of a call.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalledBody {
    /// The latest of the news that were on the list.
    pub seen: i64,
    /// What came of it. Whoever did not answer comes back to the list later.
    pub result: CallResult,
}

/// A message that did not arrive, or may not have.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeadLetterBody {
    /// Its id.
    pub id: String,
    /// Whether it may have arrived.
    pub unsure: bool,
    /// Whom it is for.
    pub name: Option<String>,
    /// To which address.
    pub email: Option<String>,
    /// Whether name, address and what the other side said are withheld now, because that somebody looked could not be
    /// noted: ask again later. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// What the other side said.
    pub error: Option<String>,
    /// How often it was tried.
    pub tries: i64,
    /// When it was made.
    pub made: String,
    /// See `made`.
    pub made_ms: i64,
}

impl From<Call> for CallBody {
    fn from(call: Call) -> Self {
        Self {
            person: call.person.0,
            name: call.name,
            phone: call.phone,
            email: call.email,
            contact_withheld: call.is_contact_withheld,
            since: rfc3339(call.since),
            since_ms: call.since.0,
            unanswered: call.unanswered,
            seen: call.seen,
            news: call.news.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<News> for NewsBody {
    fn from(news: News) -> Self {
        Self {
            topic: news.topic.key().to_owned(),
            matter: news.matter.to_string(),
            title: news.title.as_ref().and_then(Said::words).map(str::to_owned),
            said: news.said,
        }
    }
}

impl From<Dead> for DeadLetterBody {
    fn from(dead: Dead) -> Self {
        Self {
            id: dead.id,
            unsure: dead.is_unsure,
            name: dead.name,
            email: dead.email,
            contact_withheld: dead.is_contact_withheld,
            error: dead.error,
            tries: dead.tries,
            made: rfc3339(dead.made),
            made_ms: dead.made.0,
        }
    }
}

/// A program or a robot that is told of the record.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HookBody {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: HookKind,
    /// What people call it.
    pub name: String,
    /// Its address.
    pub url: String,
    /// By which messages are signed, where they are.
    pub secret: Option<String>,
    /// When it was added.
    pub added: String,
    /// See `added`.
    pub added_ms: i64,
    /// Why it is told nothing any more.
    pub off: Option<HookOff>,
    /// Since when.
    pub off_since: Option<String>,
    /// See `off_since`.
    pub off_since_ms: Option<i64>,
}

/// A program or a robot to be told of the record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHookBody {
    /// What it is.
    pub kind: HookKind,
    /// What people call it.
    pub name: String,
    /// Its address: `https://…`; of a robot the whole one that its group gives.
    pub url: String,
    /// The secret by which a robot of DingTalk is signed to; a program is given one.
    pub secret: Option<String>,
}

impl From<Hook> for HookBody {
    fn from(hook: Hook) -> Self {
        let since = hook.off.map(|(_, since)| since);
        Self {
            id: hook.id,
            kind: hook.kind.into(),
            name: hook.name,
            url: hook.url,
            secret: hook.secret,
            added: rfc3339(hook.added),
            added_ms: hook.added.0,
            off: hook.off.map(|(why, _)| why.into()),
            off_since: maybe_rfc3339(since),
            off_since_ms: maybe_ms(since),
        }
    }
}

/// Something that is out for a while.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct IncidentBody {
    /// Its id.
    pub id: String,
    /// What is out.
    pub kind: IncidentKind,
    /// The places, and with them everything that lies in them.
    pub places: Vec<String>,
    /// What is said of it.
    pub text: String,
    /// From when on.
    pub begins: String,
    /// See `begins`.
    pub begins_ms: i64,
    /// Until when.
    pub ends: String,
    /// See `ends`.
    pub ends_ms: i64,
}

/// Something that is out for a while, to be announced.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIncidentBody {
    /// What is out.
    pub kind: IncidentKind,
    /// The places; 100 at most.
    pub places: Vec<String>,
    /// What is said of it, on one line.
    pub text: String,
    /// From when on; now where it is left out.
    pub begins_ms: Option<i64>,
    /// Until when.
    pub ends_ms: i64,
}

impl From<Incident> for IncidentBody {
    fn from(incident: Incident) -> Self {
        Self {
            id: incident.id,
            kind: incident.kind.into(),
            places: incident.places.into_iter().map(|place| place.0).collect(),
            text: incident.text,
            begins: rfc3339(incident.begins),
            begins_ms: incident.begins.0,
            ends: rfc3339(incident.ends),
            ends_ms: incident.ends.0,
        }
    }
}
