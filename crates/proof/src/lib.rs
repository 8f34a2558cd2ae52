//! What lets a stranger check the record without believing us: pure functions over bytes, no input, no output, no
//! clock, no chance, no text for people, no dependency of ours. The formats are those of others, so that programs of
//! others read them:
//!
//! - [`hash`]: hashes of leaves and nodes (RFC 6962, section 2.1); [`tree`]: roots, proofs of inclusion and of
//!   consistency, made from hashes of complete subtrees; [`verify`]: the same proofs checked (RFC 9162, sections
//!   2.1.3.2 and 2.1.4.2).
//! - [`tile`]: where tiles stand and how wide they are (C2SP tlog-tiles); [`tiles`]: tiles at hand, out of which proofs
//!   are made; [`stem`]: the upper tiles of a tree that grows; [`bundle`]: entries in bundles.
//! - [`checkpoint`]: the head of a log (C2SP tlog-checkpoint); [`key`], [`note`]: keys and signed notes (C2SP
//!   signed-note), with cosignatures (C2SP tlog-cosignature); [`policy`]: whose signatures are enough (C2SP
//!   tlog-policy).
//! - [`continues`]: that a log goes on for another one.
//! - [`witness`]: what a witness is asked and answers (C2SP tlog-witness).
//! - [`proof_file`]: one entry with its proof, to be kept (C2SP tlog-proof); [`mirror`]: a whole log checked.
//!
//! Cryptography is that of `sha2` and `ed25519-dalek`. What cannot be read is [`Malformed`]; what can be read and does
//! not hold is [`Refused`]: two words that are never mixed up.
#![warn(missing_docs)]

pub mod bundle;
pub mod checkpoint;
pub mod continues;
pub mod hash;
pub mod key;
pub mod mirror;
pub mod note;
pub mod policy;
pub mod proof_file;
pub mod stem;
pub mod tile;
pub mod tiles;
pub mod tree;
pub mod verify;
pub mod witness;
mod wrong;

pub use checkpoint::Checkpoint;
pub use hash::Hash;
pub use key::{SigningKey, VerifierKey};
pub use note::Note;
pub use policy::Policy;
pub use proof_file::ProofFile;
pub use stem::Stem;
pub use tile::Tile;
pub use wrong::{Malformed, Refused};
