//! Receptions.

use super::keys;
use crate::moment::{maybe_ms, maybe_rfc3339, rfc3339};
use mingtong_app::reception::{Announcement, Delegate, ReceptionView};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, PlaceId};
use mingtong_domain::reception::DelegateSeat;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A delegate; published with the name, as the notice of a reception asks.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DelegateBody {
    /// The id of the person.
    pub person: String,
    /// Delegate to what.
    pub kind: keys::DelegateKind,
    /// The name.
    pub name: String,
}

impl From<Delegate> for DelegateBody {
    fn from(delegate: Delegate) -> Self {
        Self { person: delegate.person.0, kind: delegate.kind.into(), name: delegate.name }
    }
}

/// A reception.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReceptionBody {
    /// Its id.
    pub id: String,
    /// What it is called; empty where it was erased.
    pub title: String,
    /// The name of the place.
    pub place: Option<String>,
    /// From when.
    pub starts: String,
    /// See `starts`.
    pub starts_ms: i64,
    /// Until when.
    pub ends: String,
    /// See `ends`.
    pub ends_ms: i64,
    /// `in_time`, `short`, `afterwards`.
    pub notice: String,
    /// Who receives.
    pub delegates: Vec<DelegateBody>,
    /// When it was ended.
    pub closed: Option<String>,
    /// See `closed`.
    pub closed_ms: Option<i64>,
}

impl From<ReceptionView> for ReceptionBody {
    fn from(view: ReceptionView) -> Self {
        Self {
            id: view.id.0,
            title: view.title,
            place: view.place,
            starts: rfc3339(view.starts),
            starts_ms: view.starts.0,
            ends: rfc3339(view.ends),
            ends_ms: view.ends.0,
            notice: view.notice,
            delegates: view.delegates.into_iter().map(Into::into).collect(),
            closed: maybe_rfc3339(view.closed),
            closed_ms: maybe_ms(view.closed),
        }
    }
}

/// A page of receptions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ReceptionFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// Receptions, the latest first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReceptionsBody {
    /// The receptions.
    pub items: Vec<ReceptionBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A delegate who receives.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatBody {
    /// The id of the person.
    pub person: String,
    /// Delegate to what.
    pub kind: keys::DelegateKind,
}

/// A reception to be announced, or written down afterwards.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnouncementBody {
    /// What it is called.
    pub title: String,
    /// The id of the place.
    pub place: Option<String>,
    /// From when, in milliseconds since 1970 UTC.
    pub starts_ms: i64,
    /// Until when, in milliseconds since 1970 UTC; a day later at most.
    pub ends_ms: i64,
    /// Who receives.
    pub delegates: Vec<SeatBody>,
}

impl From<AnnouncementBody> for Announcement {
    fn from(body: AnnouncementBody) -> Self {
        let seat = |seat: SeatBody| DelegateSeat { person: PersonId(seat.person), kind: seat.kind.into() };
        Self {
            place: body.place.map(PlaceId),
            title: body.title,
            starts: Millis(body.starts_ms),
            ends: Millis(body.ends_ms),
            delegates: body.delegates.into_iter().map(seat).collect(),
        }
    }
}
