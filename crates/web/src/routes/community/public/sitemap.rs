//! Which pages there are, for search engines (sitemaps.org 0.9): an index of the communities of the installation, and
//! the public pages of each; and which addresses they leave alone (RFC 9309). Only what everybody may open stands here;
//! nobody is led to what is not public.

use crate::format::machine;
use crate::preferences::language;
use crate::problem::{Cause, Problem};
use crate::site::Site;
use crate::visit::Visit;
use crate::xml::escaped;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::matter::{MatterItem, MatterQuery, list_matters};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::Area;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_words::Words;

/// What it shows.
const AREAS: &[Area] = &[Area::Register, Area::Matter, Area::Support];

/// Addresses in an index, as the protocol limits them.
const INDEXED_MAX: usize = 50_000;
/// Matters of a community, the latest: they are read a page of the list at a time, and so many make a sitemap that is
/// short enough to be kept (`cache/serve.rs`). The protocol would allow 50,000 addresses; what is older is found from
/// the lists.
const MATTERS_MAX: usize = 5_000;

/// What is for one person, or opens with a code. Kept out of an index, not out of reach: a right is checked elsewhere.
/// `$` ends an address: what everybody reads begins like these (`/accounts`).
const LEFT_ALONE: [&str; 11] = [
    "/c/*/desk",
    "/c/*/account$",
    "/c/*/account/",
    "/c/*/my-data",
    "/c/*/track",
    "/c/*/slip",
    "/c/*/letters/end",
    "/c/*/sign-in",
    "/c/*/welcome",
    "/sign-in",
    "/setup",
];

/// Pages that every community has for everybody.
const PAGES: [&str; 17] = [
    "",
    "/matters",
    "/open",
    "/open-data",
    "/numbers",
    "/overview",
    "/record",
    "/about",
    "/deliberation",
    "/resolutions",
    "/notices",
    "/meetings",
    "/bodies",
    "/receptions",
    "/funds",
    "/accounts",
    "/votes",
];

/// The index: one sitemap for each community.
pub(crate) async fn index(State(site): State<Site>, headers: HeaderMap) -> Result<Response, Problem> {
    let words = Words::new(language(&headers));
    let halls = site.app.halls().await.map_err(|fail| Problem::new(words, Cause::Fail(fail)))?;
    let address = |slug: &str| site.config.outside(host(&headers), &format!("/c/{slug}/sitemap.xml"));
    let entry = |slug: &str| format!("<sitemap><loc>{}</loc></sitemap>\n", escaped(&address(slug)));
    let entries: String = halls.iter().take(INDEXED_MAX).map(|hall| entry(&hall.slug)).collect();
    Ok(written("sitemapindex", &entries))
}

/// What programs that look for pages leave alone, and where the index is.
pub(crate) async fn robots(State(site): State<Site>, headers: HeaderMap) -> Response {
    let disallowed: String = LEFT_ALONE.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let index = site.config.outside(host(&headers), "/sitemap.xml");
    let text = format!("User-agent: *\n{disallowed}\nSitemap: {index}\n");
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

fn host(headers: &HeaderMap) -> &str {
    headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The pages of a community.
pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let matters = matters(&visit).await.map_err(|fail| visit.problem(fail))?;
    let mut entries: String = PAGES.iter().map(|path| entry(&visit, path, "")).collect();
    for item in matters {
        let changed = format!("<lastmod>{}</lastmod>", machine(item.latest));
        entries.push_str(&entry(&visit, &format!("/matters/{}", item.id), &changed));
    }
    Ok(visit.cacheable(AREAS, written("urlset", &entries)))
}

fn entry(visit: &Visit, path: &str, changed: &str) -> String {
    format!("<url><loc>{}</loc>{changed}</url>\n", escaped(&visit.outside_link(path)))
}

fn written(root: &str, entries: &str) -> Response {
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let text =
        format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"{namespace}\">\n{entries}</{root}>\n");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], text).into_response()
}

/// The matters that everybody may open, the latest first.
async fn matters(visit: &Visit) -> Result<Vec<MatterItem>, Fail> {
    let (app, hall, everybody) = (&visit.site.app, &visit.hall, Who::public(None));
    // Whoever takes everything along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let (mut matters, mut before) = (vec![], None);
    while matters.len() < MATTERS_MAX {
        let query = MatterQuery { before, limit: PAGE_ROWS_MAX, ..MatterQuery::default() };
        let part = list_matters(app, hall, &everybody, &query).await?;
        matters.extend(part.items);
        before = part.next;
        if before.is_none() {
            break;
        }
    }
    Ok(matters)
}
