//! Proofs for people: whether an entry is what was signed, the proof of it to be kept, and a page on which such a file
//! is checked in the browser. What is shown as unchanged was checked for this very request, so nothing here is cached.

use crate::args::text_arg;
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::community::{EntryProof, prove_entry};

/// What was found of the entry that was asked for.
struct Found {
    /// Whether it was proved now.
    is_proved: bool,
    told: String,
    /// Where its proof is kept from.
    keep: Option<String>,
}

#[derive(Template)]
#[template(path = "community/public/proof.html")]
struct ProofPage {
    page: Page,
    found: Option<Found>,
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
    Ok(render(&ProofPage { page, found }))
}

async fn found(visit: &Visit, index: u64) -> Result<Found, Problem> {
    let proof = prove_entry(&visit.site.app, &visit.hall, index).await.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let told = |key: &str| Found { is_proved: false, told: words.ta(key, &[text_arg("n", index)]), keep: None };
    Ok(match proof {
        EntryProof::Unsigned => told("proof-unsigned"),
        EntryProof::NotYet => told("proof-not-yet"),
        EntryProof::Changed => told("proof-changed"),
        EntryProof::Proved { at, size, .. } => {
            let when = text_arg("when", format::moment(words, at));
            Found {
                is_proved: true,
                told: words.ta("proof-unchanged", &[text_arg("n", index), when, text_arg("size", size)]),
                keep: Some(visit.link(&format!("/log/proof/{index}"))),
            }
        }
    })
}

/// The proof of an entry as a file, while it holds.
pub(crate) async fn file(visit: Visit, Path((_, index)): Path<(String, String)>) -> Result<Response, Problem> {
    let index: u64 = index.parse().map_err(|_| visit.because(Cause::NotFound))?;
    let proof = prove_entry(&visit.site.app, &visit.hall, index).await.map_err(|fail| visit.problem(fail))?;
    let EntryProof::Proved { file, .. } = proof else { return Err(visit.because(Cause::NotFound)) };
    let name = format!("attachment; filename=\"{}-{index}.tlog-proof\"", visit.hall.slug);
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file.to_string()).into_response())
}
