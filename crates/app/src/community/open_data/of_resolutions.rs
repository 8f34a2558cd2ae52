//! Resolutions.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger};
use crate::fail::Fail;
use crate::resolution::{ResolutionListed, ResolutionQuery, list_resolutions};
use mingtong_domain::ids::ResolutionId;
use mingtong_domain::limits::PAGE_ROWS_MAX;

pub(super) const FIELDS: [Field; 11] = [
    ("number", FieldKind::Text),
    ("title", FieldKind::Text),
    ("kind", FieldKind::Text),
    ("body", FieldKind::Text),
    ("meeting", FieldKind::Text),
    ("vote", FieldKind::Text),
    ("vote_is_void", FieldKind::Flag),
    ("stage", FieldKind::Text),
    ("drawn", FieldKind::Moment),
    ("points", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// The latest first: what follows is asked for by the number of the last one. One that rests on a vote that is void
/// says so: it holds no more.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let before = from.map(|from| ResolutionId::parse(from).ok_or(Fail::NotFound)).transpose()?;
    let query = ResolutionQuery { before, limit: PAGE_ROWS_MAX, ..ResolutionQuery::default() };
    let (items, next) = list_resolutions(it.app, it.hall, &it.who, &query).await?;
    let next = next.and(items.last()).map(|last| last.id.to_string());
    let mut rows = vec![];
    for item in items {
        let positions = it.positions(item.id).await?;
        rows.push(Vec::from(cells(item, positions)));
    }
    Ok((rows, next))
}

fn cells(item: ResolutionListed, positions: Cell) -> [Cell; FIELDS.len()] {
    [
        Cell::Text(Some(item.number)),
        Cell::words(&item.title),
        Cell::key(item.kind.key()),
        Cell::Text(item.body_name),
        Cell::Text(item.meeting.map(|meeting| meeting.0)),
        Cell::Text(item.vote.map(|vote| vote.0)),
        Cell::Flag(item.is_on_void),
        Cell::key(item.stage.key()),
        Cell::Moment(Some(item.drawn)),
        Cell::count(item.points),
        positions,
    ]
}
