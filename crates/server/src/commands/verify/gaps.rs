//! Entries that a server does not have any more: where it cannot show a tile, it is asked for the list of its entries,
//! and what is left out of that is named; where those behind one that is gone moved up, that one is named alone.

use super::published::Published;
use super::replay::wait;
use mingtong_proof::mirror::{Fault, Files, Found};
use mingtong_proof::tile::{TILE_WIDTH, Tile};
use mingtong_proof::{Hash, hash, tiles};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Tiles of which it is asked: whoever has seen so many knows enough.
const TILES_MAX: usize = 16;

/// Names the entries that are missing. Where a server does not answer, or shows all of them, none is.
pub fn name(found: &mut Found, published: &Published) {
    let of_entries = |fault: &Fault| match fault {
        Fault::NoTile(tile) | Fault::Unreadable(tile) if tile.height_level() == 0 => Some(*tile),
        _ => None,
    };
    let tiles: Vec<Tile> = found.faults.iter().filter_map(of_entries).take(TILES_MAX).collect();
    for tile in tiles {
        let first = tile.index * TILE_WIDTH;
        let Ok(Some(page)) = wait(published.log(first)) else { continue };
        found.faults.extend(Fault::missing(left_out(&page, first, first + u64::from(tile.width))));
    }
}

/// Leaves out what was found of entries that are shown, and only too far up in their bundle: one that was deleted moves
/// up all that are behind it, and is alone what is missing.
pub fn leave_out_moved<F: Files>(found: &mut Found, files: &mut F) {
    let entries = found.faults.iter().filter_map(entry);
    let bundles: BTreeSet<u64> = entries.map(|(position, _)| position / TILE_WIDTH).collect();
    for index in bundles {
        if let Some(leaves) = leaves(files, index, found.accepted.checkpoint.head.size) {
            leave_out(&mut found.faults, index * TILE_WIDTH, &leaves);
        }
    }
}

/// The same in one bundle. What comes first of what is out of its place is shown nowhere before it, and stays.
fn leave_out(faults: &mut Vec<Fault>, first: u64, leaves: &[Hash]) {
    let leaf = |position: u64| leaves.get(usize::try_from(position.checked_sub(first)?).ok()?);
    let mut shown: BTreeMap<Hash, u64> = BTreeMap::new();
    for (position, bytes) in faults.iter().filter_map(entry).filter(|(position, _)| leaf(*position).is_some()) {
        shown.entry(hash::leaf(bytes)).or_insert(position);
    }
    let moved_up = |position: u64| leaf(position).and_then(|leaf| shown.get(leaf)).is_some_and(|at| *at < position);
    faults.retain(|fault| entry(fault).is_none_or(|(position, _)| !moved_up(position)));
}

/// An entry that is not what its hash says: where it is, and what is shown there.
fn entry(fault: &Fault) -> Option<(u64, &[u8])> {
    match fault {
        Fault::Entry { position, shown } => Some((*position, shown.as_slice())),
        _ => None,
    }
}

/// The leaf hashes over a bundle. A partial tile that is gone is the beginning of the full one.
fn leaves<F: Files>(files: &mut F, index: u64, size: u64) -> Option<Vec<Hash>> {
    let tile = Tile::in_tree(0, index, size)?;
    let full = Tile { width: TILE_WIDTH as u16, ..tile };
    let mut read = |tile: Tile| Some((tile, files.read(&format!("tile/{tile}")).ok()??));
    let (tile, bytes) = read(tile).or_else(|| read(full))?;
    tiles::from_bytes(tile, &bytes).ok()
}

/// The positions that a page of the log leaves out, as far as it goes.
fn left_out(page: &Value, first: u64, end: u64) -> Vec<u64> {
    let Some(items) = page["items"].as_array() else { return vec![] };
    let listed: Vec<u64> = items.iter().filter_map(|item| item["position"].as_u64()).collect();
    let end = match (page["next"].is_null(), listed.iter().max()) {
        (true, _) => end,
        (false, last) => last.map_or(first, |last| end.min(last + 1)),
    };
    (first..end).filter(|position| !listed.contains(position)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What is shown in the places of ten entries, beside what their hashes are over.
    fn left(shown: &[u64]) -> Vec<u64> {
        let bytes = |position: u64| position.to_string().into_bytes();
        let leaves: Vec<Hash> = (0..10).map(|position| hash::leaf(&bytes(position))).collect();
        let places = (0..).zip(shown).filter(|(position, shown)| position != *shown);
        let mut faults: Vec<Fault> =
            places.map(|(position, shown)| Fault::Entry { position: 256 + position, shown: bytes(*shown) }).collect();
        leave_out(&mut faults, 256, &leaves);
        faults.iter().filter_map(entry).map(|(position, _)| position - 256).collect()
    }

    #[test]
    fn of_entries_that_moved_up_the_missing_one_is_named_and_nothing_else_is_excused() {
        assert_eq!(left(&[0, 1, 2, 4, 5, 6, 7, 8, 9, 10]), [3]);
        assert_eq!(left(&[0, 2, 3, 4, 6, 7, 8, 9, 10, 11]), [1, 5], "two are gone");
        assert_eq!(left(&[0, 1, 3, 4, 5, 6, 77, 8, 9, 10]), [2, 7], "one is gone, another was changed");
        assert_eq!(left(&[0, 1, 3, 2, 4, 5, 6, 7, 8, 9]), [2], "two changed their places");
        assert_eq!(left(&[0, 1, 2, 77, 4, 5, 6, 7, 8, 9]), [3]);
    }

    #[test]
    fn what_a_list_leaves_out_is_missing_and_what_it_does_not_reach_is_not() {
        let page =
            |next: Value| json!({ "items": [{ "position": 0 }, { "position": 1 }, { "position": 4 }], "next": next });
        assert_eq!(left_out(&page(Value::Null), 0, 6), [2, 3, 5]);
        assert_eq!(left_out(&page(json!(5)), 0, 6), [2, 3]);
        for unknown in [json!({ "items": [], "next": 7 }), json!({})] {
            assert!(left_out(&unknown, 0, 6).is_empty(), "{unknown}");
        }
    }
}
