//! Texts and pictures against their names: each is called by the digest of its salt and its bytes. What an event refers
//! to is there, or was erased.

use super::found::Found;
use super::refers::Refers;
use super::rows::Rows;
use crate::error::StoreError;
use crate::link::Reader;
use crate::log::{digest, is_picture};
use crate::tables::{CONTENT, Cell, PICTURE};
use mingtong_domain::ids::CommunityId;

/// Checks every text and every picture of a community.
pub(super) async fn check(
    reader: &mut Reader,
    community: CommunityId,
    mut refers: Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let mut rows = Rows::of(&CONTENT, community);
    while let Some(row) = rows.next(&mut reader.link()).await? {
        let [_, Cell::Text(Some(id)), Cell::Bytes(Some(salt)), Cell::Text(body), Cell::Integer(erased)] =
            row.as_slice()
        else {
            return Err(StoreError::Inconsistent("a text without its name".to_owned()));
        };
        refers.texts.remove(id);
        let is_erased = refers.erased_texts.contains(id);
        let holds = match (body, erased) {
            (Some(body), None) => !is_erased && digest(salt, body.as_bytes()) == *id,
            (None, Some(_)) => is_erased,
            _ => false,
        };
        if !holds {
            altered(found, CONTENT.name, "content_id", id);
        }
    }
    let mut rows = Rows::of(&PICTURE, community);
    while let Some(row) = rows.next(&mut reader.link()).await? {
        let [_, Cell::Text(Some(id)), Cell::Bytes(Some(jpeg)), Cell::Bytes(Some(thumbnail)), ..] = row.as_slice()
        else {
            return Err(StoreError::Inconsistent("a picture without its name".to_owned()));
        };
        let [.., Cell::Bytes(Some(salt)), _] = row.as_slice() else {
            return Err(StoreError::Inconsistent("a picture without its salt".to_owned()));
        };
        refers.pictures.remove(id);
        if !is_picture(id, salt, jpeg, thumbnail) {
            altered(found, PICTURE.name, "picture_id", id);
        }
    }
    let pictures = refers.pictures.difference(&refers.erased_pictures);
    refers.texts.iter().for_each(|id| found.note(CONTENT.name, None, Some(format!("content_id={id}"))));
    pictures.for_each(|id| found.note(PICTURE.name, None, Some(format!("picture_id={id}"))));
    Ok(())
}

fn altered(found: &mut Found<'_>, table: &str, name: &str, id: &str) {
    found.note(table, Some(format!("{name}={id}, altered")), Some(format!("{name}={id}")));
}
