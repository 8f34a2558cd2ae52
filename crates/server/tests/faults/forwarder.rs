//! The way to a database, which can be cut and mended.

use std::net::SocketAddr;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Runtime;
use tokio::task::{JoinHandle, JoinSet};

/// Carries connections to a database while it is not cut.
pub struct Forwarder {
    runtime: Runtime,
    target: String,
    address: SocketAddr,
    carrying: Option<JoinHandle<()>>,
    /// Holds the port, without listening, so that nobody else gets it during a cut.
    _port: TcpSocket,
}

impl Forwarder {
    /// A way to `target`, `host:port`.
    pub fn to(target: &str) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let port = socket("127.0.0.1:0".parse().expect("an address"));
        let address = port.local_addr().expect("bound");
        let mut forwarder = Self { runtime, target: target.to_owned(), address, carrying: None, _port: port };
        forwarder.mend();
        forwarder
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Breaks every connection and refuses new ones.
    pub fn cut(&mut self) {
        if let Some(carrying) = self.carrying.take() {
            carrying.abort();
            // With the task its listener and its connections are dropped; after this they are.
            let _ = self.runtime.block_on(carrying);
        }
    }

    /// Takes connections again.
    pub fn mend(&mut self) {
        let _inside = self.runtime.enter();
        let listener = socket(self.address).listen(128).expect("the port is ours");
        self.carrying = Some(self.runtime.spawn(carry(listener, self.target.clone())));
    }
}

fn socket(address: SocketAddr) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_reuseaddr(true).expect("several sockets may have the port, one of them listening");
    socket.bind(address).expect("the port is free");
    socket
}

async fn carry(listener: TcpListener, target: String) {
    let mut connections = JoinSet::new();
    while let Ok((mut near, _)) = listener.accept().await {
        let target = target.clone();
        connections.spawn(async move {
            let Ok(mut far) = TcpStream::connect(target).await else { return };
            // Ends when either side does.
            let _ = copy_bidirectional(&mut near, &mut far).await;
        });
    }
}
