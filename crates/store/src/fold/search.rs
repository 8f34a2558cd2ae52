//! What can be found, as terms of the index.

use crate::error::StoreError;
use crate::link::Link;
use mingtong_domain::ids::{CommunityId, TextRef};
use mingtong_text::search::Readers;
use mingtong_text::{personal, search};
use std::collections::HashMap;

/// What can be found of a matter.
#[derive(PartialEq)]
pub(super) struct Document {
    pub(super) matter: i64,
    /// Its texts, and who reads each.
    pub(super) texts: Vec<(Readers, TextRef)>,
    /// Whether its texts are shown whole. Where they are masked, they are masked in the index too, so that a search
    /// never tells what a page hides.
    pub(super) whole: bool,
    /// Whether it stands in no index yet.
    pub(super) is_new: bool,
}

impl Document {
    fn refs(&self) -> impl Iterator<Item = &TextRef> {
        self.texts.iter().map(|(_, text)| text)
    }

    /// The terms of its texts, whose words `read` gives; none of one that was erased.
    fn terms<'a>(&self, community: CommunityId, read: impl Fn(&TextRef) -> Option<&'a str>) -> String {
        let masker = personal::Masker::of(self.refs().filter_map(&read));
        let shown = |words: &str| if self.whole { words.to_owned() } else { masker.mask(words) };
        let words = self.texts.iter().filter_map(|(readers, text)| Some((*readers, shown(read(text)?))));
        let words: Vec<_> = words.collect();
        let words: Vec<_> = words.iter().map(|(readers, words)| (*readers, words.as_str())).collect();
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
    let missing = documents.iter().flat_map(Document::refs).filter(|text| !texts.contains_key(*text));
    let missing: Vec<String> = missing.map(|text| text.0.clone()).collect();
    let read = link.contents(community, &missing).await?;
    let read: HashMap<&str, &str> =
        read.iter().filter_map(|row| Some((row.content_id.as_str(), row.body.as_deref()?))).collect();
    let words = |text: &TextRef| match texts.get(text) {
        Some(body) => Some(body.as_str()),
        None => read.get(text.as_str()).copied(),
    };
    let terms: Vec<_> = documents.iter().map(|doc| (doc.matter, doc.terms(community, words))).collect();
    let known: Vec<i64> = documents.iter().filter(|doc| !doc.is_new).map(|doc| doc.matter).collect();
    link.delete_terms(community, &known).await?;
    link.put_terms(community, &terms).await
}
