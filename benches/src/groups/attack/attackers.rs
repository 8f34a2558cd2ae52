//! Those who ask for much, and those who let others wait.

use crate::client::{Client, post};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Makes a request; `headers` end each with CRLF.
pub type Request = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// Where somebody comes from, as a proxy writes it: from elsewhere each time.
pub fn from_elsewhere() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0x0b00_0000);
    format!("X-Forwarded-For: {}\r\n", Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// Clients in a loop.
pub struct Attack {
    clients: JoinSet<anyhow::Result<u64>>,
    has_ended: Arc<AtomicBool>,
}

impl Attack {
    pub fn begin(address: SocketAddr, request: Request, clients: usize) -> Self {
        let has_ended = Arc::new(AtomicBool::new(false));
        let mut attackers = JoinSet::new();
        for _ in 0..clients {
            let (request, has_ended) = (request.clone(), has_ended.clone());
            attackers.spawn(async move {
                let mut client = Client::connect(address).await?;
                let mut answered = 0;
                while !has_ended.load(Ordering::Relaxed) {
                    client.ask(&request(&from_elsewhere())).await?;
                    // Served, or told to come again: never anything else.
                    let status = client.status()?;
                    anyhow::ensure!([200, 429, 503].contains(&status), "{status} is answered to an attack");
                    answered += u64::from(status == 200);
                }
                Ok(answered)
            });
        }
        Self { clients: attackers, has_ended }
    }

    /// How many requests were answered.
    pub async fn end(self) -> anyhow::Result<u64> {
        self.has_ended.store(true, Ordering::Relaxed);
        self.clients.join_all().await.into_iter().sum()
    }
}

/// Uploads of twelve megabytes of which 154 bytes come.
pub async fn trickling(address: SocketAddr, uploads: usize) -> anyhow::Result<Vec<TcpStream>> {
    let mut streams = Vec::new();
    for _ in 0..uploads {
        let head = format!(
            "POST /api/v1/communities/town/pictures HTTP/1.1\r\nHost: town.example\r\n{}\
             Content-Type: image/jpeg\r\nContent-Length: 12000000\r\n\r\n",
            from_elsewhere()
        );
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&[0xff; 154]).await?;
        streams.push(stream);
    }
    Ok(streams)
}

/// Connections on which nothing is asked.
pub async fn idle(address: SocketAddr, connections: usize) -> anyhow::Result<Vec<TcpStream>> {
    let mut streams = Vec::new();
    for _ in 0..connections {
        streams.push(TcpStream::connect(address).await?);
    }
    Ok(streams)
}

/// Wrong passwords, several at a time.
pub async fn guess(address: SocketAddr, guesses: usize) -> anyhow::Result<()> {
    const AT_A_TIME: usize = 10;
    let mut guessing = JoinSet::new();
    for _ in 0..AT_A_TIME {
        guessing.spawn(async move {
            let mut client = Client::connect(address).await?;
            for turn in 0..guesses / AT_A_TIME {
                let json = format!("{{\"login\":\"staff\",\"password\":\"guess {turn}\"}}");
                client.ask(&post("/api/v1/communities/town/sessions", &from_elsewhere(), &json)).await?;
                client.expect(401)?;
            }
            anyhow::Ok(())
        });
    }
    guessing.join_all().await.into_iter().collect()
}
