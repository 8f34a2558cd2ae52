//! A log in files: an honest one passes, and each falsification is named.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::key::Kind;
use mingtong_proof::mirror::{Fault, Files, Found, Unchecked, check};
use mingtong_proof::tile::{TILE_WIDTH, Tile, hashes_at, levels};
use mingtong_proof::verify::Head;
use mingtong_proof::{Checkpoint, Hash, Note, Policy, Refused, SigningKey, Stem, bundle, hash, tiles};
use std::collections::BTreeMap;
use std::convert::Infallible;

const ORIGIN: &str = "example.org/c/mingtong/log";
/// Two full tiles and a part.
const SIZE: u64 = 600;

#[derive(Clone)]
struct Held(BTreeMap<String, Vec<u8>>);

impl Files for Held {
    type Error = Infallible;

    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.0.get(name).cloned())
    }
}

fn key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, Kind::Note, &[1; 32]).unwrap()
}

fn entry(position: u64) -> Vec<u8> {
    format!("entry {position}").into_bytes()
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(|position| hash::leaf(&entry(position))).collect()
}

fn signed(leaves: &[Hash]) -> Note {
    let head = Head { size: leaves.len() as u64, root: hash::root(leaves) };
    let checkpoint = Checkpoint { origin: ORIGIN.to_owned(), head, extensions: vec![] };
    let mut note = Note::new(checkpoint.to_string()).unwrap();
    note.sign(&key(), 0);
    note
}

/// An honest log.
fn mirror(size: u64) -> Held {
    let (leaves, mut stem, mut files) = (leaves(size), Stem::default(), BTreeMap::new());
    leaves.chunks_exact(TILE_WIDTH as usize).for_each(|full| stem.grow(full).unwrap());
    for level in levels(size) {
        for index in 0..hashes_at(level, size).div_ceil(TILE_WIDTH) {
            let tile = Tile::in_tree(level, index, size).unwrap();
            let from = (index * TILE_WIDTH) as usize;
            let part = from..from + usize::from(tile.width);
            let hashes = if level == 0 { &leaves[part.clone()] } else { stem.tile(tile).unwrap() };
            files.insert(format!("tile/{tile}"), tiles::to_bytes(hashes));
            if level == 0 {
                let entries: Vec<Vec<u8>> = part.map(|position| entry(position as u64)).collect();
                let bundle = bundle::to_bytes(entries.iter().map(Vec::as_slice)).unwrap();
                files.insert(format!("tile/{}", tile.entries()), bundle);
            }
        }
    }
    files.insert("checkpoint".to_owned(), signed(&leaves).to_string().into_bytes());
    Held(files)
}

fn checked(files: &mut Held, earlier: &[Note]) -> Result<Found, Unchecked<Infallible>> {
    check(files, &Policy::of_log(key().public().clone()), earlier, |_, _| {})
}

fn faults(files: &mut Held) -> Vec<Fault> {
    checked(files, &[]).unwrap().faults
}

#[test]
fn an_honest_log_passes_with_all_its_earlier_heads() {
    for size in [0, 1, 255, 256, 257, SIZE] {
        let earlier: Vec<Note> = [0, 1, 256, 300, 512, size]
            .into_iter()
            .filter(|old| *old <= size)
            .map(|old| signed(&leaves(old)))
            .collect();
        let mut done = vec![];
        let policy = Policy::of_log(key().public().clone());
        let found = check(&mut mirror(size), &policy, &earlier, |at, of| done.push((at, of))).unwrap();
        assert_eq!((found.faults, found.entries_read, found.entries_held_back), (vec![], size, 0), "{size}");
        assert!(done.last().is_none_or(|last| *last == (size, size)), "{done:?}");
    }
}

#[test]
fn a_flipped_bit_is_named_wherever_it_is() {
    let honest = mirror(SIZE);
    for (name, bytes) in honest.0.iter().filter(|(name, _)| *name != "checkpoint") {
        let mut files = honest.clone();
        let mut flipped = bytes.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 4;
        files.0.insert(name.clone(), flipped);
        let found = faults(&mut files);
        let tile: Tile = name.strip_prefix("tile/").unwrap().parse().unwrap();
        let is_named = found.iter().any(|fault| match fault {
            Fault::Entry { position, .. } | Fault::Missing { first: position, .. } => {
                position / TILE_WIDTH == tile.index
            }
            Fault::Tile(named) | Fault::Unreadable(named) => *named == tile,
            _ => false,
        });
        assert!(is_named, "{name}: {found:?}");
    }
}

#[test]
fn a_changed_entry_is_named_also_where_its_leaf_was_changed_too() {
    let mut files = mirror(SIZE);
    let mut entries: Vec<Vec<u8>> = (0..256).map(entry).collect();
    entries[7] = b"another".to_vec();
    files.0.insert("tile/entries/000".to_owned(), bundle::to_bytes(entries.iter().map(Vec::as_slice)).unwrap());
    assert_eq!(faults(&mut files), [Fault::Entry { position: 7, shown: b"another".to_vec() }]);
    let changed: Vec<Hash> = entries.iter().map(|entry| hash::leaf(entry)).collect();
    files.0.insert("tile/0/000".to_owned(), tiles::to_bytes(&changed));
    let upper = Tile::in_tree(1, 0, SIZE).unwrap();
    assert_eq!(faults(&mut files), [Fault::Tile(upper), Fault::Root]);
}

#[test]
fn what_is_not_there_is_named_or_counted() {
    let mut files = mirror(SIZE);
    files.0.remove("tile/entries/001");
    let found = checked(&mut files, &[]).unwrap();
    assert_eq!((found.faults, found.entries_read, found.entries_held_back), (vec![], SIZE - 256, 256));
    files.0.remove("tile/0/001");
    assert_eq!(faults(&mut files), [Fault::NoTile(Tile::in_tree(0, 1, SIZE).unwrap())]);
    let none = checked(&mut Held(BTreeMap::new()), &[]);
    assert!(matches!(none, Err(Unchecked::NoCheckpoint)), "{none:?}");
}

/// A log whose second bundle holds these entries.
fn with_bundle(places: impl Iterator<Item = u64>) -> Held {
    let (mut files, entries) = (mirror(SIZE), places.map(entry).collect::<Vec<_>>());
    files.0.insert("tile/entries/001".to_owned(), bundle::to_bytes(entries.iter().map(Vec::as_slice)).unwrap());
    files
}

#[test]
fn entries_that_a_bundle_lacks_are_named() {
    let mut lacking = with_bundle((256..512).filter(|place| ![300, 301, 511].contains(place)));
    let named = [Fault::Missing { first: 300, last: 301 }, Fault::Missing { first: 511, last: 511 }];
    assert_eq!(faults(&mut lacking), named);
    let unreadable = [Fault::Unreadable(Tile::in_tree(0, 1, SIZE).unwrap().entries())];
    assert_eq!(faults(&mut with_bundle(0..0)), unreadable, "nothing is shown, and nothing of single entries is said");
    assert_eq!(faults(&mut with_bundle(256..513)), unreadable, "one too many");
}

#[test]
fn a_partial_tile_that_is_gone_is_read_from_the_full_one() {
    let (mut files, grown) = (mirror(SIZE), mirror(768));
    for name in ["tile/0/002", "tile/entries/002"] {
        files.0.remove(&format!("{name}.p/88"));
        files.0.insert(name.to_owned(), grown.0[name].clone());
    }
    let found = checked(&mut files, &[]).unwrap();
    assert_eq!((found.faults, found.entries_read), (vec![], SIZE));
}

#[test]
fn a_fork_is_named_by_the_earlier_head() {
    let mut other = leaves(300);
    other[10] = hash::leaf(b"another");
    let forked = checked(&mut mirror(SIZE), &[signed(&leaves(300)), signed(&other)]).unwrap();
    assert_eq!(forked.faults, [Fault::Earlier(300)]);
    let set_back = checked(&mut mirror(200), &[signed(&leaves(300))]).unwrap();
    assert_eq!(set_back.faults, [Fault::Shorter { earlier: 300, size: 200 }]);
    let mut spoilt = mirror(SIZE);
    spoilt.0.insert("tile/0/000".to_owned(), vec![1; 8192]);
    other = leaves(SIZE);
    other[10] = hash::leaf(b"another");
    let same_size = checked(&mut spoilt, &[signed(&leaves(SIZE)), signed(&other)]).unwrap();
    assert_eq!(same_size.faults.iter().filter(|fault| **fault == Fault::Earlier(SIZE)).count(), 1, "the other alone");
}

#[test]
fn a_damaged_copy_accuses_nobody_of_a_fork() {
    let mut files = mirror(SIZE);
    for name in ["tile/0/000", "tile/entries/000"] {
        files.0.remove(name);
    }
    files.0.insert("tile/0/000".to_owned(), vec![1; 8192]);
    let faults = checked(&mut files, &[signed(&leaves(300)), signed(&leaves(SIZE))]).unwrap().faults;
    assert_eq!(faults, [Fault::Tile(Tile::in_tree(1, 0, SIZE).unwrap()), Fault::Root]);
}

#[test]
fn a_changed_hash_blames_its_tile_and_no_entry() {
    for (name, index) in [("tile/0/001", 1), ("tile/0/002.p/88", 2)] {
        let mut files = mirror(SIZE);
        files.0.get_mut(name).unwrap()[96] ^= 1;
        let found = checked(&mut files, &[signed(&leaves(300))]).unwrap();
        assert_eq!(found.faults, [Fault::Tile(Tile::in_tree(0, index, SIZE).unwrap())], "{name}");
    }
}

#[test]
fn a_head_by_another_key_is_not_checked() {
    let other = SigningKey::from_seed(ORIGIN, Kind::Note, &[2; 32]).unwrap();
    let refused = check(&mut mirror(SIZE), &Policy::of_log(other.public().clone()), &[], |_, _| {});
    assert!(matches!(refused, Err(Unchecked::Refused(Refused::UnknownLog))), "{refused:?}");
}
