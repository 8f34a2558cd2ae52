//! Texts and pictures, apart from the log.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ContentRow, PictureRow, StoredPicture};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Puts texts aside.
    content::put_contents(community: CommunityId, rows: &[ContentRow]) -> ();
    /// The texts of some references; an unknown one is left out.
    content::contents(community: CommunityId, ids: &[String]) -> Vec<ContentRow>;
    /// Erases a text for good.
    content::erase_content(community: CommunityId, id: &str, at_ms: i64) -> u64;
    /// Puts a picture aside: `(picture, jpeg, thumbnail, salt)`.
    content::put_picture(
        community: CommunityId,
        row: &PictureRow,
        jpeg: &[u8],
        thumbnail: &[u8],
        salt: &[u8],
        at_ms: i64
    ) -> ();
    /// Notes that pictures became part of the record; how many of them there are.
    content::attach_pictures(community: CommunityId, ids: &[String], at_ms: i64) -> u64;
    /// Lets pictures go that came before a moment and never became part of the record.
    content::sweep_pictures(community: CommunityId, before_ms: i64) -> u64;
    /// Erases a picture; how many there were.
    content::delete_picture(community: CommunityId, id: &str) -> u64;
    /// The sizes of some pictures.
    content::pictures(community: CommunityId, ids: &[String]) -> Vec<PictureRow>;
    /// The bytes of a picture, or of its thumbnail, with its salt.
    content::picture_bytes(community: CommunityId, id: &str, thumbnail: bool) -> Option<StoredPicture>;
}
