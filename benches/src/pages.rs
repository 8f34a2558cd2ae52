//! A public matter page, from the cache and without it, against a bare axum handler that answers the same bytes. All
//! over loopback, with the same client, in short turns; the medians count.

use crate::client::{self, Client};
use crate::measured::{Measured, Side, Target, median};
use crate::town;
use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;
use mingtong_app::matters::raise_matter;
use mingtong_app::{Clock, Who};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

const CONNECTIONS: usize = 8;
const TURN: Duration = Duration::from_millis(500);
const TURNS: usize = 15;

/// An address of the page that nobody has asked for before, so that the page is made anew.
pub fn uncached(path: &str) -> String {
    static TURN: AtomicU64 = AtomicU64::new(0);
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}turn={}", TURN.fetch_add(1, Ordering::Relaxed))
}

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(dir.path(), Clock::System).await?;
    let receipt = raise_matter(&app, &hall, &Who::public(None), town::report(1)).await?;
    let path = format!("/c/town/matters/{}", receipt.matter);
    let pages = serve(mingtong_web::router(app, mingtong_web::Config::default())).await?;
    let bytes = Bytes::from(client::page(pages, &path).await?);
    let handler = move || {
        let bytes = bytes.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) }
    };
    let bare = serve(Router::new().route("/", get(handler))).await?;
    let (mut of_bare, mut of_cached, mut of_uncached) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (again, anew) = (path.clone(), path.clone());
        of_bare.push(requests_per_second(bare, || client::get("/", "")).await?);
        of_cached.push(requests_per_second(pages, move || client::get(&again, "")).await?);
        of_uncached.push(requests_per_second(pages, move || client::get(&uncached(&anew), "")).await?);
    }
    unchanged_is_304(pages, &path).await?;
    let of_bare = median(of_bare);
    let against_bare = |what: &str, ours, least| Measured {
        what: what.to_owned(),
        ours: Side::new("ours", median(ours), "pages/s"),
        other: Side::new("a bare handler", of_bare, "pages/s"),
        target: Target::AtLeast(least),
    };
    Ok(vec![
        against_bare("a matter page from the cache", of_cached, 0.5),
        against_bare("a matter page made anew", of_uncached, 0.06),
    ])
}

async fn serve(router: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn requests_per_second<F>(address: SocketAddr, request: F) -> anyhow::Result<f64>
where
    F: Fn() -> String + Clone + Send + 'static,
{
    let begun = Instant::now();
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let request = request.clone();
            tokio::spawn(async move {
                let mut client = Client::connect(address).await?;
                let mut done = 0_u32;
                while begun.elapsed() < TURN {
                    client.ask(&request()).await?;
                    done += 1;
                }
                // All answers of a turn are alike: the page itself, not a short message.
                anyhow::ensure!(client.status()? == 200, "the last answer is {}", client.status()?);
                anyhow::Ok(done)
            })
        })
        .collect();
    let mut done = 0;
    for client in clients {
        done += client.await??;
    }
    Ok(f64::from(done) / begun.elapsed().as_secs_f64())
}

async fn unchanged_is_304(address: SocketAddr, path: &str) -> anyhow::Result<()> {
    let mut client = Client::connect(address).await?;
    client.ask(&client::get(path, "")).await?;
    let etag = client.header("etag").context("the page has an ETag")?;
    let headers = format!("If-None-Match: {etag}\r\n");
    client.ask(&client::get(path, &headers)).await?;
    anyhow::ensure!(client.status()? == 304, "an unchanged page answers {}", client.status()?);
    anyhow::ensure!(client.body().is_empty(), "an unchanged page is sent again");
    Ok(())
}
