//! Rows beside the log that have no digest, as far as the log says something of them: whoever raised a matter has one
//! code for it; a letter became the matter whose first event names its import and its number; nobody is told of what
//! has not happened. Which code that is, and people's names and contacts, stand in no event: nothing confirms them.

use super::found::Found;
use super::refers::{Came, Refers};
use super::rows::Rows;
use crate::error::StoreError;
use crate::letter_number::letter_number_digest;
use crate::link::Reader;
use crate::tables::{Cell, IMPORT_LETTER, OUTBOX, TRACKING};
use mingtong_domain::ids::CommunityId;
use std::collections::BTreeMap;

/// What one event may queue, as numbers of what is to be told.
const TELLINGS_OF_AN_EVENT: i64 = 1000;

pub(super) async fn check(
    reader: &mut Reader,
    community: CommunityId,
    refers: &Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    codes(reader, community, refers, found).await?;
    letters(reader, community, refers, found).await?;
    tellings(reader, community, refers, found).await
}

fn malformed(table: &str) -> StoreError {
    StoreError::Inconsistent(format!("a row of {table}"))
}

async fn codes(
    reader: &mut Reader,
    community: CommunityId,
    refers: &Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let mut codes: BTreeMap<i64, i64> = BTreeMap::new();
    let mut rows = Rows::of(&TRACKING, community);
    while let Some(row) = rows.next(&mut reader.link()).await? {
        let [.., Cell::Integer(Some(matter))] = row.as_slice() else { return Err(malformed(TRACKING.name)) };
        *codes.entry(*matter).or_default() += 1;
    }
    for (matter, came) in &refers.matters {
        let of_it = codes.remove(matter).unwrap_or_default();
        let expected = match came {
            Came::Unknown => continue,
            Came::Raised => 1,
            Came::SplitOff | Came::Imported(_) | Came::TakenBack => 0,
        };
        if of_it != expected {
            let shown = |codes: i64| Some(format!("matter_id={matter} codes={codes}"));
            found.note(TRACKING.name, shown(of_it), shown(expected));
        }
    }
    codes.keys().for_each(|matter| found.note(TRACKING.name, Some(format!("matter_id={matter}")), None));
    Ok(())
}

async fn letters(
    reader: &mut Reader,
    community: CommunityId,
    refers: &Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let imported = refers.matters.iter().filter_map(|(matter, came)| match came {
        Came::Imported(letter) => Some((*matter, letter)),
        _ => None,
    });
    let mut missing: BTreeMap<i64, _> = imported.collect();
    let mut rows = Rows::of(&IMPORT_LETTER, community);
    while let Some(row) = rows.next(&mut reader.link()).await? {
        let [_, _, Cell::Integer(Some(matter)), Cell::Text(Some(batch)), Cell::Text(number), Cell::Text(digest)] =
            row.as_slice()
        else {
            return Err(malformed(IMPORT_LETTER.name));
        };
        let Some(letter) = missing.remove(matter) else {
            if !matches!(refers.matters.get(matter), Some(Came::Unknown)) {
                found.note(IMPORT_LETTER.name, Some(format!("matter_id={matter}")), None);
            }
            continue;
        };
        let said = letter.number.as_ref().map(|number| number.0.clone());
        // Those that came before the columns have neither.
        let is_said = number.is_none() || *number == said;
        if !is_said || *batch != letter.batch.0 || !is_found_by(reader, community, number, digest).await? {
            let shown = |batch: &str, number: Option<&String>| {
                format!("matter_id={matter} batch_id={batch} number={}", number.map_or("", String::as_str))
            };
            let stored = format!("{}, altered", shown(batch, number.as_ref()));
            found.note(IMPORT_LETTER.name, Some(stored), Some(shown(&letter.batch.0, said.as_ref())));
        }
    }
    missing.keys().for_each(|matter| found.note(IMPORT_LETTER.name, None, Some(format!("matter_id={matter}"))));
    Ok(())
}

/// Whether the letter is found by the number that stands in its text, unless that was erased.
async fn is_found_by(
    reader: &mut Reader,
    community: CommunityId,
    number: &Option<String>,
    digest: &Option<String>,
) -> Result<bool, StoreError> {
    let Some(number) = number else { return Ok(digest.is_none()) };
    let text = reader.link().contents(community, std::slice::from_ref(number)).await?.pop();
    let said = text.and_then(|row| row.body);
    Ok(said.is_none_or(|said| letter_number_digest(&said) == *digest))
}

async fn tellings(
    reader: &mut Reader,
    community: CommunityId,
    refers: &Refers,
    found: &mut Found<'_>,
) -> Result<(), StoreError> {
    let mut rows = Rows::of(&OUTBOX, community);
    while let Some(row) = rows.next(&mut reader.link()).await? {
        let [_, Cell::Integer(Some(id)), _, Cell::Integer(Some(matter)), ..] = row.as_slice() else {
            return Err(malformed(OUTBOX.name));
        };
        if id / TELLINGS_OF_AN_EVENT >= refers.head || !refers.matters.contains_key(matter) {
            found.note(OUTBOX.name, Some(format!("outbox_id={id} matter_id={matter}")), None);
        }
    }
    Ok(())
}
