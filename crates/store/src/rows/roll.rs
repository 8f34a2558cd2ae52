//! Rolls, their homes, and whose these are.

use mingtong_domain::Millis;
use mingtong_domain::ids::{HomeNo, PersonId, RollId};
use mingtong_domain::roll::{AreaSource, Handover, Home, Living, Part, Posting, Roll};
use sqlx::FromRow;

/// A roll.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct RollRow {
    pub roll_id: String,
    pub place_id: String,
    pub as_of: String,
    pub numbers: String,
    pub posted: Option<String>,
    pub changed_ms: i64,
    pub latest_position: i64,
}

impl RollRow {
    /// The roll; none for what no program of ours wrote.
    pub fn roll(self) -> Option<Roll> {
        let posted: Option<Posting> = match &self.posted {
            Some(posted) => Some(serde_json::from_str(posted).ok()?),
            None => None,
        };
        Some(Roll {
            id: RollId(self.roll_id),
            place: self.place_id.as_str().into(),
            as_of: self.as_of.parse().ok()?,
            numbers: serde_json::from_str(&self.numbers).ok()?,
            posted,
            changed: Millis(self.changed_ms),
            latest: self.latest_position,
        })
    }
}

/// A home of a roll.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct HomeRow {
    pub home_no: String,
    pub sort_key: String,
    pub building: String,
    pub area_cm2: Option<i64>,
    pub area_source: String,
    pub part: String,
    pub handover: String,
    pub adults: Option<i64>,
    pub living: String,
}

/// An owner of a home.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct HomeOwnerRow {
    pub home_no: String,
    pub nth: i64,
    pub person_id: String,
}

/// A home of somebody, and the place whose roll it stands on.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OwnedHomeRow {
    pub home_no: String,
    pub place_id: String,
}

impl HomeRow {
    /// The row of a home.
    pub fn of(home: &Home) -> Self {
        Self {
            home_no: home.no.0.clone(),
            sort_key: home.no.order(),
            building: home.no.building().to_owned(),
            area_cm2: home.area,
            area_source: home.source.key().to_owned(),
            part: home.part.key().to_owned(),
            handover: home.handover.key().to_owned(),
            adults: home.adults.map(i64::from),
            living: home.living.key().to_owned(),
        }
    }

    /// The home with its owners; none for what no program of ours wrote.
    pub fn home(self, owners: Vec<PersonId>) -> Option<Home> {
        Some(Home {
            area: self.area_cm2,
            source: AreaSource::from_key(&self.area_source)?,
            part: Part::from_key(&self.part)?,
            handover: Handover::from_key(&self.handover)?,
            owners,
            adults: self.adults.and_then(|adults| u32::try_from(adults).ok()),
            living: Living::from_key(&self.living)?,
            no: HomeNo(self.home_no),
        })
    }
}

/// Which homes of a roll are asked for, in the order in which people count them.
#[derive(Debug, Clone, Copy, Default)]
pub struct HomeFilter<'f> {
    /// Those of one building only.
    pub building: Option<&'f str>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most; none for all.
    pub limit: Option<u32>,
}
