//! The posted roll: the frozen list that everybody reads, masked.

use super::homes::{homes, roll};

use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, first_character, names_behind, words_behind};
use mingtong_domain::ids::{PersonId, RollId, TextRef};
use mingtong_domain::limits::ROLL_SHEET_LINES;
use mingtong_domain::roll::{Home, Posting};
use mingtong_office::roll::square_metres;
use mingtong_store::rows::HomeFilter;
use std::collections::HashMap;

/// A line of the posted list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedLine {
    /// Its number in the list, from 1.
    pub serial: u32,
    /// The building.
    pub building: String,
    /// The floor; empty where the room does not say it.
    pub floor: String,
    /// The owners: 张*、李*.
    pub owners: String,
    /// The area in square metres; empty where it is not known.
    pub area: String,
}

/// A sheet of the posted list.
#[derive(Debug, Clone)]
pub struct PostedSheet {
    /// How it was posted.
    pub posting: Posting,
    /// Which sheet it is, from 0.
    pub nth: usize,
    /// Its digest.
    pub digest: TextRef,
    /// The lines; none once they were erased.
    pub lines: Option<Vec<PostedLine>>,
}

/// A sheet of the list that was posted last, from 0.
///
/// # Errors
/// There is no such roll or sheet, it was not posted, or the database failed.
pub async fn view_posted_roll(app: &App, hall: &Hall, id: &RollId, nth: usize) -> Result<PostedSheet, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let posting = roll(link, hall.id, id).await?.posted.ok_or(Fail::NotFound)?;
    let digest = posting.sheets.get(nth).cloned().ok_or(Fail::NotFound)?;
    let words = words_behind(link, hall.id, [digest.clone()]).await?.remove(&digest);
    let lines = words.map(|words| words.lines().filter_map(read_line).collect());
    Ok(PostedSheet { posting, nth, digest, lines })
}

/// The masked list, frozen sheet by sheet.
pub(super) async fn freeze(it: &mut Carrier<'_>, roll: &RollId, texts: &mut Texts<'_>) -> Result<Vec<TextRef>, Fail> {
    let community = it.hall.id;
    let homes = homes(&mut it.link(), community, roll, &HomeFilter::default()).await?;
    let names = names_behind(&mut it.link(), community, homes.iter().flat_map(|home| &home.owners)).await?;
    let lines: Vec<String> = (1..).zip(&homes).map(|(serial, home)| write_line(serial, home, &names)).collect();
    Ok(lines.chunks(ROLL_SHEET_LINES).map(|sheet| texts.put(sheet.join("\n"))).collect())
}

fn write_line(serial: u32, home: &Home, names: &HashMap<PersonId, String>) -> String {
    let owners = owners_masked(home, names);
    let floor = home.no.floor().map(|floor| floor.to_string()).unwrap_or_default();
    let area = home.area.map(square_metres).unwrap_or_default();
    [serial.to_string(), home.no.building().to_owned(), floor, owners, area].join("\t")
}

/// The owners of a home, masked: 张*、李*. Whoever owns it knows themself by that and by the area, nobody else does.
pub(crate) fn owners_masked(home: &Home, names: &HashMap<PersonId, String>) -> String {
    let owners = home.owners.iter().map(|owner| first_character(names.get(owner).map_or("", String::as_str)));
    owners.collect::<Vec<_>>().join("、")
}

fn read_line(line: &str) -> Option<PostedLine> {
    let mut parts = line.split('\t').map(str::to_owned);
    let (serial, building) = (parts.next()?.parse().ok()?, parts.next()?);
    Some(PostedLine { serial, building, floor: parts.next()?, owners: parts.next()?, area: parts.next()? })
}
