//! The log against itself: every event has its position, its stream, its community and its leaf hash; none is missing.

use super::found::Found;
use super::refers::Refers;
use crate::append::read_entries;
use crate::error::StoreError;
use crate::link::Reader;
use crate::log::{Entry, leaf_hash};
use crate::rebuild::PAGE;
use crate::rows::{CommunityRow, EventRow};
use crate::streams::nature;
use mingtong_domain::ids::{Area, CommunityId, Stream};
use std::collections::BTreeMap;

/// Checks the log and gives what it refers to.
pub(super) async fn check(
    reader: &mut Reader,
    community: &CommunityRow,
    found: &mut Found<'_>,
) -> Result<Refers, StoreError> {
    let id = community.community_id;
    let mut refers = Refers::default();
    let mut expected = 0;
    loop {
        let rows = reader.link().range_rows(id, expected, PAGE).await?;
        if rows.is_empty() {
            break;
        }
        let mut entries = Vec::with_capacity(rows.len());
        for row in &rows {
            if row.position != expected {
                wrong(found, format!("position {}", row.position), format!("position {expected}"));
            }
            entries.push(check_event(row, &community.slug, found)?);
            expected = row.position + 1;
        }
        refer(reader, id, entries, &mut refers).await?;
    }
    if expected != community.head {
        wrong(found, format!("head {}", community.head), format!("head {expected}"));
    }
    let register = refers.areas.get(&Area::Register).copied().unwrap_or_default();
    if register != community.register_head {
        let stored = format!("head {} of the register", community.register_head);
        wrong(found, stored, format!("head {register} of the register"));
    }
    refers.head = expected;
    refers.finish();
    Ok(refers)
}

fn wrong(found: &mut Found<'_>, stored: String, from_log: String) {
    found.note("event", Some(stored), Some(from_log));
}

/// An event is what its leaf hash says, and stands where it says itself that it stands.
fn check_event(row: &EventRow, slug: &str, found: &mut Found<'_>) -> Result<Entry, StoreError> {
    if leaf_hash(&row.canonical).as_slice() != row.leaf_hash {
        wrong(found, format!("leaf hash at {}", row.position), row.canonical.clone());
    }
    let entry = Entry::parse(&row.canonical)?;
    let stands = (entry.position, entry.stream.as_str(), entry.community.as_str());
    if stands != (row.position, row.stream.as_str(), slug) {
        wrong(found, format!("position {} of {} in {slug}", row.position, row.stream), row.canonical.clone());
    }
    Ok(entry)
}

/// Notes what some events refer to.
async fn refer(
    reader: &mut Reader,
    community: CommunityId,
    entries: Vec<Entry>,
    refers: &mut Refers,
) -> Result<(), StoreError> {
    refers.texts.extend(entries.iter().filter_map(|entry| Some(entry.sealed()?.0)));
    let streams: Vec<Option<Stream>> = entries.iter().map(|entry| Stream::parse(&entry.stream)).collect();
    let recorded = read_entries(&mut reader.link(), community, entries).await?;
    for (stream, recorded) in streams.iter().zip(&recorded) {
        if let Some(stream) = stream {
            refers.areas.insert(nature(stream).area, recorded.position + 1);
        }
        refers.take(stream.as_ref(), recorded);
    }
    Ok(())
}

/// Where the log was cut together with its head, the heads of its areas still say how far it went.
pub(super) async fn check_areas(
    reader: &mut Reader,
    community: CommunityId,
    refers: &Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let stored: BTreeMap<Area, i64> = reader.link().area_heads(community).await?.into_iter().collect();
    for area in Area::ALL {
        let (stored, from_log) = (stored.get(area), refers.areas.get(area));
        if stored != from_log {
            let shown = |head: &i64| format!("area={} head={head}", area.key());
            found.note("area_head", stored.map(shown), from_log.map(shown));
        }
    }
    Ok(())
}
