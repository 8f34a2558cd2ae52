//! What can be found, as terms of the index.

use crate::error::StoreError;
use crate::link::Link;
use mingtong_domain::ids::{CommunityId, TextRef};
use mingtong_text::{personal, search};
use std::collections::HashMap;

/// What can be found of a matter.
#[derive(PartialEq)]
pub(super) struct Document {
    pub(super) matter: i64,
    pub(super) texts: Vec<TextRef>,
    /// Whether its texts are shown whole. Where they are masked, they are masked in the index too, so that a search
    /// never tells what a page hides.
    pub(super) whole: bool,
    /// Whether it stands in no index yet.
    pub(super) is_new: bool,
}

impl Document {
    fn terms(&self, community: CommunityId, words: &[&str]) -> String {
        let masker = personal::Masker::of(words.iter().copied());
        let mask = |text: &&str| if self.whole { (*text).to_owned() } else { masker.mask(text) };
        let words: Vec<String> = words.iter().map(mask).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        search::index_terms(community.0, &words)
    }
}

/// Puts documents into the index, each in place of what was there of it. `texts` holds texts at hand.
pub(super) async fn index(
    link: &mut Link<'_>,
    community: CommunityId,
    documents: &[Document],
    texts: &HashMap<TextRef, String>,
) -> Result<(), StoreError> {
    let missing = documents.iter().flat_map(|doc| &doc.texts).filter(|text| !texts.contains_key(*text));
    let missing: Vec<String> = missing.map(|text| text.0.clone()).collect();
    let read = link.contents(community, &missing).await?;
    let read: HashMap<&str, &str> =
        read.iter().filter_map(|row| Some((row.content_id.as_str(), row.body.as_deref()?))).collect();
    let mut terms = Vec::with_capacity(documents.len());
    for doc in documents {
        let words = doc.texts.iter().filter_map(|text| match texts.get(text) {
            Some(body) => Some(body.as_str()),
            None => read.get(text.as_str()).copied(),
        });
        terms.push((doc.matter, doc.terms(community, &words.collect::<Vec<_>>())));
    }
    let known: Vec<i64> = documents.iter().filter(|doc| !doc.is_new).map(|doc| doc.matter).collect();
    link.delete_terms(community, &known).await?;
    link.put_terms(community, &terms).await
}
