//! Public matters.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, MatterQuery, TakenOut, list_matters, view_to_take_out};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::PAGE_ROWS_MAX;

pub(super) const FIELDS: [Field; 15] = [
    ("number", FieldKind::Text),
    ("title", FieldKind::Text),
    ("title_withheld", FieldKind::Text),
    ("stage", FieldKind::Text),
    ("outcome", FieldKind::Text),
    ("channel", FieldKind::Text),
    ("track", FieldKind::Text),
    ("place", FieldKind::Text),
    ("category", FieldKind::Text),
    ("unit", FieldKind::Text),
    ("received", FieldKind::Moment),
    ("closed", FieldKind::Moment),
    ("supports", FieldKind::Integer),
    ("replies", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// The latest first, a part of [`PAGE_ROWS_MAX`] at the most.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let before = from.map(|from| MatterId::parse(from).ok_or(Fail::NotFound)).transpose()?;
    let query = MatterQuery { before, limit: PAGE_ROWS_MAX, ..MatterQuery::default() };
    let list = list_matters(it.app, it.hall, &it.who, &query).await?;
    let mut rows = vec![];
    for item in list.items {
        match view_to_take_out(it.app, it.hall, &it.who, item.id).await {
            Ok(view) => rows.push(cells(it.hall, item, &view).into()),
            // It was hidden while the part was read.
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    Ok((rows, list.next.map(|next| next.to_string())))
}

fn cells(hall: &Hall, item: MatterItem, view: &TakenOut) -> [Cell; FIELDS.len()] {
    let mut positions: Vec<i64> = view.steps.iter().map(|step| step.position).collect();
    positions.sort_unstable();
    positions.dedup();
    let [title, withheld] = Cell::said(&view.title);
    [
        Cell::Text(Some(item.number)),
        title,
        withheld,
        Cell::key(item.stage.key()),
        Cell::Text(item.outcome.map(|outcome| outcome.key().to_owned())),
        Cell::key(item.channel.key()),
        Cell::key(item.track.key()),
        Cell::Text(item.place),
        Cell::Text(item.category.map(|category| hall.category_in_full(&category, false))),
        Cell::Text(item.unit),
        Cell::Moment(Some(item.received)),
        Cell::Moment(item.closed),
        Cell::count(item.supports),
        Cell::count(item.replies),
        Cell::Positions(positions),
    ]
}
