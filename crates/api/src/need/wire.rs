//! Needs on the wire.

use super::keys;
use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::need::{NeedItem, NeedList, NeedQuery, NeedView, UptakeItem, UptakeList, UptakeView};
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::need::Source;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which needs are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NeedFields {
    /// Only those that are `open`, `taken` or `settled`; all that were published where it is left out.
    pub stage: Option<keys::NeedStage>,
    /// Of one kind only.
    pub kind: Option<keys::NeedKind>,
    /// Of one class only.
    pub class: Option<keys::NeedClass>,
    /// The id of a place: at it and in it only.
    pub place: Option<String>,
    /// The id of a unit: asked for by it only.
    pub unit: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl From<NeedFields> for NeedQuery {
    fn from(fields: NeedFields) -> Self {
        Self {
            stage: fields.stage.map(Into::into),
            kind: fields.kind.map(Into::into),
            class: fields.class.map(Into::into),
            place: fields.place.map(PlaceId),
            unit: fields.unit.map(UnitId),
            skip: fields.skip.unwrap_or(0),
            limit: 0,
        }
    }
}

/// A page of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct SkipFields {
    /// The id of a unit: of it only.
    pub unit: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// Who asks.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedSourceBody {
    /// `community`, `residents`, `unit` or `matter`.
    pub kind: String,
    /// The id of the unit, the number of the matter; left out for the others.
    pub id: Option<String>,
}

impl From<&Source> for NeedSourceBody {
    fn from(source: &Source) -> Self {
        let (kind, id) = source.parts();
        Self { kind: kind.to_owned(), id: Some(id).filter(|id| !id.is_empty()) }
    }
}

/// A need in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedItemBody {
    /// The id in addresses: `2026-0007`.
    pub id: String,
    /// The public number: `明通需2026-0007`.
    pub number: String,
    /// What kind it is.
    pub kind: keys::NeedKind,
    /// Who asks.
    pub source: NeedSourceBody,
    /// How soon it can be met.
    pub class: keys::NeedClass,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// What its shares are measured in.
    pub measure: keys::NeedMeasure,
    /// How much in all, in the measure; 1 of the whole.
    pub total: i64,
    /// How much of it nobody has; none where a share became free since somebody last acted: its own page says how much.
    pub left: Option<i64>,
    /// How many people or homes it serves.
    pub serves: Option<i64>,
    /// The day until which it is wanted.
    pub wanted_by: Option<String>,
    /// Its state now.
    pub stage: keys::NeedStage,
    /// Uptakes that wait for the community's answer.
    pub to_answer: i64,
    /// Uptakes that were reported as done and wait for those who asked.
    pub to_judge: i64,
}

impl From<NeedItem> for NeedItemBody {
    fn from(item: NeedItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number,
            kind: item.kind.into(),
            source: (&item.source).into(),
            class: item.class.into(),
            title: item.title.words().map(str::to_owned),
            place: item.place,
            measure: item.total.measure.into(),
            total: item.total.amount,
            left: item.left,
            serves: item.serves,
            wanted_by: item.wanted_by.map(|day| day.to_string()),
            stage: item.stage.into(),
            to_answer: item.to_answer,
            to_judge: item.to_judge,
        }
    }
}

/// A page of needs.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedsBody {
    /// The needs.
    pub items: Vec<NeedItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<NeedList> for NeedsBody {
    fn from(list: NeedList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// An uptake in the list of projects.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UptakeItemBody {
    /// The need in addresses: `2026-0007`.
    pub need: String,
    /// Its number within the need.
    pub number: i64,
    /// What the need is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// What it is measured in.
    pub measure: keys::NeedMeasure,
    /// How much, in the measure.
    pub amount: i64,
    /// The last day.
    pub until: String,
    /// Its state now.
    pub stage: keys::UptakeStage,
    /// When it was reported, or taken, as done.
    pub done: Option<String>,
}

impl From<UptakeItem> for UptakeItemBody {
    fn from(item: UptakeItem) -> Self {
        Self {
            need: item.need.to_string(),
            number: item.number,
            title: item.title.words().map(str::to_owned),
            place: item.place,
            unit: item.unit.0,
            unit_name: item.unit_name,
            measure: item.share.measure.into(),
            amount: item.share.amount,
            until: item.until.to_string(),
            stage: item.stage.into(),
            done: maybe_rfc3339(item.ended),
        }
    }
}

/// A page of uptakes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UptakesBody {
    /// The uptakes.
    pub items: Vec<UptakeItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<UptakeList> for UptakesBody {
    fn from(list: UptakeList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// An uptake of a need.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UptakeBody {
    /// Its number within the need, from 1.
    pub number: u32,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// How much, in the measure of the need.
    pub amount: i64,
    /// The last day.
    pub until: String,
    /// The number of the resource that it brings.
    pub resource: Option<String>,
    /// Its state now: that its day passed is read from the day.
    pub stage: keys::UptakeStage,
    /// When it was asked for.
    pub asked: String,
    /// What it will do.
    pub plan: Option<String>,
    /// What was done.
    pub report: Option<String>,
    /// The ids of pictures of it.
    pub pictures: Vec<String>,
    /// What those who asked said to it, or what was missing.
    pub judgement: Option<String>,
    /// The role of whoever judged it last, for those who asked: `raiser`.
    pub judged_by: Option<String>,
    /// Why it was refused or given back.
    pub reason: Option<String>,
}

impl From<UptakeView> for UptakeBody {
    fn from(view: UptakeView) -> Self {
        let uptake = view.uptake;
        Self {
            number: uptake.number,
            unit: uptake.unit.0,
            unit_name: view.unit,
            amount: uptake.amount,
            until: uptake.until.to_string(),
            resource: uptake.resource.map(|resource| resource.to_string()),
            stage: view.stage.into(),
            asked: rfc3339(uptake.asked),
            plan: view.plan,
            report: view.report,
            pictures: uptake.pictures.into_iter().map(|picture| picture.0).collect(),
            judgement: view.judgement,
            judged_by: uptake.judged.map(|role| role.key().to_owned()),
            reason: view.reason,
        }
    }
}

/// A need.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedBody {
    /// The id in addresses: `2026-0007`.
    pub id: String,
    /// The public number: `明通需2026-0007`.
    pub number: String,
    /// What kind it is.
    pub kind: keys::NeedKind,
    /// Who asks.
    pub source: NeedSourceBody,
    /// How soon it can be met.
    pub class: keys::NeedClass,
    /// What it is called; empty where that was erased.
    pub title: String,
    /// What is needed; empty where that was erased.
    pub text: String,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// What its shares are measured in.
    pub measure: keys::NeedMeasure,
    /// How much in all, in the measure; 1 of the whole.
    pub total: i64,
    /// How much of it nobody has.
    pub left: i64,
    /// How much of it was taken as done by those who asked.
    pub met: i64,
    /// How much of it parties of agreements that hold bear, in fen, beside what units took up; 0 of a need in another
    /// measure.
    pub borne: i64,
    /// How many people or homes it serves.
    pub serves: Option<u32>,
    /// The day until which it is wanted.
    pub wanted_by: Option<String>,
    /// Its state now.
    pub stage: keys::NeedStage,
    /// Why it was declined or withdrawn, or what was accepted when it was settled.
    pub reason: Option<String>,
    /// Who takes it up, in the order in which they asked.
    pub uptakes: Vec<UptakeBody>,
    /// The name of whoever asks, for the desk.
    pub asker: Option<String>,
    /// The telephone number of whoever asks, for the desk.
    pub asker_phone: Option<String>,
    /// Whether whoever asks is withheld now: that somebody looks could not be noted. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// What whoever looks may do now.
    pub acts: Vec<String>,
    /// The position of its latest event.
    pub position: i64,
}

impl From<NeedView> for NeedBody {
    fn from(view: NeedView) -> Self {
        let asked = &view.need.asked;
        Self {
            id: asked.need.to_string(),
            number: view.number,
            kind: asked.kind.into(),
            source: (&asked.source).into(),
            class: asked.class.into(),
            title: view.title,
            text: view.text,
            place: view.place,
            measure: asked.total.measure.into(),
            total: asked.total.amount,
            left: view.left,
            met: view.met,
            borne: view.borne,
            serves: asked.serves,
            wanted_by: asked.wanted_by.map(|day| day.to_string()),
            stage: view.stage.kind().into(),
            reason: view.reason,
            uptakes: view.uptakes.into_iter().map(Into::into).collect(),
            asker: view.asker.as_ref().and_then(|asker| asker.name.clone()),
            asker_phone: view.asker.and_then(|asker| asker.phone),
            contact_withheld: view.is_contact_withheld,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            position: view.need.latest,
        }
    }
}
