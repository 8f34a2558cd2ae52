//! For all trees: what is proved holds, whichever way it is proved, and what was changed does not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::tile::{self, TILE_WIDTH};
use mingtong_proof::tiles::{self, Tiles};
use mingtong_proof::verify::{self, Head};
use mingtong_proof::{Hash, Refused, Stem, Tile, bundle, hash, tree};
use proptest::prelude::*;

/// Leaves that all differ.
fn leaves(size: u64, fork: u64) -> Vec<Hash> {
    (0..size).map(|place| hash::leaf(format!("{place} {}", u64::from(place >= fork)).as_bytes())).collect()
}

/// A stem over all full tiles.
fn stem(leaves: &[Hash]) -> Stem {
    let mut stem = Stem::default();
    for full in leaves.chunks_exact(TILE_WIDTH as usize) {
        stem.grow(full).unwrap();
    }
    stem
}

/// The hashes of a tile: of level 0 from the leaves, above from the stem.
fn hashes_of(tile: Tile, leaves: &[Hash], stem: &Stem) -> Vec<Hash> {
    let from = (tile.index * TILE_WIDTH) as usize;
    match tile.height_level() {
        0 => leaves[from..from + usize::from(tile.width)].to_vec(),
        _ => stem.tile(tile).unwrap().to_vec(),
    }
}

fn at_hand(places: Vec<Tile>, leaves: &[Hash]) -> Tiles {
    let stem = stem(leaves);
    let mut tiles = Tiles::default();
    for tile in places {
        let bytes = tiles::to_bytes(&hashes_of(tile, leaves, &stem));
        tiles.put(tile, tiles::from_bytes(tile, &bytes).unwrap());
    }
    tiles
}

fn last_tile(leaves: &[Hash]) -> &[Hash] {
    leaves.chunks(TILE_WIDTH as usize).next_back().unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_root_is_the_same_from_leaves_tiles_and_stem(size in 0_u64..3000) {
        let leaves = leaves(size, u64::MAX);
        let root = hash::root(&leaves);
        prop_assert_eq!(tree::root(&at_hand(tile::edge(size), &leaves), size), Some(root));
        prop_assert_eq!(stem(&leaves).root(size, last_tile(&leaves)), Some(root));
    }

    #[test]
    fn every_entry_is_proved_and_no_other_in_its_place(
        size in 1_u64..3000,
        index: prop::sample::Index,
        bit in 0_usize..256,
    ) {
        let leaves = leaves(size, u64::MAX);
        let (index, root) = (index.index(size as usize) as u64, hash::root(&leaves));
        let proof = tree::inclusion(&at_hand(tile::around(size, index), &leaves), size, index).unwrap();
        let leaf = leaves[index as usize];
        prop_assert_eq!(verify::inclusion(leaf, index, size, root, &proof), Ok(()));
        prop_assert_eq!(verify::inclusion(flipped(leaf, bit), index, size, root, &proof), Err(Refused::Root));
        prop_assert_eq!(verify::inclusion(leaf, index, size, flipped(root, bit), &proof), Err(Refused::Root));
        prop_assert!(verify::inclusion(leaf, size, size, root, &proof).is_err());
        for place in 0..proof.len() {
            let mut wrong = proof.clone();
            wrong[place] = flipped(wrong[place], bit);
            prop_assert!(verify::inclusion(leaf, index, size, root, &wrong).is_err());
            prop_assert!(verify::inclusion(leaf, index, size, root, &proof[..place]).is_err());
        }
    }

    #[test]
    fn a_tree_that_grew_is_told_from_one_that_was_forked(
        new in 1_u64..3000,
        old: prop::sample::Index,
        fork: prop::sample::Index,
    ) {
        let all = leaves(new, u64::MAX);
        let old = old.index(new as usize + 1) as u64;
        let places = [tile::edge(new), tile::around(new, old.saturating_sub(1))].concat();
        let proof = tree::consistency(&at_hand(places.clone(), &all), old, new).unwrap();
        let head = |leaves: &[Hash]| Head { size: leaves.len() as u64, root: hash::root(leaves) };
        let (before, after) = (head(&all[..old as usize]), head(&all));
        prop_assert_eq!(verify::consistency(before, after, &proof), Ok(()));
        if old > 0 {
            let forked = leaves(new, fork.index(old as usize) as u64);
            let proof = tree::consistency(&at_hand(places, &forked), old, new).unwrap();
            prop_assert_eq!(verify::consistency(before, head(&forked), &proof), Err(Refused::Root));
            prop_assert!(verify::consistency(after, before, &proof).is_err() || old == new);
        }
    }

    #[test]
    fn the_tiles_of_a_tree_are_within_it(size in 1_u64..20_000_000, index: prop::sample::Index) {
        for tile in tile::around(size, index.index(size as usize) as u64) {
            prop_assert!(tile.is_within(size), "{}", tile);
            prop_assert_eq!(tile.to_string().parse::<Tile>(), Ok(tile));
            let wider = Tile { width: tile.width + 1, ..tile };
            prop_assert!(tile.is_full() || !wider.is_within(size), "{}", wider);
        }
    }

    #[test]
    fn bundles_are_read_as_they_were_written(
        entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..257),
    ) {
        let bytes = bundle::to_bytes(entries.iter().map(Vec::as_slice)).unwrap();
        let width = entries.len() as u16;
        prop_assert_eq!(bundle::from_bytes(&bytes, width).unwrap(), entries);
        prop_assert!(bundle::from_bytes(&bytes, width - 1).is_err());
        prop_assert!(bundle::from_bytes(&bytes[..bytes.len() - 1], width).is_err());
    }
}

fn flipped(hash: Hash, bit: usize) -> Hash {
    let mut bytes = hash.0;
    bytes[bit / 8] ^= 1 << (bit % 8);
    Hash(bytes)
}

#[test]
fn an_entry_that_is_too_long_is_named_by_its_place() {
    let (short, long) = (vec![0; bundle::ENTRY_BYTES_MAX], vec![0; bundle::ENTRY_BYTES_MAX + 1]);
    assert!(bundle::to_bytes([short.as_slice()]).is_ok());
    assert_eq!(bundle::to_bytes([short.as_slice(), long.as_slice()]), Err(1));
}

/// What becomes of a million entries is made of some thousand hashes.
#[test]
fn a_tall_tree_is_the_same_from_its_stem() {
    let leaves = leaves(70_000, u64::MAX);
    let stem = stem(&leaves);
    assert_eq!(stem.leaves(), 69_888);
    assert_eq!(stem.root(70_000, last_tile(&leaves)), Some(hash::root(&leaves)));
    assert_eq!(stem.root(70_000, &[]), None);
    assert_eq!(stem.root(80_000, last_tile(&leaves)), None);
}
