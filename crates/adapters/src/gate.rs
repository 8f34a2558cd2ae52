//! Gates before what takes a core or a reader for long: so many are inside at a time, so many wait, and whoever comes
//! when the line is full is told to come again. So a flood of it slows down itself, and nothing beside it.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The line before a gate is full; nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many wait already")]
pub struct Busy;

/// Work that was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undone {
    /// The line is full; it was not begun.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// It panicked. Where and why was logged.
    #[error("it panicked")]
    Panicked,
}

/// A gate. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Gate {
    /// Those inside and those in line.
    places: Arc<Semaphore>,
    /// Those inside.
    inside: Arc<Semaphore>,
}

/// Whoever holds it is inside, until it is dropped.
#[derive(Debug)]
pub struct Pass {
    _place: OwnedSemaphorePermit,
    _inside: OwnedSemaphorePermit,
}

impl Gate {
    /// A gate for so many inside, and so many in line before it.
    pub fn new(inside: usize, in_line: usize) -> Self {
        Self { places: Arc::new(Semaphore::new(inside + in_line)), inside: Arc::new(Semaphore::new(inside)) }
    }

    /// Goes in, when it is this one's turn.
    ///
    /// # Errors
    /// The line is full.
    pub async fn enter(&self) -> Result<Pass, Busy> {
        let place = self.places.clone().try_acquire_owned().map_err(|_| Busy)?;
        let inside = self.inside.clone().acquire_owned().await.map_err(|_| Busy)?;
        Ok(Pass { _place: place, _inside: inside })
    }

    /// Does pure work inside, on a thread on which nobody else waits. Work that was begun is inside until it ends, also
    /// when whoever asked for it has gone: else hanging up would make room for more of it than the gate lets in.
    ///
    /// # Errors
    /// The line is full, or the work panicked.
    pub async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Undone> {
        let pass = self.enter().await?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(pass);
            done
        });
        done.await.map_err(|_| Undone::Panicked)
    }
}

/// One gate for each kind of long work, so that none of it waits for another.
#[derive(Debug, Clone)]
pub struct Gates {
    /// Passwords: each takes 19 MiB and a core for a moment.
    pub passwords: Gate,
    /// Pictures: each takes up to 400 MB and a second of a core.
    pub pictures: Gate,
    /// Comparing a report with others: a long one takes a core for some milliseconds.
    pub comparing: Gate,
    /// Looking for words, taking the log along: half of the readers are left to the pages.
    pub searching: Gate,
    /// Sheets of votes, counted again: a long one takes a core for a second.
    pub counting: Gate,
    /// Files of an office, read or written: seconds of a core.
    pub paper: Gate,
    /// Copies of everything: each takes a reader, and as much of the disk as the database. Nobody waits for the next.
    pub backups: Gate,
}

impl Default for Gates {
    fn default() -> Self {
        Self {
            passwords: Gate::new(1, 64),
            pictures: Gate::new(2, 32),
            comparing: Gate::new(1, 32),
            searching: Gate::new(2, 64),
            counting: Gate::new(1, 32),
            paper: Gate::new(1, 8),
            backups: Gate::new(1, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[tokio::test]
    async fn so_many_are_inside_so_many_wait_and_the_next_is_told_to_come_again() {
        let gate = Gate::new(1, 1);
        let first = gate.enter().await.unwrap();
        let mut second = Box::pin(gate.enter());
        assert!(at_once(second.as_mut()).is_none(), "it waits in line");
        assert_eq!(gate.enter().await.unwrap_err(), Busy);
        drop(first);
        assert!(second.await.is_ok());
        assert!(gate.enter().await.is_ok(), "whoever went out left no trace");
    }

    #[tokio::test]
    async fn whoever_hangs_up_makes_no_room_while_the_work_goes_on() {
        let gate = Gate::new(1, 0);
        let (begin, begun) = channel::<()>();
        let (tell, told) = tokio::sync::oneshot::channel::<()>();
        let same = gate.clone();
        let work = async move {
            same.work(move || {
                let _ = tell.send(());
                let _ = begun.recv();
            })
            .await
        };
        let asking = tokio::spawn(work);
        told.await.unwrap();
        asking.abort();
        assert!(asking.await.is_err());
        assert_eq!(gate.enter().await.unwrap_err(), Busy, "it is still being worked on");
        drop(begin);
        let _pass = gate.inside.acquire().await.unwrap();
    }

    /// What a future gives at once, if it does.
    fn at_once<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
        let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
        match future.poll(&mut cx) {
            std::task::Poll::Ready(output) => Some(output),
            std::task::Poll::Pending => None,
        }
    }
}
