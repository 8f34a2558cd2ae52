//! Needs as they are written down.

use super::keys;
use super::wire::NeedSourceBody;
use crate::moment::day;
use crate::problem::Problem;
use mingtong_app::need::NewNeed;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::need::{Share, Source};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that is asked for.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNeedBody {
    /// What kind it is.
    pub kind: keys::NeedKind,
    /// Who asks.
    pub source: NeedSourceBody,
    /// How soon it can be met.
    pub class: keys::NeedClass,
    /// What it is called.
    pub title: String,
    /// What is needed.
    pub text: String,
    /// The id of the place; left out for the whole community.
    pub place: Option<String>,
    /// What its shares are measured in.
    pub measure: keys::NeedMeasure,
    /// How much in all, in the measure: fen, hours, parts; 1 of the whole.
    pub total: i64,
    /// How many people or homes it serves.
    pub serves: Option<u32>,
    /// The day until which it is wanted: `2026-06-30`.
    pub wanted_by: Option<String>,
    /// The name of whoever asks; only for the desk.
    pub name: Option<String>,
    /// Their telephone number; only for the desk.
    pub phone: Option<String>,
}

impl NewNeedBody {
    /// As the use case takes it.
    pub(crate) fn read(self) -> Result<NewNeed, Problem> {
        let (kind, id) = (self.source.kind, self.source.id.unwrap_or_default());
        let source = Source::from_parts(&kind, &id).ok_or_else(|| Problem::unfit("source"))?;
        Ok(NewNeed {
            kind: self.kind.into(),
            source,
            class: self.class.into(),
            title: self.title,
            text: self.text,
            place: self.place.map(PlaceId),
            total: Share { measure: self.measure.into(), amount: self.total },
            serves: self.serves,
            wanted_by: self.wanted_by.map(|text| day("wanted_by", &text)).transpose()?,
            name: self.name,
            phone: self.phone,
        })
    }
}

/// What was asked for.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedAskedBody {
    /// The id in addresses: `2026-0007`.
    pub id: String,
    /// The public number: `明通需2026-0007`.
    pub number: String,
}
