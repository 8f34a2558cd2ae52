//! Read tables against those made again, row by row in the order of their keys; the index by a sum for each matter.

use super::found::Found;
use super::made::Made;
use super::rows::Rows;
use crate::error::StoreError;
use crate::link::{Link, Reader};
use crate::tables::{Cell, Table};
use mingtong_domain::ids::CommunityId;
use std::cmp::Ordering;

/// Compares a read table with the one made again.
pub(super) async fn compare(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: CommunityId,
    table: &Table,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let (mut stored, mut from_log) = (Rows::of(table, community), Rows::of(table, community));
    while !found.are_enough() {
        let (mut left, mut right) = (None, None);
        let order = match (stored.peek(&mut reader.link()).await?, from_log.peek(made).await?) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => key(table, one).cmp(key(table, other)),
        };
        if order.is_le() {
            left = stored.next(&mut reader.link()).await?;
        }
        if order.is_ge() {
            right = from_log.next(made).await?;
        }
        if left != right {
            found.note(table.name, left.map(|row| shown(table, &row)), right.map(|row| shown(table, &row)));
        }
    }
    Ok(())
}

fn key<'r>(table: &Table, row: &'r [Cell]) -> &'r [Cell] {
    row.get(..table.key.len()).unwrap_or(row)
}

fn shown(table: &Table, row: &[Cell]) -> String {
    let cells = table.columns().zip(row).skip(1);
    let cells = cells.filter_map(|(column, cell)| Some(format!("{}={}", column.name, cell.shown()?)));
    cells.collect::<Vec<_>>().join(" ")
}

/// Compares what can be found of each matter with what the log says.
pub(super) async fn compare_terms(
    reader: &mut Reader,
    made: &mut Made,
    community: CommunityId,
    table: &Table,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    // Each is read by the thread of its own database.
    let mut link = reader.link();
    let (mut stored, from_log) = tokio::try_join!(link.term_sums(community), made.term_sums())?;
    for (matter, sum) in from_log {
        let other = stored.remove(&matter);
        if other != Some(sum) && !found.are_enough() {
            found.note(table.name, other.map(|_| words_of(matter)), Some(words_of(matter)));
        }
    }
    stored.into_keys().for_each(|matter| found.note(table.name, Some(words_of(matter)), None));
    Ok(())
}

fn words_of(matter: i64) -> String {
    format!("matter_id={matter}")
}
