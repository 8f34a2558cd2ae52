//! Letters by e-mail, over SMTP (RFC 5321). The fake beside it keeps them, and answers as it was told to.

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::Error;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::collections::VecDeque;
use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

/// How long the other side may take for each of the two steps: looking whether it is there, and handing a letter over.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id, the same at every try: receivers know by it what they have already.
    pub id: String,
    /// The name behind which it comes; the address stands in the settings.
    pub from_name: String,
    /// The address.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// Where whoever gets it ends such letters, by their program or by hand; none where nobody said an address of ours.
    pub unsubscribe: Option<String>,
    /// When it was written, in ms since 1970 UTC.
    pub at_ms: i64,
}

/// Why a letter was not handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undelivered {
    /// The server is not there, or lets nobody in: nothing was handed over, and nothing else will be now.
    Unreachable(String),
    /// The server does not take this letter now.
    Later(String),
    /// The server will never take it.
    Refused(String),
    /// It broke off while the letter was handed over: it may have been taken.
    Unsure(String),
}

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadSettings(String);

/// Whoever takes letters.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// A server that speaks SMTP.
    Smtp(Box<Smtp>),
    /// Keeps them: for tests.
    Kept(Arc<Mutex<Kept>>),
}

/// What a fake keeps, and what it answers: each answer once, then it takes everything.
#[derive(Debug, Default)]
pub struct Kept {
    /// The letters it took.
    pub letters: Vec<Letter>,
    /// What it will answer instead.
    pub answers: VecDeque<Undelivered>,
}

/// A server with the address of whoever writes.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

/// The settings hold a password.
impl fmt::Debug for Smtp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Smtp").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Mailer {
    /// A server by its address: `smtp://user:password@host:587?tls=required` (STARTTLS), `smtps://…` (TLS from the
    /// first byte), `smtp://localhost` (none); a name behind the host is what the server is greeted with.
    ///
    /// # Errors
    /// The address or the sender cannot be read.
    pub fn smtp(url: &str, from: &str) -> Result<Self, BadSettings> {
        let from = from.parse::<Address>().map_err(|error| BadSettings(format!("{from}: {error}")))?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| BadSettings(told(&error)))?;
        Ok(Self::Smtp(Box::new(Smtp { transport: builder.timeout(Some(TIMEOUT)).build(), from })))
    }

    /// One that keeps what it is given.
    pub fn kept() -> (Self, Arc<Mutex<Kept>>) {
        let kept: Arc<Mutex<Kept>> = Arc::default();
        (Self::Kept(kept.clone()), kept)
    }

    /// Hands a letter over.
    ///
    /// # Errors
    /// It was not taken; see [`Undelivered`].
    pub async fn send(&self, letter: Letter) -> Result<(), Undelivered> {
        match self {
            Mailer::Smtp(smtp) => smtp.send(letter).await,
            Mailer::Kept(kept) => {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                match kept.answers.pop_front() {
                    Some(answer) => Err(answer),
                    None => {
                        kept.letters.push(letter);
                        Ok(())
                    }
                }
            }
        }
    }
}

impl Smtp {
    async fn send(&self, letter: Letter) -> Result<(), Undelivered> {
        let message = self.message(letter).map_err(Undelivered::Refused)?;
        // Whether anybody is there is asked first: what fails before a letter begins can be tried again safely.
        let late = |_| "no answer in time".to_owned();
        match tokio::time::timeout(TIMEOUT, self.transport.test_connection()).await.map_err(late) {
            Ok(Ok(true)) => {}
            Ok(Ok(false)) => return Err(Undelivered::Unreachable("the server hung up".to_owned())),
            Ok(Err(error)) => return Err(Undelivered::Unreachable(told(&error))),
            Err(late) => return Err(Undelivered::Unreachable(late)),
        }
        match tokio::time::timeout(TIMEOUT, self.transport.send(message)).await.map_err(late) {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(undelivered(&error)),
            Err(late) => Err(Undelivered::Unsure(late)),
        }
    }

    fn message(&self, letter: Letter) -> Result<Message, String> {
        let to = letter.to.trim().parse::<Address>().map_err(|error| format!("{}: {error}", letter.to))?;
        let from = Mailbox::new(Some(letter.from_name), self.from.clone());
        let at = UNIX_EPOCH + Duration::from_millis(u64::try_from(letter.at_ms).unwrap_or_default());
        let id = format!("<{}@{}>", letter.id, self.from.domain());
        let head: MessageBuilder = Message::builder().from(from).to(Mailbox::new(None, to));
        let mut head = head.subject(letter.subject).date(at).message_id(Some(id)).header(AutoSubmitted);
        if let Some(address) = letter.unsubscribe {
            // One press ends them only over a way on which nobody reads along (RFC 8058, 3.1).
            if address.starts_with("https://") {
                head = head.header(OneClick);
            }
            head = head.header(ListUnsubscribe(address));
        }
        head.header(ContentType::TEXT_PLAIN).body(letter.text).map_err(|error| error.to_string())
    }
}

/// What follows from an answer after the connection stood.
fn undelivered(error: &Error) -> Undelivered {
    match error {
        error if error.is_transient() => Undelivered::Later(told(error)),
        error if error.is_permanent() || error.is_client() => Undelivered::Refused(told(error)),
        error => Undelivered::Unsure(told(error)),
    }
}

/// An error with what led to it.
fn told(error: &dyn StdError) -> String {
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        let why = inner.to_string();
        if !words.contains(&why) {
            words.push_str(": ");
            words.push_str(&why);
        }
        source = inner.source();
    }
    words
}

/// RFC 3834: nobody's holiday note answers it.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// RFC 2369: where such letters are ended.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(address: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self(address.trim_matches(['<', '>']).to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("<{}>", self.0))
    }
}

/// RFC 8058: a program that is sent there ends them, without a question.
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn StdError + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str) -> Letter {
        let (subject, text) = ("您关心的事有新消息".to_owned(), "明通2021-0001\n路灯修好了。\n".to_owned());
        let (id, from_name) = ("m1".to_owned(), "明通社区".to_owned());
        let unsubscribe = Some("https://mt.example/c/mingtong/letters/end?code=0a1b".to_owned());
        Letter { id, from_name, to: to.to_owned(), subject, text, unsubscribe, at_ms: 1_623_115_800_000 }
    }

    fn smtp() -> Smtp {
        match Mailer::smtp("smtp://127.0.0.1:1", "post@mingtong.example").unwrap() {
            Mailer::Smtp(smtp) => *smtp,
            Mailer::Kept(_) => unreachable!("it was made for a server"),
        }
    }

    #[test]
    fn a_letter_has_one_id_and_answers_nobody() {
        let written = String::from_utf8(smtp().message(letter("zhang@example.cn")).unwrap().formatted()).unwrap();
        assert!(written.contains("Message-ID: <m1@mingtong.example>\r\n"), "{written}");
        assert!(written.contains("Auto-Submitted: auto-generated\r\n"), "{written}");
        assert!(written.contains("Date: Tue, 08 Jun 2021 01:30:00 +0000\r\n"), "{written}");
        assert!(written.is_ascii(), "{written}");
    }

    #[test]
    fn a_letter_says_how_such_letters_are_ended() {
        let formatted = |letter| String::from_utf8(smtp().message(letter).unwrap().formatted()).unwrap();
        let address = "List-Unsubscribe: <https://mt.example/c/mingtong/letters/end?code=0a1b>\r\n";
        let written = formatted(letter("zhang@example.cn"));
        // A long line may be folded.
        let unfolded = written.replace("\r\n ", " ");
        assert!(unfolded.contains(address), "{written}");
        assert!(written.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{written}");
        let unsubscribe = Some("http://localhost/c/mingtong/letters/end?code=0a1b".to_owned());
        let written = formatted(Letter { unsubscribe, ..letter("zhang@example.cn") });
        assert!(written.contains("List-Unsubscribe:") && !written.contains("One-Click"), "{written}");
        let written = formatted(Letter { unsubscribe: None, ..letter("zhang@example.cn") });
        assert!(!written.contains("List-Unsubscribe"), "{written}");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for to in ["张三", "a@b@c", "zhang@example.cn\r\nBcc: all@example.cn", ""] {
            assert!(smtp().message(letter(to)).is_err(), "{to}");
        }
        assert!(Mailer::smtp("http://example.cn", "post@mingtong.example").is_err());
        assert!(Mailer::smtp("smtp://example.cn", "post").is_err());
    }

    #[tokio::test]
    async fn where_nobody_listens_nothing_was_handed_over() {
        let sent = smtp().send(letter("zhang@example.cn")).await;
        assert!(matches!(sent, Err(Undelivered::Unreachable(_))), "{sent:?}");
    }
}
