//! What is stored compared with what the log says. The read tables are made again in a scratch database and compared
//! with what is there; every event, text and picture is hashed again and compared with its name. An empty answer means
//! that all of it holds, to the byte. The public promise "anyone can check" rests on that; what it cannot tell stands
//! in SECURITY.md.

mod beside;
mod found;
mod kept;
mod log;
mod made;
mod read;
mod refers;
mod rows;

pub use found::Difference;

use crate::error::StoreError;
use crate::fold::fold;
use crate::link::Reader;
use crate::rebuild::{Part, Parts};
use crate::store::Store;
use crate::tables::{Class, TABLES};
use found::{DIFFERENCES_MAX, Found};
use made::Made;
use mingtong_domain::ids::CommunityId;

/// Hashes every event, text and picture again and compares with what it is called; whatever the log refers to is there,
/// and nothing was emptied of which it does not say so; it ends where its heads say.
///
/// # Errors
/// The database failed.
pub async fn check_record(store: &Store) -> Result<Vec<Difference>, StoreError> {
    altered(&mut store.snapshot().await?, Copy::InUse).await
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copy {
    /// A store with its read tables.
    InUse,
    /// A backup, which has none.
    Backup,
}

/// The same of whatever is read.
pub(crate) async fn altered(reader: &mut Reader, copy: Copy) -> Result<Vec<Difference>, StoreError> {
    let mut differences = Vec::new();
    for row in reader.link().communities().await? {
        let mut found = Found::in_community(&row.slug);
        let refers = log::check(reader, &row, &mut found).await?;
        if copy == Copy::InUse {
            log::check_areas(reader, row.community_id, &refers, &mut found).await?;
        }
        beside::check(reader, row.community_id, &refers, &mut found).await?;
        kept::check(reader, row.community_id, refers, &mut found).await?;
        differences.extend(found.differences);
    }
    differences.truncate(DIFFERENCES_MAX);
    Ok(differences)
}

/// The same, and makes the read tables again in a scratch database and compares. Each is checked at one moment of its
/// own, so that both go on at the same time.
///
/// # Errors
/// The database failed.
pub async fn check(store: &Store) -> Result<Vec<Difference>, StoreError> {
    store.refresh_statistics().await?;
    let of_record = store.clone();
    let record = tokio::spawn(async move { Box::pin(check_record(&of_record)).await });
    let tables = Box::pin(check_tables(store)).await;
    let mut differences = record.await.map_err(|error| StoreError::Fault(error.to_string()))??;
    match tables {
        Ok(found) => {
            let more: Vec<Difference> = found.into_iter().filter(|other| !differences.contains(other)).collect();
            differences.extend(more);
        }
        // Of a record that was altered nothing may be there to be made.
        Err(error) if differences.is_empty() => return Err(error),
        Err(_) => {}
    }
    differences.truncate(DIFFERENCES_MAX);
    Ok(differences)
}

async fn check_tables(store: &Store) -> Result<Vec<Difference>, StoreError> {
    let mut differences = Vec::new();
    let communities = store.read().await?.link().communities().await?;
    for row in communities {
        let mut made = Made::begin().await?;
        let mut reader = store.snapshot().await?;
        let mut found = Found::in_community(&row.slug);
        made.link().put_community(&row).await?;
        make(&mut reader, &mut made, row.community_id).await?;
        compare(&mut reader, &mut made, row.community_id, &mut found).await?;
        differences.extend(found.differences);
    }
    Ok(differences)
}

/// Makes the read tables of a community. While a part is folded the next one is read.
async fn make(reader: &mut Reader, made: &mut Made, community: CommunityId) -> Result<(), StoreError> {
    let (mut parts, mut source, mut target) = (Parts::of(community), reader.link(), made.link());
    let mut next = parts.next(&mut source).await?;
    while let Some(Part { foldings, texts }) = next {
        let folding = Box::pin(fold(&mut target, community, &foldings, &texts));
        let (read, folded) = tokio::join!(Box::pin(parts.next(&mut source)), folding);
        folded?;
        next = read?;
    }
    Ok(())
}

async fn compare(
    reader: &mut Reader,
    made: &mut Made,
    community: CommunityId,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    for table in TABLES {
        match table.class {
            // Checked by themselves, as far as they have names that are made from them.
            Class::Log | Class::Kept => {}
            Class::Read => read::compare(reader, &mut made.link(), community, table, found).await?,
            Class::Index => read::compare_terms(reader, made, community, table, found).await?,
        }
    }
    Ok(())
}
