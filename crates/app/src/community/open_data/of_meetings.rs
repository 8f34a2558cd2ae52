//! Meetings.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger, left_out};
use crate::fail::Fail;
use crate::meeting::{MeetingListed, MeetingQuery, MeetingsShown, list_meetings};
use mingtong_domain::limits::PAGE_ROWS_MAX;

pub(super) const FIELDS: [Field; 12] = [
    ("id", FieldKind::Text),
    ("body", FieldKind::Text),
    ("year", FieldKind::Integer),
    ("number_in_year", FieldKind::Integer),
    ("title", FieldKind::Text),
    ("place", FieldKind::Text),
    ("starts", FieldKind::Moment),
    ("ends", FieldKind::Moment),
    ("stage", FieldKind::Text),
    ("items", FieldKind::Integer),
    ("decisions", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// Those that are to come or run, the next first; then those that are over, the latest first.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let (items, next) = page(it, from, PAGE_ROWS_MAX).await?;
    let mut rows = vec![];
    for item in items {
        let positions = it.positions(item.id.clone()).await?;
        rows.push(Vec::from(cells(item, positions)));
    }
    Ok((rows, next))
}

/// So many of them at most, in that order, and what is asked for to read on.
pub(super) async fn page(
    it: &Stranger<'_>,
    from: Option<&str>,
    limit: u32,
) -> Result<(Vec<MeetingListed>, Option<String>), Fail> {
    let (shown, skip) = which(from)?;
    let query = MeetingQuery { skip, limit, ..MeetingQuery::of(shown, None) };
    let (items, next) = list_meetings(it.app, it.hall, &query).await?;
    let next = match (next, shown) {
        (Some(skip), shown) => Some(called(shown, skip)),
        (None, MeetingsShown::Ahead) => Some(called(MeetingsShown::Past, 0)),
        (None, MeetingsShown::Past) => None,
    };
    Ok((items, next))
}

fn called(shown: MeetingsShown, skip: u32) -> String {
    format!("{}.{skip}", shown.key())
}

fn which(from: Option<&str>) -> Result<(MeetingsShown, u32), Fail> {
    let Some(from) = from else { return Ok((MeetingsShown::Ahead, 0)) };
    let (shown, skip) = from.split_once('.').ok_or(Fail::NotFound)?;
    let both = [MeetingsShown::Ahead, MeetingsShown::Past];
    let shown = both.into_iter().find(|it| it.key() == shown).ok_or(Fail::NotFound)?;
    Ok((shown, left_out(Some(skip))?))
}

fn cells(item: MeetingListed, positions: Cell) -> [Cell; FIELDS.len()] {
    [
        Cell::Text(Some(item.id.0)),
        Cell::Text(Some(item.body_name)),
        Cell::count(item.year),
        Cell::count(item.number),
        Cell::words(&item.title),
        Cell::words(&item.place),
        Cell::Moment(Some(item.starts)),
        Cell::Moment(item.ends),
        Cell::key(item.stage.key()),
        Cell::count(item.items),
        Cell::count(item.decisions),
        positions,
    ]
}
