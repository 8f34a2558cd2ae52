//! The connections: so many in all and of one address, a head that comes within its time, none that is idle for ever.

use super::doors::{Doors, Entry, Place};
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use socket2::SockRef;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

/// Connections in all. Each costs some ten kilobytes while it is idle.
pub const IN_ALL: usize = 4_000;
/// What the program opens beside connections: the database, its readers, scratch files.
const OTHER_FILES: u64 = 128;
/// How long a head may take to come, and a connection may be idle.
pub const HEAD: Duration = Duration::from_secs(20);
/// The same of our own proxy, which keeps its connections: longer than it does (nginx 60 s), so that it is never the
/// one who finds them closed.
pub const HEAD_OF_PROXY: Duration = Duration::from_secs(75);
/// The same for whoever is only told that there are too many.
const HEAD_OF_TOLD: Duration = Duration::from_secs(5);
/// How long the other side may leave unread what is sent to it.
const UNREAD: Duration = Duration::from_secs(30);
/// Bytes of a head, and of what is read or written at once.
const BUFFER_BYTES_MAX: usize = 64 * 1024;
/// How long to wait after a connection could not be taken, because the system has no more to give.
const AFTER_ERROR: Duration = Duration::from_millis(200);

/// How many connections there may be, and how long one may hold its place without asking for anything.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Of one address; none where everybody comes from the address of our own proxy.
    pub per_address: Option<usize>,
    /// In all.
    pub in_all: usize,
    /// How long a head may take to come, and a connection may be idle.
    pub head: Duration,
}

/// What connections are answered by.
#[derive(Debug, Clone)]
pub struct Answers {
    /// Those that are served.
    pub served: Router,
    /// Those that are told that there are too many.
    pub told: Router,
}

/// Serves connections until it is told to end, and then until the last one has ended.
pub async fn serve(listener: TcpListener, answers: Answers, limits: Limits, mut end: watch::Receiver<bool>) {
    let in_all = files_for(limits.in_all);
    let (doors, free) = (Doors::new(limits.per_address), Arc::new(Semaphore::new(in_all)));
    while !*end.borrow() {
        let next = async {
            let one = free.clone().acquire_owned().await;
            (one, listener.accept().await)
        };
        let (one, accepted) = tokio::select! {
            next = next => next,
            _ = end.wait_for(|end| *end) => break,
        };
        let (Ok(one), Ok((stream, peer))) = (one, accepted) else {
            tokio::time::sleep(AFTER_ERROR).await;
            continue;
        };
        let (router, place, head) = match doors.enter(peer.ip()) {
            Entry::Served(place) => (answers.served.clone(), place, limits.head),
            Entry::Told(place) => (answers.told.clone(), place, HEAD_OF_TOLD),
            Entry::HungUp => continue,
        };
        let held = Held { peer, head, _one: one, _place: place };
        tokio::spawn(held.answer(stream, router, end.clone()));
    }
    drop(listener);
    let all = u32::try_from(in_all).unwrap_or(u32::MAX);
    let _ = free.acquire_many(all).await;
}

/// A connection while it lasts.
struct Held {
    peer: SocketAddr,
    head: Duration,
    _one: OwnedSemaphorePermit,
    _place: Place,
}

impl Held {
    async fn answer(self, stream: TcpStream, router: Router, mut end: watch::Receiver<bool>) {
        let _ = stream.set_nodelay(true);
        let _ = SockRef::from(&stream).set_tcp_user_timeout(Some(UNREAD));
        let peer = self.peer;
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(self.head).max_buf_size(BUFFER_BYTES_MAX);
        let mut connection = pin!(http.serve_connection(TokioIo::new(stream), service));
        tokio::select! {
            _ = connection.as_mut() => return,
            _ = end.wait_for(|end| *end) => connection.as_mut().graceful_shutdown(),
        }
        // What went wrong on a connection is its other side's to know.
        let _ = connection.await;
    }
}

/// Asks the system for so many open files, and gives how many connections it leaves room for.
fn files_for(connections: usize) -> usize {
    let wanted = connections as u64 + OTHER_FILES;
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_some_and(|current| current < wanted) {
        let current = limit.maximum.map_or(wanted, |maximum| maximum.min(wanted));
        if setrlimit(Resource::Nofile, Rlimit { current: Some(current), ..limit }).is_ok() {
            limit.current = Some(current);
        }
    }
    let room = limit.current.map_or(wanted, |current| current.min(wanted)).saturating_sub(OTHER_FILES);
    usize::try_from(room).unwrap_or(connections).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    /// A server with room for so many, its address, and what tells it to end.
    async fn started(
        per_address: usize,
        in_all: usize,
        head: Duration,
    ) -> (SocketAddr, watch::Sender<bool>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let answers = Answers {
            served: Router::new().route("/", get(async || "served")),
            told: Router::new().fallback(async || "told"),
        };
        let (end, told) = watch::channel(false);
        let limits = Limits { per_address: Some(per_address), in_all, head };
        (address, end, tokio::spawn(serve(listener, answers, limits, told)))
    }

    /// Asks on a connection that stays; what is answered.
    async fn ask(stream: &mut TcpStream) -> String {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: town.example\r\n\r\n").await.unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(b"served") && !answer.ends_with(b"told") {
            if stream.read_buf(&mut answer).await.unwrap_or(0) == 0 {
                break;
            }
        }
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test]
    async fn one_address_has_so_many_connections_and_is_told_why_it_has_no_more() {
        let (address, _end, _served) = started(2, 100, HEAD).await;
        let mut held = Vec::new();
        for _ in 0..2 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            assert!(ask(&mut stream).await.ends_with("served"));
            held.push(stream);
        }
        let mut third = TcpStream::connect(address).await.unwrap();
        assert!(ask(&mut third).await.ends_with("told"));
    }

    /// With room for one only: who comes next is served once the one before has given its place back.
    #[tokio::test]
    async fn half_a_head_and_a_connection_that_asks_no_more_are_closed_and_give_their_place_back() {
        let (address, _end, _served) = started(1, 1, Duration::from_millis(250)).await;
        let mut half = TcpStream::connect(address).await.unwrap();
        half.write_all(b"GET / HTTP/1.1\r\nHost: tow").await.unwrap();
        assert!(is_closed(half).await, "half a head");
        let mut idle = TcpStream::connect(address).await.unwrap();
        assert!(ask(&mut idle).await.ends_with("served"));
        assert!(is_closed(idle).await, "idle");
        assert!(is_closed(TcpStream::connect(address).await.unwrap()).await, "without a word");
        assert!(ask(&mut TcpStream::connect(address).await.unwrap()).await.ends_with("served"));
    }

    /// Waits for its end, in which nobody is served.
    async fn is_closed(mut stream: TcpStream) -> bool {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest).await;
        !rest.ends_with(b"served")
    }

    #[tokio::test]
    async fn told_to_end_it_lets_idle_connections_go() {
        let (address, end, served) = started(10, 10, HEAD).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        assert!(ask(&mut stream).await.ends_with("served"));
        end.send(true).unwrap();
        served.await.unwrap();
        assert_eq!(stream.read(&mut [0; 8]).await.unwrap_or(0), 0, "it was closed");
    }
}
