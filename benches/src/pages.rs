//! A public matter page, from the cache and without it, against a bare axum handler that answers the same bytes. All
//! over loopback, with the same client, in turns.

use crate::{Measured, town};
use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;
use mingtong_app::Who;
use mingtong_app::matters::raise_matter;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const CONNECTIONS: usize = 8;
const TURN: Duration = Duration::from_secs(2);
const TURNS: usize = 3;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(dir.path()).await?;
    let receipt = raise_matter(&app, &hall, &Who::public(None), town::report(1)).await?;
    let path = format!("/c/town/matters/{}", receipt.matter);
    let pages = serve(mingtong_web::router(app, mingtong_web::Config::default())).await?;
    let page = body_of(pages, &path, "").await?;
    let bytes = Bytes::from(page);
    let handler = move || {
        let bytes = bytes.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) }
    };
    let bare = serve(Router::new().route("/", get(handler))).await?;
    // A session cookie that fits nobody: the page is then made anew for every request.
    let uncached = "Cookie: mt_session=nobody\r\n";
    let (mut best_bare, mut best_cached, mut best_uncached) = (0.0_f64, 0.0_f64, 0.0_f64);
    for _ in 0..TURNS {
        best_bare = best_bare.max(requests_per_second(bare, "/", "").await?);
        best_cached = best_cached.max(requests_per_second(pages, &path, "").await?);
        best_uncached = best_uncached.max(requests_per_second(pages, &path, uncached).await?);
    }
    unchanged_is_304(pages, &path).await?;
    let against = |what, ours: f64, target| Measured {
        what,
        ours: format!("{ours:.0}/s"),
        other: format!("{best_bare:.0}/s"),
        ratio: ours / best_bare,
        target,
    };
    Ok(vec![
        against("a matter page from the cache, a second", best_cached, 0.5),
        against("a matter page made anew, a second", best_uncached, 0.06),
    ])
}

async fn serve(router: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn requests_per_second(address: SocketAddr, path: &str, headers: &str) -> anyhow::Result<f64> {
    let begun = Instant::now();
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let request = request(path, headers);
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await?;
                let (mut buffer, mut done) = (Vec::new(), 0_u32);
                while begun.elapsed() < TURN {
                    stream.write_all(request.as_bytes()).await?;
                    read_answer(&mut stream, &mut buffer).await?;
                    done += 1;
                }
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

fn request(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: town.example\r\nAccept-Language: zh-CN\r\n{headers}\r\n")
}

/// Reads one answer; gives where its body begins in the buffer.
async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<usize> {
    buffer.clear();
    loop {
        if let Some(end) = buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(Ok(0), str::parse)?;
            if buffer.len() >= end + 4 + length {
                return Ok(end + 4);
            }
        }
        let read = stream.read_buf(buffer).await?;
        anyhow::ensure!(read > 0, "the server hung up");
    }
}

async fn body_of(address: SocketAddr, path: &str, headers: &str) -> anyhow::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request(path, headers).as_bytes()).await?;
    let mut buffer = Vec::new();
    let body = read_answer(&mut stream, &mut buffer).await?;
    anyhow::ensure!(buffer.starts_with(b"HTTP/1.1 200"), "not 200: {}", String::from_utf8_lossy(&buffer));
    Ok(buffer[body..].to_vec())
}

async fn unchanged_is_304(address: SocketAddr, path: &str) -> anyhow::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    let mut buffer = Vec::new();
    stream.write_all(request(path, "").as_bytes()).await?;
    read_answer(&mut stream, &mut buffer).await?;
    let head = String::from_utf8_lossy(&buffer).to_lowercase();
    let etag = head.lines().find_map(|line| line.strip_prefix("etag: ")).context("the page has an ETag")?;
    let headers = format!("If-None-Match: {etag}\r\n");
    stream.write_all(request(path, &headers).as_bytes()).await?;
    read_answer(&mut stream, &mut buffer).await?;
    anyhow::ensure!(buffer.starts_with(b"HTTP/1.1 304"), "an unchanged page answers 304");
    Ok(())
}
