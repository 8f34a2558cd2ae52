//! Messages to programs of others, by HTTP. An address is looked up first, and a private one is refused: whoever says
//! where messages go shall not reach what only this machine reaches. The connection is made to the address that was
//! looked at, and no redirect is followed, so that nothing else comes behind it. What a provider of sign-ins is asked
//! goes the same way.

use crate::public_address::is_public;
use http_body_util::{BodyExt, Limited};
use hyper::client::conn::http1::handshake;
use hyper::header::{HOST, HeaderValue, RETRY_AFTER, USER_AGENT};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore, crypto};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use url::{Host, Position, Url};

/// How long the other side may take for all of it.
const TIMEOUT: Duration = Duration::from_secs(15);
/// What is read of an answer: those of robots are a line.
const ANSWER_BYTES_MAX: usize = 8 * 1024;
/// The same of a document: descriptions and keys of providers are some kilobytes.
const DOCUMENT_BYTES_MAX: usize = 256 * 1024;

/// A message to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Where it goes.
    pub url: String,
    /// Headers beside those of every message.
    pub headers: Vec<(&'static str, String)>,
    /// JSON.
    pub body: String,
}

/// What the other side answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// The beginning of what it said; empty where it was too long or no text.
    pub body: String,
}

/// A file, and what the header says that was asked for, if it is there.
pub type File = (Vec<u8>, Option<String>);

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    /// That is no address to which messages can go.
    #[error("no usable address")]
    BadAddress,
    /// It leads to this machine or to a network that is not public.
    #[error("a private address")]
    PrivateAddress,
    /// Nobody is there, or they cannot be understood.
    #[error("{0}")]
    Unreachable(String),
    /// It took too long.
    #[error("no answer in time")]
    Slow,
    /// Not now: too many ask. After so many seconds perhaps, where that was said.
    #[error("too many ask now")]
    Later(Option<u64>),
    /// The other side says that something is wrong with it: the status.
    #[error("status {0}")]
    Fault(u16),
}

/// The way outward.
#[derive(Clone)]
pub struct Outward {
    tls: TlsConnector,
    /// Where a community works in a network of its own, its programs are there, too.
    allows_private: bool,
    timeout: Duration,
}

impl std::fmt::Debug for Outward {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Outward").field("allows_private", &self.allows_private).finish_non_exhaustive()
    }
}

impl Outward {
    /// A way to public addresses, or to all. Certificates are those that the system trusts.
    ///
    /// # Errors
    /// The cryptography cannot be set up.
    pub fn new(allows_private: bool) -> Result<Self, rustls::Error> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let provider = Arc::new(crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        Ok(Self { tls: TlsConnector::from(Arc::new(config)), allows_private, timeout: TIMEOUT })
    }

    /// The same with less patience.
    #[must_use]
    pub fn within(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Sends a message.
    ///
    /// # Errors
    /// There is no answer; see [`NoAnswer`].
    pub async fn send(&self, post: &Post) -> Result<Answer, NoAnswer> {
        let url = usable(&post.url).ok_or(NoAnswer::BadAddress)?;
        let response = self.in_time(&url, request(&url, post)?, ANSWER_BYTES_MAX).await?;
        let status = response.status().as_u16();
        let body = response.into_body().and_then(|body| String::from_utf8(body).ok()).unwrap_or_default();
        Ok(Answer { status, body })
    }

    /// Asks for a document, whole.
    ///
    /// # Errors
    /// There is no answer, or it is too long; see [`NoAnswer`].
    pub async fn fetch(&self, asked: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, NoAnswer> {
        let url = usable(&asked.uri().to_string()).ok_or(NoAnswer::BadAddress)?;
        let response = self.in_time(&url, addressed(&url, asked)?, DOCUMENT_BYTES_MAX).await?;
        let (head, body) = response.into_parts();
        let body = body.ok_or_else(|| NoAnswer::Unreachable("its answer is too long".to_owned()))?;
        Ok(Response::from_parts(head, body))
    }

    /// Fetches a file of at most so many bytes, with what a header says beside it; none where there is no such file.
    ///
    /// # Errors
    /// There is no answer, another than the file, or a longer file; see [`NoAnswer`].
    pub async fn fetch_file(&self, url: &str, bytes_max: usize, header: &str) -> Result<Option<File>, NoAnswer> {
        let url = usable(url).ok_or(NoAnswer::BadAddress)?;
        let (path, host) = target(&url)?;
        let request = Request::get(path).header("host", host).header("user-agent", "mingtong");
        let request = request.body(String::new()).map_err(|_| NoAnswer::BadAddress)?;
        let response = self.in_time(&url, request, bytes_max).await?;
        let later = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let beside = response.headers().get(header).and_then(|value| value.to_str().ok()).map(str::to_owned);
        match (response.status().as_u16(), response.into_body()) {
            (200, Some(body)) => Ok(Some((body, beside))),
            (404, _) => Ok(None),
            (200, None) => Err(NoAnswer::Unreachable("too long".to_owned())),
            (429 | 503, _) => Err(NoAnswer::Later(later)),
            (status @ 500..600, _) => Err(NoAnswer::Fault(status)),
            (status, _) => Err(NoAnswer::Unreachable(format!("status {status}"))),
        }
    }

    async fn in_time(&self, url: &Url, request: Request<String>, bytes_max: usize) -> Result<Read, NoAnswer> {
        let exchange = self.exchange(url, request, bytes_max);
        tokio::time::timeout(self.timeout, exchange).await.unwrap_or(Err(NoAnswer::Slow))
    }

    async fn exchange(&self, url: &Url, request: Request<String>, bytes_max: usize) -> Result<Read, NoAnswer> {
        let (host, is_tls) = (url.host_str().ok_or(NoAnswer::BadAddress)?, url.scheme() == "https");
        if !is_tls && !self.allows_private {
            return Err(NoAnswer::BadAddress);
        }
        let stream = TcpStream::connect(self.looked_up(url).await?).await.map_err(unreachable_by)?;
        if !is_tls {
            return answered(stream, request, bytes_max).await;
        }
        let name = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let name = ServerName::try_from(name).map_err(|_| NoAnswer::BadAddress)?;
        answered(self.tls.connect(name, stream).await.map_err(unreachable_by)?, request, bytes_max).await
    }

    /// The address to connect to. Where any of those of a name is private, the name is not trusted.
    async fn looked_up(&self, url: &Url) -> Result<SocketAddr, NoAnswer> {
        let port = url.port_or_known_default().ok_or(NoAnswer::BadAddress)?;
        let found: Vec<SocketAddr> = match url.host().ok_or(NoAnswer::BadAddress)? {
            Host::Domain(name) => lookup_host((name, port)).await.map_err(unreachable_by)?.collect(),
            Host::Ipv4(ip) => vec![(ip, port).into()],
            Host::Ipv6(ip) => vec![(ip, port).into()],
        };
        if !self.allows_private && found.iter().any(|address| !is_public(address.ip())) {
            return Err(NoAnswer::PrivateAddress);
        }
        found.first().copied().ok_or_else(|| NoAnswer::Unreachable("no such name".to_owned()))
    }
}

fn unreachable_by(error: std::io::Error) -> NoAnswer {
    NoAnswer::Unreachable(error.to_string())
}

/// An address to which messages can go: of the web, with a host, without a name and a password.
fn usable(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok()?;
    let is_web = matches!(url.scheme(), "https" | "http") && url.has_host();
    (is_web && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// Looks at an address before anything is sent to it. What a name stands for is looked up only then.
///
/// # Errors
/// No message goes there: see [`NoAnswer::BadAddress`] and [`NoAnswer::PrivateAddress`].
pub fn looked_at(url: &str, allows_private: bool) -> Result<(), NoAnswer> {
    let url = usable(url).ok_or(NoAnswer::BadAddress)?;
    let is_private = match url.host().ok_or(NoAnswer::BadAddress)? {
        // RFC 6761, 6.3.
        Host::Domain(name) => name.trim_end_matches('.').rsplit('.').next() == Some("localhost"),
        Host::Ipv4(ip) => !is_public(ip.into()),
        Host::Ipv6(ip) => !is_public(ip.into()),
    };
    match url.scheme() {
        _ if allows_private => Ok(()),
        _ if is_private => Err(NoAnswer::PrivateAddress),
        "https" => Ok(()),
        _ => Err(NoAnswer::BadAddress),
    }
}

/// The path that is asked for, and the host with its port, as a head says them.
fn target(url: &Url) -> Result<(&str, String), NoAnswer> {
    let host = url.host_str().ok_or(NoAnswer::BadAddress)?;
    let host = url.port().map_or(host.to_owned(), |port| format!("{host}:{port}"));
    Ok((&url[Position::BeforePath..Position::AfterQuery], host))
}

fn request(url: &Url, post: &Post) -> Result<Request<String>, NoAnswer> {
    let (path, host) = target(url)?;
    let request = Request::post(path).header("host", host).header("content-type", "application/json");
    let request = request.header("user-agent", "mingtong");
    let request = post.headers.iter().fold(request, |request, (name, value)| request.header(*name, value));
    request.body(post.body.clone()).map_err(|_| NoAnswer::BadAddress)
}

/// A request as it goes over a connection to its host.
fn addressed(url: &Url, asked: Request<Vec<u8>>) -> Result<Request<String>, NoAnswer> {
    let (path, host) = target(url)?;
    let (mut head, body) = asked.into_parts();
    head.uri = path.parse().map_err(|_| NoAnswer::BadAddress)?;
    head.headers.insert(HOST, HeaderValue::from_str(&host).map_err(|_| NoAnswer::BadAddress)?);
    head.headers.insert(USER_AGENT, HeaderValue::from_static("mingtong"));
    let body = String::from_utf8(body).map_err(|_| NoAnswer::BadAddress)?;
    Ok(Request::from_parts(head, body))
}

/// An answer with what it said; nothing where that was too long.
type Read = Response<Option<Vec<u8>>>;

async fn answered<S>(stream: S, request: Request<String>, bytes_max: usize) -> Result<Read, NoAnswer>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let broken = |error: hyper::Error| NoAnswer::Unreachable(error.to_string());
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await.map_err(broken)?;
    // It ends with this, whatever becomes of it.
    let mut driven = JoinSet::new();
    driven.spawn(connection);
    let (head, body) = sender.send_request(request).await.map_err(broken)?.into_parts();
    let body = Limited::new(body, bytes_max).collect().await.ok().map(|body| body.to_bytes().to_vec());
    Ok(Response::from_parts(head, body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    fn post(url: String) -> Post {
        Post { url, headers: vec![("webhook-id", "msg_1".to_owned())], body: "{}".to_owned() }
    }

    fn inside() -> Outward {
        Outward::new(true).unwrap()
    }

    /// A receiver that answers everything alike.
    async fn receiver(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let mut held = vec![];
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut head = [0; 4096];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(answer.as_bytes()).await;
                held.push(stream);
            }
        });
        format!("http://{address}/hook?key=1")
    }

    #[tokio::test]
    async fn private_addresses_are_refused_however_they_are_written() {
        let outward = Outward::new(false).unwrap();
        let hosts =
            ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "localhost", "[::ffff:192.168.0.1]", "169.254.169.254"];
        for host in hosts {
            let url = format!("https://{host}/");
            assert_eq!(looked_at(&url, false), Err(NoAnswer::PrivateAddress), "{host}");
            assert_eq!(looked_at(&url, true), Ok(()), "{host}");
            assert_eq!(outward.send(&post(url)).await, Err(NoAnswer::PrivateAddress), "{host}");
        }
        for url in ["http://example.cn/", "ftp://example.cn/", "https://a:b@example.cn/", "nonsense"] {
            assert_eq!(looked_at(url, false), Err(NoAnswer::BadAddress), "{url}");
            assert_eq!(outward.send(&post(url.to_owned())).await, Err(NoAnswer::BadAddress), "{url}");
        }
    }

    #[tokio::test]
    async fn an_answer_is_read_and_a_redirect_is_not_followed() {
        let gone = receiver("HTTP/1.1 410 Gone\r\ncontent-length: 4\r\n\r\ngone").await;
        assert_eq!(inside().send(&post(gone)).await, Ok(Answer { status: 410, body: "gone".to_owned() }));
        let moved = receiver("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n").await;
        assert_eq!(inside().send(&post(moved)).await.map(|answer| answer.status), Ok(302));
    }

    #[tokio::test]
    async fn a_document_is_read_whole_or_not_at_all() {
        let ask = async |url: String| inside().fetch(Request::get(url).body(vec![]).unwrap()).await;
        let short = receiver("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}").await;
        let answer = ask(short).await.unwrap();
        assert_eq!((answer.status().as_u16(), answer.body().as_slice()), (200, b"{}".as_slice()));
        assert_eq!(answer.headers()["content-type"], "application/json");
        let (bytes, body) = (DOCUMENT_BYTES_MAX + 1, " ".repeat(DOCUMENT_BYTES_MAX + 1));
        let long = format!("HTTP/1.1 200 OK\r\ncontent-length: {bytes}\r\n\r\n{body}").leak();
        assert!(matches!(ask(receiver(long).await).await, Err(NoAnswer::Unreachable(_))));
    }

    #[tokio::test]
    async fn whoever_takes_too_long_has_not_answered() {
        let slow = receiver("HTTP/1.1 200 OK\r\n").await;
        let sent = inside().within(Duration::from_millis(50)).send(&post(slow)).await;
        assert_eq!(sent, Err(NoAnswer::Slow));
    }

    #[tokio::test]
    async fn a_file_is_fetched_whole_or_not_at_all() {
        let fetch = async |url: &str, most: usize| inside().fetch_file(url, most, "mingtong-salt").await;
        let file = receiver("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfile").await;
        assert_eq!(fetch(&file, 4).await, Ok(Some((b"file".to_vec(), None))));
        let salted = receiver("HTTP/1.1 200 OK\r\nMingtong-Salt: 07\r\ncontent-length: 4\r\n\r\nfile").await;
        assert_eq!(fetch(&salted, 4).await, Ok(Some((b"file".to_vec(), Some("07".to_owned())))));
        assert_eq!(fetch(&file, 3).await, Err(NoAnswer::Unreachable("too long".to_owned())));
        let none = receiver("HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\nnone").await;
        assert_eq!(fetch(&none, 4).await, Ok(None));
        let busy = receiver("HTTP/1.1 503 Busy\r\nretry-after: 60\r\ncontent-length: 0\r\n\r\n").await;
        assert_eq!(fetch(&busy, 4).await, Err(NoAnswer::Later(Some(60))), "not now is not never");
        let broken = receiver("HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n").await;
        assert_eq!(fetch(&broken, 4).await, Err(NoAnswer::Fault(500)));
    }
}
