//! Programs of others read what ours writes, and ours what theirs write: the crates `signed_note` and `tlog_tiles`,
//! which follow Go's `sumdb/note` and `sumdb/tlog`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::key::Kind;
use mingtong_proof::tile::TILE_WIDTH;
use mingtong_proof::verify::{self, Head};
use mingtong_proof::{Checkpoint, Hash, Note, Policy, Refused, SigningKey, Stem, Tile, hash, tile, tiles, tree};
use signed_note::{Signer, StandardSigner, StandardVerifier, VerifierList};
use std::cell::RefCell;
use tlog_tiles::{TileHashReader, TileReader, tlog};

const ORIGIN: &str = "example.org/c/mingtong/log";

fn entry(place: u64) -> Vec<u8> {
    format!("entry {place}").into_bytes()
}

/// A log of ours, by its tiles.
struct Log {
    leaves: Vec<Hash>,
    stem: Stem,
}

impl Log {
    fn new(size: u64) -> Self {
        let leaves: Vec<Hash> = (0..size).map(|place| hash::leaf(&entry(place))).collect();
        let mut stem = Stem::default();
        leaves.chunks_exact(TILE_WIDTH as usize).for_each(|full| stem.grow(full).unwrap());
        Self { leaves, stem }
    }

    fn head(&self, size: u64) -> Head {
        Head { size, root: hash::root(&self.leaves[..size as usize]) }
    }

    fn bytes(&self, tile: Tile) -> Vec<u8> {
        let from = (tile.index * TILE_WIDTH) as usize;
        match tile.height_level() {
            0 => tiles::to_bytes(&self.leaves[from..from + usize::from(tile.width)]),
            _ => tiles::to_bytes(self.stem.tile(tile).unwrap()),
        }
    }

    fn tiles(&self, places: Vec<Tile>) -> tiles::Tiles {
        let mut at_hand = tiles::Tiles::default();
        for place in places {
            at_hand.put(place, tiles::from_bytes(place, &self.bytes(place)).unwrap());
        }
        at_hand
    }
}

/// Our tiles as their reader asks for them; one bit may be flipped.
struct Served<'l> {
    log: &'l Log,
    tampered: bool,
    asked: RefCell<usize>,
}

impl TileReader for Served<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, wanted: &[tlog_tiles::Tile]) -> Result<Vec<Vec<u8>>, tlog::Error> {
        *self.asked.borrow_mut() += wanted.len();
        let address = |tile: &tlog_tiles::Tile| tile.path().strip_prefix("tile/8/").unwrap().parse::<Tile>().unwrap();
        let mut bytes: Vec<Vec<u8>> = wanted.iter().map(|tile| self.log.bytes(address(tile))).collect();
        if self.tampered {
            bytes[0][7] ^= 1;
        }
        Ok(bytes)
    }

    fn save_tiles(&self, _: &[tlog_tiles::Tile], _: &[Vec<u8>]) {}
}

fn theirs(hash: Hash) -> tlog::Hash {
    tlog::Hash(hash.0)
}

fn ours(hashes: Vec<tlog::Hash>) -> Vec<Hash> {
    hashes.into_iter().map(|hash| Hash(hash.0)).collect()
}

#[test]
fn their_reader_proves_from_our_tiles_what_ours_proves() {
    for size in [1, 2, 255, 256, 257, 1000, 65_536, 66_000] {
        let log = Log::new(size);
        let root = log.head(size).root;
        let served = Served { log: &log, tampered: false, asked: RefCell::default() };
        let reader = TileHashReader::new(size, theirs(root), &served);
        for index in [0, size / 2, size - 1] {
            let their_proof = tlog::prove_record(size, index, &reader).unwrap();
            let our_proof = tree::inclusion(&log.tiles(tile::around(size, index)), size, index).unwrap();
            assert_eq!(ours(their_proof.clone()), our_proof, "{index} in {size}");
            let leaf = tlog::record_hash(&entry(index));
            assert_eq!(Hash(leaf.0), log.leaves[index as usize]);
            tlog::check_record(&their_proof, size, theirs(root), index, leaf).unwrap();
            assert_eq!(verify::inclusion(Hash(leaf.0), index, size, root, &ours(their_proof)), Ok(()));
        }
        for old in [1, size / 3 + 1, size] {
            let their_proof = tlog::prove_tree(size, old, &reader).unwrap();
            let places = [tile::edge(size), tile::around(size, old - 1)].concat();
            let our_proof = tree::consistency(&log.tiles(places), old, size).unwrap();
            assert_eq!(ours(their_proof.clone()), our_proof, "{old} to {size}");
            let before = log.head(old);
            tlog::check_tree(&their_proof, size, theirs(root), old, theirs(before.root)).unwrap();
            assert_eq!(verify::consistency(before, log.head(size), &ours(their_proof)), Ok(()));
        }
        assert!(*served.asked.borrow() > 0 || size == 1);
    }
}

#[test]
fn their_reader_refuses_a_flipped_bit_in_a_tile() {
    let log = Log::new(1000);
    let served = Served { log: &log, tampered: true, asked: RefCell::default() };
    let reader = TileHashReader::new(1000, theirs(log.head(1000).root), &served);
    assert!(tlog::prove_record(1000, 7, &reader).is_err());
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(ORIGIN, Kind::Note, &[seed; 32]).unwrap()
}

fn checkpoint() -> Checkpoint {
    Checkpoint { origin: ORIGIN.to_owned(), head: Log::new(5).head(5), extensions: vec!["more 1".to_owned()] }
}

fn verifiers(key: &SigningKey) -> VerifierList {
    VerifierList::new(vec![Box::new(StandardVerifier::new(&key.public().to_string()).unwrap())])
}

#[test]
fn they_read_our_signed_checkpoints() {
    let mut note = Note::new(checkpoint().to_string()).unwrap();
    note.sign(&key(1), 0);
    let written = note.to_string();
    let read = signed_note::Note::from_bytes(written.as_bytes()).unwrap();
    read.verify(&verifiers(&key(1))).unwrap();
    assert!(read.verify(&verifiers(&key(2))).is_err(), "a swapped key");
    let changed = written.replacen("\n5\n", "\n6\n", 1);
    let changed = signed_note::Note::from_bytes(changed.as_bytes()).unwrap();
    assert!(changed.verify(&verifiers(&key(1))).is_err(), "a changed size");
    let head = tlog_tiles::Checkpoint::from_bytes(read.text());
    let head = head.or_else(|_| tlog_tiles::Checkpoint::from_bytes(written.as_bytes())).unwrap();
    assert_eq!((head.origin(), head.size(), head.extension()), (ORIGIN, 5, "more 1\n"));
    assert_eq!(head.hash().0, checkpoint().head.root.0);
}

#[test]
fn we_read_their_signed_checkpoints() {
    let signer = StandardSigner::new(&key(1).to_secret_text()).unwrap();
    let mut note = signed_note::Note::new(checkpoint().to_string().as_bytes(), &[]).unwrap();
    note.add_sigs(&[&signer as &dyn Signer]).unwrap();
    let note: Note = String::from_utf8(note.to_bytes()).unwrap().parse().unwrap();
    let accepted = Policy::of_log(key(1).public().clone()).accept(&note).unwrap();
    assert_eq!(accepted.checkpoint, checkpoint());
    assert_eq!(Policy::of_log(key(2).public().clone()).accept(&note), Err(Refused::UnknownLog));
}

#[test]
fn keys_are_written_alike() {
    let seed = key(9).to_secret_text();
    let signer = StandardSigner::new(&seed).unwrap();
    assert_eq!((signer.name(), signer.key_id().to_be_bytes()), (ORIGIN, key(9).public().hash()));
    assert_eq!(SigningKey::from_secret_text(&format!("{seed}\n")).unwrap().public(), key(9).public());
}
