//! The log as tiles (C2SP tlog-tiles), which anybody may fetch and keep for ever: hashes of its tree, and its entries.
//! Hashes say nothing of what they are over, so they are all shown. Entries are those of [`super::public_log`]: a
//! bundle that holds one which is held back is not shown before all of it is (docs/adr/0041).

use super::record::{as_recorded, shown};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_proof::tile::{Level, TILE_WIDTH, Tile, around};
use mingtong_proof::tiles::Tiles;
use mingtong_proof::verify::Head;
use mingtong_proof::{Hash, Stem, bundle, tiles, tree};
use mingtong_store::{Link, StoreError};

/// Full tiles of leaves that are read at once while the upper part of a tree is made: half a megabyte of hashes.
const TILES_AT_ONCE: u64 = 64;

/// A tile, as far as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogTile {
    /// Its bytes, the same for ever.
    Bytes(Vec<u8>),
    /// A bundle with an entry that waits until its vote is published. The tile of level 0 stands for it meanwhile.
    HeldBack,
    /// The same with an entry, at this position, that is not what was recorded: what it says of itself is no reason.
    Altered(i64),
    /// A bundle with an entry, at this position, of a program before this one, which is too long for a bundle.
    TooLong(i64),
}

/// A tile of the log.
///
/// # Errors
/// The log has no such tile, too many read it now, or the database failed.
pub async fn log_tile(app: &App, hall: &Hall, tile: Tile) -> Result<LogTile, Fail> {
    if let Some(bytes) = app.proving.tile(hall.id, tile) {
        return Ok(LogTile::Bytes(bytes));
    }
    // Whoever takes the whole log along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let size = size(&mut link, hall).await?;
    if !tile.is_within(size) {
        return Err(Fail::NotFound);
    }
    let from = tile.index * TILE_WIDTH;
    match tile.level {
        Level::Entries => Ok(entries(&mut link, hall, tile).await?),
        Level::Hashes(0) => {
            let leaves = leaves(&mut link, hall, from, from + u64::from(tile.width)).await?;
            let bytes = tiles::to_bytes(&leaves);
            app.proving.keep_tile(hall.id, tile, &bytes);
            Ok(LogTile::Bytes(bytes))
        }
        Level::Hashes(_) => {
            let stem = app.proving.stem(hall.id);
            let mut stem = stem.lock().await;
            grow(&mut link, hall, &mut stem, size).await?;
            stem.tile(tile).map(|hashes| LogTile::Bytes(tiles::to_bytes(hashes))).ok_or(Fail::NotFound)
        }
    }
}

/// How many events the log has, and the root over all of them.
///
/// # Errors
/// Too many read it now, or the database failed, or misses an event.
pub async fn log_head(app: &App, hall: &Hall) -> Result<Head, Fail> {
    let _pass = app.gates.searching.enter().await?;
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let size = size(&mut link, hall).await?;
    Ok(head_at(app, &mut link, hall, size).await?)
}

/// The root over the first events, of which there are as many.
pub(super) async fn head_at(app: &App, link: &mut Link<'_>, hall: &Hall, size: u64) -> Result<Head, StoreError> {
    let stem = app.proving.stem(hall.id);
    let mut stem = stem.lock().await;
    grow(link, hall, &mut stem, size).await?;
    let last = size.saturating_sub(1) / TILE_WIDTH * TILE_WIDTH;
    let last = leaves(link, hall, last, size).await?;
    let root = stem.root(size, &last);
    let root = root.ok_or_else(|| StoreError::Fault(format!("no root over {size} events")))?;
    Ok(Head { size, root })
}

/// The hashes that lead from an event to the root over the first `size` events, its sibling first.
pub(super) async fn path_to_root(
    app: &App,
    link: &mut Link<'_>,
    hall: &Hall,
    size: u64,
    index: u64,
) -> Result<Vec<Hash>, StoreError> {
    let stem = app.proving.stem(hall.id);
    let mut stem = stem.lock().await;
    grow(link, hall, &mut stem, size).await?;
    let mut at_hand = Tiles::default();
    for tile in around(size, index) {
        let hashes = match tile.level {
            Level::Hashes(0) => {
                let from = tile.index * TILE_WIDTH;
                leaves(link, hall, from, from + u64::from(tile.width)).await?
            }
            _ => stem.tile(tile).map(<[Hash]>::to_vec).unwrap_or_default(),
        };
        at_hand.put(tile, hashes);
    }
    let path = tree::inclusion(&at_hand, size, index);
    path.map_err(|_| StoreError::Fault(format!("no path from {index} over {size} events")))
}

/// How many events the log has, in whichever process they were recorded.
pub(super) async fn size(link: &mut Link<'_>, hall: &Hall) -> Result<u64, StoreError> {
    let row = link.community_by_slug(&hall.slug).await?;
    let head = row.map_or(0, |row| row.head);
    u64::try_from(head).map_err(|_| StoreError::Inconsistent(format!("head {head}")))
}

/// Makes the upper part of the tree reach over all full tiles of the first events.
pub(super) async fn grow(link: &mut Link<'_>, hall: &Hall, stem: &mut Stem, size: u64) -> Result<(), StoreError> {
    let full = size / TILE_WIDTH * TILE_WIDTH;
    while stem.leaves() < full {
        let from = stem.leaves();
        let leaves = leaves(link, hall, from, full.min(from + TILES_AT_ONCE * TILE_WIDTH)).await?;
        for tile in leaves.chunks(TILE_WIDTH as usize) {
            stem.grow(tile).map_err(|malformed| StoreError::Fault(malformed.to_string()))?;
        }
    }
    Ok(())
}

/// The leaf hashes of some events, of which none may be missing.
pub(super) async fn leaves(link: &mut Link<'_>, hall: &Hall, from: u64, to: u64) -> Result<Vec<Hash>, StoreError> {
    let rows = link.leaf_hashes(hall.id, position(from)?, position(to)?).await?;
    let mut leaves = Vec::with_capacity(rows.len());
    for (expected, (stored, hash)) in (from..).zip(rows) {
        let hash = Hash::from_slice(&hash).ok().filter(|_| Ok(stored) == i64::try_from(expected));
        leaves.push(hash.ok_or_else(|| missing(expected))?);
    }
    match from + leaves.len() as u64 {
        reached if reached == to => Ok(leaves),
        reached => Err(missing(reached)),
    }
}

fn missing(position: u64) -> StoreError {
    StoreError::Inconsistent(format!("no event at position {position}"))
}

pub(super) fn position(position: u64) -> Result<i64, StoreError> {
    i64::try_from(position).map_err(|_| missing(position))
}

async fn entries(link: &mut Link<'_>, hall: &Hall, tile: Tile) -> Result<LogTile, StoreError> {
    let from = position(tile.index * TILE_WIDTH)?;
    let rows = link.range_rows(hall.id, from, u32::from(tile.width)).await?;
    if rows.len() != usize::from(tile.width) {
        return Err(missing(tile.index * TILE_WIDTH + rows.len() as u64));
    }
    if shown(link, hall, &rows).await?.contains(&false) {
        let altered = rows.iter().find(|row| as_recorded(row).is_none());
        return Ok(altered.map_or(LogTile::HeldBack, |row| LogTile::Altered(row.position)));
    }
    let bundle = bundle::to_bytes(rows.iter().map(|row| row.canonical.as_bytes()));
    Ok(bundle.map_or_else(|place| LogTile::TooLong(rows[place].position), LogTile::Bytes))
}
