//! A client that costs little, so that what is measured is the server: one connection, no pool, no parsing beyond the
//! length of the answer.

use anyhow::Context;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection to a server.
pub struct Client {
    stream: TcpStream,
    answer: Vec<u8>,
    body: usize,
}

impl Client {
    pub async fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        Ok(Self { stream: TcpStream::connect(address).await?, answer: Vec::new(), body: 0 })
    }

    /// Sends a request and reads the whole answer to it.
    pub async fn ask(&mut self, request: &str) -> anyhow::Result<()> {
        self.stream.write_all(request.as_bytes()).await?;
        self.answer.clear();
        loop {
            if let Some(end) = self.answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                self.body = end + 4;
                let length = self.header("content-length").map_or(Ok(0), |length| length.parse::<usize>())?;
                if self.answer.len() >= self.body + length {
                    return Ok(());
                }
            }
            let read = self.stream.read_buf(&mut self.answer).await?;
            anyhow::ensure!(read > 0, "the server hung up");
        }
    }

    /// The status of the latest answer.
    pub fn status(&self) -> anyhow::Result<u16> {
        let status = self.answer.get(9..12).context("an answer begins with its status")?;
        Ok(std::str::from_utf8(status)?.parse()?)
    }

    /// A header of the latest answer, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = std::str::from_utf8(&self.answer[..self.body]).ok()?;
        let mut fields = head.lines().filter_map(|line| line.split_once(": "));
        fields.find_map(|(field, value)| field.eq_ignore_ascii_case(name).then_some(value))
    }

    /// Refuses any other status than the one expected, with what the server says.
    pub fn expect(&self, status: u16) -> anyhow::Result<()> {
        let answered = self.status()?;
        anyhow::ensure!(answered == status, "{answered} is answered: {}", String::from_utf8_lossy(self.body()));
        Ok(())
    }

    /// A text of the latest answer, a flat JSON object, by its name. Ids and tokens need no unescaping.
    pub fn text_field(&self, name: &str) -> anyhow::Result<&str> {
        let body = std::str::from_utf8(self.body())?;
        let value = body.split_once(&format!("\"{name}\":\"")).and_then(|(_, rest)| rest.split_once('"'));
        value.map(|(value, _)| value).with_context(|| format!("no {name} in {body}"))
    }

    /// The body of the latest answer.
    pub fn body(&self) -> &[u8] {
        &self.answer[self.body..]
    }
}

/// A request as a browser in China sends it; `headers` end each with CRLF.
pub fn get(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: town.example\r\nAccept-Language: zh-CN\r\n{headers}\r\n")
}

/// A request with a JSON body; `headers` end each with CRLF.
pub fn post(path: &str, headers: &str, json: &str) -> String {
    let length = json.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: town.example\r\n{headers}\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{json}"
    )
}

/// An address of the page that nobody has asked for before, so that the page is made anew.
pub fn uncached(path: &str) -> String {
    static TURN: AtomicU64 = AtomicU64::new(0);
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}turn={}", TURN.fetch_add(1, Ordering::Relaxed))
}

/// The body of a page that is there.
pub async fn page(address: SocketAddr, path: &str) -> anyhow::Result<Vec<u8>> {
    let mut client = Client::connect(address).await?;
    client.ask(&get(path, "")).await?;
    client.expect(200).with_context(|| path.to_owned())?;
    Ok(client.body().to_vec())
}
