//! Notices.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger, left_out};
use crate::fail::Fail;
use crate::notice::{NoticeItem, list_notices};

pub(super) const FIELDS: [Field; 12] = [
    ("id", FieldKind::Text),
    ("title", FieldKind::Text),
    ("title_withheld", FieldKind::Text),
    ("kind", FieldKind::Text),
    ("place", FieldKind::Text),
    ("first_day", FieldKind::Day),
    ("last_day", FieldKind::Day),
    ("stage", FieldKind::Text),
    ("objections", FieldKind::Integer),
    ("unanswered", FieldKind::Integer),
    ("taken_down", FieldKind::Moment),
    ("positions", FieldKind::Positions),
];

/// Those that run first, then the latest.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let list = list_notices(it.app, it.hall, left_out(from)?).await?;
    let mut rows = vec![];
    for item in list.items {
        let positions = it.positions(item.id.clone()).await?;
        rows.push(Vec::from(cells(item, positions)));
    }
    Ok((rows, list.next.map(|next| next.to_string())))
}

fn cells(item: NoticeItem, positions: Cell) -> [Cell; FIELDS.len()] {
    let [title, withheld] = Cell::said(&item.title);
    [
        Cell::Text(Some(item.id.0)),
        title,
        withheld,
        Cell::key(item.kind.key()),
        Cell::Text(item.place),
        Cell::Day(Some(item.from)),
        Cell::Day(Some(item.to)),
        Cell::key(item.stage.key()),
        Cell::count(item.objections),
        Cell::count(item.unanswered),
        Cell::Moment(item.taken_down),
        positions,
    ]
}
