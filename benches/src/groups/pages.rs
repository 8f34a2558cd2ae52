//! Pages and an answer of the API, against a bare axum handler that answers the same bytes. All over loopback, with the
//! same clients, in short turns; the medians count. The community is small, so that what is measured is a page and not
//! a database; what a large one does to it is measured by `scale` and `million`.

use crate::client::{self, Client};
use crate::crowd::{requests_per_second, serve};
use crate::measured::{Measured, Side, Target, median};
use crate::{life, town};
use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;
use mingtong_app::matter::raise_matter;
use mingtong_app::{App, Chance, Clock, Store, Who};
use std::net::SocketAddr;
use std::path::Path;

const TURNS: usize = 11;
/// Enough for more than one page of each list.
const MATTERS: usize = 200;
/// From the cache it is looked up, and the rest is what the bare handler does.
const KEPT: Target = Target::AtLeast(0.5);
/// Made anew it is read, put into words and written: a village asks all at once when something has happened.
const ANEW: Target = Target::AtLeast(0.08);
/// A machine may ask for much at once, and nothing of it is kept.
const API: Target = Target::AtLeast(0.04);

/// Under which address a path is asked for: as it is, or another one each time.
pub(super) type Address = fn(&str) -> String;

/// What is asked for, and what its speed has to be.
pub(super) struct Asked {
    pub(super) what: &'static str,
    pub(super) path: String,
    pub(super) address: Address,
    pub(super) target: Target,
}

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, fresh, closed) = grown(dir.path()).await?;
    let api = mingtong_api::router(app.clone(), mingtong_api::Config::default());
    let pages = serve(api.merge(mingtong_web::router(app, mingtong_web::Config::default()))).await?;
    let (as_it_is, uncached): (Address, Address) = (str::to_owned, client::uncached);
    let asked = [
        ("a matter page from the cache", fresh.as_str(), as_it_is, KEPT),
        ("a matter page made anew", &fresh, uncached, ANEW),
        ("the page of a matter that has come to its end, made anew", &closed, uncached, Target::Told),
        ("the list of matters made anew", "/c/town/matters", uncached, ANEW),
        ("50 matters over the API", "/api/v1/communities/town/matters?limit=50", as_it_is, API),
    ];
    let mut all = Vec::new();
    for (what, path, address, target) in asked {
        all.push(against_bare(pages, Asked { what, path: path.to_owned(), address, target }).await?);
    }
    unchanged_is_304(pages, &fresh).await?;
    Ok(all)
}

/// A community that has lived for some weeks, with the pages of a matter that was raised just now and of a closed one.
async fn grown(dir: &Path) -> anyhow::Result<(App, String, String)> {
    let clock = Clock::set_to(life::BEGIN_MS);
    let (app, hall) = town::open(dir, clock.clone()).await?;
    let raised = life::live(&app, &hall, &clock, MATTERS).await?;
    app.store.close().await;
    let closed = raised.iter().find(|one| one.is_public() && one.is_closed()).context("some are closed")?.id;
    let app = App::new(Store::open_sqlite(&town::database(dir)).await?, Clock::System, Chance::System);
    let hall = app.hall("town").await?;
    let fresh = raise_matter(&app, &hall, &Who::public(None), town::report(1)).await?.matter;
    let page = |id| format!("/c/town/matters/{id}");
    Ok((app, page(fresh), page(closed)))
}

/// A bare handler of the same bytes beside it, and turn by turn.
pub(super) async fn against_bare(pages: SocketAddr, asked: Asked) -> anyhow::Result<Measured> {
    let bare = serve(bare(Bytes::from(client::page(pages, &asked.path).await?))).await?;
    let (mut of_bare, mut of_ours) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (path, address) = (asked.path.clone(), asked.address);
        of_bare.push(requests_per_second(bare, || client::get("/", "")).await?);
        of_ours.push(requests_per_second(pages, move || client::get(&address(&path), "")).await?);
    }
    Ok(Measured {
        what: asked.what.to_owned(),
        ours: Side::new("ours", median(of_ours), "answers/s"),
        other: Side::new("a bare handler", median(of_bare), "answers/s"),
        target: asked.target,
    })
}

fn bare(bytes: Bytes) -> Router {
    let handler = move || {
        let bytes = bytes.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) }
    };
    Router::new().route("/", get(handler))
}

async fn unchanged_is_304(address: SocketAddr, path: &str) -> anyhow::Result<()> {
    let mut client = Client::connect(address).await?;
    client.ask(&client::get(path, "")).await?;
    let etag = client.header("etag").context("the page has an ETag")?;
    let headers = format!("If-None-Match: {etag}\r\n");
    client.ask(&client::get(path, &headers)).await?;
    client.expect(304)?;
    anyhow::ensure!(client.body().is_empty(), "an unchanged page is sent again");
    Ok(())
}
