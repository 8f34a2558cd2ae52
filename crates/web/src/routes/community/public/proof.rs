//! Proofs for people: whether an entry is what was signed, the proof of it to be kept, and a page on which such a file
//! is checked in the browser. The server says what was entered and when; that it is unchanged is said by the script
//! alone, once it has checked the proof in this visit. What is found is of this very request, so nothing is cached.

use crate::args::text_arg;
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::proof_file::kept;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::community::{EntryProof, keep_proof, log_sheet, prove_entry};

/// What was found of the entry that was asked for.
struct Found {
    told: String,
    /// What the script checks; none where there is no proof.
    checked: Option<Checked>,
}

/// What the script needs, and what it says then.
struct Checked {
    entry: u64,
    /// Where the proof is kept from.
    keep: String,
    unchanged: String,
    changed: String,
}

#[derive(Template)]
#[template(path = "community/public/proof.html")]
struct ProofPage {
    page: Page,
    found: Option<Found>,
    /// Whether there is a signed head for the notice board.
    has_sheet: bool,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let found = match asked(&params, "entry") {
        "" => None,
        entry => {
            let index: u64 = entry.parse().map_err(|_| visit.because(Cause::NotFound))?;
            Some(found(&visit, index).await?)
        }
    };
    let page = Page::new(&visit, "open", visit.words.t("proof-title"));
    let has_sheet = log_sheet(&visit.site.app, &visit.hall).map_err(|fail| visit.problem(fail))?.is_some();
    Ok(render(&ProofPage { page, found, has_sheet }))
}

async fn found(visit: &Visit, index: u64) -> Result<Found, Problem> {
    let proof = prove_entry(&visit.site.app, &visit.hall, index).await.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let told = |key: &str| words.ta(key, &[text_arg("n", index)]);
    let plain = |key: &str| Found { told: told(key), checked: None };
    Ok(match proof {
        EntryProof::Unsigned => plain("proof-unsigned"),
        EntryProof::NotYet => plain("proof-not-yet"),
        EntryProof::Changed => plain("proof-changed"),
        EntryProof::Proved { at, size, .. } => {
            let about = || [text_arg("n", index), text_arg("when", format::moment(words, at)), text_arg("size", size)];
            let checked = Checked {
                entry: index,
                keep: visit.link(&format!("/log/proof/{index}")),
                unchanged: words.ta("proof-unchanged", &about()),
                changed: told("proof-changed"),
            };
            Found { told: words.ta("proof-entered", &about()), checked: Some(checked) }
        }
    })
}

/// The proof of an entry as a file, while it holds.
pub(crate) async fn file(visit: Visit, Path((_, index)): Path<(String, String)>) -> Result<Response, Problem> {
    let index: u64 = index.parse().map_err(|_| visit.because(Cause::NotFound))?;
    let proof = keep_proof(&visit.site.app, &visit.hall, index).await.map_err(|fail| visit.problem(fail))?;
    Ok(kept(&visit, &proof))
}
