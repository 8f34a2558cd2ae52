//! Public pages that cost nothing: a page is a function of community, log position and language, so a rendered one
//! serves everybody until the log grows, or until a clock on it changes its colour.

use crate::{Site, cookies, visit};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use mingtong_domain::ids::CommunityId;
use mingtong_words::Language;
use quick_cache::{Weighter, sync};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Memory for rendered pages: some 1,500 pages of 20 kB.
const BYTES_MAX: u64 = 32 * 1024 * 1024;
/// A page larger than this is not kept.
const PAGE_BYTES_MAX: usize = 1024 * 1024;
/// Two clocks rarely change colour in the same minute; rendering anew once a minute costs little.
const FRESH_MS: i64 = 60_000;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    path_and_query: String,
    language: Language,
    large: bool,
    /// Stands in links for paper and in QR codes; none where the keeper has said under which address we are found.
    host: Option<HeaderValue>,
}

#[derive(Debug, Clone)]
struct Entry {
    community: CommunityId,
    head: i64,
    fresh_until_ms: i64,
    etag: HeaderValue,
    body: Bytes,
}

#[derive(Debug, Clone)]
struct ByBytes;

impl Weighter<Key, Arc<Entry>> for ByBytes {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        (key.path_and_query.len() + key.host.as_ref().map_or(0, HeaderValue::len) + entry.body.len() + 256) as u64
    }
}

/// The rendered pages.
#[derive(Debug)]
pub(crate) struct Cache {
    pages: sync::Cache<Key, Arc<Entry>, ByBytes>,
}

impl Default for Cache {
    fn default() -> Self {
        Self { pages: sync::Cache::with_weighter(1_500, BYTES_MAX, ByBytes) }
    }
}

/// Marks an answer as a page of a community that may be kept until its log grows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keep {
    pub(crate) community: CommunityId,
    /// The head that was known before the page was read: what was committed later makes it stale.
    pub(crate) head: i64,
}

/// Serves a kept page, or keeps the one that is made.
pub(crate) async fn serve(State(site): State<Site>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let anonymous = cookies::get(headers, cookies::SESSION).is_none();
    if request.method() != Method::GET || !anonymous {
        return next.run(request).await;
    }
    let path_and_query = request.uri().path_and_query().map_or("", |path| path.as_str()).to_owned();
    let host = headers.get(header::HOST).filter(|_| site.config.public_url.is_empty()).cloned();
    let key = Key { path_and_query, language: visit::language(headers), large: visit::is_large(headers), host };
    let seen = headers.get(header::IF_NONE_MATCH).cloned();
    if let Some(entry) = site.cache.pages.get(&key) {
        let current = site.app.store.head(entry.community) == Some(entry.head);
        if current && site.app.clock.now_ms() < entry.fresh_until_ms {
            return answer(&entry, seen.as_ref());
        }
    }
    let response = next.run(request).await;
    let Some(keep) = response.extensions().get::<Keep>().copied().filter(|_| response.status() == StatusCode::OK)
    else {
        return response;
    };
    let Ok(body) = to_bytes(response.into_body(), PAGE_BYTES_MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let digest = hex::encode(&Sha256::digest(&body)[..12]);
    let etag =
        HeaderValue::from_str(&format!("\"{}-{digest}\"", keep.head)).unwrap_or(HeaderValue::from_static("\"\""));
    let fresh_until_ms = site.app.clock.now_ms() + FRESH_MS;
    let entry = Arc::new(Entry { community: keep.community, head: keep.head, fresh_until_ms, etag, body });
    site.cache.pages.insert(key, entry.clone());
    answer(&entry, seen.as_ref())
}

fn answer(entry: &Entry, seen: Option<&HeaderValue>) -> Response {
    let mut headers = HeaderMap::with_capacity(4);
    headers.insert(header::ETAG, entry.etag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    if seen == Some(&entry.etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    (headers, Body::from(entry.body.clone())).into_response()
}
