//! SQLite's one writer: a task that owns the only writing connection and takes several waiting writes into one
//! transaction (group commit), so that the price of one fsync is shared. Each write has its own savepoint: one that is
//! refused leaves nothing behind and does not disturb the others. Nobody hears "done" before the commit is durable.

use crate::error::StoreError;
use crate::heads::Heads;
use crate::link::{Owned, Tx};
use crate::work::Work;
use futures_core::future::BoxFuture;
use futures_util::FutureExt;
use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Writes that wait at the most; the next one is told to come again.
const QUEUE_MAX: usize = 1024;
/// Writes that share one commit at the most: beyond this the wait of the first grows, and the saving does not.
const GROUP_MAX: usize = 64;

/// A handle to the writer.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
}

enum Message {
    Job(Box<dyn Job>),
    /// To leave nothing in the write-ahead log.
    Settle(oneshot::Sender<Result<(), StoreError>>),
    Close(oneshot::Sender<()>),
}

/// A write whose type of result only its sender knows.
trait Job: Send {
    /// Does the work within a savepoint.
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, Kept>;
    /// Tells the sender how it ended; with an error when the transaction around it failed.
    fn deliver(self: Box<Self>, committed: Result<(), StoreError>);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Yes,
    No,
}

struct Pending<T, E> {
    state: State<T, E>,
    reply: oneshot::Sender<Result<T, E>>,
}

enum State<T, E> {
    Waiting(Work<T, E>),
    Running,
    Done(T),
    Refused(E),
}

impl<T: Send + 'static, E: From<StoreError> + Send + 'static> Job for Pending<T, E> {
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, Kept> {
        Box::pin(async move {
            let State::Waiting(work) = std::mem::replace(&mut self.state, State::Running) else { return Kept::No };
            let result = AssertUnwindSafe(work(tx)).catch_unwind().await;
            let panicked = |_| Err(StoreError::Fault("a write panicked".to_owned()).into());
            let (state, kept) = match result.unwrap_or_else(panicked) {
                Ok(done) => (State::Done(done), Kept::Yes),
                Err(error) => (State::Refused(error), Kept::No),
            };
            self.state = state;
            kept
        })
    }

    fn deliver(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match (self.state, committed) {
            // A refusal stands whatever became of the others' commit.
            (State::Refused(error), _) => Err(error),
            (State::Waiting(_) | State::Running | State::Done(_), Err(error)) => Err(error.into()),
            (State::Done(done), Ok(())) => Ok(done),
            (State::Waiting(_) | State::Running, Ok(())) => {
                Err(StoreError::Fault("a write was not run".to_owned()).into())
            }
        };
        // Whoever asked may have gone; what was written stays written.
        let _ = self.reply.send(result);
    }
}

impl Writer {
    /// Serves with a connection that waits for other processes as long as `patience`.
    pub(crate) fn start(conn: SqliteConnection, heads: Arc<Heads>, patience: Duration) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(serve(conn, jobs, heads, patience));
        Self { queue }
    }

    pub(crate) async fn write<T, E>(&self, work: Work<T, E>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Pending { state: State::Waiting(work), reply };
        self.queue.try_send(Message::Job(Box::new(job))).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Unavailable("the writer has ended".to_owned()),
        })?;
        match answer.await {
            Ok(result) => result,
            Err(_) => Err(StoreError::Unavailable("the writer has ended".to_owned()).into()),
        }
    }

    /// Writes everything into the file and empties the write-ahead log.
    pub(crate) async fn settle(&self) -> Result<(), StoreError> {
        let ended = || StoreError::Unavailable("the writer has ended".to_owned());
        let (done, wait) = oneshot::channel();
        self.queue.send(Message::Settle(done)).await.map_err(|_| ended())?;
        wait.await.map_err(|_| ended())?
    }

    pub(crate) async fn close(&self) {
        let (done, wait) = oneshot::channel();
        if self.queue.send(Message::Close(done)).await.is_ok() {
            let _ = wait.await;
        }
    }
}

async fn serve(conn: SqliteConnection, mut jobs: mpsc::Receiver<Message>, heads: Arc<Heads>, patience: Duration) {
    let mut tx = Tx::new(Owned::SqliteWriter(conn));
    let mut next = jobs.recv().await;
    while let Some(message) = next.take() {
        match message {
            Message::Job(first) => next = group(&mut tx, first, &mut jobs, &heads).await,
            // Whoever asked may have gone.
            Message::Settle(done) => drop(done.send(settle(&mut tx, patience).await)),
            Message::Close(done) => return finish(tx, done).await,
        }
        if next.is_none() {
            next = jobs.recv().await;
        }
    }
}

/// A reader that began before holds the log; it is waited for only a moment, because every write waits meanwhile.
async fn settle(tx: &mut Tx, patience: Duration) -> Result<(), StoreError> {
    let Owned::SqliteWriter(conn) = &mut tx.owned else {
        return Err(StoreError::Fault("the writer has another connection".to_owned()));
    };
    conn.execute("PRAGMA busy_timeout = 500").await?;
    let is_held: Result<i64, _> = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *conn).await;
    conn.execute(AssertSqlSafe(format!("PRAGMA busy_timeout = {}", patience.as_millis()))).await?;
    match is_held? {
        0 => Ok(()),
        _ => Err(StoreError::Unavailable("a reader holds the write-ahead log".to_owned())),
    }
}

async fn finish(tx: Tx, done: oneshot::Sender<()>) {
    if let Owned::SqliteWriter(conn) = tx.owned
        && let Err(error) = conn.close().await
    {
        tracing::warn!(%error, "store.writer.close");
    }
    let _ = done.send(());
}

/// Runs the first write and those waiting behind it in one transaction, commits, and tells everybody. Gives what came
/// behind them and is no write.
async fn group(tx: &mut Tx, first: Box<dyn Job>, jobs: &mut mpsc::Receiver<Message>, heads: &Heads) -> Option<Message> {
    let mut ran: Vec<Box<dyn Job>> = Vec::new();
    let mut behind = None;
    let mut next = Some(first);
    tx.locked = None;
    let mut outcome = execute(tx, "BEGIN IMMEDIATE; SAVEPOINT one").await;
    while let Some(mut job) = next.take() {
        if outcome.is_ok() {
            outcome = run(tx, job.as_mut()).await;
        }
        ran.push(job);
        if outcome.is_err() || ran.len() >= GROUP_MAX {
            break;
        }
        next = match jobs.try_recv() {
            Ok(Message::Job(job)) => Some(job),
            Ok(other) => {
                behind = Some(other);
                None
            }
            Err(_) => None,
        };
    }
    if outcome.is_ok() {
        outcome = execute(tx, "COMMIT").await;
    }
    let grown = std::mem::take(&mut tx.grown);
    match &outcome {
        Ok(()) => grown.into_iter().for_each(|grown| heads.raise(grown)),
        Err(error) => {
            tracing::error!(%error, "store.commit.failed");
            // SQLite may have rolled back by itself (disk full): then there is nothing to roll back, and that is fine.
            let _ = execute(tx, "ROLLBACK").await;
        }
    }
    for job in ran {
        job.deliver(match &outcome {
            Ok(()) => Ok(()),
            Err(StoreError::Unavailable(why)) => Err(StoreError::Unavailable(why.clone())),
            Err(error) => Err(StoreError::Unavailable(error.to_string())),
        });
    }
    behind
}

/// Runs a write in the savepoint that is open, and leaves one open for the next. An error here means that the
/// transaction around it is lost.
async fn run(tx: &mut Tx, job: &mut dyn Job) -> Result<(), StoreError> {
    let grown = tx.grown.len();
    if job.run(tx).await == Kept::Yes {
        return execute(tx, "RELEASE one; SAVEPOINT one").await;
    }
    tx.grown.truncate(grown);
    tx.locked = None;
    // Where a write fails in the middle (disk full), SQLite rolls back everything by itself, savepoints and all.
    let lost = |_| StoreError::Unavailable("a write failed that shared the transaction".to_owned());
    execute(tx, "ROLLBACK TO one").await.map_err(lost)
}

async fn execute(tx: &mut Tx, statement: &'static str) -> Result<(), StoreError> {
    let Owned::SqliteWriter(conn) = &mut tx.owned else {
        return Err(StoreError::Fault("the writer has another connection".to_owned()));
    };
    conn.execute(statement).await?;
    Ok(())
}
