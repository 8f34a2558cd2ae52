//! The rendered pages in memory.

use crate::cache::mark::Cacheable;
use axum::body::Bytes;
use axum::http::HeaderValue;
use mingtong_words::Language;
use quick_cache::{Weighter, sync};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use tokio::sync::{Mutex, MutexGuard};

/// Memory for rendered pages: some 1,500 pages of 20 kB.
const BYTES_MAX: u64 = 32 * 1024 * 1024;

/// What a rendered page depends on beside the log.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) path_and_query: String,
    pub(crate) language: Language,
    pub(crate) large: bool,
    /// Stands in links for paper and in QR codes; none where the keeper has said under which address we are found.
    pub(crate) host: Option<HeaderValue>,
}

/// A rendered page.
#[derive(Debug, Clone)]
pub(crate) struct RenderedPage {
    /// Of which community, which areas of its log, read at which head.
    pub(crate) mark: Cacheable,
    pub(crate) fresh_until_ms: i64,
    pub(crate) etag: HeaderValue,
    /// What it is: a page, or a feed for programs.
    pub(crate) content_type: HeaderValue,
    /// Where what follows it is, of a table that comes in parts.
    pub(crate) link: Option<HeaderValue>,
    pub(crate) body: Bytes,
}

#[derive(Debug, Clone)]
struct ByBytes;

impl Weighter<Key, Arc<RenderedPage>> for ByBytes {
    fn weight(&self, key: &Key, page: &Arc<RenderedPage>) -> u64 {
        (key.path_and_query.len() + key.host.as_ref().map_or(0, HeaderValue::len) + page.body.len() + 256) as u64
    }
}

/// Pages that are made anew at the same time: two of one number wait for each other, which costs them a rendering.
const TURNS: usize = 64;

/// The rendered pages.
#[derive(Debug)]
pub(crate) struct RenderedPages {
    pages: sync::Cache<Key, Arc<RenderedPage>, ByBytes>,
    turns: [Mutex<()>; TURNS],
}

impl Default for RenderedPages {
    fn default() -> Self {
        let pages = sync::Cache::with_weighter(1_500, BYTES_MAX, ByBytes);
        Self { pages, turns: std::array::from_fn(|_| Mutex::default()) }
    }
}

impl RenderedPages {
    pub(crate) fn get(&self, key: &Key) -> Option<Arc<RenderedPage>> {
        self.pages.get(key)
    }

    pub(crate) fn put(&self, key: Key, page: Arc<RenderedPage>) {
        self.pages.insert(key, page);
    }

    /// Whose turn it is to make a page anew; the others wait until that is done.
    pub(crate) async fn turn(&self, key: &Key) -> MutexGuard<'_, ()> {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let nth = usize::try_from(hasher.finish() % TURNS as u64).unwrap_or_default();
        self.turns[nth].lock().await
    }
}
