//! A resolution or an official result as it is sent.

use super::keys;
use crate::matter;
use crate::moment::day;
use crate::problem::Problem;
use mingtong_app::resolution::{NewMoney, NewPoint, NewResolution, NewResult, Publication};
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, PictureId, UnitId};
use mingtong_domain::meeting::ItemId;
use mingtong_domain::resolution::{Doer, Figure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// Which resolutions are asked for. What is left out does not narrow the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ResolutionFields {
    /// The id of a body: its resolutions.
    pub body: Option<String>,
    /// The number of a matter: the resolutions about it.
    pub matter: Option<String>,
    /// The id of a meeting: the resolutions from it.
    pub meeting: Option<String>,
    /// The id of a vote: the resolutions from it.
    pub vote: Option<String>,
    /// So many are left out from the beginning.
    pub skip: Option<u32>,
    /// So many at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// With what money.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMoneyBody {
    /// In a sentence: who pays what.
    pub text: String,
    /// How much, in fen.
    pub amount_fen: i64,
    /// From where.
    pub source: keys::FundKind,
}

/// A point.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPointBody {
    /// The number of the matter it is about.
    pub matter: Option<String>,
    /// What is done.
    pub text: String,
    /// The id of the unit that does it; the community does it where neither unit nor body is given.
    pub unit: Option<String>,
    /// The id of the body that does it.
    pub body: Option<String>,
    /// The last day: `2026-07-01`; none where it closes the matter.
    pub until: Option<String>,
    /// With what money.
    pub money: Option<NewMoneyBody>,
    /// With which outcome it closes the matter, where it does: `explained` or `settled_elsewhere`.
    pub closes: Option<matter::keys::Outcome>,
}

impl NewPointBody {
    /// The point, where its day and number can be read.
    pub(super) fn read(self) -> Result<NewPoint, Problem> {
        let by = match (self.unit, self.body) {
            (None, None) => Doer::Community,
            (Some(unit), None) => Doer::Unit(UnitId(unit)),
            (None, Some(body)) => Doer::Body(BodyId(body)),
            (Some(_), Some(_)) => return Err(Problem::unfit("unit")),
        };
        let number = |text: String| MatterId::parse(&text).ok_or_else(|| Problem::unfit("matter"));
        Ok(NewPoint {
            matter: self.matter.map(number).transpose()?,
            text: self.text,
            by,
            until: self.until.map(|text| day("until", &text)).transpose()?,
            money: self.money.map(|money| NewMoney {
                words: money.text,
                amount_fen: money.amount_fen,
                source: money.source.into(),
            }),
            closes: self.closes.map(Into::into),
        })
    }
}

fn points(bodies: Vec<NewPointBody>) -> Result<Vec<NewPoint>, Problem> {
    bodies.into_iter().map(NewPointBody::read).collect()
}

/// A resolution to be drawn up from what a meeting carried.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResolutionBody {
    /// The id of the meeting.
    pub meeting: String,
    /// The places of the items on its agenda.
    pub items: Vec<u32>,
    /// What it is by law.
    pub kind: keys::ResolutionKind,
    /// What it is called.
    pub title: String,
    /// Which meeting entrusted it to the body, when and with what: needed for `council_resolution`.
    pub delegation: Option<String>,
    /// Its points.
    pub points: Vec<NewPointBody>,
}

impl NewResolutionBody {
    /// The resolution, where its days and numbers can be read.
    pub(super) fn read(self) -> Result<NewResolution, Problem> {
        Ok(NewResolution {
            meeting: MeetingId(self.meeting),
            items: self.items.into_iter().map(ItemId).collect(),
            kind: self.kind.into(),
            title: self.title,
            delegation: self.delegation,
            points: points(self.points)?,
        })
    }
}

/// An official result of an owners' vote, as an office counted it in its own system.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResultBody {
    /// The id of the body of these owners, where there is one here.
    pub body: Option<String>,
    /// What it is called.
    pub title: String,
    /// From where it is entered: the office, its system, the number of its document.
    pub source: String,
    /// The numbers, by the names of `POST /count` with a dot between the parts: `cast.agree.heads`.
    pub figures: BTreeMap<String, String>,
    /// Ids of pictures of the announced result that were taken in before.
    #[serde(default)]
    pub pictures: Vec<String>,
    /// What follows from it.
    #[serde(default)]
    pub points: Vec<NewPointBody>,
}

impl NewResultBody {
    /// The result, where its days and numbers can be read.
    pub(super) fn read(self) -> Result<NewResult, Problem> {
        let mut figures: Vec<Figure> = self.figures.into_iter().map(|(field, value)| Figure { field, value }).collect();
        if figures.iter().all(|figure| figure.field != "rule") {
            figures.insert(0, Figure { field: "rule".to_owned(), value: "owners".to_owned() });
        }
        Ok(NewResult {
            body: self.body.map(BodyId),
            title: self.title,
            source: self.source,
            figures,
            pictures: self.pictures.into_iter().map(PictureId).collect(),
            points: points(self.points)?,
        })
    }
}

/// How a resolution is published.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishResolutionBody {
    /// What the notice is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// The first day: `2026-06-08`.
    pub from: String,
    /// The last day, until 24:00: `2026-06-15`.
    pub to: String,
    /// The `position` of the resolution as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

impl PublishResolutionBody {
    /// How it is published, where its days can be read.
    pub(super) fn read(self) -> Result<(Option<i64>, Publication), Problem> {
        let (from, to) = (day("from", &self.from)?, day("to", &self.to)?);
        Ok((self.seen, Publication { title: self.title, text: self.text, from, to }))
    }
}
