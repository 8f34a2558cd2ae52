//! How long a page takes that is made anew, through the router of the pages and without a network: two communities take
//! turns, call by call, and the medians count.

use crate::client::uncached;
use crate::measured::median;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use mingtong_app::App;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};
use tower::ServiceExt;

const CALLS: usize = 300;
/// Everything is looked at more than once before it counts.
const WARM_UP: usize = 200;
/// What is far too slow is not called so often.
const PATIENCE: Duration = Duration::from_secs(20);
/// Even then, so many count.
const CALLS_MIN: usize = 5;
const PAGE_BYTES_MAX: usize = 1 << 20;

/// The pages of an application.
pub struct Pages(Router);

impl Pages {
    pub fn new(app: &App) -> Self {
        Self(mingtong_web::router(app.clone(), mingtong_web::Config::default()))
    }

    /// Of the page as one of many neighbours asks for it: how often one address may search is limited.
    async fn milliseconds(&self, path: &str, neighbour: usize) -> anyhow::Result<f64> {
        let request = Request::get(uncached(path)).header("Host", "town.example").header("Accept-Language", "zh-CN");
        let address = Ipv4Addr::from_bits(10 << 24 | neighbour as u32);
        let request = request.extension(ConnectInfo(SocketAddr::from((address, 0)))).body(Body::empty())?;
        let begun = Instant::now();
        let response = self.0.clone().oneshot(request).await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), PAGE_BYTES_MAX).await?;
        let took = begun.elapsed();
        anyhow::ensure!(status == StatusCode::OK && !body.is_empty(), "{path} answers {status}");
        Ok(took.as_secs_f64() * 1_000.0)
    }
}

/// Milliseconds of the one and of the other, the medians. Each is asked for the path that it has in a turn.
pub async fn medians(
    (ours, our_path): (&Pages, impl Fn(usize) -> String),
    (other, other_path): (&Pages, impl Fn(usize) -> String),
) -> anyhow::Result<(f64, f64)> {
    let (mut of_ours, mut of_other) = (Vec::with_capacity(CALLS), Vec::with_capacity(CALLS));
    let begun = Instant::now();
    for turn in 0..WARM_UP + CALLS {
        let in_haste = begun.elapsed() > PATIENCE;
        if in_haste && of_ours.len() >= CALLS_MIN {
            break;
        }
        let took =
            (ours.milliseconds(&our_path(turn), turn).await?, other.milliseconds(&other_path(turn), turn).await?);
        if turn >= WARM_UP || in_haste {
            of_ours.push(took.0);
            of_other.push(took.1);
        }
    }
    Ok((median(of_ours), median(of_other)))
}
