//! Receptions. The names of those who receive stand on the page, where they can still be erased, and are not taken out
//! of the house.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger, left_out};
use crate::fail::Fail;
use crate::reception::{ReceptionView, list_receptions};
use mingtong_domain::limits::PAGE_ROWS;

pub(super) const FIELDS: [Field; 9] = [
    ("id", FieldKind::Text),
    ("title", FieldKind::Text),
    ("place", FieldKind::Text),
    ("starts", FieldKind::Moment),
    ("ends", FieldKind::Moment),
    ("notice", FieldKind::Text),
    ("delegates", FieldKind::Text),
    ("closed", FieldKind::Moment),
    ("positions", FieldKind::Positions),
];

/// The latest first.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let skip = left_out(from)?;
    let items = list_receptions(it.app, it.hall, skip).await?;
    let is_full = items.len() >= PAGE_ROWS as usize;
    let mut rows = vec![];
    for item in items {
        let positions = it.positions(item.id.clone()).await?;
        rows.push(Vec::from(cells(item, positions)));
    }
    Ok((rows, is_full.then(|| skip.saturating_add(PAGE_ROWS).to_string())))
}

fn cells(item: ReceptionView, positions: Cell) -> [Cell; FIELDS.len()] {
    let kinds: Vec<&str> = item.delegates.iter().map(|delegate| delegate.kind.key()).collect();
    [
        Cell::Text(Some(item.id.0)),
        Cell::words(&item.title),
        Cell::Text(item.place),
        Cell::Moment(Some(item.starts)),
        Cell::Moment(Some(item.ends)),
        Cell::Text(Some(item.notice)),
        Cell::words(&kinds.join(" ")),
        Cell::Moment(item.closed),
        positions,
    ]
}
