//! Files of letters, and which letter became which matter.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{BatchRow, Batches, LetterRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes an import.
    letter::put_batch(community: CommunityId, row: &BatchRow) -> ();
    /// An import.
    letter::batch(community: CommunityId, id: &str) -> Option<BatchRow>;
    /// The community of an import.
    letter::community_of_batch(id: &str) -> Option<CommunityId>;
    /// Imports, the latest first.
    letter::batches(community: CommunityId, which: &Batches, limit: u32) -> Vec<BatchRow>;
    /// Remembers which letters became which matters.
    letter::put_letters(community: CommunityId, rows: &[LetterRow]) -> ();
    /// The matters of letters that are known already: `(fingerprint, matter)`.
    letter::known_letters(community: CommunityId, fingerprints: &[String]) -> Vec<(String, i64)>;
    /// The references of the numbers that letters carry: `(matter, text)`.
    letter::letter_numbers(community: CommunityId, matters: &[i64]) -> Vec<(i64, String)>;
    /// The matters of letters whose number has this digest.
    letter::matters_of_letter(community: CommunityId, digest: &str, limit: u32) -> Vec<i64>;
    /// Forgets the letters of an import whose matters were taken back.
    letter::delete_letters(community: CommunityId, matters: &[i64]) -> ();
}
