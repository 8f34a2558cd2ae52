//! A proof as a person keeps it: beside the proof the entry, and of the texts behind it those that this person reads
//! whole, each with its salt. So whoever holds the file shows without us what was said (docs/adr/0043). A text with its
//! salt is given to nobody who does not read its every character already: the salt is what keeps guesses from being
//! confirmed.

use super::prove_entry::{EntryProof, prove_entry};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::MatterView;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::matter::{Showing, open_text};
use mingtong_domain::role::Role;
use mingtong_proof::ProofFile;
use mingtong_store::Link;
use mingtong_store::log::Entry;
use mingtong_store::rows::ContentRow;
use serde_json::{Value, json};

/// For whom a proof is kept.
#[derive(Debug, Clone, Copy)]
enum Keeper<'v> {
    /// Somebody who reads of the texts nothing: what it is about has no page, or not for them.
    Stranger,
    /// Whoever reads the matter as it is shown to them.
    Reader(&'v MatterView),
    /// Whoever raised it: what they wrote themselves is theirs, masked for others or not.
    Raiser(&'v MatterView),
}

/// The proof of an entry for anybody, with the texts that everybody reads whole.
///
/// # Errors
/// It is not proved now, or not shown; too many read the log, or the database failed.
pub async fn keep_proof(app: &App, hall: &Hall, index: u64) -> Result<ProofFile, Fail> {
    let (entry, file) = proved(app, hall, index).await?;
    let matter = match Entry::parse(&entry)?.stream()? {
        Stream::Matter(id) => crate::matter::read_matter(app, hall, &Who::public(None), id).await,
        _ => Err(Fail::NotFound),
    };
    match matter {
        Ok(view) => with_texts(app, hall, (entry, file), Keeper::Reader(&view)).await,
        Err(Fail::NotFound) => with_texts(app, hall, (entry, file), Keeper::Stranger).await,
        Err(fail) => Err(fail),
    }
}

/// The proof of the entry with which a matter began, for whoever raised it; `view` is what their code has opened.
///
/// # Errors
/// As for [`keep_proof`].
pub async fn keep_own_proof(app: &App, hall: &Hall, view: &MatterView) -> Result<ProofFile, Fail> {
    let index = u64::try_from(view.first_position).map_err(|_| Fail::NotFound)?;
    let proved = proved(app, hall, index).await?;
    with_texts(app, hall, proved, Keeper::Raiser(view)).await
}

async fn proved(app: &App, hall: &Hall, index: u64) -> Result<(String, ProofFile), Fail> {
    match prove_entry(app, hall, index).await? {
        EntryProof::Proved { entry, file, .. } => Ok((entry, *file)),
        EntryProof::Unsigned | EntryProof::NotYet | EntryProof::Changed => Err(Fail::NotFound),
    }
}

/// Puts the entry and its texts beside the proof, as `proof.js` reads them.
async fn with_texts(
    app: &App,
    hall: &Hall,
    (canonical, file): (String, ProofFile),
    keeper: Keeper<'_>,
) -> Result<ProofFile, Fail> {
    let mut reader = app.store.read().await?;
    let texts = texts(&mut reader.link(), hall, Entry::parse(&canonical)?, keeper).await?;
    let extra = json!({ "entry": canonical, "texts": texts }).to_string().into_bytes();
    Ok(ProofFile { extra: Some(extra), ..file })
}

/// The texts behind an entry, that which is sealed first: the others are named in it.
async fn texts(link: &mut Link<'_>, hall: &Hall, entry: Entry, keeper: Keeper<'_>) -> Result<Vec<Value>, Fail> {
    let mut texts = Vec::new();
    let recorded = match entry.sealed() {
        None => entry.recorded(None)?,
        Some(sealed) => {
            let rows = link.contents(hall.id, &[sealed.0]).await?;
            let body = rows.first().and_then(|row| row.body.clone());
            let recorded = entry.recorded(body.as_deref())?;
            let is_given = keeper.wrote(&recorded);
            texts.extend(rows.iter().map(|row| told(row, is_given)));
            if !is_given {
                return Ok(texts);
            }
            recorded
        }
    };
    let behind = recorded.event.as_ref().map(|event| event.references().texts).unwrap_or_default();
    let ids: Vec<String> = behind.iter().map(|text| text.0.clone()).collect();
    for row in link.contents(hall.id, &ids).await? {
        let is_given = keeper.reads_whole(&recorded, &TextRef(row.content_id.clone()));
        texts.push(told(&row, is_given));
    }
    Ok(texts)
}

/// A text as it stands in the file: with its salt, without either, or erased.
fn told(row: &ContentRow, is_given: bool) -> Value {
    match &row.body {
        None => json!({ "ref": row.content_id, "erased": true }),
        Some(text) if is_given => json!({ "ref": row.content_id, "salt": hex::encode(&row.salt), "text": text }),
        Some(_) => json!({ "ref": row.content_id }),
    }
}

impl Keeper<'_> {
    /// Whether the event is what this person sent themselves. Where staff wrote it down, its body says who did, which
    /// is not for them.
    fn wrote(self, recorded: &Recorded) -> bool {
        let is_first = |view: &MatterView| view.first_position == recorded.position;
        matches!(self, Keeper::Raiser(view) if is_first(view))
            && recorded.event.is_some()
            && matches!(recorded.role, Role::Public | Role::Raiser)
    }

    /// Whether this person reads every character of a text already: they wrote it, or everybody reads it.
    fn reads_whole(self, recorded: &Recorded, text: &TextRef) -> bool {
        let (Keeper::Reader(view) | Keeper::Raiser(view)) = self else { return false };
        let matter = &view.matter;
        if self.wrote(recorded) {
            return matter.publication.of_text(text) != Some(&Showing::TakenDown);
        }
        let is_told = matter.title == *text || view.steps.iter().any(|step| step.text_ref.as_ref() == Some(text));
        is_told && open_text(matter, text) == Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(body: Option<&str>) -> ContentRow {
        let erased_ms = body.is_none().then_some(1);
        ContentRow { content_id: "ab".to_owned(), salt: vec![1; 16], body: body.map(str::to_owned), erased_ms }
    }

    #[test]
    fn a_text_goes_with_its_salt_or_without_either() {
        assert_eq!(told(&row(Some("灯坏了")), true)["salt"], "01".repeat(16));
        assert_eq!(told(&row(Some("灯坏了")), false), json!({ "ref": "ab" }));
        assert_eq!(told(&row(None), true), json!({ "ref": "ab", "erased": true }));
    }
}
