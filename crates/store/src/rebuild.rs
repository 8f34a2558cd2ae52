//! The read tables made again from the log, and compared with what is there. If they were lost, the log would give
//! them back, identical to the byte: the public promise "anyone can check" rests on that.

use crate::append::{read_events, stream_of};
use crate::error::StoreError;
use crate::fold::{Folding, fold};
use crate::link::{Link, Reader};
use crate::rows::{CommunityRow, EventRow};
use crate::store::{Store, Work, scratch};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, Stream};
use std::collections::{BTreeMap, HashMap};

/// Events read at a time.
const PAGE: u32 = 2_000;
/// Streams folded at a time.
const FOLD: usize = 200;
/// Rows compared at a time.
const COMPARED: u32 = 5_000;
/// Differences reported at the most: what comes after has the same cause.
const DIFFERENCES_MAX: usize = 20;

/// The read tables with their columns after the community, the key first.
const READ_TABLES: &[(&str, &[&str])] = &[
    ("matter", crate::sqlite::repo::matter::COLUMNS),
    ("numbering", &["year", "latest"]),
    ("support", &["matter_id", "person_id", "at_ms"]),
    ("support_count", &["matter_id", "supports"]),
    ("reception", &["reception_id", "place_id", "title", "starts_ms", "ends_ms", "notice", "delegates", "closed_ms"]),
    ("role_grant", &["person_id", "role", "scope_kind", "scope_id", "since_ms"]),
];

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

/// Makes every read table again from the log, each community in one transaction.
///
/// # Errors
/// The database failed; that community's tables are then as they were.
pub async fn rebuild(store: &Store) -> Result<(), StoreError> {
    let communities = store.read().await?.link().communities().await?;
    for row in communities {
        let id = row.community_id;
        let refold: Work<(), StoreError> = Box::new(move |tx| {
            Box::pin(async move {
                tx.link().clear_read_tables(id).await?;
                refold_all(&mut tx.link(), id).await
            })
        });
        store.write(Some(id), refold).await?;
    }
    Ok(())
}

/// Folds the whole log into the empty read tables of the same database.
async fn refold_all(link: &mut Link<'_>, community: CommunityId) -> Result<(), StoreError> {
    let mut streams: BTreeMap<String, ()> = BTreeMap::new();
    let mut from = 0;
    loop {
        let rows = link.range_rows(community, from, PAGE).await?;
        let Some(last) = rows.last() else { break };
        from = last.position + 1;
        let recorded = read_events(link, community, &rows).await?;
        fold_crowd(link, community, &rows, recorded, &mut streams).await?;
    }
    let names: Vec<String> = streams.into_keys().collect();
    for chunk in names.chunks(FOLD) {
        let mut foldings = Vec::with_capacity(chunk.len());
        for name in chunk {
            let Some(stream) = Stream::parse(name) else {
                return Err(StoreError::Inconsistent(format!("stream {name}")));
            };
            let events = stream_of(link, community, &stream).await?;
            let fresh = events.len();
            foldings.push(Folding { stream, events, fresh });
        }
        fold(link, community, &foldings, &HashMap::new()).await?;
    }
    Ok(())
}

/// What grows with the crowd is folded event by event; the streams of matters and receptions are remembered.
async fn fold_crowd(
    link: &mut Link<'_>,
    community: CommunityId,
    rows: &[EventRow],
    recorded: Vec<Recorded>,
    streams: &mut BTreeMap<String, ()>,
) -> Result<(), StoreError> {
    let mut foldings = Vec::new();
    for (row, event) in rows.iter().zip(recorded) {
        match Stream::parse(&row.stream) {
            Some(Stream::Matter(_) | Stream::Reception(_)) => {
                streams.entry(row.stream.clone()).or_default();
            }
            Some(stream) => foldings.push(Folding { stream, events: vec![event], fresh: 1 }),
            None => return Err(StoreError::Inconsistent(format!("stream {}", row.stream))),
        }
    }
    fold(link, community, &foldings, &HashMap::new()).await
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
        let mut conn = scratch(&dir.path().join("scratch.db")).await?;
        let mut made = Link::Sqlite(&mut conn);
        let mut reader = store.snapshot().await?;
        // The head may have moved since the list was read: the snapshot's own head counts.
        let row = reader.link().community(row.community_id).await?.unwrap_or(row);
        differences.extend(copy_log(&mut reader, &mut made, &row).await?);
        refold_all(&mut made, row.community_id).await?;
        for (table, columns) in READ_TABLES {
            compare(&mut reader, &mut made, &row, table, columns, &mut differences).await?;
        }
        compare_terms(&mut reader, &mut made, &row, &mut differences).await?;
    }
    differences.truncate(DIFFERENCES_MAX);
    Ok(differences)
}

fn scratch_dir() -> Result<tempfile::TempDir, StoreError> {
    tempfile::tempdir().map_err(|error| StoreError::Unavailable(format!("no room for a scratch database: {error}")))
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
            if crate::log::leaf_hash(&row.canonical).as_slice() != row.leaf_hash {
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

async fn copy_contents(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: CommunityId,
    rows: &[EventRow],
) -> Result<(), StoreError> {
    // Every reference in an event is 64 hexadecimal digits between quotes; what is no reference is simply not found.
    let mut ids: Vec<String> = Vec::new();
    for row in rows {
        let quoted = row.canonical.split('"').filter(|part| part.len() == 64);
        ids.extend(quoted.map(str::to_owned));
    }
    let mut contents = reader.link().contents(community, &ids).await?;
    let bodies = contents.iter().filter_map(|row| row.body.as_deref()).filter(|body| body.starts_with("{\"data\""));
    let inner: Vec<String> = bodies
        .flat_map(|body| body.split('"').filter(|part| part.len() == 64).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    contents.extend(reader.link().contents(community, &inner).await?);
    contents.sort_by(|a, b| a.content_id.cmp(&b.content_id));
    contents.dedup_by(|a, b| a.content_id == b.content_id);
    let known: Vec<String> = contents.iter().map(|row| row.content_id.clone()).collect();
    let there = made.contents(community, &known).await?;
    contents.retain(|row| !there.iter().any(|other| other.content_id == row.content_id));
    made.put_contents(community, &contents).await
}

async fn compare(
    reader: &mut Reader,
    made: &mut Link<'_>,
    community: &CommunityRow,
    table: &str,
    columns: &[&str],
    differences: &mut Vec<Difference>,
) -> Result<(), StoreError> {
    let mut skip = 0;
    loop {
        let id = community.community_id;
        let stored = reader.link().dump(id, table, columns, skip, COMPARED).await?;
        let from_log = made.dump(id, table, columns, skip, COMPARED).await?;
        let show = |row: &Vec<Option<String>>| -> String {
            let cells =
                columns.iter().zip(row).filter_map(|(column, cell)| Some(format!("{column}={}", cell.as_ref()?)));
            cells.collect::<Vec<_>>().join(" ")
        };
        let stored: Vec<String> = stored.iter().map(show).collect();
        let from_log: Vec<String> = from_log.iter().map(show).collect();
        let done = stored.len() < COMPARED as usize && from_log.len() < COMPARED as usize;
        note_differences(&community.slug, table, stored, from_log, differences);
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
    differences: &mut Vec<Difference>,
) -> Result<(), StoreError> {
    let mut skip = 0;
    loop {
        let stored = reader.link().dump_terms(community.community_id, skip, 10 * COMPARED).await?;
        let from_log = made.dump_terms(community.community_id, skip, 10 * COMPARED).await?;
        let done = stored.len() < 10 * COMPARED as usize && from_log.len() < 10 * COMPARED as usize;
        let show = |(matter, term, position): &(i64, String, i64)| format!("matter={matter} {term}@{position}");
        let (stored, from_log) = (stored.iter().map(show).collect(), from_log.iter().map(show).collect());
        note_differences(&community.slug, "search", stored, from_log, differences);
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
