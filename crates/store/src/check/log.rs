//! The log against itself: every event has its position, its stream, its community and its leaf hash; none is missing.

use super::found::Found;
use super::kept::Refers;
use crate::append::read_entries;
use crate::error::StoreError;
use crate::link::Reader;
use crate::log::{Entry, leaf_hash};
use crate::rebuild::PAGE;
use crate::rows::{CommunityRow, EventRow};
use mingtong_domain::ids::CommunityId;
use mingtong_domain::{Event, matter};

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
    let recorded = read_entries(&mut reader.link(), community, entries).await?;
    for event in recorded.iter().filter_map(|recorded| recorded.event.as_ref()) {
        let references = event.references();
        refers.texts.extend(references.texts.into_iter().map(|text| text.0));
        let pictures = references.pictures.into_iter().map(|picture| picture.0);
        match event {
            Event::Matter(matter::Event::PictureErased { .. }) => refers.erased_pictures.extend(pictures),
            _ => refers.pictures.extend(pictures),
        }
    }
    Ok(())
}
