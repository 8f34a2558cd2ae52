//! Many clients at once, over loopback, for a while.

use crate::client::Client;
use axum::Router;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

const CONNECTIONS: usize = 8;
const TURN: Duration = Duration::from_millis(500);

/// Serves a router from this process; gives its address.
pub async fn serve(router: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// How many requests are answered in a second, when everybody asks again as soon as they have their answer.
pub async fn requests_per_second<F>(address: SocketAddr, request: F) -> anyhow::Result<f64>
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
                client.expect(200)?;
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
