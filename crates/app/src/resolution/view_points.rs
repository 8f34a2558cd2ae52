//! The points of a resolution as they are shown, each with its matter and how far that is.

use crate::hall::Hall;
use crate::matter::MatterItem;
use crate::spoken::Words;
use mingtong_domain::resolution::{Doer, FundKind, Point, Resolution};

/// With what money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyView {
    /// In a sentence: who pays what.
    pub words: String,
    /// How much, in fen.
    pub amount_fen: i64,
    /// From where.
    pub source: FundKind,
}

/// A point to show.
#[derive(Debug, Clone)]
pub struct PointView {
    /// The point.
    pub point: Point,
    /// What is done.
    pub text: String,
    /// The name of the unit or body that does it; none for the community.
    pub by: Option<String>,
    /// With what money.
    pub money: Option<MoneyView>,
    /// Its matter, as it stands now; none where it has none that whoever asks may see.
    pub matter: Option<MatterItem>,
}

pub(super) fn points(hall: &Hall, resolution: &Resolution, words: &Words, matters: &[MatterItem]) -> Vec<PointView> {
    let view = |point: &Point| PointView {
        text: words.said(&point.text),
        by: match &point.by {
            Doer::Community => None,
            Doer::Unit(unit) => Some(hall.unit_name(unit).to_owned()),
            Doer::Body(body) => Some(hall.body_name(body).to_owned()),
        },
        money: point.money.as_ref().map(|money| MoneyView {
            words: words.said(&money.words),
            amount_fen: money.amount_fen,
            source: money.source,
        }),
        matter: matters.iter().find(|item| Some(item.id) == point.matter).cloned(),
        point: point.clone(),
    };
    resolution.points.iter().map(view).collect()
}
