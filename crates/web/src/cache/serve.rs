//! Serves a rendered page, or keeps the one that is made.

use crate::cache::mark::Cacheable;
use crate::cache::pages::{Key, RenderedPage, RenderedPages};
use crate::cookies;
use crate::preferences::{is_large, language};
use crate::site::Site;
use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// A page larger than this is not kept.
const PAGE_BYTES_MAX: u64 = 1024 * 1024;
/// Two clocks rarely change colour in the same minute; rendering anew once a minute costs little.
const FRESH_MS: i64 = 60_000;

/// The site, with the pages of it that are rendered already.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    site: Site,
    pages: Arc<RenderedPages>,
}

impl Cache {
    pub(crate) fn of(site: Site) -> Self {
        Self { site, pages: Arc::default() }
    }
}

/// Serves a rendered page, or keeps the one that is made.
pub(crate) async fn serve(State(Cache { site, pages }): State<Cache>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let anonymous = cookies::get(headers, cookies::SESSION).is_none();
    if request.method() != Method::GET || !anonymous {
        return next.run(request).await;
    }
    let key = key_of(&site, &request);
    let seen = headers.get(header::IF_NONE_MATCH).cloned();
    let kept = pages.get(&key);
    let is_kept = kept.is_some();
    if let Some(page) = kept.filter(|page| is_current(&site, page)) {
        return answer(&page, seen.as_ref());
    }
    // What many look at at once is made anew by one of them, and the others are served what that one made.
    let _turn = if is_kept { Some(pages.turn(&key).await) } else { None };
    if let Some(page) = pages.get(&key).filter(|page| is_kept && is_current(&site, page)) {
        return answer(&page, seen.as_ref());
    }
    let response = next.run(request).await;
    let mark = response.extensions().get::<Cacheable>().copied();
    let Some(mark) = mark.filter(|_| response.status() == StatusCode::OK) else {
        return response;
    };
    // A long page is made anew each time, but it is served.
    if response.body().size_hint().exact().is_none_or(|bytes| bytes > PAGE_BYTES_MAX) {
        return response;
    }
    let content_type = response.headers().get(header::CONTENT_TYPE).cloned();
    let content_type = content_type.unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
    let link = response.headers().get(header::LINK).cloned();
    let Ok(body) = to_bytes(response.into_body(), usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // It tells one page from the next and keeps no secret; a digest that is hard to forge costs a tenth of a page.
    let etag = format!("\"{:032x}\"", xxh3_128(&body));
    let etag = HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("\"\""));
    let fresh_until_ms = site.app.clock.now_ms() + FRESH_MS;
    // What is kept takes the room that it needs, not what it was rendered in.
    let body = Bytes::copy_from_slice(&body);
    let page = Arc::new(RenderedPage { mark, fresh_until_ms, etag, content_type, link, body });
    pages.put(key, page.clone());
    answer(&page, seen.as_ref())
}

/// Whether nothing has happened in the areas that a page shows, and no clock on it can have changed its colour.
fn is_current(site: &Site, page: &RenderedPage) -> bool {
    let Cacheable { community, areas, head } = page.mark;
    let has_grown = site.app.store.head_of(community, areas).is_none_or(|now| now > head);
    !has_grown && site.app.clock.now_ms() < page.fresh_until_ms
}

fn key_of(site: &Site, request: &Request) -> Key {
    let headers = request.headers();
    Key {
        path_and_query: request.uri().path_and_query().map_or("", |path| path.as_str()).to_owned(),
        language: language(headers),
        large: is_large(headers),
        host: headers.get(header::HOST).filter(|_| site.config.public_url.is_empty()).cloned(),
    }
}

fn answer(page: &RenderedPage, seen: Option<&HeaderValue>) -> Response {
    let mut headers = HeaderMap::with_capacity(4);
    headers.insert(header::ETAG, page.etag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    if seen == Some(&page.etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(header::CONTENT_TYPE, page.content_type.clone());
    if let Some(link) = &page.link {
        headers.insert(header::LINK, link.clone());
    }
    (headers, Body::from(page.body.clone())).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use mingtong_domain::ids::Area;
    use mingtong_testkit::sqlite;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_page_that_is_too_long_to_be_kept_is_served() {
        let test = sqlite().await;
        let town = test.found().await;
        let mark = Cacheable { community: town.hall.id, areas: &[], head: 0 };
        let long = "长".repeat(PAGE_BYTES_MAX as usize);
        let bytes = long.len();
        let page = async move || {
            let mut response = long.clone().into_response();
            response.extensions_mut().insert(mark);
            response
        };
        let cache = Cache::of(Site::new(test.app.clone(), crate::Config::default()));
        let router = Router::new().route("/", get(page)).layer(from_fn_with_state(cache, serve));
        let response = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(to_bytes(response.into_body(), usize::MAX).await.unwrap().len(), bytes);
    }

    #[tokio::test]
    async fn what_many_look_at_is_made_anew_by_one_of_them() {
        const WATCHERS: usize = 500;
        let test = sqlite().await;
        let town = test.found().await;
        let made = Arc::new(AtomicUsize::new(0));
        let (store, community) = (test.app.store.clone(), town.hall.id);
        let page = {
            let made = made.clone();
            async move || {
                made.fetch_add(1, Ordering::SeqCst);
                tokio::task::yield_now().await;
                let areas = &[Area::Matter];
                let mark = Cacheable { community, areas, head: store.head_of(community, areas).unwrap() };
                let mut response = "现场".into_response();
                response.extensions_mut().insert(mark);
                response
            }
        };
        let cache = Cache::of(Site::new(test.app.clone(), crate::Config::default()));
        let router = Router::new().route("/", get(page)).layer(from_fn_with_state(cache, serve));
        let look = || router.clone().oneshot(Request::get("/").body(Body::empty()).unwrap());
        look().await.unwrap();
        for changes in 1..=3 {
            town.raise(town.report("路灯不亮")).await;
            let answers = futures_util::future::join_all((0..WATCHERS).map(|_| look())).await;
            assert!(answers.into_iter().all(|answer| answer.unwrap().status() == StatusCode::OK));
            assert_eq!(made.load(Ordering::SeqCst), changes + 1, "one rendering for a change");
        }
    }
}
