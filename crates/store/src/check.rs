//! The read tables made again in a scratch database and compared with what is there. An empty answer means that what is
//! stored is what the log says, to the byte. The public promise "anyone can check" rests on that.

use crate::append::read_events;
use crate::error::StoreError;
use crate::link::{Link, Reader};
use crate::log::{Entry, leaf_hash};
use crate::rebuild::{PAGE, refold_all};
use crate::rows::{CommunityRow, EventRow};
use crate::scratch::{scratch, scratch_dir};
use crate::sqlite::MIGRATIONS;
use crate::store::Store;
use crate::tables::{Class, TABLES, Table};
use mingtong_domain::ids::CommunityId;

/// Rows compared at a time.
const COMPARED: u32 = 5_000;
/// Differences reported at the most: what comes after has the same cause.
const DIFFERENCES_MAX: usize = 20;

/// A row that is not what the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The community.
    pub community: String,
    /// The table.
    pub table: String,
    /// What stands in the database; none when the row is missing.
    pub stored: Option<String>,
    /// What the log says; none when there should be no such row.
    pub from_log: Option<String>,
}

/// Makes the read tables again in a scratch database and compares. An empty answer means: what is stored is what the
/// log says, on either engine. Also checks that positions have no gaps and that every leaf hash fits its event.
///
/// # Errors
/// The database failed.
pub async fn check(store: &Store) -> Result<Vec<Difference>, StoreError> {
    let mut differences = Vec::new();
    let communities = store.read().await?.link().communities().await?;
    for row in communities {
        let dir = scratch_dir()?;
        let mut conn = scratch(&dir.path().join("scratch.db"), &MIGRATIONS).await?;
        let mut made = Link::Sqlite(&mut conn);
        let mut reader = store.snapshot().await?;
        // The head may have moved since the list was read: the snapshot's own head counts.
        let row = reader.link().community(row.community_id).await?.unwrap_or(row);
        differences.extend(copy_log(&mut reader, &mut made, &row).await?);
        refold_all(&mut made, row.community_id).await?;
        for table in TABLES {
            match table.class {
                // The log was compared with itself; what is kept beside it has nothing to be compared with.
                Class::Log | Class::Kept => {}
                Class::Read => compare(&mut reader, &mut made, &row, table, &mut differences).await?,
                Class::Index => compare_terms(&mut reader, &mut made, &row, table, &mut differences).await?,
            }
        }
    }
    differences.truncate(DIFFERENCES_MAX);
    Ok(differences)
}

async fn copy_log(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: &CommunityRow,
) -> Result<Vec<Difference>, StoreError> {
    let id = community.community_id;
    let wrong = |stored: String, from_log: String| Difference {
        community: community.slug.clone(),
        table: "event".to_owned(),
        stored: Some(stored),
        from_log: Some(from_log),
    };
    let mut differences = Vec::new();
    made.put_community(community).await?;
    let mut expected = 0;
    loop {
        let rows = reader.link().range_rows(id, expected, PAGE).await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            if row.position != expected {
                differences.push(wrong(format!("position {}", row.position), format!("position {expected}")));
            }
            if leaf_hash(&row.canonical).as_slice() != row.leaf_hash {
                differences.push(wrong(format!("leaf hash at {}", row.position), row.canonical.clone()));
            }
            expected = row.position + 1;
        }
        made.append_events(id, &rows).await?;
        copy_contents(reader, made, id, &rows).await?;
    }
    if expected != community.head {
        differences.push(wrong(format!("head {}", community.head), format!("head {expected}")));
    }
    Ok(differences)
}

/// Copies the texts that the fold of some events may read.
async fn copy_contents(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: CommunityId,
    rows: &[EventRow],
) -> Result<(), StoreError> {
    let mut ids = Vec::new();
    for row in rows {
        ids.extend(Entry::parse(&row.canonical)?.sealed().map(|body| body.0));
    }
    let recorded = read_events(&mut reader.link(), community, rows).await?;
    let events = recorded.iter().filter_map(|recorded| recorded.event.as_ref());
    ids.extend(events.flat_map(|event| event.references().texts).map(|text| text.0));
    ids.sort();
    ids.dedup();
    let mut contents = reader.link().contents(community, &ids).await?;
    let there = made.contents(community, &ids).await?;
    contents.retain(|row| !there.iter().any(|other| other.content_id == row.content_id));
    made.put_contents(community, &contents).await
}

async fn compare(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: &CommunityRow,
    table: &Table,
    differences: &mut Vec<Difference>,
) -> Result<(), StoreError> {
    let show = |row: &Vec<Option<String>>| -> String {
        let cells = table.own_columns().zip(row);
        let cells = cells.filter_map(|(column, cell)| Some(format!("{}={}", column.name, cell.as_ref()?)));
        cells.collect::<Vec<_>>().join(" ")
    };
    let mut skip = 0;
    loop {
        let id = community.community_id;
        let stored = reader.link().dump(id, table, skip, COMPARED).await?;
        let from_log = made.dump(id, table, skip, COMPARED).await?;
        let stored: Vec<String> = stored.iter().map(show).collect();
        let from_log: Vec<String> = from_log.iter().map(show).collect();
        let done = stored.len() < COMPARED as usize && from_log.len() < COMPARED as usize;
        note_differences(&community.slug, table.name, stored, from_log, differences);
        if done || differences.len() >= DIFFERENCES_MAX {
            return Ok(());
        }
        skip += COMPARED;
    }
}

async fn compare_terms(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: &CommunityRow,
    table: &Table,
    differences: &mut Vec<Difference>,
) -> Result<(), StoreError> {
    let mut skip = 0;
    loop {
        let stored = reader.link().dump_terms(community.community_id, skip, 10 * COMPARED).await?;
        let from_log = made.dump_terms(community.community_id, skip, 10 * COMPARED).await?;
        let done = stored.len() < 10 * COMPARED as usize && from_log.len() < 10 * COMPARED as usize;
        let show = |(matter, term, position): &(i64, String, i64)| format!("matter={matter} {term}@{position}");
        let (stored, from_log) = (stored.iter().map(show).collect(), from_log.iter().map(show).collect());
        note_differences(&community.slug, table.name, stored, from_log, differences);
        if done || differences.len() >= DIFFERENCES_MAX {
            return Ok(());
        }
        skip += 10 * COMPARED;
    }
}

fn note_differences(
    community: &str,
    table: &str,
    stored: Vec<String>,
    from_log: Vec<String>,
    differences: &mut Vec<Difference>,
) {
    let (mut stored, mut from_log) = (stored.into_iter().peekable(), from_log.into_iter().peekable());
    while differences.len() < DIFFERENCES_MAX {
        let (left, right) = match (stored.peek(), from_log.peek()) {
            (None, None) => return,
            (Some(a), Some(b)) if a == b => {
                stored.next();
                from_log.next();
                continue;
            }
            (Some(a), Some(b)) if a < b => (stored.next(), None),
            (Some(_), Some(_)) => (None, from_log.next()),
            (Some(_), None) => (stored.next(), None),
            (None, Some(_)) => (None, from_log.next()),
        };
        let (community, table) = (community.to_owned(), table.to_owned());
        differences.push(Difference { community, table, stored: left, from_log: right });
    }
}
