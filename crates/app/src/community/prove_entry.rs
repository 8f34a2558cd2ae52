//! One entry of the record, proved now from the head that was signed last: its leaf is made again from its text, and
//! has to lead to the root that was signed. Nothing is believed of an earlier visit.

use super::log_tile::{path_to_root, size};
use super::record::shown;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_proof::verify::Head;
use mingtong_proof::{Checkpoint, Hash, Note, ProofFile, hash, verify};
use mingtong_store::log::{Entry, text_ref};
use mingtong_store::rows::{ContentRow, EventRow};
use mingtong_store::{Link, StoreError, read_events};
use std::collections::BTreeSet;

/// How an entry stands to what was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryProof {
    /// No head of this log was signed here.
    Unsigned,
    /// It is younger than the head that was signed last; the next one will be over it.
    NotYet,
    /// It, or a text behind it, is not what was signed, or what was signed is not there any more.
    Changed,
    /// It is what was signed.
    Proved {
        /// When it was recorded, as it says itself.
        at: Millis,
        /// How many entries the signed head is over.
        size: u64,
        /// The entry, in canonical form.
        entry: String,
        /// The proof of it, with nothing beside it: [`super::keep_proof`] puts there what a person needs.
        file: Box<ProofFile>,
    },
}

/// Proves an entry, or says why not. One that is held back is nobody's to see.
///
/// # Errors
/// The log has no such entry and none was signed, too many read it now, or the database failed.
pub async fn prove_entry(app: &App, hall: &Hall, index: u64) -> Result<EntryProof, Fail> {
    let position = i64::try_from(index).map_err(|_| Fail::NotFound)?;
    let _pass = app.gates.searching.enter().await?;
    let signed = app.proving.checkpoint(hall.id);
    let read = |note: String| {
        let note: Note = note.parse().map_err(|_| Fail::Fault("the signed head is no note".to_owned()))?;
        let head = note.text().parse::<Checkpoint>().map_err(|_| Fail::Fault("no signed head".to_owned()))?.head;
        Ok::<_, Fail>((note, head))
    };
    let signed = signed.map(read).transpose()?;
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let rows = link.rows_at(hall.id, &[position]).await?;
    let is_any_signed = signed.is_some();
    let is_signed = signed.as_ref().is_some_and(|(_, head)| index < head.size);
    let Some(row) = rows.first() else {
        return if is_signed { Ok(EntryProof::Changed) } else { Err(Fail::NotFound) };
    };
    let Some((note, head)) = signed.filter(|_| is_signed) else {
        let is_shown = !shown(&mut link, hall, &rows).await?.contains(&false);
        let unproved = if is_any_signed { EntryProof::NotYet } else { EntryProof::Unsigned };
        return if is_shown { Ok(unproved) } else { Err(Fail::NotFound) };
    };
    // First of all: what was changed may say of itself that it is nobody's to see.
    let Some(hashes) = hashes_of(app, &mut link, hall, (index, head), row).await? else {
        return Ok(EntryProof::Changed);
    };
    match shown(&mut link, hall, &rows).await {
        Ok(shown) if shown.contains(&false) => return Err(Fail::NotFound),
        Ok(_) => {}
        Err(StoreError::Inconsistent(_) | StoreError::Unreadable(_)) => return Ok(EntryProof::Changed),
        Err(error) => return Err(error.into()),
    }
    if !has_its_texts(&mut link, hall, row).await? {
        return Ok(EntryProof::Changed);
    }
    let at = Entry::parse(&row.canonical)?.at_ms;
    let file = Box::new(ProofFile { extra: None, index, hashes, checkpoint: note });
    Ok(EntryProof::Proved { at, size: head.size, entry: row.canonical.clone(), file })
}

/// The hashes that lead from what stands there now to the root that was signed; none where they do not.
async fn hashes_of(
    app: &App,
    link: &mut Link<'_>,
    hall: &Hall,
    (index, head): (u64, Head),
    row: &EventRow,
) -> Result<Option<Vec<Hash>>, StoreError> {
    if size(link, hall).await? < head.size {
        return Ok(None);
    }
    let hashes = match path_to_root(app, link, hall, head.size, index).await {
        Ok(hashes) => hashes,
        Err(StoreError::Inconsistent(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let leaf = hash::leaf(row.canonical.as_bytes());
    Ok(verify::inclusion(leaf, index, head.size, head.root, &hashes).is_ok().then_some(hashes))
}

/// Whether the texts behind an entry are those that it names: what is sealed of it, and what that, or the entry itself,
/// refers to. Nobody but the server can see that of texts that are masked, or that are not for everybody.
async fn has_its_texts(link: &mut Link<'_>, hall: &Hall, row: &EventRow) -> Result<bool, StoreError> {
    let sealed = Entry::parse(&row.canonical)?.sealed().into_iter().map(|text| text.0).collect();
    if !are_as_named(link, hall, sealed).await? {
        return Ok(false);
    }
    let recorded = match read_events(link, hall.id, std::slice::from_ref(row)).await {
        Ok(recorded) => recorded,
        // Of a newer program, perhaps: it is what was signed, and which texts it names is not known here.
        Err(StoreError::Unreadable(_)) => return Ok(true),
        // A column beside it says another place, or what is sealed of it is no event any more.
        Err(StoreError::Inconsistent(_)) => return Ok(false),
        Err(error) => return Err(error),
    };
    let behind = recorded.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts);
    are_as_named(link, hall, behind.map(|text| text.0).collect()).await
}

/// Whether texts are there, and are what they are called.
async fn are_as_named(link: &mut Link<'_>, hall: &Hall, names: BTreeSet<String>) -> Result<bool, StoreError> {
    let names: Vec<String> = names.into_iter().collect();
    let rows = link.contents(hall.id, &names).await?;
    Ok(rows.len() == names.len() && rows.iter().all(is_as_named))
}

/// One that was erased keeps its name, and nothing that could be compared with it.
fn is_as_named(row: &ContentRow) -> bool {
    let Some(text) = &row.body else { return true };
    let salt = <[u8; 16]>::try_from(row.salt.as_slice());
    salt.is_ok_and(|salt| text_ref(&salt, text).0 == row.content_id)
}
