//! Entries that a server does not have any more: where it cannot show a tile, it is asked for the list of its entries,
//! and what is left out of that is named.

use super::published::Published;
use super::replay::wait;
use mingtong_proof::mirror::{Fault, Found};
use mingtong_proof::tile::{TILE_WIDTH, Tile};
use serde_json::Value;

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
